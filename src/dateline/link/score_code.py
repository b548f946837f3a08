"""The code of the scores: what tells this way of scoring a pair from every other."""

from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

from dateline.link.rarity import TABLE
from dateline.link.scores import WEIGHTS

__all__ = ["score_code"]

HERE: Final = Path(__file__).parent
DECIDING: Final = (
    *(HERE / f"{name}.py" for name in ("name", "profile", "rarity", "scores", "word")),
    *sorted((HERE / "signs").glob("*.py")),
    HERE.parent / "forest.py",
    TABLE,
    WEIGHTS,
)


@cache
def score_code() -> bytes:
    """Return the digest of every file that decides on a score; `link.candidates.code` tells why."""
    digest = blake2b(digest_size=16)
    for path in DECIDING:
        digest.update(blake2b(path.read_bytes()).digest())
    return digest.digest()
