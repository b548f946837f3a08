"""Pairs: what the comparators look at, for all candidate pairs at once."""

import math
from collections.abc import Hashable, Iterable, Sequence
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.link.profile import Profile

__all__ = ["Column", "Pairs"]

BLOCK: Final = 1024  # pairs whose vectors are copied out at once, so that they fit the cache

Column = NDArray[np.float64]
Strings = frozenset[str]


class Pairs:
    """Pairs of profiles by their indexes, with the columns that several comparators share."""

    def __init__(self, profiles: Sequence[Profile], pairs: Sequence[tuple[int, int]]) -> None:
        self.profiles = profiles
        self.pairs = pairs
        both = np.array(pairs, dtype=np.intp).reshape(-1, 2)
        self.left, self.right = both[:, 0], both[:, 1]

    @cached_property
    def shared(self) -> list[Strings]:
        """The content words that the two have in common."""
        words = [frozenset(profile.rarity) for profile in self.profiles]
        return [words[left] & words[right] for left, right in self.pairs]

    @cached_property
    def closeness(self) -> NDArray[np.float32]:
        """How near the two vectors lie; each product is the one that a lone pair would have."""
        close = np.empty(len(self.pairs), dtype=np.float32)
        vectors = np.array([profile.vector for profile in self.profiles])
        for start in range(0, len(close), BLOCK):
            block = slice(start, start + BLOCK)
            close[block] = np.vecdot(vectors[self.left[block]], vectors[self.right[block]])
        return close

    @cached_property
    def one_figure(self) -> NDArray[np.bool_]:
        """Whether both count those whom the same thing befell."""
        return self.meet([profile.counted for profile in self.profiles])

    def meet(self, sets: Sequence[Strings]) -> NDArray[np.bool_]:
        """Say of each pair whether their two sets have a member in common."""
        met = [not sets[left].isdisjoint(sets[right]) for left, right in self.pairs]
        return np.array(met, dtype=np.bool_)

    def equal(self, keys: Iterable[Hashable]) -> NDArray[np.bool_]:
        """Say of each pair whether their two keys are one."""
        numbers: dict[Hashable, int] = {}
        numbered = np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.intp)
        return np.equal(numbered[self.left], numbered[self.right])

    def ends(self, values: Iterable[float | bool]) -> tuple[Column, Column]:
        """Return a number of each profile for the left and for the right of every pair."""
        column = np.array(list(values), dtype=np.float64)
        return column[self.left], column[self.right]

    @property
    def brevities(self) -> tuple[Column, Column]:
        """The logarithms of how many words each has, as `math` rounds them (numpy differs)."""
        return self.ends(math.log1p(len(profile.rarity)) for profile in self.profiles)
