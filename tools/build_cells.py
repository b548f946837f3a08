"""Write the directions in which sentences of the press lie: `build_cells.py LEDGER`.

LEDGER holds feed items (`dateline add ../shared/data/rss2023/*.jsonl --case LEDGER`). Directions
are the middles of clusters of its sentence vectors (spherical k-means from a fixed start).
"""

import sys
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.ledger.open import open_ledger
from dateline.link.candidates.vector import CODEBOOK, quantised

CELLS: Final = 256
ROUNDS: Final = 15
SAMPLE: Final = 60_000
SEED: Final = 7

Vectors = NDArray[np.float32]


def main(ledger: str) -> None:
    """Read the vectors, find the directions, write them."""
    stored = open_ledger(ledger, create=False).vectors()
    every = np.array([np.frombuffer(value, dtype="<f2") for _, value in stored])
    chance = np.random.default_rng(SEED)
    sample = every[chance.permutation(len(every))[:SAMPLE]].astype(np.float32)
    directions = sample[:CELLS]
    for _ in range(ROUNDS):
        directions = _moved(directions, sample)
    np.savez_compressed(CODEBOOK, directions=quantised(directions))
    print(f"{len(sample)} vectors, {CODEBOOK.stat().st_size} bytes")


def _moved(directions: Vectors, sample: Vectors) -> Vectors:
    """Move each direction to the middle of the vectors nearest to it; one without any stays."""
    nearest = (sample @ directions.T).argmax(1)
    sums = np.zeros_like(directions)
    np.add.at(sums, nearest, sample)
    sums[~sums.any(1)] = directions[~sums.any(1)]
    return np.asarray(sums / np.linalg.norm(sums, axis=1, keepdims=True), dtype=np.float32)


if __name__ == "__main__":
    main(sys.argv[1])
