"""The brief: what is established, disputed, only claimed, when, by whom, and what is not known."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from dateline.app.case import Case
from dateline.app.detail import is_stated, statements, told
from dateline.app.figures import figures
from dateline.app.prominence import prominence
from dateline.app.statement import is_presentable, line_of
from dateline.app.timeline import timeline
from dateline.app.view import (
    ActorEntry,
    Brief,
    Dispute,
    Entry,
    Line,
)
from dateline.model.claim import Claim, Status
from dateline.model.document import Document
from dateline.model.relation import Relation, RelationType, Slot
from dateline.model.utterance import Stance, Utterance

__all__ = ["brief"]

HEADLINES = 6
UNREAD = "language.unread"
CLAIMED = 30
MORE = 6
ACTORS = 15
STATEMENTS = 6
UNKNOWN = 12
SOLID = frozenset({Status.CONFIRMED, Status.CORROBORATED})
SHARED, SHARE = 2, 0.35  # words, and of the shorter line's words
WORD = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*")
STEM = 6  # letters: "attacked" and "attack" are one word


def brief(case: Case, *, title: str | None = None) -> Brief:
    """Write the brief of a case; every line is an utterance's own words with its reference."""
    claims = [claim for claim in _by_prominence(case) if _headline(case, claim) is not None]
    disputed = list(_disputes(case, claims))
    opposed = _opposed(case)
    unopposed = [claim for claim in claims if claim.id not in opposed]
    agreed = {claim.id: entry for claim in unopposed if (entry := _agreed(case, claim))}
    shown = agreed.keys() | {dispute.claim.id for dispute in disputed}
    open_claims = [claim for claim in unopposed if claim.id not in shown]
    return Brief(
        title=title or _title(case),
        moment=case.moment,
        documents=tuple(case.documents.values()),
        bottom_line=tuple(_bottom_line(case, claims)),
        established=tuple(agreed.values()),
        disputed=tuple(disputed),
        claimed=tuple(_distinct_entries(case, _attributed_first(open_claims)))[:CLAIMED],
        figures=tuple(figures(case, claims)),
        timeline=tuple(timeline(case, claims)),
        actors=tuple(_actors(case)),
        unknown=tuple(_unknown(case)),
        problems=tuple(one for one in case.problems if one.code != UNREAD),
        relations=tuple(case.linked.relations),
        undated=case.undated,
        unread=_unread(case),
    )


def _unread(case: Case) -> tuple[tuple[str, int], ...]:
    """Count the documents in each language that is not read, the most first."""
    noted = {problem.place for problem in case.problems if problem.code == UNREAD}
    langs = Counter(one.lang or "" for one in case.documents.values() if one.id in noted)
    return tuple(sorted(langs.items(), key=lambda item: (-item[1], item[0])))


def _title(case: Case) -> str:
    """The headline of the first document that shares most claims with the others."""
    shared: Counter[str] = Counter()
    for claim in case.claims.values():
        if claim.documents > 1:
            shared.update({case.utterances[key].version for key in claim.utterances})
    titled = [document for document in case.documents.values() if document.title]
    best = min(titled, key=lambda item: (-shared[item.version], *_first(item)), default=None)
    return best.title if best and best.title else "Situation brief"


def _first(document: Document) -> tuple[bool, str, str]:
    """In which order documents appeared; those without a time come last."""
    when = document.published_at
    return when is None, when.edtf if when else "", document.id


def _by_prominence(case: Case) -> list[Claim]:
    weights = prominence(case)
    shown = [claim for claim in case.claims.values() if is_stated(case, claim)]
    return sorted(shown, key=lambda claim: (-weights[claim.id], claim.id))


def _line(case: Case, utterance: Utterance) -> Line | None:
    line = line_of(utterance, case.document_of(utterance))
    return line if is_presentable(line) else None


def _headline(case: Case, claim: Claim) -> Line | None:
    """The first presentable statement of a claim, one that asserts it before one that does not."""
    utterances = sorted(told(case, claim), key=lambda item: item.stance is not Stance.ASSERTS)
    return next((line for item in utterances if (line := _line(case, item))), None)


def _entry(case: Case, claim: Claim) -> Entry:
    headline = _headline(case, claim)
    assert headline is not None  # noqa: S101 - claims without one were left out before
    lines = (_line(case, item) for item in told(case, claim))
    more = _distinct([headline, *(line for line in lines if line)])[1 : MORE + 1]
    return Entry(claim=claim, line=headline, more=tuple(more))


def _distinct_entries(case: Case, claims: Iterable[Claim]) -> Iterator[Entry]:
    """Yield the entries of claims; what one sentence tells twice is shown once."""
    seen: set[tuple[str | None, str]] = set()
    for claim in claims:
        entry = _entry(case, claim)
        told = (entry.line.speaker, entry.line.text.casefold())
        if told not in seen:
            seen.add(told)
            yield entry


def _agreed(case: Case, claim: Claim) -> Entry | None:
    """A confirmed or corroborated claim, if two parties' own words for it can be shown."""
    if claim.status not in SOLID:
        return None
    entry = _entry(case, claim)
    if claim.status is Status.CONFIRMED:
        return entry
    lines = (entry.line, *entry.more)
    agree = any(_agree(left, right) for left, right in combinations(lines, 2))
    return entry if agree else None


