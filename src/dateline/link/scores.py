"""The scores of all candidate pairs, in thousandths of log-odds; thin evidence counts less."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.link.block import candidates
from dateline.link.columns import COLUMNS
from dateline.link.features import FEATURES, PRIOR
from dateline.link.pairs import Pairs
from dateline.link.profile import Profile

__all__ = ["scores"]

THOUSANDTHS: Final = 1000
THIN: Final = 2000  # thousandths of log-odds
NEAR: Final = 0.5  # cosine


def scores(profiles: Sequence[Profile]) -> dict[tuple[int, int], int]:
    """Score the candidate pairs of profiles by every feature, in order."""
    pairs = Pairs(profiles, candidates(profiles))
    total = np.zeros(len(pairs.pairs))
    for feature in FEATURES:
        total += feature.weight * COLUMNS[feature.compare](pairs)
    odds = np.rint(THOUSANDTHS * (PRIOR + total)).astype(np.int64) - THIN * _thin(pairs)
    return dict(zip(pairs.pairs, odds.tolist(), strict=True))


def _thin(pairs: Pairs) -> NDArray[np.bool_]:
    """Say whether one shared word, and no nearness of meaning or count, is all there is.

    "We did not come for power" and "we have no power in two of the wards".
    """
    few = np.array([len(shared) <= 1 for shared in pairs.shared], dtype=np.bool_)
    return few & ~pairs.one_figure & (pairs.closeness < NEAR)
