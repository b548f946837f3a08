"""The taught score of two event mentions, and the clusters that it makes of a topic's."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.forest import Forest
from dateline.link.cluster import UNLIKE, clusters
from ecb.pages import Scale
from ecb.sight import Sight
from ecb.signs import Pairs, pairs_of, signs_of

__all__ = ["WEIGHTS", "Head", "grouped", "in_thousandths", "load_head"]

WEIGHTS: Final = Path(__file__).with_name("event.npz")  # made by training/train_ecb.py
THOUSANDTHS: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Head:
    """A forest over the signs of two mentions, with what it needs: `bar` is that for joining."""

    forest: Forest
    scale: Scale
    bar: int

    def clusters(self, sights: Sequence[Sight]) -> list[int]:
        """Return the cluster of each of a topic's mentions."""
        pairs = pairs_of(len(sights))
        odds = self.forest.odds(signs_of(sights, pairs, self.scale))
        return grouped(len(sights), pairs, in_thousandths(odds), self.bar)


def load_head() -> Head:
    """Read what training has made."""
    with np.load(WEIGHTS) as stored:
        scale = Scale(
            weights=stored["page_weights"],
            start=float(stored["page_start"]),
            bar=int(stored["page_bar"]),
        )
        return Head(forest=Forest.unpack(stored, "event"), scale=scale, bar=int(stored["bar"]))


def in_thousandths(odds: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return log-odds as the product's clustering takes them."""
    return np.clip(np.rint(THOUSANDTHS * odds), UNLIKE, -UNLIKE).astype(np.int64)


def grouped(size: int, pairs: Pairs, scores: NDArray[np.int64], bar: int) -> list[int]:
    """Return the cluster of each of so many mentions, by the product's own clustering."""
    known = {
        (left, right): score
        for (left, right), score in zip(pairs.tolist(), scores.tolist(), strict=True)
    }
    labels = [0] * size
    for number, members in enumerate(clusters(size, known, bar=bar)):
        for member in members:
            labels[member] = number
    return labels
