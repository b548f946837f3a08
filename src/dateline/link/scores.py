"""How likely each two of many utterances are one claim, in thousandths of log-odds.

A pair whose vectors lie far apart and whose words differ is given up at once; of the rest a
forest weighs all signs.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.forest import Forest
from dateline.link.block import candidates
from dateline.link.cluster import UNLIKE
from dateline.link.profile import Profile
from dateline.link.shared import shared_weights
from dateline.link.signs.table import signs_of
from dateline.link.told import Told, mark_of

__all__ = ["FAINT", "WEIGHTS", "closeness_of", "score_pairs", "scores", "shares_of", "worth_a_look"]

WEIGHTS: Final = Path(__file__).parents[1] / "weights" / "same.npz"
THOUSANDTHS: Final = 1000
NEAR: Final = 0.55  # product of vectors
FAR: Final = 0.35
COMMON: Final = 0.2  # share of the shorter one's words, weighed by rarity
FAINT: Final = -4000  # thousandths of log-odds: no more likely than a pair never compared
BLOCK: Final = 1024  # pairs whose vectors are copied out at once, so that they fit the cache

Rows = NDArray[np.intp]


def scores(profiles: Sequence[Profile]) -> dict[tuple[int, int], int]:
    """Score the candidate pairs of profiles, in order, and keep those that may be one claim."""
    pairs = candidates(profiles)
    told = zip(pairs, score_pairs(profiles, pairs).tolist(), strict=True)
    return {pair: score for pair, score in told if score > FAINT}


def score_pairs(
    profiles: Sequence[Profile], indexes: Sequence[tuple[int, int]] | Rows
) -> NDArray[np.int64]:
    """Score pairs of profiles, given by their indexes; each score depends on its pair alone."""
    pairs = np.asarray(indexes, dtype=np.intp).reshape(-1, 2)
    closeness = closeness_of(profiles, pairs)
    worth = worth_a_look(profiles, pairs, closeness)
    odds = np.full(len(pairs), UNLIKE, dtype=np.int64)
    marks = [mark_of(profile) for profile in profiles]
    named = {row: (marks[left], marks[right]) for row, (left, right) in _rows(pairs, worth)}
    known = {row: score for row, pair in named.items() if (score := _told().get(pair)) is not None}
    new = np.array([row for row in named if row not in known], dtype=np.intp)
    odds[[*known]] = [*known.values()]
    odds[new] = _odds(profiles, pairs[new], closeness[new])
    for row in new.tolist():
        _told().put(named[row], int(odds[row]))
    return odds


def _rows(pairs: Rows, worth: NDArray[np.bool_]) -> Iterator[tuple[int, list[int]]]:
    rows = np.nonzero(worth)[0]
    return zip(rows.tolist(), pairs[rows].tolist(), strict=True)


def _odds(
    profiles: Sequence[Profile], pairs: Rows, closeness: NDArray[np.float32]
) -> NDArray[np.int64]:
    told = _forest().odds(signs_of(profiles, pairs, closeness))
    return np.clip(np.rint(THOUSANDTHS * told), UNLIKE, -UNLIKE).astype(np.int64)


def shares_of(
    profiles: Sequence[Profile], indexes: Sequence[tuple[int, int]]
) -> NDArray[np.float64]:
    """Return what each sign adds to the log-odds of each pair (pairs, signs)."""
    pairs = np.array(indexes, dtype=np.intp).reshape(-1, 2)
    return _forest().shares(signs_of(profiles, pairs, closeness_of(profiles, pairs)))


def worth_a_look(  # noqa: PLR0913 - the gate is three numbers
    profiles: Sequence[Profile],
    pairs: Rows,
    closeness: NDArray[np.float32],
    *,
    near: float = NEAR,
    far: float = FAR,
    common: float = COMMON,
) -> NDArray[np.bool_]:
    """Say of each pair whether it may be one claim at all.

    So are those whose vectors lie `near`, and those less `far` that have a share of the shorter
    one's words in `common`.
    """
    worth = closeness >= near
    rows = np.nonzero(~worth & (closeness >= far))[0]
    shared, least = shared_weights(profiles, pairs[rows])
    worth[rows] = (shared >= common * least) & (least > 0)
    return np.asarray(worth)


def closeness_of(profiles: Sequence[Profile], pairs: Rows) -> NDArray[np.float32]:
    """Multiply the vectors of each pair; each product is the one that a lone pair would have."""
    close = np.empty(len(pairs), dtype=np.float32)
    vectors = np.array([profile.vector for profile in profiles])
    for start in range(0, len(close), BLOCK):
        block = pairs[start : start + BLOCK]
        close[start : start + BLOCK] = np.vecdot(vectors[block[:, 0]], vectors[block[:, 1]])
    return close


@cache
def _forest() -> Forest:
    with np.load(WEIGHTS) as stored:
        return Forest.unpack(stored, "same")


@cache
def _told() -> Told:
    return Told()
