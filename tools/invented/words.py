"""Words and names for the invented news: tables from a file, names from syllables."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

__all__ = ["name", "numeral", "person", "tables"]

TABLES: Final = Path(__file__).with_name("words.txt")
ONSETS: Final = "b br d dr f g gr h j k kr l m n p r s sk st t tr v vl z".split()
VOWELS: Final = "a e i o u ei au oa".split()
CODAS: Final = "l m n nd r rk rn s sk st t v lm".split()
NUMERALS: Final = "no one two three four five six seven eight nine ten eleven twelve".split()


@cache
def tables() -> Mapping[str, Sequence[str]]:
    """Return every table by its name."""
    found: dict[str, list[str]] = {}
    for line in TABLES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            entries = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            entries.append(line)
    return found


def name(chance: Random) -> str:
    """Make up a name of two syllables."""
    first = chance.choice(ONSETS) + chance.choice(VOWELS)
    last = chance.choice(ONSETS) + chance.choice(VOWELS) + chance.choice(CODAS)
    return (first + last).capitalize()


def person(chance: Random) -> str:
    """Make up a first name and a surname."""
    return f"{name(chance)} {name(chance)}"


def numeral(number: int) -> str:
    """Write a number as the press does: small ones as words."""
    return NUMERALS[number] if 0 < number < len(NUMERALS) else str(number)
