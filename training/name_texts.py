"""Texts with labelled ranges of names, and what makes a range a bare name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.extract.cast.words import TITLES

__all__ = ["KINDS", "UNSURE", "Annotated", "Range", "detokenised", "outermost", "proper"]

Range = tuple[int, int, str]

# The corpora's labels as ours; a label that is not here is asked of nobody.
KINDS: Final = {
    "Person": "PER", "Organisation": "ORG", "Location": "LOC",
    "person": "PER", "corporation": "ORG", "group": "ORG", "location": "LOC",
    "PER": "PER", "ORG": "ORG", "LOC": "LOC",
    "organization": "ORG", "place": "LOC",
}  # fmt: skip
UNSURE: Final = "?"  # words of which the tagger is taught nothing: "the Karsk people", "He"
CLOSE: Final = frozenset(". , ; : ! ? ) ] % - ‑ 's ’s n't 're 've 'll 'd 'm".split())
OPEN: Final = frozenset("( [ $ £ # @ - ‑".split())
PRONOUNS: Final = frozenset(
    """i he she it we you they his her hers its our ours your yours their theirs him us them my
    me mine himself herself itself who which that this these those""".split()
)
FUNCTION: Final = frozenset("of the and for in on de la du al bin von van der den 's ’s &".split())
WITHIN: Final = (", ", " in ", " - ")  # "Karsk, Orland", "the Academy in Karsk": two names
WORD: Final = re.compile(r"[^\s'’]+|['’]\w*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A text with its names; `asked` are the kinds that its annotators looked for."""

    name: str
    text: str
    ranges: tuple[Range, ...]
    asked: frozenset[str] = frozenset({"PER", "ORG", "LOC"})


def detokenised(words: Sequence[str]) -> tuple[str, list[int]]:
    """Join words as they are printed; return the line and where each starts."""
    line, starts, quoted = "", [], False
    glued = True
    for word in words:
        closes = word in CLOSE or (word == '"' and quoted)
        if not glued and not closes:
            line += " "
        starts.append(len(line))
        line += word
        glued = word in OPEN or (word == '"' and not quoted)
        quoted ^= word == '"'
    return line, starts


def proper(text: str, one: Range) -> Range:
    """Return a range without article, titles and possessive; unsure where it is no bare name."""
    stop = min(
        (text.find(mark, *one[:2]) for mark in WITHIN if mark in text[slice(*one[:2])]),
        default=one[1],
    )
    words = [(match.start(), match[0]) for match in WORD.finditer(text, one[0], stop)]
    while words and (words[0][1].lower() in {"the", "a", "an"} or _is_title(words[0][1], words)):
        words = words[1:]
    while words and words[-1][1] in {"'s", "’s", "'", "’"}:
        words = words[:-1]
    inside = [word for _, word in words]
    described = one[2] == "PER" and "of" in inside  # "Emperor of Orland"
    if not inside or not all(map(_is_part, inside)) or _is_no_name(inside) or described:
        return (*one[:2], UNSURE)
    return words[0][0], words[-1][0] + len(inside[-1]), one[2]


def _is_title(word: str, words: Sequence[tuple[int, str]]) -> bool:
    return len(words) > 1 and word.lower().rstrip(".") in TITLES


def _is_no_name(words: Sequence[str]) -> bool:
    """Say whether words with capitals are none of a name: "He", "of Karsk", "Foreign Secretary"."""
    first, last = words[0].lower(), words[-1].lower()
    return first in PRONOUNS | FUNCTION or last in TITLES | FUNCTION


def _is_part(word: str) -> bool:
    """Say whether a word can stand in a name."""
    return not word[0].isalpha() or word[0].isupper() or word.lower() in FUNCTION or "-" in word


def outermost(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Return the ranges that stand in no other, in order."""
    kept: list[Range] = []
    for one in sorted(set(ranges), key=lambda item: (item[0], -item[1])):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return tuple(kept)
