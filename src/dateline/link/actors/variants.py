"""Variants: given names and surnames as many languages write them, as Wikidata has them.

Every line of the file is one name in its Latin spellings, so two words that share a line may be
one name. The file only ever adds to what the rules know: that two words share no line tells
nothing. `tools/build_variants.py` makes it.
"""

import gzip
from functools import cache
from pathlib import Path
from typing import Final

from dateline.link.actors.letters import latin

__all__ = ["variants"]

FILE: Final = Path(__file__).parents[2] / "weights" / "variants.txt.gz"
NONE: Final[frozenset[int]] = frozenset()


def variants(word: str) -> frozenset[int]:
    """Return the numbers of the names of which a word is a spelling."""
    return _read().get(latin(word).replace("-", "").replace("'", ""), NONE)


@cache
def _read() -> dict[str, frozenset[int]]:
    found: dict[str, list[int]] = {}
    lines = gzip.decompress(FILE.read_bytes()).decode("ascii").splitlines()
    for number, line in enumerate(lines):
        for word in line.split():
            found.setdefault(word, []).append(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
