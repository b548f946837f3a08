"""A forest is a sum of small decision trees, kept as arrays and read with numpy alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["FIELDS", "Forest"]

FIELDS: Final = ("feature", "threshold", "left", "right", "value", "roots", "start")
DEEPEST: Final = 32
AT_ONCE: Final = 2048  # rows; more would not fit the cache


@dataclass(frozen=True, slots=True, eq=False)
class Forest:
    """Gradient-boosted trees; at a leaf, `left` is the node itself.

    `value` is what a leaf adds to the log-odds, and what an inner node would add as a leaf.
    """

    feature: NDArray[np.int64]
    threshold: NDArray[np.float64]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    value: NDArray[np.float64]
    roots: NDArray[np.int64]
    start: float

    @classmethod
    def unpack(cls, arrays: Mapping[str, NDArray[np.float64]], name: str) -> "Forest":
        """Take one forest from a file that holds several."""
        part = {field: arrays[f"{name}_{field}"] for field in FIELDS}
        return cls(
            feature=part["feature"].astype(np.int64),
            threshold=part["threshold"].astype(np.float64),
            left=part["left"].astype(np.int64),
            right=part["right"].astype(np.int64),
            value=part["value"].astype(np.float64),
            roots=part["roots"].astype(np.int64),
            start=float(part["start"]),
        )

    def chances(self, rows: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return the chance of each row (rows, features)."""
        return np.asarray(1 / (1 + np.exp(-self.odds(rows))))

    def odds(self, rows: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return the log-odds of each row (rows, features), some rows at once."""
        parts = [self._odds(rows[at : at + AT_ONCE]) for at in range(0, len(rows), AT_ONCE)]
        return np.concatenate(parts) if parts else np.zeros(0)

    def shares(self, rows: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return what each feature adds to the log-odds of each row (rows, features).

        With the start they sum to the log-odds. Each step down a tree adds to the feature it asks
        for what it changes in the worth of the node (Saabas 2014, Interpreting random forests).
        """
        found = np.zeros(rows.shape)
        at = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        row = np.broadcast_to(np.arange(len(rows))[:, None], at.shape)
        for _ in range(DEEPEST):
            further = self._further(rows, row, at)
            if np.array_equal(further, at):
                break
            np.add.at(found, (row, self.feature[at]), self.value[further] - self.value[at])
            at = further
        return found

    def _further(
        self, rows: NDArray[np.floating], row: NDArray[np.int64], at: NDArray[np.int64]
    ) -> NDArray[np.int64]:
        """Return the nodes a step farther down."""
        goes_left = rows[row, self.feature[at]] <= self.threshold[at]
        return np.where(goes_left, self.left[at], self.right[at])

    def _odds(self, rows: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return the log-odds of a few rows: all trees go down a step at a time."""
        at = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        row = np.arange(len(rows))[:, None]
        for _ in range(DEEPEST):
            further = self._further(rows, row, at)
            if np.array_equal(further, at):
                break
            at = further
        return np.asarray(self.start + self.value[at].sum(axis=1))