def _opposed(case: Case) -> frozenset[str]:
    """The claims whose plain opposite is asserted too."""
    return frozenset(
        _claim_id(case, utterance)
        for relation in case.linked.relations
        if relation.type is RelationType.CONFLICTS and relation.slot is Slot.DENIAL
        for utterance in (relation.left, relation.right)
    )


def _agree(left: Line, right: Line) -> bool:
    """Whether two parties' lines share enough telling words for a reader to see the agreement."""
    if _party(left) == _party(right):
        return False
    one, other = _telling(left), _telling(right)
    shared = len(one & other)
    return shared >= SHARED and shared >= SHARE * min(len(one), len(other))


def _party(line: Line) -> str:
    return line.speaker or line.references[0].outlet


def _telling(line: Line) -> frozenset[str]:
    text = " ".join(span.text for reference in line.references for span in reference.spans)
    return frozenset(word[:STEM] for word in WORD.findall(text) if not word[0].isupper())


def _distinct(lines: Iterable[Line]) -> list[Line]:
    """Each text by each speaker once; the same words found again add their reference."""
    seen: dict[tuple[str | None, str, str], Line] = {}
    for line in lines:
        seen.setdefault((line.speaker, line.stance, line.text.casefold()), line)
    return list(seen.values())


def _bottom_line(case: Case, claims: list[Claim]) -> Iterator[Line]:
    """The most prominent claims in the words of their headline, a denial after what it denies.

    What only asks is no bottom line, and nothing stands there twice.
    """
    texts: set[str] = set()
    answered: set[str] = set()
    for claim in claims:
        line = _headline(case, claim)
        if line is None or line.text.endswith("?") or len(texts) >= HEADLINES:
            continue
        if line.text in texts | answered:
            continue
        texts.add(line.text)
        yield line
        if claim.status is Status.DISPUTED:
            denials = [one for one in _sides(case, claim)[1][:1] if one.text not in answered]
            answered.update(one.text for one in denials)
            yield from denials


def _attributed_first(claims: list[Claim]) -> list[Claim]:
    """Claims with a claimer before an outlet's own, those whose agreement is not plain last."""
    return sorted(claims, key=lambda claim: (claim.status in SOLID, not claim.claimers))


def _disputes(case: Case, claims: list[Claim]) -> Iterator[Dispute]:
    for claim in claims:
        sides = _sides(case, claim)
        if claim.status is Status.DISPUTED and all(sides):
            yield Dispute(
                claim=claim,
                slot="denial",
                because=claim.because,
                left=tuple(sides[0][:MORE]),
                right=tuple(sides[1][:MORE]),
            )
    yield from _conflicts(case)


def _sides(case: Case, claim: Claim) -> tuple[list[Line], list[Line]]:
    left: list[Line] = []
    right: list[Line] = []
    for utterance in told(case, claim):
        line = _line(case, utterance)
        if line and utterance.stance in {Stance.ASSERTS, Stance.CONFIRMS}:
            left.append(line)
        elif line and utterance.stance is Stance.DENIES:
            right.append(line)
    return _distinct(left), _distinct(right)


def _conflicts(case: Case) -> Iterator[Dispute]:
    """Conflicts on a particular other than a figure: figures have a section of their own."""
    seen: set[tuple[str, str, str]] = set()
    for relation in case.linked.relations:
        slot = relation.slot.value if relation.slot else ""
        if relation.type is not RelationType.CONFLICTS or slot == "quantity":
            continue
        pair = sorted((_claim_id(case, relation.left), _claim_id(case, relation.right)))
        if (pair[0], pair[1], slot) in seen:
            continue
        dispute = _conflict(case, relation, slot)
        if dispute:
            seen.add((pair[0], pair[1], slot))
            yield dispute


def _claim_id(case: Case, utterance: str) -> str:
    return case.linked.claim_of[utterance]


def _conflict(case: Case, relation: Relation, slot: str) -> Dispute | None:
    left = _line(case, case.utterances[relation.left])
    right = _line(case, case.utterances[relation.right])
    if left is None or right is None:
        return None
    return Dispute(
        claim=case.claim_of(relation.left),
        slot="doubt" if Stance.DOUBTS.value in {left.stance, right.stance} else slot,
        because=relation.because,
        left=(left,),
        right=(right,),
    )


def _actors(case: Case) -> Iterator[ActorEntry]:
    said: dict[str, list[Utterance]] = {}
    for utterance in statements(case):
        actor_id = case.linked.actor_of.get(utterance.id)
        if actor_id:
            said.setdefault(actor_id, []).append(utterance)
    speaking = [actor for actor in case.linked.actors if actor.id in said]
    speaking.sort(key=lambda actor: (-len(said[actor.id]), actor.id))
    for actor in speaking:
        lines = [line for item in said[actor.id] if (line := _line(case, item))]
        if lines:
            yield ActorEntry(actor=actor, statements=tuple(_distinct(lines)[:STATEMENTS]))


def _unknown(case: Case) -> Iterator[Line]:
    """What somebody says expressly is not known, or not verified."""
    lines = [
        line
        for utterance in statements(case)
        if utterance.stance is Stance.DOUBTS and (line := _line(case, utterance))
    ]
    yield from _distinct(lines)[:UNKNOWN]
