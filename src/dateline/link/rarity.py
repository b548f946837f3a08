"""Rarity is how seldom a stem stands in a sentence of the general press, whatever a ledger holds.

Counted once over public corpora (`tools/build_rarity.py`), so that what two statements share
weighs the same in every case and on every day. The table holds digests of stems, no words.
"""

from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.link.word import is_number

__all__ = ["TABLE", "digest", "rarity"]

TABLE: Final = Path(__file__).parents[1] / "weights" / "rarity.npz"
NUMBER: Final = 70  # tenths; numbers are many, and each says little by itself


class _Table(NamedTuple):
    digests: NDArray[np.uint32]
    tenths: NDArray[np.uint8]
    unseen: int


def digest(stem: str) -> int:
    """Return the 32 bits under which the table knows a stem."""
    return int.from_bytes(blake2b(stem.encode(), digest_size=4).digest(), "little")


@lru_cache(maxsize=100_000)
def rarity(stem: str) -> int:
    """Return the negative logarithm of a stem's share of sentences, in tenths; unseen is rarest."""
    if is_number(stem):
        return NUMBER
    table = _table()
    sought = digest(stem)
    at = int(np.searchsorted(table.digests, sought))
    is_known = at < len(table.digests) and int(table.digests[at]) == sought
    return int(table.tenths[at]) if is_known else table.unseen


@cache
def _table() -> _Table:
    with np.load(TABLE) as stored:
        return _Table(stored["digests"], stored["tenths"], int(stored["unseen"]))
