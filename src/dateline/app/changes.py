"""Changes: what differs between a case at two moments, each with the words that make it so."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from dateline.app.case import Case
from dateline.app.detail import is_stated, told
from dateline.app.edit import Edit, Gone, edits, gone_between
from dateline.app.figure_change import figures_told, moved
from dateline.app.lineage import Lineage, lineage
from dateline.app.prominence import prominence
from dateline.app.statement import is_presentable, line_of
from dateline.app.view import Line, Moment
from dateline.model.claim import Claim, Status
from dateline.model.document import Document
from dateline.model.utterance import Stance, Utterance

__all__ = ["SECTIONS", "Change", "Changes", "changes"]

TURNS: Mapping[Status, Stance] = {  # what must be said to bring a claim there
    Status.DISPUTED: Stance.DENIES,
    Status.CONFIRMED: Stance.CONFIRMS,
    Status.RETRACTED: Stance.RETRACTS,
}
TWO = 2  # origins that corroborate


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A claim that changed: the line that shows it, and what was before, in words.

    `edits` are the versions by which a source took words of the claim out, or changed them.
    """

    claim: Claim
    line: Line
    because: str
    was: Status | None = None
    edits: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is new at `until`, compared with `since`; each claim stands in one list only.

    `corroborated` are claims with more origins than before; `changed` those whose status is
    another for another reason, or whose words a source edited; `gone` claims of which nothing
    is told any more: their documents were replaced by an edited version without them. `edited`
    are the documents themselves with the passages that came and went; `withdrawn` those that are
    gone from their address, `restored` those that are there again.
    """

    since: Moment
    until: Moment
    disputed: tuple[Change, ...]
    confirmed: tuple[Change, ...]
    retracted: tuple[Change, ...]
    figures: tuple[Change, ...]
    corroborated: tuple[Change, ...]
    changed: tuple[Change, ...]
    new: tuple[Change, ...]
    gone: tuple[Change, ...]
    edited: tuple[Edit, ...] = ()
    withdrawn: tuple[Gone, ...] = ()
    restored: tuple[Document, ...] = ()


SECTIONS = (
    "disputed", "confirmed", "retracted", "figures", "new", "corroborated", "changed", "gone",
)  # fmt: skip

Look = Callable[[Lineage, Claim, Sequence[Claim]], Change | None]


def changes(before: Case, after: Case) -> Changes:
    """Compare a case at two moments, the most prominent claims first."""
    past = lineage(before, after)
    found: dict[str, list[Change]] = {name: [] for name in SECTIONS}
    for claim in _by_prominence(after):
        old = past.came_from(claim)
        shown = ((name, look(past, claim, old)) for name, look in LOOKS.items())
        name, change = next(((name, change) for name, change in shown if change), ("", None))
        if change:
            found[name].append(change)
    found["gone"] = list(_gone(past))
    return Changes(
        since=before.moment,
        until=after.moment,
        edited=tuple(edits(before, after)),
        withdrawn=tuple(gone_between(before, after)),
        restored=tuple(one.document for one in gone_between(after, before)),
        **{name: tuple(found[name]) for name in SECTIONS},
    )


def _turned(status: Status, past: Lineage, claim: Claim, old: Sequence[Claim]) -> Change | None:
    """A claim that came to a status, shown by the new statement that brought it there."""
    if claim.status is not status or any(one.status is status for one in old):
        return None
    stance = TURNS[status]
    return _change(
        past,
        claim,
        old,
        claim.because,
        last=lambda said: (said.stance is not stance, said.id in past.earlier),
    )


def _moved(past: Lineage, claim: Claim, old: Sequence[Claim]) -> Change | None:
    """A claim whose figures are not what they were."""
    figures = moved(figures_told(past.before, old), figures_told(past.after, [claim]))
    if not figures:
        return None
    return _change(
        past,
        claim,
        old,
        "; ".join(figures),
        last=lambda said: (past.is_told_on(said), not said.quantities),
    )


def _corroborated(past: Lineage, claim: Claim, old: Sequence[Claim]) -> Change | None:
    """A claim with more origins than any that it grew from."""
    most = max((one.origins for one in old), default=claim.origins)
    if claim.origins <= most or claim.origins < TWO or not past.has_news(claim, old):
        return None
    because = f"{claim.origins} origins, {most} before; {claim.because}"
    return _change(past, claim, old, because, last=lambda said: (said.id in past.earlier,))


def _changed(past: Lineage, claim: Claim, old: Sequence[Claim]) -> Change | None:
    """A claim whose status is another, or that a source told in other words."""
    if old and claim.status is not old[0].status and past.has_news(claim, old):
        return _change(past, claim, old, claim.because)
    reworded = [key for key in claim.utterances if past.is_reworded(key)]
    if not reworded:
        return None
    words = past.before.utterances[past.earlier[reworded[0]]].words
    return _change(
        past,
        claim,
        old,
        f"told before as “{words}”",
        last=lambda said: (said.id not in reworded[:1],),
    )


def _new(past: Lineage, claim: Claim, old: Sequence[Claim]) -> Change | None:
    return None if old else _change(past, claim, old, claim.because)


LOOKS: Mapping[str, Look] = {  # the first that finds something tells of the claim
    "disputed": partial(_turned, Status.DISPUTED),
    "confirmed": partial(_turned, Status.CONFIRMED),
    "retracted": partial(_turned, Status.RETRACTED),
    "figures": _moved,
    "corroborated": _corroborated,
    "changed": _changed,
    "new": _new,
}


def _gone(past: Lineage) -> Iterator[Change]:
    for claim in _by_prominence(past.before):
        line = None if past.went_to(claim) else _line(past.before, claim)
        if line:
            yield Change(
                claim=claim,
                line=line,
                because="no document tells it any more",
                was=claim.status,
                edits=_edits(past, [claim]),
            )


def _change(
    past: Lineage,
    claim: Claim,
    old: Sequence[Claim],
    because: str,
    *,
    last: Callable[[Utterance], tuple[bool, ...]] = lambda _: (),
) -> Change | None:
    line = _line(past.after, claim, last)
    if line is None:
        return None
    was = old[0].status if old else None
    return Change(claim=claim, line=line, because=because, was=was, edits=_edits(past, old))


def _edits(past: Lineage, old: Iterable[Claim]) -> tuple[Document, ...]:
    """Return the versions of documents that do not tell, in their words, what earlier ones did."""
    edited = {utterance.document for utterance in past.lost(old)}
    latest = (one for one in past.after.documents.values() if one.id in edited)
    return tuple(sorted(latest, key=lambda document: document.id))


def _by_prominence(case: Case) -> list[Claim]:
    weights = prominence(case)
    shown = [claim for claim in case.claims.values() if is_stated(case, claim)]
    return sorted(shown, key=lambda claim: (-weights[claim.id], claim.id))


def _line(
    case: Case,
    claim: Claim,
    last: Callable[[Utterance], tuple[bool, ...]] = lambda _: (),
) -> Line | None:
    """The first presentable statement of a claim; what `last` says of orders them first."""
    said = list(told(case, claim))
    said.sort(key=lambda item: (*last(item), item.id != claim.representative, item.id))
    lines = (line_of(item, case.document_of(item)) for item in said)
    return next((line for line in lines if is_presentable(line)), None)
