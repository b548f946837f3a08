"""A figure is what several statements of one claim count, and the values they give."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from dateline.link.conflicts.counted import Counted, counts_of
from dateline.link.said import Said
from dateline.model.claim import Values, ValueSaid
from dateline.model.quantity import Quantity

__all__ = ["Counted", "figures", "values_of"]


def figures(said: Iterable[Said]) -> dict[tuple[str, str], tuple[Counted, ...]]:
    """Gather what the statements of a claim count, by what befell whom and by unit."""
    found: dict[tuple[str, str], list[Counted]] = defaultdict(list)
    for one in sorted(said, key=lambda one: one.first):
        for key, counted in counts_of(one).items():
            found[key].append(counted)
    return {key: tuple(found[key]) for key in sorted(found)}


def values_of(said: Iterable[Said]) -> tuple[Values, ...]:
    """Return the ranges of the figures on which statements of a claim differ."""
    return tuple(
        _values(of, counted)
        for (of, _), counted in figures(said).items()
        if any(left.differs_from(right) for left, right in combinations(counted, 2))
    )


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
