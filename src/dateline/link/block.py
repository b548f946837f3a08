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

__all__ = ["NEAREST", "SHARING", "candidates"]

NEAREST: Final = 30  # partners proposed by vector
SHARING: Final = 20  # partners proposed by words
COMMON: Final = 200  # a word with more bearers than this proposes nobody
STRIP: Final = 1024  # rows of the similarity matrix held at once

Pair = tuple[int, int]


def candidates(profiles: Sequence[Profile]) -> list[Pair]:
    """Return index pairs (left before right) worth comparing, in order."""
    if not profiles:  # an empty ledger, or a moment before all of it
        return []
    return sorted(_nearest(profiles) | _sharing(profiles))


def _nearest(profiles: Sequence[Profile]) -> set[Pair]:
    """Pair each profile with its nearest by vector; ties go to the lower index."""
    pairs: set[Pair] = set()
    matrix = np.array([profile.vector for profile in profiles]).reshape(len(profiles), -1)
    count = min(NEAREST, len(profiles) - 1)
    for start in range(0, len(matrix), STRIP):
        order = np.argsort(-_closeness(matrix, start), axis=1, kind="stable")[:, :count]
        for row, others in enumerate(order.tolist(), start):
            pairs.update((min(row, other), max(row, other)) for other in others)
    return pairs


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
