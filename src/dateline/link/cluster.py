"""Clusters of utterances that say the same, by linkage over scored pairs.

Two clusters join when the pairs between them score above the bar, on average and, for a lesser
part, in the least likely of them; pairs never compared count as unlike. So one likely pair does
not chain two claims together, and one that speaks against it is heard among many. Scores are
whole thousandths of log-odds, so that no sum depends on the order of its terms.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

__all__ = ["BAR", "UNLIKE", "clusters"]

BAR: Final = 0  # thousandths of log-odds: as likely as not
UNLIKE: Final = -6000  # what a pair that was never compared counts
MEAN: Final = 0.8  # how much the average counts; the rest is the least likely pair's

Pair = tuple[int, int]


class _Bond(NamedTuple):
    """What is known of the pairs between two clusters: scores above UNLIKE, and the least one."""

    total: int
    pairs: int
    least: int

    def __add__(self, other: "_Bond") -> "_Bond":  # type: ignore[override]
        return _Bond(
            self.total + other.total, self.pairs + other.pairs, min(self.least, other.least)
        )


def clusters(  # noqa: PLR0913 - what rules and people say of pairs, each by its weight
    size: int,
    scores: Mapping[Pair, int],
    *,
    same: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
    never: Iterable[Pair] = (),
    bar: int = BAR,
) -> list[tuple[int, ...]]:
    """Group `0 .. size-1`: `same` pairs together, `apart` pairs never by likeness.

    `never` pairs, which a person said are not the same, are not together by `same` either.
    """
    groups = _Agglomeration(size, bar)
    groups.part(never)
    for left, right in sorted(same):
        groups.seed(left, right)
    groups.weigh(scores, apart)
    groups.run()
    return sorted(tuple(sorted(members)) for members in groups.members.values())


class _Agglomeration:
    """The state of one clustering: members, and the bonds between neighbouring clusters."""

    def __init__(self, size: int, bar: int) -> None:
        self.bar = bar
        self.members: dict[int, list[int]] = {item: [item] for item in range(size)}
        self.home = list(range(size))
        self.bonds: dict[int, dict[int, _Bond]] = {item: {} for item in range(size)}
        self.apart: dict[int, set[int]] = defaultdict(set)  # each pair from both its ends
        self.queue: list[tuple[float, int, int]] = []

    def part(self, apart: Iterable[Pair]) -> None:
        """Keep the clusters of two items apart."""
        for left, right in apart:
            self.apart[self.home[left]].add(self.home[right])
            self.apart[self.home[right]].add(self.home[left])

    def seed(self, left: int, right: int) -> None:
        """Put two items' clusters together, unless they are to be apart."""
        keep, drop = sorted((self.home[left], self.home[right]))
        if keep != drop and drop not in self.apart[keep]:
            self.unite(keep, drop)
            self._inherit(keep, drop)

    def unite(self, keep: int, drop: int) -> None:
        """Put one cluster into another."""
        for item in self.members[drop]:
            self.home[item] = keep
        self.members[keep] += self.members.pop(drop)

    def weigh(self, scores: Mapping[Pair, int], apart: Iterable[Pair]) -> None:
        """Bind clusters by what the pairs between them score."""
        self.part(apart)
        for (left, right), value in scores.items():
            self._bind(self.home[left], self.home[right], _Bond(value - UNLIKE, 1, value))
        for left in self.members:
            for right in self.bonds[left]:
                if left < right:
                    self._offer(left, right)

    def run(self) -> None:
        """Join the closest two clusters until none is above the bar."""
        while self.queue:
            distance, left, right = heapq.heappop(self.queue)
            if self._is_current(distance, left, right):
                self._join(left, right)

    def _join(self, left: int, right: int) -> None:
        self.unite(left, right)
        gone = self.bonds.pop(right)
        self.bonds[left].pop(right, None)
        gone.pop(left, None)
        for other, bond in gone.items():
            del self.bonds[other][right]
            self._bind(left, other, bond)
        self._inherit(left, right)
        for other in self.bonds[left]:
            self._offer(*_ordered(left, other))

    def _inherit(self, left: int, right: int) -> None:
        """Let a joined cluster stay apart from whatever its right half was apart from."""
        for other in self.apart.pop(right, ()):
            self.apart[other].discard(right)
            self.apart[other].add(left)
            self.apart[left].add(other)

    def _bind(self, left: int, right: int, bond: _Bond) -> None:
        if left != right:
            known = self.bonds[left].get(right)
            self.bonds[left][right] = self.bonds[right][left] = known + bond if known else bond

    def _offer(self, left: int, right: int) -> None:
        distance = self._distance(left, right)
        if -distance > self.bar and right not in self.apart[left]:
            heapq.heappush(self.queue, (distance, left, right))

    def _distance(self, left: int, right: int) -> float:
        pairs = len(self.members[left]) * len(self.members[right])
        bond = self.bonds[left][right]
        least = bond.least if bond.pairs == pairs else UNLIKE
        return -(MEAN * (bond.total / pairs + UNLIKE) + (1 - MEAN) * least)

    def _is_current(self, distance: float, left: int, right: int) -> bool:
        """Say whether a queued distance is still that of two living clusters."""
        alive = left in self.members and right in self.members and right in self.bonds[left]
        return alive and distance == self._distance(left, right)


def _ordered(left: int, right: int) -> Pair:
    return (left, right) if left < right else (right, left)
