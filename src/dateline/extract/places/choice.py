"""Choice: the one place that a name means, by its chances and by what a word beside it says."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians
from typing import Final

from dateline.extract.places.company import Floats
from dateline.extract.places.gazetteer import Entry, Grade, Named, Sort, load_gazetteer
from dateline.extract.places.key import key_of
from dateline.extract.places.toponym import Toponym

__all__ = ["choose_meanings"]

LEAST: Final = 0.15  # below it, a guess is oftener wrong than right, and none is made
LIKELY: Final = 0.3
MOST: Final = 0.5
ALMOST: Final = 0.9
TOWN: Final = 10_000  # people
LARGE: Final = 100_000  # people: a city whose old names stand in no news to learn from
HOLDERS: Final = frozenset({Sort.REGION, Sort.DISTRICT})
DEGREE: Final = 111.2  # km
SHARE: Final = 10  # a town with a tenth of a region's people is its chief one
NEAR: Final = 161.0  # km: meanings that lie so near are a region and its town
CITY: Final = 50.0  # km from its town, a region of that name is the town itself


@dataclass(frozen=True, slots=True)
class _Guess:
    """The likeliest meaning of a name, how likely it is, and its share among all meanings.

    What lies near it counts with it: a region and its town are one guess.
    """

    best: Named
    chance: float
    share: float


def choose_meanings(names: Sequence[Toponym], chances: Sequence[Floats]) -> list[Entry | None]:
    """Return the likeliest place for each name, or none where none is likely.

    A region and its town often have one name. "The Karsk region" is the region, even where the
    gazetteer calls it otherwise; "Karsk" alone is the town. An unlikely place is taken where the
    document surely speaks of its country.
    """
    guesses = [_guess(name, some) for name, some in zip(names, chances, strict=True)]
    sure = Counter(one.best.place.country for one in guesses if one and one.chance >= LIKELY)
    places = [
        _settled(name, guess, some) if guess and _is_trusted(guess, sure) else None
        for name, guess, some in zip(names, guesses, chances, strict=True)
    ]
    return _with_full_names(names, places)


def _guess(name: Toponym, chances: Floats) -> _Guess | None:
    if not len(chances):
        return None
    best = name.meanings[int(chances.argmax())]
    near = [_distance(one.place, best.place) < NEAR for one in name.meanings]
    chance = float(chances[near].sum())
    return _Guess(best, chance, chance / float(chances.sum()))


def _is_trusted(guess: _Guess, sure: Counter[int]) -> bool:
    """Whether a place is likely by itself, or clearly likelier than others of the name.

    `sure` counts by country the likely places of the document; of another country than all the
    others, a small place is not trusted under a name that is not its own.
    """
    place, is_likely = guess.best.place, guess.chance >= LIKELY
    is_known = sure[place.country] > is_likely
    if place.population >= LARGE and (is_likely or guess.share > MOST):
        return is_likely or is_known or not sure
    if is_likely:
        is_alone = sure.total() <= 1
        return is_known or is_alone or guess.best.grade not in {Grade.OTHER, Grade.BARE}
    if guess.chance >= LEAST:
        return guess.share >= LIKELY and (is_known or not sure)
    return is_known and guess.share > ALMOST and place.population >= TOWN


def _settled(name: Toponym, guess: _Guess, chances: Floats) -> Entry:
    best = guess.best
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
    return _distance(town, region) <= CITY


def _distance(left: Entry, right: Entry) -> float:
    """Return kilometres, roughly: on a plane."""
    north, east = left.lat - right.lat, (left.lon - right.lon) * cos(radians(left.lat))
    return hypot(north, east) * DEGREE


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
