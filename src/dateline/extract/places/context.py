"""Context: what speaks for and against each meaning of a document's names, as numbers."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log10
from typing import Final

import numpy as np
from spacy.tokens import Doc

from dateline.extract.places.company import Company, Floats, company
from dateline.extract.places.gazetteer import Entry, Grade, Named, Sort
from dateline.extract.places.spot import Spot
from dateline.extract.places.toponym import Toponym, holders_beside

__all__ = ["FEATURES", "context"]

MOST: Final = 30
MOST_DEMONYMS: Final = 3
OWN: Final = (
    "people",
    "people to the largest",
    "rank",
    "rank in its country",
    "meanings",
    *(f"is {sort.name}" for sort in Sort),
    *(f"by {grade.name}" for grade in Grade),
    "a town of the name in it",
)
BESIDE: Final = ("its holder beside", "another holder beside", "its sort beside", "another beside")
ABOUT: Final = ("region named", "district named", "country named", "demonyms", "names", "words")
WITH: Final = ("wide", "close", "nearest", "same region", "same country")
FEATURES: Final = (*OWN, *BESIDE, *ABOUT, *WITH)


def context(
    parse: Doc, names: Sequence[Toponym], demonyms: Sequence[Spot], beliefs: Floats
) -> Floats:
    """Return the evidence on each meaning of each name: an array (meanings, features).

    `beliefs` are the chances of the meanings before; places that the document speaks of by a
    demonym count as named.
    """
    beside = company(names, beliefs)
    places = [one.place for name in names for one in name.meanings]
    named = dict(sorted(zip((one.number for one in places), beliefs.tolist(), strict=True)))
    peoples = Counter(one.place.country for spot in demonyms for one in spot.meanings[:1])
    rows: list[tuple[float, ...]] = []
    for name in names:
        hints = _Hints(parse, name, names)
        rows += [
            (
                *_own(one, name, rank),
                *hints.row(one.place),
                *_about(one.place, named, peoples),
                float(min(len(names), MOST)),
                float(len(name.text.split())),
                *_with(beside, len(rows) + rank),
            )
            for rank, one in enumerate(name.meanings)
        ]
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(FEATURES))


class _Hints:
    """What stands beside a name anywhere in the document."""

    def __init__(self, parse: Doc, name: Toponym, names: Sequence[Toponym]) -> None:
        self._holders = holders_beside(parse, name, names)
        self._sorts = name.sorts

    def row(self, place: Entry) -> tuple[float, ...]:
        """Say whether the words beside speak of this place, or of another."""
        holders = {place.country, place.region, place.district} - {-1, place.number}
        is_held = not holders.isdisjoint(self._holders)
        return (
            float(is_held),
            float(bool(self._holders) and not is_held),
            float(place.sort in self._sorts),
            float(bool(self._sorts) and place.sort not in self._sorts),
        )


def _own(one: Named, name: Toponym, rank: int) -> tuple[float, ...]:
    place = one.place
    larger = [other.place for other in name.meanings if other.place.population > place.population]
    most = max((other.population for other in larger), default=place.population)
    return (
        log10(place.population + 1),
        log10(place.population + 1) - log10(most + 1),
        float(rank),
        float(sum(other.country == place.country for other in larger)),
        float(len(name.meanings)),
        *(float(place.sort is sort) for sort in Sort),
        *(float(one.grade is grade) for grade in Grade),
        float(any(_lies_in(other.place, place) for other in name.meanings)),
    )


def _lies_in(inner: Entry, outer: Entry) -> bool:
    return inner.sort is Sort.TOWN and outer.number in {inner.region, inner.district}


def _about(
    place: Entry, named: Mapping[int, float], peoples: Mapping[int, int]
) -> tuple[float, ...]:
    return (
        *(_named(holder, place, named) for holder in (place.region, place.district, place.country)),
        float(min(peoples.get(place.country, 0), MOST_DEMONYMS)),
    )


def _named(holder: int, place: Entry, named: Mapping[int, float]) -> float:
    return named.get(holder, 0.0) if holder != place.number else 0.0


def _with(beside: Company, at: int) -> Iterator[float]:
    for column in (
        beside.wide,
        beside.close,
        beside.nearest,
        beside.same_region,
        beside.same_country,
    ):
        yield float(column[at])
