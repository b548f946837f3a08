"""Vectors of the invented news: near for one fact, less near for one incident, else apart."""

from functools import lru_cache
from hashlib import blake2b
from typing import Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["vector"]

WIDTH: Final = 384
INCIDENT, FACT, OWN = 0.3, 0.5, 0.2  # shares: two tellings of a fact have a cosine of 0.8

Vector = NDArray[np.float32]


def vector(seed: int, incident: int, meaning: int, own: str) -> bytes:
    """Return a unit vector, as little-endian float16."""
    about = _direction(f"{seed} {incident}")
    fact = _direction(f"{seed} {incident} {meaning}")
    total = INCIDENT**0.5 * about + FACT**0.5 * fact + OWN**0.5 * _made(own)
    return (total / np.linalg.norm(total)).astype("<f2").tobytes()


@lru_cache(maxsize=10_000)
def _direction(words: str) -> Vector:
    return _made(words)


def _made(words: str) -> Vector:
    """Make a direction of words: any two are nearly at right angles."""
    number = int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "little")
    drawn = np.random.default_rng(number).standard_normal(WIDTH, dtype=np.float32)
    return drawn / np.float32(np.linalg.norm(drawn))
