"""Clusters of utterances that say the same, by average linkage over scored pairs.

Two clusters join when the pairs between them score above the bar on average, pairs never
compared counting as unlike; so one likely pair does not chain two claims together. Scores are
whole thousandths of log-odds, so that no sum depends on the order of its terms.
"""

import heapq
from collections.abc import Iterable, Mapping
from typing import Final

__all__ = ["BAR", "UNLIKE", "clusters"]

BAR: Final = -750  # thousandths of log-odds
UNLIKE: Final = -6000  # what a pair that was never compared counts

Pair = tuple[int, int]


def clusters(
    size: int,
    scores: Mapping[Pair, int],
    *,
    same: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
    bar: int = BAR,
) -> list[tuple[int, ...]]:
    """Group `0 .. size-1`: `same` pairs always together, `apart` pairs never by likeness."""
    groups = _Agglomeration(size)
    for left, right in sorted(same):
        groups.unite(left, right)
    groups.weigh(scores, apart)
    groups.run(bar)
    return sorted(tuple(sorted(members)) for members in groups.members.values())


class _Agglomeration:
    """The state of one clustering: members, and summed scores between neighbouring clusters."""

    def __init__(self, size: int) -> None:
        self.members: dict[int, list[int]] = {item: [item] for item in range(size)}
        self.home = list(range(size))
        self.sums: dict[int, dict[int, int]] = {item: {} for item in range(size)}
        self.apart: set[Pair] = set()
        self.queue: list[tuple[float, int, int]] = []

    def unite(self, left: int, right: int) -> int:
        """Put two items' clusters together under the lower name."""
        keep, drop = sorted((self.home[left], self.home[right]))
        if keep != drop:
            for item in self.members[drop]:
                self.home[item] = keep
            self.members[keep] += self.members.pop(drop)
        return keep

    def weigh(self, scores: Mapping[Pair, int], apart: Iterable[Pair]) -> None:
        """Sum what the pairs score above UNLIKE, cluster by cluster."""
        self.apart = {_ordered(self.home[left], self.home[right]) for left, right in apart}
        for (left, right), value in scores.items():
            self._add(self.home[left], self.home[right], value - UNLIKE)
        for left in sorted(self.members):
            for right in sorted(self.sums[left]):
                if left < right:
                    self._offer(left, right)

    def run(self, bar: int) -> None:
        """Join the closest two clusters until none is above the bar."""
        while self.queue:
            distance, left, right = heapq.heappop(self.queue)
            if -distance <= bar:
                return
            if self._is_current(distance, left, right):
                self._join(left, right)

    def _join(self, left: int, right: int) -> None:
        self.unite(left, right)
        gone = self.sums.pop(right)
        self.sums[left].pop(right, None)
        gone.pop(left, None)
        for other, value in gone.items():
            del self.sums[other][right]
            self._add(left, other, value)
        self.apart = {
            _ordered(self._now(a, left, right), self._now(b, left, right)) for a, b in self.apart
        }
        for other in sorted(self.sums[left]):
            self._offer(*_ordered(left, other))

    @staticmethod
    def _now(cluster: int, left: int, right: int) -> int:
        return left if cluster == right else cluster

    def _add(self, left: int, right: int, value: int) -> None:
        if left != right:
            self.sums[left][right] = self.sums[left].get(right, 0) + value
            self.sums[right][left] = self.sums[left][right]

    def _offer(self, left: int, right: int) -> None:
        if (left, right) not in self.apart:
            heapq.heappush(self.queue, (self._distance(left, right), left, right))

    def _distance(self, left: int, right: int) -> float:
        pairs = len(self.members[left]) * len(self.members[right])
        return -(self.sums[left][right] / pairs + UNLIKE)

    def _is_current(self, distance: float, left: int, right: int) -> bool:
        """Say whether a queued distance is still that of two living clusters."""
        alive = left in self.members and right in self.members and right in self.sums[left]
        return alive and distance == self._distance(left, right)


def _ordered(left: int, right: int) -> Pair:
    return (left, right) if left < right else (right, left)
