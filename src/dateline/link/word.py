"""Words are what two texts are compared by: lower case, without accents and endings."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

__all__ = ["is_number", "plain", "stems", "tokens"]

TOKEN: Final = re.compile(r"[a-z0-9]+(?:[.,:][0-9]+)*")

NUMBERS: Final = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
    if value != 1  # "one" is a pronoun more often than a number
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "ninety": "90"}

STOPWORDS: Final = frozenset(
    """
    a about above after again all also am an and any are as at be because been before being below
    between both but by can could did do does doing down during each few for from further had has
    have having he her here hers him himself his how i if in into is it its itself just me more
    most my no nor not of off on once only or other our ours out over own per said same say saying
    says she so some such than that the their theirs them then there these they this those through
    to told too under until up very was we were what when where which while who whom why will with
    would you your yours m s t d ll re ve mr mrs ms according added adding asked claim claimed
    claims reported reportedly report reports spokesman spokeswoman spokesperson statement may
    might must one another upon us
    """.split()
)

# Longest first; what is left must keep three letters. Crude on purpose: vectors carry the rest.
ENDINGS: Final = (
    ("ically", "ic"), ("ations", "at"), ("ation", "at"), ("ingly", ""), ("edly", ""),
    ("ities", ""), ("iness", "y"), ("ments", ""), ("ment", ""), ("ness", ""), ("ions", ""),
    ("ity", ""), ("ings", ""), ("ies", "y"), ("ied", "y"), ("ing", ""), ("ers", "er"),
    ("ion", ""), ("ed", ""), ("es", ""), ("ly", ""), ("s", ""), ("e", ""),
)  # fmt: skip
SHORTEST: Final = 3


def plain(text: str) -> str:
    """Return the text in lower case without accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    for mark in set(decomposed):  # a text has few different marks, however long it is
        if unicodedata.combining(mark):
            decomposed = decomposed.replace(mark, "")
    return decomposed.lower()


def tokens(text: str) -> tuple[str, ...]:
    """Return every word of a text in order, numbers as digits, nothing left out."""
    found = TOKEN.findall(plain(text).replace("’", "'").replace("'s ", " "))
    return tuple([NUMBERS.get(token) or token.replace(",", "") for token in found])


def stems(words: Iterable[str]) -> tuple[str, ...]:
    """Return the stems of those of a text's words that carry meaning, in order."""
    return tuple([_stem(word) for word in words if word not in STOPWORDS])


def is_number(word: str) -> bool:
    """Say whether a word is a number."""
    return word[0].isdigit()


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    if word[0].isdigit():
        return word
    for ending, instead in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST:
            return _undouble(stem + instead)
    return word


def _undouble(stem: str) -> str:
    doubled = len(stem) > SHORTEST and stem[-1] == stem[-2] and stem[-1] not in "lsz"
    return stem[:-1] if doubled else stem
