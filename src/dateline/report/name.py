"""A name in a text is a run of capitalised words; the check asks where each was read."""

import re
from collections.abc import Iterator

from dateline.report.number import numbers

__all__ = ["names", "words"]

# Words that may open a line although nobody cited said them: the language's own joints.
OPENERS = frozenset(
    """a about accounts according after again against all also although among an and another any
    are around as at away back because before behind between both but by can could did do does
    down during each either even every everyone few figures for from had has have he her here his
    how however i if in into is it its just later many may more most much my near neither no
    nobody none nor not nothing now of off on once only or other our out over reports several she
    should since so some still such than that the their then there these they this those though
    through to too under unknown until up upon was we were what when where whether which while who
    whom whose why will with within without would yes yet you your""".split()
)
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")
PART = re.compile(r"[^\W_]+")
OPENING = re.compile(r"(?:^|[.!?…:;]|[\"“”«»„‘(\[–—])\s*$")


def words(text: str) -> frozenset[str]:
    """Return every word of a text, folded for comparison, with the parts of joined words."""
    return frozenset(
        part
        for match in WORD.finditer(text)
        for part in (_folded(match[0]), *map(str.casefold, PART.findall(match[0])))
    )


def names(text: str) -> Iterator[tuple[str, str]]:
    """Yield each capitalised word of a text as written, and folded as `words` folds it.

    A sentence's first word counts too, unless it is one of the language's own joints or a
    number: a name put in place of "he" stands just there.
    """
    for match in WORD.finditer(text):
        written = match[0].rstrip(".")
        if not any(letter.isupper() for letter in written) or written == "I":
            continue
        if not _is_joint(text[: match.start()], written):
            yield written, _folded(written)


def _is_joint(before: str, written: str) -> bool:
    if not OPENING.search(before):
        return False
    stem = re.split(r"['’]", written.casefold())[0]
    return stem in OPENERS or any(True for _ in numbers(written))


def _folded(word: str) -> str:
    """Fold case and drop a possessive ending and the dots of an acronym."""
    return re.sub(r"['’]s$", "", word.casefold().rstrip(".")).replace(".", "").rstrip("'’")
