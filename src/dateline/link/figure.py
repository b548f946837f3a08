"""A figure is what several statements of one claim count, and the values they give."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations
from typing import Final

from dateline.link.counted_apart import are_others
from dateline.link.said import Said
from dateline.model.claim import Values, ValueSaid
from dateline.model.quantity import Quantity
from dateline.model.time import PartialTime

__all__ = ["Counted", "figures", "values_of"]

APART: Final = timedelta(days=60)  # figures of times farther apart are of two events


@dataclass(frozen=True, slots=True)
class Counted:
    """One value of a figure and the statement that gives it."""

    said: Said
    quantity: Quantity

    def differs_from(self, other: "Counted") -> bool:
        """Say whether another statement gives another value, of the same people and time."""
        if self.said.id == other.said.id or not self.quantity.differs_from(other.quantity):
            return False
        if are_others(self.quantity.of, other.quantity.of):
            return False
        one, two = self.time, other.time
        if one is None or two is None:
            return True
        return max(one.earliest, two.earliest) - min(one.latest, two.latest) <= APART

    @property
    def time(self) -> PartialTime | None:
        """When it is told to have been so many, else when it was told."""
        return self.said.utterance.event_time or self.said.document.published_at


def figures(said: Iterable[Said]) -> dict[tuple[str, str], tuple[Counted, ...]]:
    """Gather what the statements of a claim count, by what befell whom and by unit."""
    found: dict[tuple[str, str], list[Counted]] = defaultdict(list)
    for one in sorted(said, key=lambda one: one.first):
        for key, quantity in _counts(one).items():
            found[key].append(Counted(one, quantity))
    return {key: tuple(found[key]) for key in sorted(found)}


def values_of(said: Iterable[Said]) -> tuple[Values, ...]:
    """Return the ranges of the figures on which statements of a claim differ."""
    return tuple(
        _values(of, counted)
        for (of, _), counted in figures(said).items()
        if any(left.differs_from(right) for left, right in combinations(counted, 2))
    )


def _counts(one: Said) -> dict[tuple[str, str], Quantity]:
    """Return the figures that a statement gives one definite value each."""
    found: dict[tuple[str, str], list[Quantity]] = defaultdict(list)
    for quantity in one.utterance.quantities if one.is_backing else ():
        of = quantity.role or quantity.of
        if of:
            found[of, quantity.unit or ""].append(quantity)
    return {
        key: several[0]
        for key, several in found.items()
        if len(several) == 1 and _is_definite(several[0])
    }


def _is_definite(quantity: Quantity) -> bool:
    """Say whether others could contradict the value: not "several", "none" or "two of those"."""
    vague = quantity.best is None and (quantity.low is None or quantity.high is None)
    return not (vague or any(quantity.scope) or quantity.high == 0)


def _values(of: str, counted: Sequence[Counted]) -> Values:
    said = tuple(
        ValueSaid(
            low=one.quantity.low,
            high=one.quantity.high,
            text=one.quantity.span.text,
            by=one.said.name,
            utterance=one.said.id,
        )
        for one in counted
    )
    ends = [end for one in counted for end in _ends(one.quantity)]
    return Values(of=of, low=min(ends), high=max(ends), said=said)


def _ends(quantity: Quantity) -> list[float]:
    return [end for end in (quantity.low, quantity.best, quantity.high) if end is not None]
