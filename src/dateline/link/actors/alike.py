"""Alike: whether two full names of people are one name, with the reason in words."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.link.actors.eastern import eastern, is_eastern
from dateline.link.actors.echo import sound_alike, vowels_agree
from dateline.link.actors.given import given_name, is_carried, is_vowel_free
from dateline.link.actors.letters import latin
from dateline.link.actors.person import Person
from dateline.link.actors.sound import looks_german, readings
from dateline.link.actors.variants import variants

__all__ = ["are_apart", "is_surname_of", "one_name"]

SLAVIC: Final = re.compile(
    r"(?:[eo](?:v|w|ff)|[eo][vw]a|[iy]n|ina|[stz]k(?:y|yi|yj|i|ii|iy|ij|aya|aja|aia|a)|enk[oa]"
    r"|[iyj]uk|chuk|czuk|tschuk|[iy]an|jan|[vw](?:[iy]ch|itsch|icz|i[cć])|d[zs]e|[sc]h[vw]ili|rdia)$"
)
TELLING: Final = re.compile(r"zh|kh|shch|tsch|dsch|schw|[iy][yj]$|ij|[^aeiou]j[aeiou]")
# Names that only Belarusian has so: it writes a for an o without stress, and ia for e.
BELARUSIAN: Final = frozenset(
    """
    alaksandr aleh alena ales aliaksandr aliaksei alyaksandr alyaksei anatol dzianis dzmitry ihar
    kanstantsin katsiaryna kiryl maryia maryja mikalai mikalay paval raman siarhei siarhey
    stsiapan sviatlana svyatlana tatsiana uladzimir uladzislau viachaslau viktar viktoryia volha
    yauhen yauheni zmitser
    """.split()
)
UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
ARTICLES: Final = frozenset({"al", "el", "ul", "ur", "ud"})


def one_name(left: Person, right: Person) -> str | None:
    """Return why two full names are one, or None where nothing says so."""
    if are_apart(left, right):
        return None
    if "".join(left.words) == "".join(right.words):
        return "one name, capitals, accents and hyphens aside"
    if is_eastern(left.parts) and is_eastern(right.parts):
        same = eastern(left.parts) & eastern(right.parts)
        return "one name, spelt by two systems or in the other order" if same else None
    if _is_swapped(left, right):
        return "one name, the surname first in one of them"
    return _aligned(*_opened(left, right))


def are_apart(left: Person, right: Person) -> bool:
    """Say whether two names are surely two people's, whatever else speaks for one."""
    for one, other in ((left.gender, right.gender), (left.generation, right.generation)):
        if one and other and one != other:
            return True
    if not (left.is_full and right.is_full) or _is_part(left.words, right.words):
        return False
    ours, theirs = given_name(left.given), given_name(right.given)
    if ours and theirs and not ours & theirs and not _is_swapped(left, right):
        return True
    if is_eastern(left.parts) and is_eastern(right.parts):
        return not eastern(left.parts) & eastern(right.parts)
    left, right = _opened(left, right)
    surnames = left.surname == right.surname or _words_alike(left, right)
    return surnames and (
        not _given_alike(left, right) or not _middles_agree(left.middles, right.middles)
    )


def is_surname_of(word: str, person: Person) -> bool:
    """Say whether a word alone is another spelling of a person's surname, carried over."""
    surname = person.words[-1]
    endings = SLAVIC.search(word) and SLAVIC.search(surname)
    return bool(endings or is_carried(person.given)) and sound_alike(word, surname)


