"""From the chances of labels to names: the likeliest row of labels, and the names in a row.

Label 0 is outside every name; 1 and 2 are the first and a later word of the first kind, 3 and 4 of
the second, and so on. Numpy alone, so that training scores with the same code.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["best_row", "names_in"]

NEVER: Final = -1e9


def best_row(chances: NDArray[np.float32]) -> list[int]:
    """Return the likeliest row of labels in which a later word follows one of its own name.

    `chances` are logarithms (words, labels), of one word at least; the path is Viterbi's.
    """
    count = chances.shape[1]
    allowed = np.zeros((count, count))
    for later in range(2, count, 2):
        allowed[:, later] = NEVER
        allowed[later - 1 : later + 1, later] = 0
    best = chances[0].astype(np.float64)
    best[2::2] += NEVER
    steps = []
    for row in chances[1:]:
        paths = best[:, None] + allowed
        steps.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    labels = [int(best.argmax())]
    for step in reversed(steps):
        labels.append(int(step[labels[-1]]))
    return labels[::-1]


def names_in(labels: Sequence[int]) -> list[tuple[int, int, int]]:
    """Return the names of a row as (first word, word after the last, number of the kind)."""
    names, at = [], 0
    while at < len(labels):
        stop = at + 1
        if labels[at] > 0:
            kind = (labels[at] - 1) // 2
            while stop < len(labels) and labels[stop] == 2 * kind + 2:
                stop += 1
            names.append((at, stop, kind))
        at = stop
    return names
