"""Choice: the one place that a name means, by its chances and by what a word beside it says."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dateline.extract.places.company import Floats
from dateline.extract.places.gazetteer import Entry, Grade, Named, Sort, load_gazetteer
from dateline.extract.places.key import key_of
from dateline.extract.places.toponym import Toponym
from dateline.extract.places.trust import Guess, distance, guess, plain_meaning, trusted

__all__ = ["choose_meanings"]

HOLDERS: Final = frozenset({Sort.REGION, Sort.DISTRICT})
SHARE: Final = 10  # a town with a tenth of a region's people is its chief one
CITY: Final = 50.0  # km from its town, a region of that name is the town itself
MILLION: Final = 1_000_000  # people: so large a city comes to mind before its state


def choose_meanings(names: Sequence[Toponym], chances: Sequence[Floats]) -> list[Entry | None]:
    """Return the likeliest place for each name, or none where none is likely.

    A region and its town often have one name. "The Karsk region" is the region, even where the
    gazetteer calls it otherwise; "Karsk" alone is the town. An unlikely place is taken where the
    document surely speaks of its country.
    """
    guesses = [guess(name, some) for name, some in zip(names, chances, strict=True)]
    places = [
        _settled(name, one, some) if one and is_trusted else _plain(name, one)
        for name, one, some, is_trusted in zip(
            names, guesses, chances, trusted(guesses), strict=True
        )
    ]
    return _with_full_names(names, places)


def _plain(name: Toponym, one: Guess | None) -> Entry | None:
    best = plain_meaning(name, one) if one else None
    inside = (other.place for other in name.meanings if best and _is_chief(other.place, best.place))
    return next(inside, best.place) if best else None


def _is_chief(town: Entry, region: Entry) -> bool:
    return town.population >= MILLION and town.region == region.number and town.sort is Sort.TOWN


def _settled(name: Toponym, one: Guess, chances: Floats) -> Entry:
    best = one.best
    if name.sorts and best.place.sort not in name.sorts:
        return _of_sort(name, best.place, chances)
    if not name.sorts and best.place.sort in HOLDERS:
        return _town(best, name.meanings).place
    return best.place


def _of_sort(name: Toponym, best: Entry, chances: Floats) -> Entry:
    """Return a place of the sort told, near the likeliest place; a town may name its region."""
    order = sorted(range(len(chances)), key=lambda at: -chances[at])
    for at in order:
        place = name.meanings[at].place
        if place.sort in name.sorts and place.country == best.country:
            return place
    if best.sort is Sort.TOWN and Sort.REGION in name.sorts and best.region >= 0:
        region = load_gazetteer().place(best.region)
        return region if best.population * SHARE >= region.population else best
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
    return distance(town, region) <= CITY


def _with_full_names(
    names: Sequence[Toponym], places: Sequence[Entry | None]
) -> list[Entry | None]:
    """Let a short name mean the town that the document also names in full: "Karsk-on-Sea"."""
    full = {
        place.number: (key_of(name.text), place)
        for name, place in zip(names, places, strict=True)
        if place and place.sort is Sort.TOWN
    }
    return [
        next(_longer(name, place, full), place) for name, place in zip(names, places, strict=True)
    ]


def _is_own(name: Toponym, place: Entry | None) -> bool:
    """Whether a country or region is meant by its own name: Kansas is not Kansas City."""
    return any(
        one.place is place and one.grade is Grade.MAIN and one.place.sort <= Sort.REGION
        for one in name.meanings
    )


def _longer(
    name: Toponym, meant: Entry | None, full: Mapping[int, tuple[str, Entry]]
) -> Iterator[Entry]:
    for one in () if name.sorts or _is_own(name, meant) else name.meanings:
        longer, place = full.get(one.place.number, ("", one.place))
        if longer.startswith(f"{key_of(name.text)} "):
            yield place
