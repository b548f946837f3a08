"""Facilities: squares, airports and the like that have no point of their own but lie in a town."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc

from dateline.extract.places.scene import word_at
from dateline.extract.places.spot import Spot
from dateline.extract.places.word import PARTS

__all__ = ["BESIDE", "POSSESSIVE", "facilities"]

BESIDE: Final = frozenset({",", "(", "in", "near", "outside", "at"})
POSSESSIVE: Final = frozenset({"'s", "’s"})
WORDS: Final = 2  # at least: "Red Square"


def facilities(parse: Doc, spots: Sequence[Spot], chosen: Sequence[Spot]) -> list[Spot]:
    """Return the names of facilities that stand beside a place chosen, and tell what they are.

    The gazetteer has none of them, and the sets to learn from leave most of them out: a name is one
    where its last word says what it is, and a place beside it where ("Red Square in Moscow").
    """
    taken = {word for spot in chosen for word in range(spot.first, spot.last)}
    starts = {spot.first for spot in chosen if spot.is_known}
    ends = {spot.last for spot in chosen if spot.is_known}
    return [
        spot
        for spot in spots
        if not spot.meanings
        and spot.last - spot.first >= WORDS
        and parse[spot.last - 1].lower_ in PARTS
        and taken.isdisjoint(range(spot.first, spot.last))
        and (
            (word_at(parse, spot.last) in BESIDE and spot.last + 1 in starts)
            or (word_at(parse, spot.first - 1) in POSSESSIVE and spot.first - 1 in ends)
        )
    ]
