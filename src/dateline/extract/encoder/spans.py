"""The likeliest spans of one role, by Viterbi over the chances of begin, inside and outside."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["FIRST", "OUTSIDE", "Spans", "best_spans"]

Spans = tuple[tuple[int, int], ...]

OUTSIDE, FIRST, LATER = 0, 1, 2
TINY: Final = 1e-9


def best_spans(chances: NDArray[np.float32], inner: NDArray[np.bool_]) -> Spans:
    """Return spans of pieces from their chances (pieces, 3); none is cut inside a word."""
    outside, first, later = 0.0, -np.inf, -np.inf
    came: list[tuple[int, int, int]] = []
    scores = np.log(np.maximum(chances, TINY)).tolist()
    for (out, begin, go_on), within in zip(scores, inner.tolist(), strict=True):
        before = FIRST if later <= first else LATER
        inside = max(first, later)
        best = before if outside < inside else OUTSIDE
        top = max(outside, inside)
        if within:
            came.append((OUTSIDE, OUTSIDE, before))
            outside, first, later = outside + out, -np.inf, inside + go_on
        else:
            came.append((best, best, before))
            outside, first, later = top + out, top + begin, inside + go_on
    state = max(range(3), key=(outside, first, later).__getitem__)
    return _walk_back(came, state)


def _walk_back(came: Sequence[tuple[int, int, int]], state: int) -> Spans:
    spans, last = [], len(came)
    for place in range(len(came) - 1, -1, -1):
        before = came[place][state]
        if state == FIRST:
            spans.append((place, last))
        if state != LATER:
            last = place
        state = before
    return tuple(reversed(spans))
