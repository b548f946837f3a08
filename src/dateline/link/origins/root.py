"""Roots are statements united step by step, each step with its reason in words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.link.said import listed

__all__ = ["Roots", "Why"]


@dataclass(frozen=True, slots=True)
class Why:
    """Why two statements are one: who, and what is said of it, or of them."""

    names: tuple[str, ...]
    of_one: str
    of_several: str = ""

    def words(self, names: Iterable[str]) -> str:
        """Say it of all these names."""
        every = tuple(dict.fromkeys(names))
        says = self.of_several if len(every) > 1 else self.of_one
        return f"{listed(every)} {says}" if every else says


class Roots:
    """Union of the places of statements, by the lowest place; the reasons are kept."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._why: list[tuple[int, Why]] = []

    def find(self, place: int) -> int:
        """Return the lowest place of the root that a place belongs to."""
        while self._parent[place] != place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place

    def unite(self, left: int, right: int, why: Why | None = None) -> None:
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
        """Return why statements were counted as one, by root, what is alike told together."""
        alike: dict[tuple[int, str], list[Why]] = defaultdict(list)
        for place, why in self._why:
            alike[place, why.of_one].append(why)
        told: dict[int, dict[str, None]] = defaultdict(dict)
        for (place, _), reasons in alike.items():
            names = [name for why in reasons for name in why.names]
            told[self.find(place)][reasons[0].words(names)] = None
        return {root: tuple(words) for root, words in told.items()}
