"""The best one-to-one assignment of rows to columns, by shortest augmenting paths.

Kuhn 1955, The Hungarian method for the assignment problem; in the form of Jonker and Volgenant
1987, A shortest augmenting path algorithm.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

__all__ = ["best_total"]

Floats = NDArray[np.float64]


def best_total(worth: Floats) -> float:
    """Return the greatest sum of entries of which no two share a row or a column."""
    table = worth if worth.shape[0] <= worth.shape[1] else worth.T
    return float(sum(table[row, column] for row, column in _assigned(-table)))


def _assigned(cost: Floats) -> Iterator[tuple[int, int]]:
    """Yield (row, column) of the cheapest assignment of all rows; there are no fewer columns."""
    rows, columns = cost.shape
    owner = np.full(columns + 1, -1)  # the row of each column; the last is where a row waits
    of_row, of_column = np.zeros(rows), np.zeros(columns + 1)
    for row in range(rows):
        owner[-1] = row
        _augment(cost, owner, of_row, of_column)
    yield from ((int(owner[column]), column) for column in range(columns) if owner[column] >= 0)


def _augment(cost: Floats, owner: NDArray[np.int64], of_row: Floats, of_column: Floats) -> None:
    """Find a column for the row that waits, moving others where that is cheaper."""
    columns = cost.shape[1]
    least, before = np.full(columns, np.inf), np.full(columns, columns)
    used = np.zeros(columns + 1, dtype=bool)
    at = columns
    while owner[at] >= 0:
        used[at] = True
        row, free = owner[at], ~used[:-1]
        reduced = cost[row] - of_row[row] - of_column[:-1]
        nearer = free & (reduced < least)
        least[nearer], before[nearer] = reduced[nearer], at
        nearest = int(np.where(free, least, np.inf).argmin())
        step = least[nearest]
        of_row[owner[used]] += step
        of_column[used] -= step
        least[free] -= step
        at = nearest
    while at != columns:
        owner[at] = owner[before[at]]
        at = int(before[at])
    owner[-1] = -1
