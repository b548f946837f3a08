"""Vectors in whole numbers: products of them are exact, on every machine and in every order."""

from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["CODEBOOK", "ONE", "Bytes", "cells_of", "products", "quantised"]

CODEBOOK: Final = Path(__file__).parents[2] / "weights" / "cells.npz"
SCALE: Final = 127
ONE: Final = SCALE * SCALE  # the product of two equal vectors

Bytes = NDArray[np.int8]


def quantised(vectors: NDArray[np.floating]) -> Bytes:
    """Round unit vectors to 1/127 in every direction."""
    return np.asarray(np.rint(np.float32(SCALE) * vectors.astype(np.float32)), dtype=np.int8)


def products(left: Bytes, right: Bytes) -> NDArray[np.int32]:
    """Return the products of the rows of one matrix with those of another, or with one vector.

    Floats do it, since they are fast: no sum exceeds 2**24, below which they are exact.
    """
    return (left.astype(np.float32) @ right.astype(np.float32).T).astype(np.int32)


def cells_of(vector: Bytes, most: int) -> tuple[int, ...]:
    """Return the numbers of the cells nearest to a vector, the nearest first; none of no vector.

    A cell is what lies nearest to one of some hundred directions in which the sentences of the
    press were found to lie (`tools/build_cells.py`).
    """
    if not vector.any():
        return ()
    near = np.argsort(-products(_directions(), vector), kind="stable")
    return tuple(near[:most].tolist())


@cache
def _directions() -> Bytes:
    with np.load(CODEBOOK) as stored:
        return np.asarray(stored["directions"])
