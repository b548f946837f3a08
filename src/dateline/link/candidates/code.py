"""The code of the candidates: what tells this way of finding them from every other."""

from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

from dateline.link.candidates.vector import CODEBOOK
from dateline.link.rarity import TABLE

__all__ = ["code"]

LINK: Final = Path(__file__).parents[1]
DECIDING: Final = (
    *(Path(__file__).with_name(f"{name}.py") for name in ("choose", "entry", "find", "key")),
    Path(__file__).with_name("vector.py"),
    *(LINK / f"{name}.py" for name in ("name", "rarity", "word")),
    CODEBOOK,
    TABLE,
)


@cache
def code() -> str:
    """Return the digest of every file that decides on keys, places and choice.

    A number to be raised by hand would be forgotten; a comment that changes costs one rebuilding.
    """
    digest = blake2b(digest_size=16)
    for path in DECIDING:
        digest.update(blake2b(path.read_bytes()).digest())
    return digest.hexdigest()
