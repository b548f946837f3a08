"""Narrow: stretches that only look like a place's name: "the West", "New" and half a name."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Doc

from dateline.extract.places.scene import word_at
from dateline.extract.places.spot import Spot
from dateline.extract.places.word import SORTS

__all__ = ["narrow"]

QUARTERS: Final = frozenset(
    """north south east west northeast northwest southeast southwest north-east north-west
    south-east south-west""".split()
)
SIDES: Final = QUARTERS | frozenset(
    """northern southern eastern western northeastern northwestern southeastern southwestern
    central downtown greater inner outer""".split()
)
AGES: Final = frozenset({"New", "Old"})
LARGE: Final = 100_000  # people: "new London homes" speak of London


def narrow(parse: Doc, spots: Sequence[Spot]) -> list[Spot]:
    """Return the spots without those that name no place of their own.

    Quarters alone are left out ("the South East") where no word says that they name a region; so
    are sides before a place ("South London"), whose point is the place's own, and a small place
    that ends the name of another ("New Karsk" is not Karsk).
    """
    known = {(spot.first, spot.last) for spot in spots if spot.is_known}
    return [
        spot
        for spot in spots
        if not _is_quarter(parse, spot)
        and (spot.meanings or known.isdisjoint(_rests(parse, spot)))
        and not _is_rest(parse, spot, known)
    ]


def _is_quarter(parse: Doc, spot: Spot) -> bool:
    words = [token.lower_ for token in parse[spot.first : spot.last] if token.is_alpha]
    is_bare = bool(words) and QUARTERS.issuperset(words)
    return is_bare and word_at(parse, spot.last) not in SORTS


def _rests(parse: Doc, spot: Spot) -> Iterator[tuple[int, int]]:
    """Yield what is left of a stretch after the sides that it begins with."""
    first = spot.first
    while first < spot.last - 1 and (parse[first].lower_ in SIDES or parse[first].is_punct):
        first += 1
        yield first, spot.last


def _is_rest(parse: Doc, spot: Spot, known: set[tuple[int, int]]) -> bool:
    first = spot.first - 1
    if first < 0 or parse[first].text not in AGES or parse[first].is_sent_start:
        return False
    is_small = all(one.place.population < LARGE for one in spot.meanings)
    return spot.is_known and is_small and (first, spot.last) not in known
