"""Unite the statements of a claim that come from one place, in four steps.

What outlets say is united first: by outlet or agency, and where passages are copied. Then
claimers: by name, by whom they speak for, and where nothing tells them apart. Then each of the
outlets' roots is laid to the one claimer that its texts give for it, so that an outlet never
makes one of two claimers. What is laid to "reports" is nobody's own: it joins what came first.
"""

from collections import ChainMap, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.link.origins.carrier import carrier_of, label_of, told_to
from dateline.link.origins.copied import copies
from dateline.link.origins.party import is_hearsay, key_of, may_be, speaks_for
from dateline.link.origins.root import Roots
from dateline.link.origins.state import is_of_state, state_bodies
from dateline.link.origins.wording import (
    carries,
    given_by,
    no_other,
    one_text,
    only_hearsay,
    speaks,
)
from dateline.link.said import Said

__all__ = ["united"]

PARTIES: Final = 60  # parties of a claim that are compared two by two, the earliest first

Pairs = Sequence[tuple[int, int]]


def united(backing: Sequence[Said]) -> Roots:
    """Unite statements, which are given in the order in which they appeared."""
    roots = Roots(len(backing))
    if len(backing) > 1:  # most claims are made once, and share nothing
        told = _Told.of(backing)
        told.unite_outlets(roots)
        told.unite_claimers(roots)
        told.lay_to_claimers(roots)
        told.lay_hearsay(roots)
    return roots


@dataclass(frozen=True, slots=True)
class _Told:
    """The statements, the carrier of each that an outlet makes, the copied pairs, state bodies."""

    backing: Sequence[Said]
    carriers: Sequence[str | None]
    copied: Pairs
    bodies: Mapping[str, str]

    @classmethod
    def of(cls, backing: Sequence[Said]) -> "_Told":
        outlets = frozenset(label_of(one.document) for one in backing)
        told = frozenset(label for one in backing for label in told_to(one))
        carriers = [carrier_of(one, outlets, told) for one in backing]
        texts = dict.fromkeys(one.document.text for one in backing)
        bodies = dict(ChainMap(*map(dict, map(state_bodies, texts))))
        return cls(backing, carriers, tuple(copies(backing)), bodies)

    def unite_outlets(self, roots: Roots) -> None:
        first: dict[str, int] = {}
        for place, carrier in enumerate(self.carriers):
            if carrier is not None:
                left = first.setdefault(carrier, place)
                roots.unite(left, place, carries(self.backing[left], self.backing[place], carrier))
        for left, right in self.copied:
            if self._are_outlets(left, right):
                roots.unite(left, right, one_text(self.backing[left], self.backing[right]))

    def unite_claimers(self, roots: Roots) -> None:
        first: dict[str, int] = {}
        parties: dict[str, int] = {}
        for place in self._claimed():
            one = self.backing[place]
            parties.setdefault(one.party, place)
            for key in (one.party, key_of(one, self.bodies)):
                known = first.setdefault(key, place)
                why = None if one.is_named else no_other(self.backing[known], one)
                roots.unite(known, place, why)
        for left, right in self.copied:
            if not (self.carriers[left] or self.carriers[right]):
                roots.unite(left, right, one_text(self.backing[left], self.backing[right]))
        self._relate(list(parties.values())[:PARTIES], roots)

    def _relate(self, parties: Sequence[int], roots: Roots) -> None:
        """Unite each party with the first that it speaks for, else may well be."""
        for place in parties:
            one = self.backing[place]
            others = [(other, self.backing[other]) for other in parties if other != place]
            for other, body in others:
                if speaks_for(one, body):
                    roots.unite(place, other, speaks(one, body))
            state = next((other for other, two in others if is_of_state(two, one)), None)
            if state is not None:
                roots.unite(place, state, no_other(one, self.backing[state]))
            same = [(not two.is_named, other) for other, two in others if may_be(one, two)]
            if same:
                other = min(same)[1]
                roots.unite(place, other, no_other(self.backing[other], one))

    def lay_to_claimers(self, roots: Roots) -> None:
        """Lay each root of outlets to the first claimer that its texts give."""
        given: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for outlet, claimer in self._given():
            given[roots.find(outlet)].append((claimer, outlet))
        for root in sorted(given):
            claimer, outlet = min(given[root])
            roots.unite(outlet, claimer, given_by(self.backing[outlet], self.backing[claimer]))

    def lay_hearsay(self, roots: Roots) -> None:
        groups = roots.groups(range(len(self.backing))).values()
        told = [all(is_hearsay(self.backing[place]) for place in group) for group in groups]
        first = next(
            (group[0] for group, is_told in zip(groups, told, strict=True) if not is_told), 0
        )
        for group, is_told in zip(groups, told, strict=True):
            if is_told:
                roots.unite(first, group[0], only_hearsay(self.backing[group[0]]))

    def _claimed(self) -> list[int]:
        return [place for place, carrier in enumerate(self.carriers) if carrier is None]

    def _are_outlets(self, left: int, right: int) -> bool:
        return self.carriers[left] is not None and self.carriers[right] is not None

    def _given(self) -> Iterator[tuple[int, int]]:
        """Yield an outlet's statement and a claimer's on which it rests."""
        for pair in self.copied:
            outlet, claimer = sorted(pair, key=lambda place: self.carriers[place] is None)
            if self.carriers[outlet] and not self.carriers[claimer]:
                yield outlet, claimer
        yield from self._named_beside()
        yield from self._brought()

    def _named_beside(self) -> Iterator[tuple[int, int]]:
        """A text says in its own voice what it also lays to somebody."""
        first: dict[str, int] = {}
        for place, one in enumerate(self.backing):
            if one.actor is not None and not is_hearsay(one):
                first.setdefault(one.document.version, place)
        for place, one in enumerate(self.backing):
            if one.actor is None and one.document.version in first:
                yield place, first[one.document.version]

    def _brought(self) -> Iterator[tuple[int, int]]:
        """An agency or outlet brought a claimer's words: "the mayor told the Courier"."""
        first: dict[str, int] = {}
        for place in self._claimed():
            for label in told_to(self.backing[place]):
                first.setdefault(label, place)
        for place, carrier in enumerate(self.carriers):
            if carrier in first:
                yield place, first[carrier]
