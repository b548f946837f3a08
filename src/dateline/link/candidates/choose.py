"""Choosing an utterance's neighbours, and among them: those that lie nearest, share most keys."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from dateline.link.candidates.key import Sort, sort_of
from dateline.link.candidates.vector import Bytes, products

__all__ = ["LOOKED", "MERIT", "MOST", "WINDOW", "chosen", "looked_at", "merit"]

WINDOW: Final = 100  # earlier bearers of a key that are found
LOOKED: Final = 500  # earlier utterances that are looked at, in a ledger of any size
MOST: Final = 250  # earlier utterances that one is compared with
MERIT: Final = 323  # what a shared key counts: a cosine of 0.02, in units of `products`
WORTH: Final = {Sort.TOPIC: 4, Sort.MEANING: 0}  # in such keys; the vector itself counts already

Rows = NDArray[np.intp]


class Ordered(Protocol):
    """What has an order: the number of a row, a place."""

    def __lt__(self, other: Any, /) -> bool:  # noqa: ANN401 - as the builtins have it
        """Say whether it comes first."""
        ...

    def __hash__(self) -> int:
        """Let it be a key."""
        ...


Place = TypeVar("Place", bound=Ordered)


def merit(keys: Iterable[int]) -> list[int]:
    """Return what sharing each key counts."""
    return [MERIT * WORTH.get(sort_of(key), 1) for key in keys]


def looked_at(
    bearers: Mapping[Place, int], recent: Iterable[Place], most: int = LOOKED
) -> dict[Place, int]:
    """Return those to look at, in the order of their places, with what their keys count.

    `bearers` are the earlier utterances found by a key, `recent` all just before it, the last
    first. Where keys find too few, the recent ones make up the number; of too many, those that
    share most, then the later, are left.
    """
    if len(bearers) > most:
        ranked = sorted(sorted(bearers, reverse=True), key=lambda place: -bearers[place])
        return {place: bearers[place] for place in sorted(ranked[:most])}
    others = [place for place in recent if place not in bearers][: most - len(bearers)]
    return {place: bearers.get(place, 0) for place in sorted([*bearers, *others])}


def chosen(
    vector: Bytes, rows: Rows, shared: NDArray[np.int64], vectors: Bytes, most: int = MOST
) -> Rows:
    """Return those of the rows, given in canonical order, that are worth comparing; in order.

    `shared` is the merit of the keys that each has in common with the utterance, `vectors` are
    theirs. Of equals the later count.
    """
    if len(rows) <= most:
        return rows
    worth = products(vectors, vector) + shared
    best = np.argsort(-worth[::-1], kind="stable")[:most]
    return np.sort(rows[::-1][best])
