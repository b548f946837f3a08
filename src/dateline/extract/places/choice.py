"""Choice: the one place that a name means, by its chances and by what a word beside it says."""

from collections.abc import Sequence
from math import cos, hypot, radians
from typing import Final

from dateline.extract.places.company import Floats
from dateline.extract.places.gazetteer import Entry, Grade, Named, Sort, load_gazetteer
from dateline.extract.places.toponym import Toponym

__all__ = ["choose_meaning", "with_full_names"]

LEAST: Final = 0.15  # below it, a guess is oftener wrong than right, and none is made
LIKELY: Final = 0.3
MOST: Final = 0.5
LARGE: Final = 100_000  # people: a city whose old names stand in no news to learn from
HOLDERS: Final = frozenset({Sort.REGION, Sort.DISTRICT})
DEGREE: Final = 111.2  # km
SHARE: Final = 10  # a town with a tenth of a region's people is its chief one
NEAR: Final = 161.0  # km: meanings that lie so near are a region and its town
CITY: Final = 50.0  # km from its town, a region of that name is the town itself


def choose_meaning(name: Toponym, chances: Floats) -> Entry | None:
    """Return the likeliest place, or none if none is likely.

    A region and its town often have one name. "The Karsk region" is the region, even where the
    gazetteer calls it otherwise; "Karsk" alone is the town.
    """
    if not len(chances):
        return None
    best = name.meanings[int(chances.argmax())]
    trust = sum(
        chance
        for one, chance in zip(name.meanings, chances.tolist(), strict=True)
        if _distance(one.place, best.place) < NEAR
    )
    if not _is_trusted(best.place, trust, trust / chances.sum()):
        return None
    if name.sorts and best.place.sort not in name.sorts:
        return _of_sort(name, best.place, chances)
    if not name.sorts and best.place.sort in HOLDERS:
        return _town(best, name.meanings).place
    return best.place


def _is_trusted(place: Entry, chance: float, share: float) -> bool:
    """Whether a place is likely by itself, and clearly likelier than others of the name."""
    if chance < LEAST:
        return place.population >= LARGE and share > MOST
    return chance >= LIKELY or share >= LIKELY


def _of_sort(name: Toponym, best: Entry, chances: Floats) -> Entry:
    """Return a place of the sort told, near the likeliest place; a town may name its region."""
    order = sorted(range(len(chances)), key=lambda at: -chances[at])
    for at in order:
        place = name.meanings[at].place
        if place.sort in name.sorts and place.country == best.country:
            return place
    if best.sort is Sort.TOWN and Sort.REGION in name.sorts and best.region >= 0:
        return load_gazetteer().place(best.region)
    return best


def _town(best: Named, meanings: Sequence[Named]) -> Named:
    """Return the town that a region is named after, where the bare name means the town."""
    inside = [
        one
        for one in meanings
        if one.place.sort is Sort.TOWN
        and best.place.number in {one.place.region, one.place.district}
        and one.place.population * SHARE >= best.place.population
    ]
    named = best.grade is Grade.BARE or any(_is_city(one.place, best.place) for one in inside)
    return inside[0] if inside and named else best


def _is_city(town: Entry, region: Entry) -> bool:
    return _distance(town, region) <= CITY


def _distance(left: Entry, right: Entry) -> float:
    """Return kilometres, roughly: on a plane."""
    north, east = left.lat - right.lat, (left.lon - right.lon) * cos(radians(left.lat))
    return hypot(north, east) * DEGREE


def with_full_names(names: Sequence[Toponym], places: Sequence[Entry | None]) -> list[Entry | None]:
    """Let a short name mean the town that the document also names in full: "Karsk-on-Sea"."""
    full = {
        place.number: place
        for name, place in zip(names, places, strict=True)
        if place and place.sort is Sort.TOWN and name.text.count(" ") + name.text.count("-")
    }
    return [
        next((full[one.place.number] for one in name.meanings if one.place.number in full), place)
        if not name.sorts
        else place
        for name, place in zip(names, places, strict=True)
    ]
