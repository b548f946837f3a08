"""Company: which meanings of a document's names lie together."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.extract.places.gazetteer import Grade, Sort
from dateline.extract.places.toponym import Toponym

__all__ = ["Company", "Floats", "company", "first_beliefs"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

EARTH: Final = 6371.0  # km
HALF: Final = 100.0  # km, at which a neighbour counts half
CLOSE: Final = 80.0  # km
FAR: Final = 20000.0  # km
LIKELY: Final = 0.05
TRUSTED: Final = 0.3
MOST_NAMES: Final = 80
MOST_CLOSE: Final = 5.0
HAMLET: Final = 300.0  # people, for places whose number is not known
UNPLAIN: Final = 0.3


@dataclass(frozen=True, slots=True, eq=False)
class Company:
    """For every meaning of every name, in one row each, how many others lie with it."""

    wide: Floats
    close: Floats
    nearest: Floats  # log10 of kilometres
    same_region: Floats
    same_country: Floats


def first_beliefs(names: Sequence[Toponym]) -> Floats:
    """Return the chances of all meanings by population alone, plain names before others."""
    rows = []
    for name in names:
        weights = [
            (one.place.population + HAMLET)
            * (UNPLAIN if one.grade in {Grade.OTHER, Grade.BARE} else 1.0)
            for one in name.meanings
        ]
        rows += [weight / sum(weights) for weight in weights]
    return np.array(rows, dtype=np.float64)


def company(names: Sequence[Toponym], beliefs: Floats) -> Company:
    """Weigh every meaning by the meanings of the other names, as far as these are believed."""
    places = [one.place for name in names for one in name.meanings]
    owner = np.array([at for at, name in enumerate(names) for _ in name.meanings], dtype=np.int64)
    lat = np.radians([place.lat for place in places])
    lon = np.radians([place.lon for place in places])
    regions = [place.number if place.sort is Sort.REGION else place.region for place in places]
    likely = np.flatnonzero((beliefs >= LIKELY) & (owner < MOST_NAMES))
    distance = _distances(lat, lon, lat[likely], lon[likely])
    weight = np.where(owner[:, None] != owner[likely][None], beliefs[likely][None], 0.0)
    others = max(1, min(len(names) - 1, MOST_NAMES))
    trusted = np.where(weight > TRUSTED, distance, FAR)
    return Company(
        wide=(weight / (1 + (distance / HALF) ** 2)).sum(axis=1) / others,
        close=np.minimum((weight * (distance < CLOSE)).sum(axis=1), MOST_CLOSE),
        nearest=np.log10(trusted.min(axis=1, initial=FAR) + 10.0),
        same_region=_agreement(owner, regions, beliefs) / max(1, len(names) - 1),
        same_country=_agreement(owner, [place.country for place in places], beliefs)
        / max(1, len(names) - 1),
    )


def _distances(lat: Floats, lon: Floats, other_lat: Floats, other_lon: Floats) -> Floats:
    """Return distances in kilometres over the sphere, of radians, by the haversine."""
    half = (
        np.sin((other_lat[None] - lat[:, None]) / 2) ** 2
        + np.cos(lat)[:, None]
        * np.cos(other_lat)[None]
        * np.sin((other_lon[None] - lon[:, None]) / 2) ** 2
    )
    return np.asarray(2 * EARTH * np.arcsin(np.sqrt(np.minimum(half, 1.0))))


def _agreement(owner: Whole, holders: Sequence[int], beliefs: Floats) -> Floats:
    """Return for each meaning how many other names probably lie in what holds it."""
    own: dict[tuple[int, int], float] = defaultdict(float)
    total: dict[int, float] = defaultdict(float)
    rows = list(zip(owner.tolist(), holders, beliefs.tolist(), strict=True))
    for name, holder, belief in rows:
        own[name, holder] += belief
        total[holder] += belief
    return np.array(
        [total[holder] - own[name, holder] if holder >= 0 else 0.0 for name, holder, _ in rows]
    )
