"""A toponym is a name that names a place in a document: everywhere the same place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc

from dateline.extract.places.gazetteer import Grade, Named, Sort
from dateline.extract.places.scene import word_at
from dateline.extract.places.spot import Spot
from dateline.extract.places.word import SORT_WORDS

__all__ = ["Toponym", "holders_beside", "toponyms"]

MOST: Final = 40  # meanings weighed, the most populous
LINKS: Final = frozenset({",", "and", "or"})


@dataclass(frozen=True, slots=True, eq=False)
class Toponym:
    """A name, the spots where it stands, and what it may mean, the most populous first.

    `sorts` is what the word beside it tells ("the Karsk region"), none for the bare name: the two
    may be two places.
    """

    text: str
    sorts: frozenset[Sort]
    spots: tuple[Spot, ...]
    meanings: tuple[Named, ...]


def toponyms(parse: Doc, spots: Sequence[Spot]) -> list[Toponym]:
    """Return the names among the spots, each once, in the order of the text."""
    at = {spot.first: spot for spot in spots}
    named: dict[object, list[Spot]] = {}
    sorts = {spot: _sorts(parse, spot, at) for spot in spots}
    for spot in spots:
        same = tuple(one.place.number for one in spot.meanings) or spot.text.casefold()
        named.setdefault((same, sorts[spot]), []).append(spot)
    return [
        Toponym(some[0].text, sorts[some[0]], tuple(some), _meanings(some[0]))
        for some in named.values()
    ]


def _meanings(spot: Spot) -> tuple[Named, ...]:
    return tuple(one for one in spot.meanings if one.grade is not Grade.DEMONYM)[:MOST]


def _sorts(parse: Doc, spot: Spot, at: Mapping[int, Spot]) -> frozenset[Sort]:
    """Return the sorts that the words beside tell: "X County", "the X and Y regions"."""
    end = spot.last
    if sorts := SORT_WORDS.get(word_at(parse, end)):
        return sorts
    while word_at(parse, end) in LINKS and end + 1 in at:
        end = at[end + 1].last
        if word_at(parse, end).endswith("s") and (sorts := SORT_WORDS.get(word_at(parse, end))):
            return sorts
    if word_at(parse, spot.first - 1) == "of":
        return SORT_WORDS.get(word_at(parse, spot.first - 2), frozenset())
    return frozenset()


def holders_beside(parse: Doc, name: Toponym, names: Sequence[Toponym]) -> frozenset[int]:
    """Return the places that may be named right after a name as its holder: "Paris, Texas"."""
    at = {spot.first: other for other in names for spot in other.spots if other is not name}
    return frozenset(
        one.place.number
        for spot in name.spots
        if word_at(parse, spot.last) in {",", "(", "in"} and spot.last + 1 in at
        for one in at[spot.last + 1].meanings
        if one.place.sort is not Sort.TOWN
    )
