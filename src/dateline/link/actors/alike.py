"""Alike: whether two full names of people are one name, with the reason in words."""

import re
from itertools import product
from typing import Final

from dateline.link.actors.eastern import eastern, is_eastern
from dateline.link.actors.given import given_name, is_carried, is_given, is_vowel_free
from dateline.link.actors.person import Person
from dateline.link.actors.sound import looks_german, readings

__all__ = ["are_apart", "is_surname_of", "one_name", "sound_alike"]

SLAVIC: Final = re.compile(
    r"(?:[eo](?:v|w|ff)|[eo][vw]a|[iy]n|ina|[stz]k(?:y|yi|yj|i|ii|iy|ij|aya|aja|aia|a)|enk[oa]"
    r"|[iyj]uk|chuk|czuk|tschuk|[iy]an|jan|[vw](?:[iy]ch|itsch|icz|i[cć])|[dt]ze|shvili)$"
)
TELLING: Final = re.compile(r"zh|kh|shch|tsch|dsch|schw|[iy][yj]$|ij|[^aeiou]j[aeiou]")
VOWEL_RUN: Final = re.compile(r"[aeiou]+")
CLEAR: Final = 3  # consonants that make a word clear without its vowels
ALIKE_VOWELS: Final = str.maketrans({"e": "a", "o": "u"})


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
    return _aligned(left, right)


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
    surnames = left.surname == right.surname or _words_alike(left, right)
    return surnames and (
        not _given_alike(left, right) or not _middles_agree(left.middles, right.middles)
    )


def is_surname_of(word: str, person: Person) -> bool:
    """Say whether a word alone is another spelling of a person's surname, carried over."""
    surname = person.words[-1]
    endings = SLAVIC.search(word) and SLAVIC.search(surname)
    return bool(endings or is_carried(person.given)) and sound_alike(word, surname)


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
    if not ours & theirs:
        return False
    clear = min(len(word) for word in ours & theirs) >= CLEAR
    return clear or _vowels(left) == _vowels(right)


def _hard(word: str) -> frozenset[str]:
    """The consonants of an Arabic or Persian word, as far as spellings keep them apart."""
    plain = re.sub(r"[gkq]h?", "k", word.replace("z", "s"))
    return frozenset(
        re.sub(r"(.)\1+", r"\1", plain.replace("dh", instead)) for instead in ("d", "s")
    )


def _vowels(word: str) -> list[str]:
    return [run[0].translate(ALIKE_VOWELS) for run in VOWEL_RUN.findall(word)]


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
    both_given = all(is_given(word) and not is_carried(word) for word in left.words)
    return left.words == right.words[::-1] and not both_given


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
    carried = free or is_carried(left.given) or is_carried(right.given) or _are_carried(left, right)
    german = _is_german(left, right)
    return bool(carried) and all(
        one == other
        or _one_word(one, other, sound_alike(one, other, vowels=not free, is_german=german))
        for one, other in zip(ours, theirs, strict=True)
    )


def _one_word(left: str, right: str, alike: bool) -> bool:  # noqa: FBT001 - what the sound says
    """A surname that is a given name is told by the lexicon: "Saleh" and "Salih", not "Salah"."""
    ours, theirs = given_name(left), given_name(right)
    return bool(ours & theirs) if ours and theirs else alike


def _is_german(left: Person, right: Person) -> bool:
    return any(looks_german(word) for word in (*left.written, *right.written))


def _are_carried(left: Person, right: Person) -> bool:
    """Whether endings or letters show that the names came from another alphabet."""
    endings = SLAVIC.search(left.surname) and SLAVIC.search(right.surname)
    return bool(endings) or any(TELLING.search(word) for word in (*left.words, *right.words))


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
    free = left.is_arabic and right.is_arabic
    known = free or is_carried(ours) or is_carried(theirs) or _are_carried(left, right)
    return bool(known) and sound_alike(
        left.written[0], right.written[0], vowels=not free, is_german=_is_german(left, right)
    )


def _middles_agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether middle names can be one person's: the shorter row begins the longer."""
    return all(
        one == other
        or (1 in {len(one), len(other)} and one[0] == other[0])
        or bool(given_name(one) & given_name(other))
        or sound_alike(one, other)
        for one, other in zip(left, right, strict=False)
    )
