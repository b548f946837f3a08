"""Letters: a name in plain Latin letters, whichever alphabet it was written in."""

import unicodedata
from functools import lru_cache
from typing import Final

__all__ = ["latin", "marked"]

CYRILLIC: Final = dict(
    zip("абвгґдежзийклмнопрстуфцчшъыьэіѓќљњђћџјѕў", [
        "a", "b", "v", "g", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r",
        "s", "t", "u", "f", "ts", "ch", "sh", "", "y", "", "e", "i", "g", "k", "l", "n", "dj", "c",
        "dz", "j", "dz", "u",
    ], strict=True)
) | {
    "х": "kh", "щ": "shch", "ю": "yu", "я": "ya", "ё": "yo", "є": "ye", "ї": "yi",
}  # fmt: skip
GREEK_PAIRS: Final = {
    "ου": "ou", "αυ": "av", "ευ": "ev", "μπ": "b", "ντ": "d", "γκ": "g", "γγ": "ng", "τσ": "ts",
    "τζ": "tz", "ει": "i", "οι": "i", "αι": "e",
}  # fmt: skip
GREEK: Final = dict(
    zip("αβγδεζηθικλμνξοπρσςτυφχψω", [
        "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s",
        "s", "t", "y", "f", "ch", "ps", "o",
    ], strict=True)
)  # fmt: skip
OTHERS: Final = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
    "ə": "a",
    "\u00ad": "", "\u200b": "", "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'",
}  # fmt: skip


@lru_cache(maxsize=100_000)
def marked(text: str) -> str:
    """Return a text in lower-case Latin letters with the accents it has: "Ławrow" is "ławrow"."""
    lower = unicodedata.normalize("NFC", text).lower()
    if lower.isascii():
        return lower
    lower = "".join(OTHERS.get(letter, letter) if letter in "\u00ad\u200b’‘ʼʻ`" else letter
                    for letter in lower)  # fmt: skip
    if any("α" <= letter <= "ω" or letter in "άέήίόύώϊϋΐΰ" for letter in lower):
        return _greek(lower)
    return "".join(CYRILLIC.get(letter, letter) for letter in lower)


@lru_cache(maxsize=100_000)
def latin(text: str) -> str:
    """Return a text in lower case, in the letters a to z as far as they reach."""
    lower = marked(text)
    if lower.isascii():
        return lower
    whole = "".join(OTHERS.get(letter, letter) for letter in lower)
    apart = unicodedata.normalize("NFKD", whole)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _greek(lower: str) -> str:
    apart = unicodedata.normalize("NFKD", lower)
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    for pair, instead in GREEK_PAIRS.items():
        bare = bare.replace(pair, instead)
    return "".join(GREEK.get(letter, letter) for letter in bare)
