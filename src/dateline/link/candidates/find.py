"""Finding candidates in memory: each utterance in turn looks at those before it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.link.candidates.choose import LOOKED, MOST, WINDOW, Rows, chosen, looked_at, merit
from dateline.link.candidates.entry import Entry

__all__ = ["find"]


def find(entries: Sequence[Entry], *, most: int = MOST) -> Iterator[Rows]:
    """Yield for each entry, given in the order of their places, the rows worth comparing.

    They are earlier rows: the bearers of one of its keys just before it, and those just before
    it where these are few; of them, those that lie nearest. So what is proposed for an
    utterance depends on it and those before it alone.
    """
    bearers: dict[int, list[int]] = defaultdict(list)
    vectors = np.array([entry.vector for entry in entries])
    for row, entry in enumerate(entries):
        rows, shared = _neighbours(row, entry, bearers)
        yield chosen(entry.vector, rows, shared, vectors[rows], most)
        for key in entry.keys:
            bearers[key].append(row)


def _neighbours(
    row: int, entry: Entry, bearers: dict[int, list[int]]
) -> tuple[Rows, NDArray[np.int64]]:
    found: dict[int, int] = {}
    for key, worth in zip(entry.keys, merit(entry.keys), strict=True):
        for other in bearers[key][-WINDOW:]:
            found[other] = found.get(other, 0) + worth
    near = looked_at(found, range(row - 1, max(-1, row - 1 - LOOKED), -1), LOOKED)
    return np.array([*near], dtype=np.intp), np.array([*near.values()], dtype=np.int64)
