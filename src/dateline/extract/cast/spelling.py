"""Spellings: names that are one name, shortened, abbreviated or carried over from other letters."""

import re

__all__ = ["is_acronym", "is_same_name"]

MANY = 2  # capitals that make an acronym
CLEAR = 3  # consonants that make a given name clear
# What different systems write for one sound when they carry a name over into Latin letters.
SOUNDS = (
    ("zh", "j"),
    ("kh", "h"),
    ("ts", "z"),
    ("tz", "z"),
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "c"),
    ("gu", "g"),
    ("ph", "f"),
    ("ck", "k"),
    ("qu", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("w", "v"),
)
VOWELS = re.compile(r"[aeiouyj]")


def is_same_name(left: str, right: str) -> bool:
    """Say whether two full names are one, spelt by two systems: "Yevgeny" and "Yevgueni"."""
    ours, theirs = left.lower().split(), right.lower().split()
    if ours == theirs or len(ours) != len(theirs) or len(ours) < MANY:
        return ours == theirs
    if [_sounds(word) for word in ours] != [_sounds(word) for word in theirs]:
        return False
    # "Maria" and "Mario", "Jan" and "Jon" of one family are two people.
    given_ours, given_theirs = ours[0], theirs[0]
    return given_ours == given_theirs or (
        len(_sounds(given_ours)) >= CLEAR
        and (given_ours[-1] in "ao") == (given_theirs[-1] in "ao")
        and (given_ours[-1] == "a") == (given_theirs[-1] == "a")
    )


def is_acronym(short: str, long: str) -> bool:
    """Say whether a name is made of another's initials: "RAIB", "TfL", with small words or not."""
    letters = short.replace(".", "")
    if not letters.isalpha() or sum(letter.isupper() for letter in letters) < MANY:
        return False
    words = long.split()
    all_words = "".join(word[0] for word in words)
    capital = "".join(word[0] for word in words if word[0].isupper())
    return len(words) > 1 and (
        letters.lower() in {all_words.lower(), capital.lower()}
        or _takes_in(letters.lower(), capital.lower(), "".join(words).lower())
    )


def _takes_in(letters: str, initials: str, long: str) -> bool:
    """Whether letters begin with all initials and go on inside the last word: "television, TV"."""
    inside = iter(long)
    return (
        len(initials) >= MANY
        and letters.startswith(initials)
        and all(letter in inside for letter in letters)
    )


def _sounds(word: str) -> str:
    """The consonants of a word, each sound written one way and once."""
    for written, sound in SOUNDS:
        word = word.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", VOWELS.sub("", word))
