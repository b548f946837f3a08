"""A taught forest as the arrays that the product reads."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

__all__ = ["packed"]


def packed(forest: HistGradientBoostingClassifier) -> Iterator[NDArray[Any]]:
    """Yield the arrays of a forest, in the order of its fields."""
    trees = [tree.nodes for (tree,) in forest._predictors]  # noqa: SLF001 - there is no public way
    roots = np.cumsum([0, *(len(nodes) for nodes in trees)])[:-1]
    nodes = np.concatenate(trees)
    first = np.repeat(roots, [len(tree) for tree in trees])
    itself = np.arange(len(nodes))
    is_leaf = nodes["is_leaf"].astype(bool)
    yield nodes["feature_idx"].astype(np.uint8)
    yield nodes["num_threshold"].astype(np.float64)
    yield np.where(is_leaf, itself, nodes["left"] + first).astype(np.uint16)
    yield np.where(is_leaf, itself, nodes["right"] + first).astype(np.uint16)
    # A tree's inner nodes hold what they would be worth as leaves, before shrinkage.
    yield np.where(is_leaf, 1, forest.learning_rate).astype(np.float32) * nodes["value"]
    yield roots.astype(np.uint16)
    yield np.float64(forest._baseline_prediction.item())  # noqa: SLF001
