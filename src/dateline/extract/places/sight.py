"""Sight: what the reading model's view of a spot tells of its naming a place, as one number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from dateline.extract.encoder.look import WIDTH, Look
from dateline.extract.names.features import views_of
from dateline.extract.places.spot import Spot

__all__ = ["Sight", "views"]

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """A weight for each number that the reading model gives a spot's first and last word."""

    weight: Floats
    bias: float

    @classmethod
    def unpack(cls, arrays: Mapping[str, Floats]) -> "Sight":
        """Take it from a file that holds it."""
        return cls(arrays["sight_weight"].astype(np.float64), float(arrays["sight_bias"]))

    def scores(self, parse: Doc, seen: Look, spots: Sequence[Spot]) -> Floats:
        """Return how much speaks for each spot, as the logarithm of the odds."""
        return np.asarray(views(parse, seen, spots) @ self.weight + self.bias)


def views(parse: Doc, seen: Look, spots: Sequence[Spot]) -> Floats:
    """Return the view of each spot: its first word's first piece, its last word's mean."""
    words = views_of(parse, seen).astype(np.float64)
    first = words[[spot.first for spot in spots], :WIDTH]
    last = words[[spot.last - 1 for spot in spots], WIDTH:]
    return np.concatenate((first, last), axis=1)
