"""Trust: whether the likeliest meaning of a name is likely enough to put a pin on it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, radians
from typing import Final

from dateline.extract.places.company import Floats
from dateline.extract.places.gazetteer import Entry, Grade, Named, Sort
from dateline.extract.places.key import are_alike, key_of
from dateline.extract.places.toponym import Toponym

__all__ = ["NEAR", "Guess", "distance", "guess", "plain_meaning", "trusted"]

LEAST: Final = 0.15  # below it, a guess is oftener wrong than right, and none is made
LIKELY: Final = 0.3
MOST: Final = 0.5
ALMOST: Final = 0.9
TOWN: Final = 10_000  # people
LARGE: Final = 100_000  # people: a city whose old names stand in no news to learn from
DEGREE: Final = 111.2  # km
NEAR: Final = 161.0  # km: meanings that lie so near are a region and its town
MILLION: Final = 1_000_000  # people
FORMER: Final = 10  # times as often a city goes by its own name: Philadelphia was Amman
OUTNUMBERED: Final = 5  # times the people of every other place of the name


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest meaning of a name, how likely it is, and its share among all meanings.

    What lies near it counts with it: a region and its town are one guess. `is_borrowed` says that
    the name is not its own: a county's without "County", a small town's of former days;
    `is_overshadowed` that a larger country or state elsewhere has it for its own.
    """

    best: Named
    chance: float
    share: float
    is_borrowed: bool
    is_overshadowed: bool


def guess(name: Toponym, chances: Floats) -> Guess | None:
    """Return the likeliest meaning of a name, where it has any."""
    if not len(chances):
        return None
    best = name.meanings[int(chances.argmax())]
    near = [distance(one.place, best.place) < NEAR for one in name.meanings]
    far = [one for one, is_near in zip(name.meanings, near, strict=True) if not is_near]
    chance = float(chances[near].sum())
    return Guess(
        best,
        chance,
        chance / float(chances.sum()),
        _is_borrowed(name, best, near),
        any(_is_state(one) and one.place.population > best.place.population for one in far),
    )


def _is_state(one: Named) -> bool:
    return one.grade is Grade.MAIN and one.place.sort <= Sort.REGION


def _is_borrowed(name: Toponym, best: Named, near: Sequence[bool]) -> bool:
    """Whether a name is that of another place in most texts: a park's, a county's elsewhere."""
    if best.grade is not Grade.OTHER:
        return False
    if best.place.sort is Sort.DISTRICT and best.place.population < MILLION:
        # A town of the name in the county gives it the name, and others use it so.
        is_bare = key_of(best.place.name).startswith(f"{key_of(name.text)} ")
        return is_bare and not name.sorts and sum(near) == 1
    is_small = best.place.sort is Sort.TOWN and best.place.population < LARGE
    return is_small and not are_alike(best.place.name, name.text)


def trusted(guesses: Sequence[Guess | None]) -> list[bool]:
    """Say of each guess whether it is likely by itself, or clearly likelier than others.

    Likely places of a document vouch for others of their country; those under borrowed names
    do not, and need such a one nearby themselves.
    """
    sure = [one.best.place for one in guesses if one and one.chance >= LIKELY]
    vouching = [
        one.best.place for one in guesses if one and one.chance >= LIKELY and not one.is_borrowed
    ]
    return [bool(one and _is_trusted(one, sure, vouching)) for one in guesses]


def _is_trusted(one: Guess, every: Sequence[Entry], vouching: Sequence[Entry]) -> bool:
    place, is_likely = one.best.place, one.chance >= LIKELY
    if one.is_borrowed:
        return is_likely and _is_vouched(place, vouching)
    sure = Counter(other.country for other in vouching)
    is_known = sure[place.country] > is_likely
    if place.population >= LARGE and (is_likely or one.share > MOST):
        return is_likely or is_known or not sure
    if one.is_overshadowed and not is_known:
        return False
    if is_likely:
        is_alone = len(every) <= 1
        return is_known or is_alone or one.best.grade not in {Grade.OTHER, Grade.BARE}
    if one.chance >= LEAST:
        return one.share >= LIKELY and (is_known or not sure)
    return is_known and one.share > ALMOST and place.population >= TOWN


def _is_vouched(place: Entry, vouching: Sequence[Entry]) -> bool:
    return any(
        other.number in {place.region, place.district}
        or (other.sort >= Sort.DISTRICT and distance(place, other) < NEAR)
        for other in vouching
    )


def plain_meaning(name: Toponym, one: Guess) -> Named | None:
    """Return the meaning that a reader takes a bare name for, without a word on it in the text.

    It is the likeliest, outnumbers all others, and is a city of a million or a sea, or leaves the
    others next to no chance. In local news a smaller town is often a namesake nearby.
    """
    place = one.best.place
    is_plain = one.best.grade is Grade.MAIN and place.sort is not Sort.COUNTRY and not name.sorts
    if not is_plain or place.population < LARGE or one.share <= MOST:
        return None
    is_city = place.sort in {Sort.TOWN, Sort.AREA}
    is_known = place.population >= MILLION and (is_city or one.chance >= LEAST)
    is_known |= one.share > ALMOST
    return one.best if is_known and place.population >= OUTNUMBERED * _most(name, place) else None


def _most(name: Toponym, place: Entry) -> float:
    """Return the people of the largest other place of the name."""
    others = [other for other in name.meanings if distance(other.place, place) >= NEAR]
    return max(
        (other.place.population / (1 if other.grade is Grade.MAIN else FORMER) for other in others),
        default=0.0,
    )


def distance(left: Entry, right: Entry) -> float:
    """Return kilometres, roughly: on a plane."""
    north, east = left.lat - right.lat, (left.lon - right.lon) * cos(radians(left.lat))
    return hypot(north, east) * DEGREE
