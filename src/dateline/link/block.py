"""Candidate pairs: utterances that share a rare word, or whose vectors lie nearest.

Each utterance proposes a bounded number of partners, whatever the size of the ledger. Never
compared: two utterances that share no word except very common ones and are not among each
other's nearest.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.link.profile import Profile

__all__ = ["NEAREST", "SHARING", "Neighbours", "candidates", "neighbours"]

NEAREST: Final = 30  # partners proposed by vector
SHARING: Final = 20  # partners proposed by words
COMMON: Final = 200  # a word with more bearers than this proposes nobody
CROWD: Final = 10  # neighbours that make up the crowding
STRIP: Final = 1024  # rows of the similarity matrix held at once

Pair = tuple[int, int]
Neighbours = tuple[NDArray[np.intp], NDArray[np.float32]]


def candidates(profiles: Sequence[Profile], near: Neighbours) -> list[Pair]:
    """Return index pairs (left before right) worth comparing, in order."""
    pairs = {
        (min(row, int(other)), max(row, int(other)))
        for row, others in enumerate(near[0])
        for other in others
        if row != other
    }
    return sorted(pairs | _sharing(profiles))


def neighbours(profiles: Sequence[Profile]) -> Neighbours:
    """Return each profile's nearest others by vector, and its crowding.

    Ties go to the lower index, so the outcome depends on the order of `profiles` alone.
    """
    matrix = np.stack([profile.vector for profile in profiles])
    nearest, crowding = [], []
    for start in range(0, len(matrix), STRIP):
        close = _closeness(matrix, start)
        order = np.argsort(-close, axis=1, kind="stable")[:, : min(NEAREST, len(matrix) - 1)]
        nearest.append(order)
        crowding.append(np.take_along_axis(close, order[:, :CROWD], axis=1).mean(axis=1))
    if len(matrix) == 1:
        return np.zeros((1, 0), dtype=np.intp), np.zeros(1, dtype=np.float32)
    return np.concatenate(nearest), np.concatenate(crowding).astype(np.float32)


def _closeness(matrix: NDArray[np.float32], start: int) -> NDArray[np.float32]:
    strip = matrix[start : start + STRIP]
    # Rounded, so that the summing order of one machine's matrix product decides no tie.
    close = np.round(strip @ matrix.T, 5)
    close[np.arange(len(strip)), np.arange(start, start + len(strip))] = -np.inf
    return close


def _sharing(profiles: Sequence[Profile]) -> set[Pair]:
    bearers: dict[str, list[int]] = defaultdict(list)
    for row, profile in enumerate(profiles):
        for word in profile.rarity:
            bearers[word].append(row)
    pairs: set[Pair] = set()
    for row, profile in enumerate(profiles):
        shared: dict[int, float] = defaultdict(float)
        for word, rarity in profile.rarity.items():
            if len(bearers[word]) <= COMMON:
                for other in bearers[word]:
                    shared[other] += rarity
        shared.pop(row, None)
        best = sorted(shared, key=lambda other: (-shared[other], other))[:SHARING]
        pairs.update((min(row, other), max(row, other)) for other in best)
    return pairs
