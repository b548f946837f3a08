"""Resolve: which place each name of a document means, in two rounds."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from spacy.tokens import Doc

from dateline.extract.encoder.look import Look
from dateline.extract.places.choice import choose_meanings
from dateline.extract.places.company import Floats, first_beliefs
from dateline.extract.places.context import context
from dateline.extract.places.evidence import evidence
from dateline.extract.places.facility import facilities
from dateline.extract.places.gazetteer import Entry, Gazetteer
from dateline.extract.places.narrow import narrow
from dateline.extract.places.sight import Sight
from dateline.extract.places.spot import Spot, find_spots
from dateline.extract.places.toponym import Toponym, toponyms
from dateline.forest import Forest

__all__ = ["Located", "Model", "choose_spots", "load_model", "locate", "shares"]

FILE: Final = Path(__file__).parents[2] / "weights" / "places.npz"
LEAST: Final = 0.4  # chance of naming a place; fixed on the training part
ROUNDS: Final = ("first", "second")
LITTLE: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Model:
    """What tells place names in sight, and three forests: what names a place, and which place."""

    sight: Sight
    spot: Forest
    rounds: tuple[Forest, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Located:
    """A spot that names a place, and the place, where the gazetteer has any of that name."""

    spot: Spot
    place: Entry | None


@cache
def load_model(file: Path = FILE) -> Model:
    """Load the forests once."""
    with np.load(file) as arrays:
        return Model(
            sight=Sight.unpack(arrays),
            spot=Forest.unpack(arrays, "spot"),
            rounds=tuple(Forest.unpack(arrays, name) for name in ROUNDS),
        )


def locate(parse: Doc, seen: Look, gazetteer: Gazetteer, model: Model) -> list[Located]:
    """Return the places that a document names, in order, none overlapping."""
    spots = narrow(parse, find_spots(parse, gazetteer))
    if not spots:
        return []
    sight = model.sight.scores(parse, seen, spots)
    chosen = choose_spots(spots, model.spot.chances(evidence(parse, spots, sight)))
    chosen += facilities(parse, spots, chosen)
    names = toponyms(parse, chosen)
    demonyms = [spot for spot in spots if spot.is_demonym]
    means = _meanings(parse, names, demonyms, model)
    found = [Located(spot, place) for name, place in means for spot in name.spots]
    return sorted(found, key=lambda one: one.spot.first)


def choose_spots(spots: Sequence[Spot], chances: Floats) -> list[Spot]:
    """Return the likeliest spots that do not overlap; a demonym names no place."""
    taken: set[int] = set()
    chosen = []
    for at in np.lexsort((np.arange(len(spots)), -chances)).tolist():
        words = set(range(spots[at].first, spots[at].last))
        if chances[at] >= LEAST and not spots[at].is_demonym and taken.isdisjoint(words):
            taken |= words
            chosen.append(spots[at])
    return sorted(chosen, key=lambda spot: spot.first)


def shares(names: Sequence[Toponym], chances: Floats) -> Floats:
    """Return the chances of all meanings so that those of each name sum to one."""
    owner = np.array([at for at, name in enumerate(names) for _ in name.meanings], dtype=np.int64)
    total = np.bincount(owner, weights=chances + LITTLE, minlength=len(names))
    return np.asarray((chances + LITTLE) / total[owner])


def _meanings(
    parse: Doc, names: Sequence[Toponym], demonyms: Sequence[Spot], model: Model
) -> list[tuple[Toponym, Entry | None]]:
    chances = beliefs = first_beliefs(names)
    for forest in model.rounds if len(beliefs) else ():
        chances = forest.chances(context(parse, names, demonyms, beliefs))
        beliefs = shares(names, chances)
    ends = np.cumsum([len(name.meanings) for name in names]).tolist()
    parts = [chances[end - len(name.meanings) : end] for name, end in zip(names, ends, strict=True)]
    return list(zip(names, choose_meanings(names, parts), strict=True))
