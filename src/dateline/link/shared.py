"""The words that two profiles share, for many pairs at once, weighed by rarity in whole tenths."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.link.profile import TENTHS, Profile

__all__ = ["shared_weights"]

AT_ONCE: Final = 4096  # pairs

Numbers = NDArray[np.int64]


def shared_weights(
    profiles: Sequence[Profile], pairs: NDArray[np.intp]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the weight of the shared words of each pair, and of all words of the lesser one.

    Sums are of whole tenths, so that no result depends on the order of its terms.
    """
    used = np.unique(pairs)
    words, tenths, starts = _lists([profiles[at] for at in used.tolist()])
    rows = np.searchsorted(used, pairs)
    weight = np.add.reduceat(np.append(tenths, 0), starts[:-1]) * (np.diff(starts) > 0)
    shared = np.concatenate(
        [
            _shared(words, tenths, starts, rows[at : at + AT_ONCE])
            for at in range(0, len(rows), AT_ONCE)
        ]
        or [np.zeros(0, dtype=np.int64)]
    )
    least = np.minimum(weight[rows[:, 0]], weight[rows[:, 1]])
    return shared / TENTHS, least / TENTHS


def _lists(profiles: Sequence[Profile]) -> tuple[Numbers, Numbers, Numbers]:
    """Number the words of profiles, in one list, with their weights and where each one's begin."""
    numbers: dict[str, int] = {}
    words = [numbers.setdefault(word, len(numbers)) for one in profiles for word in one.rarity]
    tenths = [round(TENTHS * weight) for one in profiles for weight in one.rarity.values()]
    starts = np.cumsum([0, *(len(one.rarity) for one in profiles)])
    return np.array(words, dtype=np.int64), np.array(tenths, dtype=np.int64), starts


def _shared(words: Numbers, tenths: Numbers, starts: Numbers, rows: Numbers) -> Numbers:
    """Look up every word of each pair's second in its first: both told as pair and word."""
    size = int(words.max(initial=0)) + 1
    first_pair, first = _each(starts, rows[:, 0])
    second_pair, second = _each(starts, rows[:, 1])
    have = np.sort(first_pair * size + words[first])
    asked = second_pair * size + words[second]
    at = np.searchsorted(have, asked)
    is_shared = have[np.minimum(at, len(have) - 1)] == asked if len(have) else np.zeros(0, bool)
    return np.bincount(
        second_pair[is_shared], weights=tenths[second[is_shared]], minlength=len(rows)
    ).astype(np.int64)


def _each(starts: Numbers, rows: Numbers) -> tuple[Numbers, Numbers]:
    """Return the places of all words of some profiles, each with the number of its row."""
    counts = starts[rows + 1] - starts[rows]
    row = np.repeat(np.arange(len(rows)), counts)
    within = np.arange(len(row)) - np.repeat(np.cumsum(counts) - counts, counts)
    return row, starts[rows][row] + within
