"""Changes: what differs between a case at two moments, each with the words that make it so."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from dateline.app.case import Case
from dateline.app.detail import is_stated
from dateline.app.prominence import prominence
from dateline.app.statement import is_presentable, line_of
from dateline.app.view import Line, Moment
from dateline.model.claim import Claim, Status, Values
from dateline.model.utterance import Stance, Utterance

__all__ = ["Change", "Changes", "changes"]

Key: TypeAlias = tuple[str, str | None, str, str]
TURNS: Mapping[Status, Stance] = {  # what must be said to bring a claim there
    Status.DISPUTED: Stance.DENIES,
    Status.CONFIRMED: Stance.CONFIRMS,
    Status.RETRACTED: Stance.RETRACTS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A claim that changed: the line that shows it, and what was before, in words."""

    claim: Claim
    line: Line
    because: str
    was: Status | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is new at `until`, compared with `since`; each claim stands in one list only.

    `gone` are claims of which nothing is told any more: their documents were replaced by an
    edited version without them.
    """

    since: Moment
    until: Moment
    disputed: tuple[Change, ...]
    confirmed: tuple[Change, ...]
    retracted: tuple[Change, ...]
    figures: tuple[Change, ...]
    new: tuple[Change, ...]
    gone: tuple[Change, ...]


def changes(before: Case, after: Case) -> Changes:
    """Compare a case at two moments, the most prominent claims first."""
    past, claims = _Past.of(before), _by_prominence(after)
    turned = {status: tuple(_turned(past, after, claims, status)) for status in TURNS}
    shown = {change.claim.id for found in turned.values() for change in found}
    rest = [claim for claim in claims if claim.id not in shown]
    figures = tuple(_moved(past, after, rest))
    shown |= {change.claim.id for change in figures}
    return Changes(
        since=before.moment,
        until=after.moment,
        disputed=turned[Status.DISPUTED],
        confirmed=turned[Status.CONFIRMED],
        retracted=turned[Status.RETRACTED],
        figures=figures,
        new=tuple(_new(past, after, [claim for claim in rest if claim.id not in shown])),
        gone=tuple(_gone(before, after)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Past:
    """The case before, its claims found by what was said."""

    claim_of: Mapping[Key, Claim]

    @classmethod
    def of(cls, case: Case) -> "_Past":
        return cls(claim_of={_key(item): case.claim_of(item.id) for item in _said(case)})

    def knows(self, utterance: Utterance) -> bool:
        """Say whether it was said before."""
        return _key(utterance) in self.claim_of

    def claims(self, case: Case, claim: Claim) -> list[Claim]:
        """Return the claims that a claim grew from, the one it shares most with first."""
        shared: dict[str, tuple[int, Claim]] = {}
        for key in claim.utterances:
            old = self.claim_of.get(_key(case.utterances[key]))
            if old:
                shared[old.id] = (shared.get(old.id, (0, old))[0] + 1, old)
        return [old for _, old in sorted(shared.values(), key=lambda it: (-it[0], it[1].id))]


def _key(utterance: Utterance) -> Key:
    """What makes two utterances the same across versions of a document that shift its words."""
    name = utterance.claimer.name if utterance.claimer else None
    words = " ".join(utterance.words.casefold().split())
    return utterance.document, name, utterance.stance.value, words


def _said(case: Case) -> Iterable[Utterance]:
    return sorted(case.utterances.values(), key=lambda utterance: utterance.id)


def _by_prominence(case: Case) -> list[Claim]:
    weights = prominence(case)
    shown = [claim for claim in case.claims.values() if is_stated(case, claim)]
    return sorted(shown, key=lambda claim: (-weights[claim.id], claim.id))


def _turned(past: _Past, case: Case, claims: Sequence[Claim], status: Status) -> Iterator[Change]:
    """The claims that came to a status, each shown by the new statement that brought it there."""
    for claim in claims:
        old = past.claims(case, claim)
        if claim.status is not status or any(one.status is status for one in old):
            continue
        line = _line(case, claim, partial(_turn_first, past, TURNS[status]))
        if line:
            was = old[0].status if old else None
            yield Change(claim=claim, line=line, because=claim.because, was=was)


def _turn_first(past: _Past, stance: Stance, said: Utterance) -> tuple[bool, ...]:
    return said.stance is not stance, past.knows(said)


def _moved(past: _Past, case: Case, claims: Sequence[Claim]) -> Iterator[Change]:
    """The claims whose figures are not what they were."""
    for claim in claims:
        old = past.claims(case, claim)
        if not old or _ranges(claim) == _ranges(old[0]):
            continue
        saying = frozenset(said.utterance for values in claim.values for said in values.said)
        line = _line(case, claim, partial(_figure_first, past, saying))
        if line:
            because = f"before: {_told(old[0].values)}; now: {_told(claim.values)}"
            yield Change(claim=claim, line=line, because=because, was=old[0].status)


def _figure_first(past: _Past, saying: frozenset[str], said: Utterance) -> tuple[bool, ...]:
    return past.knows(said), said.id not in saying


def _new(past: _Past, case: Case, claims: Sequence[Claim]) -> Iterator[Change]:
    for claim in claims:
        line = None if past.claims(case, claim) else _line(case, claim)
        if line:
            yield Change(claim=claim, line=line, because=claim.because)


def _gone(before: Case, after: Case) -> Iterator[Change]:
    left = _Past.of(after)
    for claim in _by_prominence(before):
        line = None if left.claims(before, claim) else _line(before, claim)
        if line:
            because = "no document tells it any more"
            yield Change(claim=claim, line=line, because=because, was=claim.status)


def _line(
    case: Case,
    claim: Claim,
    last: Callable[[Utterance], tuple[bool, ...]] = lambda _: (),
) -> Line | None:
    """The first presentable statement of a claim; what `last` says of orders them first."""
    said = [case.utterances[key] for key in claim.utterances]
    said.sort(key=lambda item: (*last(item), item.id != claim.representative, item.id))
    lines = (line_of(item, case.document_of(item)) for item in said)
    return next((line for line in lines if is_presentable(line)), None)


def _ranges(claim: Claim) -> list[tuple[str, float | None, float | None]]:
    return sorted(
        ((values.of, values.low, values.high) for values in claim.values),
        key=lambda row: (row[0], row[1] or 0.0, row[2] or 0.0),
    )


def _told(values: Sequence[Values]) -> str:
    """Write the figures on which statements of a claim differ, in the words that tell them."""
    figures = (
        f"{one.of or 'figure'}: {', '.join(dict.fromkeys(said.text for said in one.said))}"
        for one in values
    )
    return "; ".join(figures) or "no two figures"
