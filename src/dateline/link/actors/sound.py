"""Sounds: how a word reads by each of the systems that carry names over into Latin letters.

"Prigozhin", "Prigojine", "Prigoschin" and "Prigożyn" are four spellings of one name: each
reads alike by the system of its own language. What the systems themselves confuse is one sign
here: S for sh and zh, i for y and j, V for a final
-ev, -ov or -ow; C is ch, J is dj, T is ts.
"""

import re
from functools import lru_cache
from typing import Final

from dateline.link.actors.letters import latin, marked

__all__ = ["SYSTEMS", "looks_german", "readings", "skeletons"]

# What each system writes for a sound, longest first.
ENGLISH: Final = (
    ("shch", "SC"), ("dzh", "J"), ("tch", "C"), ("sch", "S"), ("zh", "S"), ("sh", "S"),
    ("kh", "h"), ("gh", "g"), ("ch", "C"), ("ts", "T"), ("tz", "T"), ("ck", "k"), ("ph", "f"),
    ("j", "J"), ("oo", "u"), ("ee", "i"), ("ou", "u"),
)  # fmt: skip
GERMAN: Final = (
    ("schtsch", "SC"), ("tsch", "C"), ("dsch", "J"), ("sch", "S"), ("ch", "h"), ("tz", "T"),
    ("ts", "T"), ("z", "T"), ("ph", "f"), ("ck", "k"), ("je", "e"), ("jo", "o"), ("j", "i"),
)  # fmt: skip
FRENCH: Final = (
    ("chtch", "SC"), ("tch", "C"), ("dj", "J"), ("ch", "S"), ("j", "S"), ("kh", "h"), ("ts", "T"),
    ("tz", "T"), ("ph", "f"), ("ou", "u"), ("dh", "d"), ("ss", "s"),
)  # fmt: skip
POLISH: Final = (
    ("szcz", "SC"), ("dż", "J"), ("sz", "S"), ("cz", "C"), ("rz", "S"), ("ch", "h"), ("ż", "S"),
    ("ś", "s"), ("ź", "s"), ("ć", "C"), ("ts", "T"), ("c", "T"), ("je", "e"), ("j", "i"),
    ("enka", "enko"),
)  # fmt: skip
BALKAN: Final = (
    ("dž", "J"), ("đ", "J"), ("š", "S"), ("ž", "S"), ("č", "C"), ("ć", "C"), ("ş", "S"),
    ("ç", "C"), ("ts", "T"), ("c", "T"), ("je", "e"), ("j", "i"),
)  # fmt: skip
DUTCH: Final = (
    ("tsj", "C"), ("sj", "S"), ("zj", "S"), ("oe", "u"), ("ch", "h"), ("ts", "T"), ("je", "e"),
    ("j", "i"),
)  # fmt: skip
SPANISH: Final = (
    ("sch", "SC"), ("ch", "C"), ("sh", "S"), ("zh", "S"), ("kh", "h"), ("j", "h"), ("ts", "T"),
    ("ll", "l"),
)  # fmt: skip
SCANDINAVIAN: Final = (
    ("sjtj", "SC"), ("tj", "C"), ("sj", "S"), ("zj", "S"), ("kh", "h"), ("ch", "h"), ("ts", "T"),
    ("je", "e"), ("jo", "o"), ("j", "i"),
)  # fmt: skip
TURKISH: Final = (
    ("ç", "C"), ("ş", "S"), ("c", "J"), ("j", "S"), ("ğ", "g"), ("ts", "T"),
)  # fmt: skip
CZECH: Final = (
    ("dž", "J"), ("š", "S"), ("ž", "S"), ("č", "C"), ("ch", "h"), ("ts", "T"), ("c", "T"),
    ("je", "e"), ("j", "i"),
)  # fmt: skip
HUNGARIAN: Final = (
    ("scs", "SC"), ("sz", "ß"), ("dzs", "J"), ("zs", "S"), ("cs", "C"), ("s", "S"), ("ß", "s"),
    ("ty", "t"), ("gy", "d"), ("ny", "n"), ("ly", "l"), ("c", "T"), ("je", "e"), ("j", "i"),
)  # fmt: skip
BELARUSIAN: Final = (
    ("shch", "SC"), ("tsi", "ti"), ("dzi", "di"), ("zh", "S"), ("sh", "S"), ("kh", "H"),
    ("ch", "C"), ("ts", "T"), ("ou", "ov"), ("au", "av"), ("h", "g"), ("H", "h"),
    ("enka", "enko"),
)  # fmt: skip
SYSTEMS: Final = {
    "English": ENGLISH,
    "English, yo for ё": (("yo", "e"), *ENGLISH),
    "German": GERMAN,
    "German, s for z": GERMAN,
    "French": FRENCH,
    "French, a last e mute": FRENCH,
    "Polish": POLISH,
    "South Slavic": BALKAN,
    "Dutch": DUTCH,
    "Spanish": SPANISH,
    "Scandinavian": SCANDINAVIAN,
    "Turkish": TURKISH,
    "Czech": CZECH,
    "Hungarian": HUNGARIAN,
    "Belarusian": BELARUSIAN,
}
# Evened out in all of them, in turn.
COMMON: Final = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"x", "ks"), (r"gu(?=[ei])", "g"), (r"q", "k"), (r"c(?=[ei])", "s"), (r"c", "k"),
        (r"w", "v"), (r"ye", "e"), (r"[yj]", "i"), (r"ii+", "i"), (r"ie", "e"),
        (r"io(?=.)", "o"), (r"(?<=[sz]k)ai?a$", "a"), (r"[aeiou]?[eo]v$", "V"), (r"'", ""),
        (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
# What a German writes with s before a vowel may be z; at the beginning only where more is German.
GERMANIC: Final = re.compile(r"w|sch|j[aeou]|j$|ch[aeiou]")
VOICED: Final = re.compile(r"(?<!s)s(?=[aeiouw])|(?<=[aeioulmnry])s(?=[lmnrvbdg])")
VOICED_INSIDE: Final = re.compile(r"(?<=[aeioulmnry])s(?=[aeioulmnrvbdg])")
MUTE: Final = re.compile(r"(?<=[^aeiou])e$")
VOWELS: Final = re.compile(r"[aeiou']")
COARSE: Final = str.maketrans({
    "S": "s", "z": "s", "C": "s", "T": "s", "J": "s", "V": "v", "f": "v", "w": "v", "b": "v",
    "p": "v", "g": "k", "h": "", "t": "d",
})  # fmt: skip


@lru_cache(maxsize=100_000)
def readings(word: str, *, is_german: bool = False) -> dict[str, str]:
    """Return how a word sounds by each system.

    `is_german` tells that the name of which it is a part is spelt the German way, as it may show
    in another of its words only.
    """
    accented = marked(word)
    found = {}
    for system, table in SYSTEMS.items():
        sound = accented
        for written, instead in table:
            sound = sound.replace(written, instead)
        sound = "".join(part if part in "SCJTV" else latin(part) for part in sound)
        if system == "French, a last e mute":
            sound = MUTE.sub("", sound)
        if system == "German, s for z":
            sound = (VOICED if is_german or looks_german(word) else VOICED_INSIDE).sub("z", sound)
        for pattern, instead in COMMON:
            sound = pattern.sub(instead, sound)
        found[system] = sound
    return found


def looks_german(word: str) -> bool:
    """Say whether a word has letters that only a German spelling has where a name is carried."""
    return GERMANIC.search(marked(word)) is not None


@lru_cache(maxsize=100_000)
def skeletons(word: str) -> frozenset[str]:
    """Return what a word is filed under: the consonants it may have, told apart coarsely."""
    return frozenset(
        re.sub(r"(.)\1+", r"\1", VOWELS.sub("", sound).translate(COARSE)) or sound[:1]
        for written in {word, word.replace("dh", "z")}  # an Arabic sound has both spellings
        for sound in readings(written).values()
    )
