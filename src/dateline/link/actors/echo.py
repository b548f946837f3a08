"""Echo: whether two words are heard as one, strictly or with the freedom of Arabic vowels."""

import re
from collections.abc import Mapping
from itertools import product
from typing import Final

from dateline.link.actors.sound import readings

__all__ = ["sound_alike", "vowels_agree"]

VOWEL_RUN: Final = re.compile(r"[aeiou]+")
CLEAR: Final = 3  # consonants that make a word clear without its vowels
# Vowels that no spelling of one Arabic or Persian word has in the same place.
APART: Final = frozenset(map(frozenset, ("ai", "iu", "io", "au")))
ALIKE_VOWELS: Final = str.maketrans({"e": "a", "o": "u"})


def sound_alike(left: str, right: str, *, vowels: bool = True, is_german: bool = False) -> bool:
    """Say whether two words read alike by some system each.

    Without `vowels`, consonants must agree and vowels need only be near, as in Arabic names;
    unless there are few consonants to go by.
    """
    ours, theirs = (set(readings(word, is_german=is_german).values()) for word in (left, right))
    if ours & theirs:
        return True
    return not vowels and any(_loosely(one, other) for one, other in product(ours, theirs))


def _loosely(left: str, right: str) -> bool:
    ours, theirs = (_hard(VOWEL_RUN.sub("", word)) for word in (left, right))
    if not ours & theirs or left.endswith("i") != right.endswith("i"):
        return False  # "Masoudi" is of the Masouds
    clear = min(len(word) for word in ours & theirs) >= CLEAR
    return clear or _vowels(left, ALIKE_VOWELS) == _vowels(right, ALIKE_VOWELS)


def _hard(word: str) -> frozenset[str]:
    """The consonants of an Arabic or Persian word, as far as spellings keep them apart."""
    plain = re.sub(r"[gkq]h?", "k", word.replace("z", "s").replace("th", "t"))
    return frozenset(
        re.sub(r"(.)\1+", r"\1", plain.replace("dh", instead)) for instead in ("d", "s")
    )


def _vowels(word: str, even: Mapping[int, str]) -> list[str]:
    return [run[0].translate(even) for run in VOWEL_RUN.findall(word)]


def vowels_agree(left: str, right: str) -> bool:
    """Say whether two Arabic given names may have the same vowels: not "Karim" and "Karam"."""
    ours, theirs = _vowels(left, {}), _vowels(right, {})
    return len(ours) == len(theirs) and not any(
        frozenset(pair) in APART for pair in zip(ours, theirs, strict=True)
    )
