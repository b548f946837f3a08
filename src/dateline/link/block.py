"""Candidate pairs: utterances that share a rare word, or whose vectors lie nearest.

Each utterance proposes a bounded number of partners, whatever the size of the ledger. Never
compared: two utterances that share no word except very common ones and are not among each
other's nearest.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from dateline.link.profile import Profile

__all__ = ["NEAREST", "SHARING", "candidates"]

NEAREST: Final = 30  # partners proposed by vector
SHARING: Final = 20  # partners proposed by words
COMMON: Final = 200  # a word with more bearers than this proposes nobody
STRIP: Final = 1024  # rows of the similarity matrix held at once

Pair = tuple[int, int]
Rows = NDArray[np.intp]


def candidates(profiles: Sequence[Profile]) -> list[Pair]:
    """Return index pairs (left before right) worth comparing, in order."""
    size = len(profiles)
    if size < 2:  # noqa: PLR2004 - an empty ledger, or a moment before all of it
        return []
    proposed = [
        np.minimum(row, other) * size + np.maximum(row, other)
        for row, other in (*_nearest(profiles), *_sharing(profiles))
    ]
    left, right = np.divmod(np.unique(np.concatenate(proposed)), size)
    return list(zip(left.tolist(), right.tolist(), strict=True))


def _nearest(profiles: Sequence[Profile]) -> Iterator[tuple[Rows, Rows]]:
    """Pair each profile with its nearest by vector; ties go to the lower index."""
    matrix = np.array([profile.vector for profile in profiles]).reshape(len(profiles), -1)
    for start in range(0, len(matrix), STRIP):
        yield _best(_closeness(matrix, start), start, NEAREST, floor=-np.inf)


def _closeness(matrix: NDArray[np.float32], start: int) -> NDArray[np.float32]:
    strip = matrix[start : start + STRIP]
    # Rounded, so that the summing order of one machine's matrix product decides no tie.
    close = np.round(strip @ matrix.T, 5)
    close[np.arange(len(strip)), np.arange(start, start + len(strip))] = -np.inf
    return close


def _sharing(profiles: Sequence[Profile]) -> Iterator[tuple[Rows, Rows]]:
    """Pair each profile with those that share its rarest words; ties go to the lower index."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for row, profile in enumerate(profiles):
        for word in profile.rarity:
            bearers[word].append(row)
    telling = {word: np.array(rows) for word, rows in bearers.items() if len(rows) <= COMMON}
    for start in range(0, len(profiles), STRIP):
        strip = profiles[start : start + STRIP]
        common = np.zeros((len(strip), len(profiles)))
        for row, profile in enumerate(strip):
            for word, rarity in profile.rarity.items():
                if word in telling:
                    common[row, telling[word]] += rarity
            common[row, start + row] = 0.0
        yield _best(common, start, SHARING, floor=0.0)


def _best(values: NDArray[Any], start: int, most: int, *, floor: float) -> tuple[Rows, Rows]:
    """Return the rows and columns of each row's greatest values above the floor.

    Cheaper than sorting the rows: only the last place is found, and those before it kept.
    """
    most = min(most, values.shape[1] - 1)
    last = -np.partition(-values, most - 1, axis=1)[:, most - 1 : most]
    above, level = values > last, values == last
    room = most - above.sum(axis=1, keepdims=True)
    level &= level.cumsum(axis=1) <= room
    row, column = np.nonzero((above | level) & (values > floor))
    return row + start, column
