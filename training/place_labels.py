"""Labels: which spots are toponyms of the annotation, and which meanings are the ones meant."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import asin, cos, radians, sin, sqrt

import numpy as np
from numpy.typing import NDArray

from dateline.extract.places.evidence import TAGS
from dateline.extract.places.spot import Spot
from dateline.extract.places.toponym import Toponym as Name
from place_gold import Gold, Toponym

__all__ = ["NEAR", "UNKNOWN", "kilometres", "meaning_labels", "mistag", "spot_labels"]

UNKNOWN = -1
HALF = 0.5
WRONG = ("untagged", "is PERSON", "is ORG")
OFTEN = (0.5, 0.3, 0.2)
NEAR = 161.0  # km, a hundred miles: the field's measure
Floats = NDArray[np.float64]


def spot_labels(gold: Gold, spots: Sequence[Spot]) -> Floats:
    """Return 1 for exact toponyms, 0 for others; demonyms and places without a position are out."""
    exact = {(one.start, one.end) for one in gold.toponyms}
    nowhere = [one for one in gold.toponyms if one.at is None]
    return np.array(
        [
            UNKNOWN
            if spot.is_demonym or any(_meet(spot, one) for one in nowhere)
            else float((spot.start, spot.end) in exact)
            for spot in spots
        ]
    )


def mistag(rows: Floats, labels: Floats) -> tuple[Floats, Floats]:
    """Return half of the rows with no tag, or that of a person or a body.

    The tagger errs so on names that it has not seen, oftener than in these sets.
    """
    random = np.random.default_rng(1)
    taken = random.random(len(rows)) < HALF
    worse = rows[taken].copy()
    worse[:, : len(TAGS)] = 0
    tags = random.choice([TAGS.index(tag) for tag in WRONG], size=len(worse), p=OFTEN)
    worse[np.arange(len(worse)), tags] = 1
    return worse, labels[taken]


def meaning_labels(gold: Gold, names: Sequence[Name]) -> Floats:
    """Return 1 for the meaning meant, 0 for the others; names without annotation are out."""
    return np.array([label for name in names for label in _labels(gold, name)])


def _labels(gold: Gold, name: Name) -> Iterator[float]:
    meant = Counter(
        (one.at, one.geonames)
        for spot in name.spots
        for one in gold.toponyms
        if one.at and _meet(spot, one)
    )
    if not meant or not name.meanings:
        yield from [UNKNOWN] * len(name.meanings)
        return
    (at, geonames), _ = meant.most_common(1)[0]
    best = _best(name, at or (0, 0), geonames)
    yield from (float(number == best) for number in range(len(name.meanings)))


def _best(name: Name, at: tuple[float, float], geonames: str | None) -> int:
    """Return the number of the meaning with the same id, else of the nearest one that is near."""
    ids = [str(one.place.geonames) for one in name.meanings]
    if geonames in ids:
        return ids.index(geonames)
    far = [kilometres(at, (one.place.lat, one.place.lon)) for one in name.meanings]
    nearest = int(np.argmin(far))
    return nearest if far[nearest] <= NEAR else UNKNOWN


def _meet(spot: Spot, one: Toponym) -> bool:
    return spot.start < one.end and one.start < spot.end


def kilometres(left: tuple[float, float], right: tuple[float, float]) -> float:
    """Return the distance over the sphere by the haversine."""
    (a, b), (c, d) = (tuple(map(radians, one)) for one in (left, right))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(half)))
