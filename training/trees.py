"""A sentence's tree from scores of heads: the likeliest heads, mended where they make none."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["tree"]

Floats = NDArray[np.float32]
Whole = NDArray[np.int64]
NEVER = np.float32(-1e9)


def tree(scores: Floats) -> Whole:
    """Return each word's head from log-chances (words, words); a root is its own head.

    The diagonal holds the chances of being the root. Each word takes its likeliest head. Where
    that gives several roots the likeliest stays, and a ring of words is opened where it costs
    least.
    """
    count = len(scores)
    scores = scores.copy()
    heads: Whole = scores.argmax(axis=1)
    if np.count_nonzero(heads == np.arange(count)) != 1:
        root = int(scores.diagonal().argmax())
        scores[np.arange(count), np.arange(count)] = NEVER
        heads = scores.argmax(axis=1)
        heads[root] = root
    root = int(np.flatnonzero(heads == np.arange(count))[0])
    while len(lost := np.flatnonzero(_tops(heads) != root)):
        _open_ring(scores, heads, int(lost[0]))
    return heads


def _tops(heads: Whole) -> Whole:
    """Return what each word comes to when its heads are followed long enough."""
    tops = heads
    for _ in range(len(heads).bit_length()):
        tops = tops[tops]
    return tops


def _open_ring(scores: Floats, heads: Whole, word: int) -> None:
    """Give one word of the ring above a lost word a head outside all that hangs on the ring."""
    ring: list[int] = []
    word = int(_tops(heads)[word])  # in the ring by now
    while word not in ring:
        ring.append(word)
        word = int(heads[word])
    hanging = np.isin(_tops(heads), ring)
    free = np.where(hanging[None, :], NEVER, scores[ring])
    loss = scores[ring, heads[ring]] - free.max(axis=1)
    cheapest = int(loss.argmin())
    heads[ring[cheapest]] = int(free[cheapest].argmax())
