"""Roots are statements united step by step, each step with its reason in words."""

from collections import defaultdict
from collections.abc import Iterable

__all__ = ["Roots"]


class Roots:
    """Union of the places of statements, by the lowest place; the reasons are kept."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._why: list[tuple[int, str]] = []

    def find(self, place: int) -> int:
        """Return the lowest place of the root that a place belongs to."""
        while self._parent[place] != place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place

    def unite(self, left: int, right: int, why: str = "") -> None:
        """Make one root of two places; a reason is kept where they were two till now."""
        low, high = sorted((self.find(left), self.find(right)))
        if low != high:
            self._parent[high] = low
            if why:
                self._why.append((low, why))

    def groups(self, places: Iterable[int]) -> dict[int, list[int]]:
        """Return the places of each root, roots in the order of their lowest place."""
        found: dict[int, list[int]] = defaultdict(list)
        for place in sorted(places):
            found[self.find(place)].append(place)
        return dict(sorted(found.items()))

    def reasons(self) -> dict[int, tuple[str, ...]]:
        """Return why statements were counted as one, by root, each reason once."""
        told: dict[int, dict[str, None]] = defaultdict(dict)
        for place, why in self._why:
            told[self.find(place)][why] = None
        return {root: tuple(reasons) for root, reasons in told.items()}
