"""Choosing among an utterance's neighbours: those that lie nearest and share most keys."""

from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.link.candidates.key import Sort, sort_of
from dateline.link.candidates.vector import Bytes, products

__all__ = ["MERIT", "MOST", "RECENT", "WINDOW", "chosen", "merit"]

WINDOW: Final = 100  # earlier bearers of a key that are looked at
RECENT: Final = 300  # utterances just before it that are looked at, whatever they share
MOST: Final = 250  # earlier utterances that one is compared with
MERIT: Final = 323  # what a shared key counts: a cosine of 0.02, in units of `products`
WORTH: Final = {Sort.TOPIC: 4, Sort.MEANING: 0}  # in such keys; the vector itself counts already

Rows = NDArray[np.intp]


def merit(keys: Iterable[int]) -> list[int]:
    """Return what sharing each key counts."""
    return [MERIT * WORTH.get(sort_of(key), 1) for key in keys]


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
