"""Narrow: stretches that only look like a place's name: "the West", "New" and half a name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Doc

from dateline.extract.language import text_of
from dateline.extract.places.facility import POSSESSIVE
from dateline.extract.places.gazetteer import Grade, Sort
from dateline.extract.places.scene import word_at
from dateline.extract.places.spot import Spot
from dateline.extract.places.word import BODIES, SORTS

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
SAINTS: Final = frozenset({"st", "st.", "saint"})
LARGE: Final = 100_000  # people: "new London homes" speak of London
INITIALS: Final = 2  # letters
Words = tuple[int, int]


def narrow(parse: Doc, spots: Sequence[Spot]) -> list[Spot]:
    """Return the spots without those that name no place of their own.

    Quarters alone are left out ("the South East") where no word says that they name a region; so
    are initials that spell a town ("EU") and the saint of a hospital. A side of a city means the
    city ("South London"), and a side of anything else is no name. A small place that ends the
    name of another gives way: "New Karsk" is not Karsk.
    """
    known = {(spot.first, spot.last): spot for spot in spots if spot.is_known}
    return [
        one
        for spot in spots
        if not (_is_quarter(parse, spot) or _is_saint(parse, spot) or _is_initials(spot))
        for one in _named(parse, spot, known)
    ]


def _named(parse: Doc, spot: Spot, known: Mapping[Words, Spot]) -> Iterator[Spot]:
    """Yield a spot as it is or as it should be, and none that only says which side of a place."""
    rests = () if spot.meanings else [known[one] for one in _rests(parse, spot) if one in known]
    if not rests:
        yield _whole(parse, spot, known)
    elif parse[spot.first].lower_ in QUARTERS and _may_be_city(rests[0]):
        yield replace(spot, meanings=rests[0].meanings)


def _may_be_city(spot: Spot) -> bool:
    first = spot.meanings[0].place
    return first.sort is Sort.TOWN and first.population >= LARGE


def _is_quarter(parse: Doc, spot: Spot) -> bool:
    words = [token.lower_ for token in parse[spot.first : spot.last] if token.is_alpha]
    is_bare = bool(words) and QUARTERS.issuperset(words)
    return is_bare and word_at(parse, spot.last) not in SORTS


def _is_initials(spot: Spot) -> bool:
    """Whether letters in capitals spell a town that is not written so: Eu lies in Normandy."""
    is_short = spot.text.isupper() and len(spot.text) <= INITIALS
    return is_short and spot.is_known and all(one.grade is Grade.MAIN for one in spot.meanings)


def _rests(parse: Doc, spot: Spot) -> Iterator[Words]:
    """Yield what is left of a stretch after the sides that it begins with."""
    first = spot.first
    while first < spot.last - 1 and (parse[first].lower_ in SIDES or parse[first].is_punct):
        first += 1
        yield first, spot.last


def _whole(parse: Doc, spot: Spot, known: Mapping[Words, Spot]) -> Spot:
    """Return the longer name that a spot is the end of, which the gazetteer has not."""
    first = spot.first - 1
    if first < 0 or parse[first].text not in AGES or parse[first].is_sent_start:
        return spot
    is_small = all(one.place.population < LARGE for one in spot.meanings)
    if not spot.is_known or not is_small or (first, spot.last) in known:
        return spot
    start = parse[first].idx
    text = text_of(parse)[start : spot.end]
    return replace(spot, first=first, start=start, text=text, meanings=())


def _is_saint(parse: Doc, spot: Spot) -> bool:
    """Whether a hospital or a church is named after a saint: "St Brendan's hospital"."""
    if word_at(parse, spot.first) not in SAINTS or word_at(parse, spot.last) not in POSSESSIVE:
        return False
    return not BODIES.isdisjoint({word_at(parse, spot.last + 1), word_at(parse, spot.last + 2)})
