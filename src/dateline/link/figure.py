"""A figure is what several statements of one claim count, and the values they give."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.link.said import Said
from dateline.model.claim import Values, ValueSaid
from dateline.model.quantity import Quantity

__all__ = ["Counted", "figures", "values_of"]


@dataclass(frozen=True, slots=True)
class Counted:
    """One value of a figure and the statement that gives it."""

    said: Said
    quantity: Quantity


def figures(said: Iterable[Said]) -> dict[tuple[str, str], tuple[Counted, ...]]:
    """Gather what the statements of a claim count, by what befell whom and by unit."""
    found: dict[tuple[str, str], list[Counted]] = defaultdict(list)
    for one in sorted(said, key=lambda one: one.first):
        for quantity in one.utterance.quantities:
            key = _counted_thing(quantity)
            if key and one.is_backing:
                found[key].append(Counted(one, quantity))
    return {key: tuple(found[key]) for key in sorted(found) if not _is_double(found[key])}


def values_of(said: Iterable[Said]) -> tuple[Values, ...]:
    """Return the ranges of the figures on which statements of a claim differ."""
    return tuple(
        _values(of, counted)
        for (of, _), counted in figures(said).items()
        if any(
            left.quantity.differs_from(right.quantity)
            for index, left in enumerate(counted)
            for right in counted[index + 1 :]
        )
    )


def _counted_thing(quantity: Quantity) -> tuple[str, str] | None:
    of = quantity.role or quantity.of
    return (of, quantity.unit or "") if of else None


def _is_double(counted: Sequence[Counted]) -> bool:
    """Say whether one statement gives two values, so that which is meant is not plain."""
    statements = [one.said.id for one in counted]
    return len(set(statements)) == 1


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
