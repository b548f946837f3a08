"""Which of a place's many names an English text may use."""

import re
from collections.abc import Iterable, Iterator

__all__ = ["bare", "latin"]

LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽȘȚ'‘’][A-Za-zÀ-ɏḀ-ỿ'’‘ʻ.\- ]+")
SHORTEST = 3
CLASSES = (
    "oblast|region|province|county|district|municipality|state|department|governorate|prefecture|"
    "krai|kray|territory|republic|parish|canton|voivodeship|division|city|borough|community|"
    "municipio|rayon|raion|township|okrug"
)
BEFORE = re.compile(
    rf"(?:autonomous )?(?:{CLASSES}|provincia|kreis|landkreis|gemeinde|powiat|arrondissement|"
    r"departamento|estado) (?:of |de |del |d['’])?(?P<name>.+)",
    re.IGNORECASE,
)
AFTER = re.compile(
    rf"(?P<name>.+?)(?: autonomous| metropolitan| urban| rural)? (?:{CLASSES})['’]?", re.IGNORECASE
)


def latin(names: Iterable[str]) -> Iterator[str]:
    """Yield the names in Latin letters that are no code of an airport."""
    for name in names:
        if len(name) >= SHORTEST and LATIN.fullmatch(name) and not name.isupper():
            yield name


def bare(name: str) -> str:
    """Return the proper part of a region's name: "Dallas" of "Dallas County", else nothing."""
    match = AFTER.fullmatch(name) or BEFORE.fullmatch(name)
    return match["name"] if match else ""