def _is_part(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two names have the same words, or one is what the other ends with."""
    short, long = sorted((left, right), key=len)
    return (
        sorted(short) == sorted(long)
        or "".join(short) == "".join(long)
        or (len(short) < len(long) and long[-len(short) :] == short)
    )


def _is_swapped(left: Person, right: Person) -> bool:
    """Match "Abe Shinzo"; not "James Allan", since either word may be a given name."""
    if len(left.words) != 2 or len(right.words) != 2:  # noqa: PLR2004 - a name and a surname
        return False
    both_given = all(map(given_name, left.words))
    return left.words == right.words[::-1] and not both_given


def _opened(left: Person, right: Person) -> tuple[Person, Person]:
    """Open the hyphens of "Amir-Abbas" where the other name has as many words: "Amir Abbas"."""
    if len(left.words) == len(right.words):
        return left, right
    opened = [_open(one) for one in (left, right)]
    if len(opened[0].words) == len(opened[1].words):
        return opened[0], opened[1]
    return left, right


def _open(person: Person) -> Person:
    parts = tuple(part for word in person.parts for part in word if part not in ARTICLES)
    return replace(person, words=parts, written=parts, parts=tuple((part,) for part in parts))


def _aligned(left: Person, right: Person) -> str | None:
    surnames = left.surname == right.surname or _words_alike(left, right)
    if not surnames or not _given_alike(left, right):
        return None
    if not _middles_agree(left.middles, right.middles):
        return None
    if _is_compound(left, right) or 1 in {len(left.given), len(right.given)}:
        return None  # an initial is a weaker sign: see people.initials
    if left.surname == right.surname and left.given == right.given:
        return "one name, with and without middle names"
    if left.surname == right.surname:
        return "one surname, and two forms of one given name"
    return "one name, carried into Latin letters by two systems"


def _is_compound(left: Person, right: Person) -> bool:
    """Whether one has more of a given name: "Ahmad Wali" is one, and another than "Ahmad"."""
    added = left.middles[len(right.middles) :] + right.middles[len(left.middles) :]
    return _is_free(left, right) and any(len(word) > 1 for word in added)


def _words_alike(left: Person, right: Person) -> bool:
    """Compare surnames by sound, if the names come from a language with several spellings."""
    ours, theirs = left.written[left.cut :], right.written[right.cut :]
    if len(ours) != len(theirs):
        return False
    free = _is_free(left, right)
    carried = free or _are_carried(left, right) or _is_abroad(left) or _is_abroad(right)
    german = _is_german(left, right)
    if _umlauts(ours) == _umlauts(theirs) or (len(ours) == 1 and _belarusian(left, right)):
        return True
    return bool(carried) and all(
        one == other
        or _one_word(one, other, sound_alike(one, other, vowels=not free, is_german=german))
        for one, other in zip(ours, theirs, strict=True)
    )


def _one_word(left: str, right: str, alike: bool) -> bool:  # noqa: FBT001 - what the sound says
    """A surname that is a given name is told by the lexicon: "Saleh" and "Salih", not "Salah"."""
    ours, theirs = given_name(left), given_name(right)
    if ours and theirs:
        return bool(ours & theirs)
    return alike or bool(variants(left) & variants(right))


def _is_german(left: Person, right: Person) -> bool:
    return any(looks_german(word) for word in (*left.written, *right.written))


def _are_carried(left: Person, right: Person) -> bool:
    """Whether endings or letters show that the names came from another alphabet."""
    endings = SLAVIC.search(left.surname) and SLAVIC.search(right.surname)
    return bool(endings) or any(TELLING.search(word) for word in (*left.words, *right.words))


def _umlauts(words: Sequence[str]) -> list[str]:
    """Write "Schäuble" as who lacks the letter does: "Schaeuble"."""
    return [latin(word.translate(UMLAUTS)) for word in words]


def _belarusian(left: Person, right: Person) -> bool:
    """Whether the last words are one if a Belarusian's, who is "Pratasevich" or "Protasevich"."""
    if not {left.given, right.given} & BELARUSIAN:
        return False
    ours, theirs = (
        {sound.replace("ia", "e").replace("o", "a") for sound in readings(one.written[-1]).values()}
        for one in (left, right)
    )
    return bool(ours & theirs)


def _is_abroad(person: Person) -> bool:
    """Whether a given name is none that the Western lexicon knows, so "Smyth" is not "Smith"."""
    return len(person.given) > 1 and (is_carried(person.given) or not given_name(person.given))


def _is_free(left: Person, right: Person) -> bool:
    """Whether the names are of the sort whose vowels are spelt in many ways."""
    return any(
        one.is_arabic or is_vowel_free(one.given) or is_vowel_free(one.words[-1])
        for one in (left, right)
    )


def _given_alike(left: Person, right: Person) -> bool:
    ours, theirs = left.given, right.given
    if ours == theirs or given_name(ours) & given_name(theirs):
        return True
    if 1 in {len(ours), len(theirs)}:
        return ours[0] == theirs[0]
    if given_name(ours) and given_name(theirs):
        return False
    return bool(variants(ours) & variants(theirs)) or _given_sounds_alike(left, right)


def _given_sounds_alike(left: Person, right: Person) -> bool:
    ours, theirs = left.given, right.given
    free = _is_free(left, right)
    known = (
        free
        or left.surname == right.surname
        or is_carried(ours)
        or is_carried(theirs)
        or _are_carried(left, right)
        or _is_abroad(left)
        or _is_abroad(right)
    )
    one, other = left.written[0], right.written[0]
    if not known or one.endswith("e") != other.endswith("e"):
        return False  # "Marcel" is not "Marcelle"
    german = _is_german(left, right)
    if free and vowels_agree(ours, theirs):
        return sound_alike(one, other, vowels=False, is_german=german)
    return sound_alike(one, other, is_german=german)


def _middles_agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether middle names can be one person's: the shorter row begins the longer."""
    return all(
        one == other
        or (1 in {len(one), len(other)} and one[0] == other[0])
        or bool(given_name(one) & given_name(other))
        or sound_alike(one, other)
        for one, other in zip(left, right, strict=False)
    )
