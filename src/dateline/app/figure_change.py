"""How the figures of a claim stand at two moments: whose last word is which number."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from dateline.app.case import Case
from dateline.link.figure import Counted, figures
from dateline.link.said import Said
from dateline.model.claim import Claim

__all__ = ["Figures", "figures_told", "moved"]

MOST = 3  # values that are told one by one
Kind: TypeAlias = tuple[str, str]  # what is counted, in which unit
Value: TypeAlias = tuple[float | None, float | None, float | None]
Latest: TypeAlias = Mapping[str, Counted]  # by party
Figures: TypeAlias = Mapping[Kind, Latest]


def figures_told(case: Case, claims: Iterable[Claim]) -> Figures:
    """Return the figures that claims tell, each party's with its last value only."""
    said = [_said(case, key) for claim in claims for key in claim.utterances]
    return {
        kind: {one.said.party: one for one in counted} for kind, counted in figures(said).items()
    }


def moved(was: Figures, now: Figures) -> tuple[str, ...]:
    """Write, for each figure told at both moments that is not what it was: "killed: was 9, now 12".

    A party that repeats a known value moves nothing.
    """
    return tuple(
        f"{kind[0]}: was {_told(was[kind])}, now {_told(now[kind])}"
        for kind in sorted(was.keys() & now.keys())
        if _values(was[kind]) != _values(now[kind])
    )


def _said(case: Case, key: str) -> Said:
    utterance = case.utterances[key]
    document = case.document_of(utterance)
    claimer = utterance.claimer
    return Said(
        utterance=utterance,
        document=document,
        actor=case.linked.actor_of.get(key) or (claimer.name if claimer else None),
        name=case.linked.claimer_name(utterance) or document.outlet,
    )


def _values(latest: Latest) -> set[Value]:
    return {_value(counted) for counted in latest.values()}


def _value(counted: Counted) -> Value:
    quantity = counted.quantity
    return quantity.low, quantity.best, quantity.high


def _told(latest: Latest) -> str:
    """Write the values, the least first, with who says which where there are several."""
    saying: dict[Value, list[Counted]] = {}
    for counted in sorted(latest.values(), key=_size):
        saying.setdefault(_value(counted), []).append(counted)
    values = list(saying.values())
    if len(values) == 1:
        return values[0][0].quantity.span.text
    if len(values) > MOST:
        lowest, highest = values[0][0].quantity.span.text, values[-1][0].quantity.span.text
        return f"{len(values)} values from {lowest} to {highest}"
    told = [
        f"{same[0].quantity.span.text} ({', '.join(dict.fromkeys(one.said.name for one in same))})"
        for same in values
    ]
    return f"{', '.join(told[:-1])} or {told[-1]}"


def _size(counted: Counted) -> tuple[float, str, str]:
    quantity = counted.quantity
    ends = [end for end in (quantity.low, quantity.best, quantity.high) if end is not None]
    return sum(ends) / len(ends), counted.said.name, counted.said.id
