"""A key is the form of a place name under which the gazetteer files it."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from hashlib import blake2b
from typing import Final

__all__ = ["are_alike", "digest", "key_of"]

SILENT: Final = re.compile(r"[.'’‘ʻʼ`´\"()]")
GAPS: Final = re.compile(r"[\s\-–—/,]+")
LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e"}
)
LONG: Final = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "&": "and"}
BYTES: Final = 5
ALIKE: Final = 0.6  # share of letters: "Mazar-i-Sharif" is Mazār-e Sharīf


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """Return a name in small plain letters: "St. John’s" and "Saint Johns" are one."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", name)
        if not unicodedata.combining(letter)
    )
    words = GAPS.split(SILENT.sub("", bare).casefold().translate(LETTERS).strip())
    words = [LONG.get(word, word) for word in words if word]
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def digest(key: str) -> int:
    """Return 40 bits of a key; among half a million, two alike are not to be expected."""
    return int.from_bytes(blake2b(key.encode(), digest_size=BYTES).digest())


def are_alike(name: str, other: str) -> bool:
    """Whether two names are spellings of one, or one is a part of the other."""
    left, right = key_of(name), key_of(other)
    is_part = left in right or right in left
    return is_part or SequenceMatcher(None, left, right).ratio() >= ALIKE
