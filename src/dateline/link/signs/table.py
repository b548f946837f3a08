"""All signs in the order in which the forest was taught them."""

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.link.profile import Profile
from dateline.link.signs import counting, naming, standing, telling, wording
from dateline.link.signs.both import Both

__all__ = ["SIGNS", "signs_of"]

SIGNS: Final[tuple[Callable[[Both], float], ...]] = (
    *wording.SIGNS,
    *naming.SIGNS,
    *counting.SIGNS,
    *telling.SIGNS,
    *standing.SIGNS,
)


def signs_of(
    profiles: Sequence[Profile], pairs: NDArray[np.intp], closeness: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return the signs (pairs, signs) of pairs of profiles, given by their rows (pairs, 2)."""
    found = np.empty((len(pairs), len(SIGNS)), dtype=np.float32)
    for row, ((left, right), close) in enumerate(
        zip(pairs.tolist(), closeness.tolist(), strict=True)
    ):
        both = Both(profiles[left], profiles[right], close)
        found[row] = [sign(both) for sign in SIGNS]
    return found
