"""A bag is what a document is compared by: the weighted words of its title and its beginning.

Weights are whole numbers, so that what is added to a story can be taken from it without a trace.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from math import log, sqrt
from typing import Final

from dateline.link.rarity import rarity
from dateline.link.word import plain, stems
from dateline.model.document import Document

__all__ = ["SCALE", "Bag", "bag_of", "is_foreign", "words_of"]

Bag = Mapping[str, int]  # the weight of each word; their squares add up to about SCALE squared

SCALE: Final = 1_000
LEAD_WORDS: Final = 100  # news tells the event first
TITLE: Final = 2  # a word of the title counts as so many
NAME: Final = 2.0  # what is written with a capital tells more of which event it is
TENTHS: Final = 10  # rarity is given in tenths
WORD: Final = re.compile(r"[^\W_][\w'’-]*")
CUT: Final = 5  # letters kept of a foreign word, whose endings are not known
READ: Final = frozenset({"en", None})
STOP: Final = frozenset(
    "a about after against all also am an and any are as at be because been before being between "
    "both but by can could did do does down during each few for from further had has have he her "
    "here hers him his how i if in into is it its itself just last may me more most my new no not "
    "now of off on once one only or other our out over own per said same say says she should so "
    "some such than that the their them then there these they this those through to told too two "
    "under until up very was we were what when where which while who whom why will with would you "
    "your image caption copyright photo video read getty reuters ap afp bst gmt est monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)

Rarity = Callable[[str], float]


def is_foreign(document: Document) -> bool:
    """Say whether a document is in a language whose words the rarity table does not know."""
    return document.lang is not None and document.lang.casefold().split("-")[0] not in READ


def bag_of(document: Document, rarity_of: Rarity | None = None) -> Bag:
    """Weigh the words of a document; `rarity_of` tells how rare each is, else the shipped table."""
    counts, names = words_of(document)
    weights = {
        word: (1 + log(count))
        * (NAME if word in names else 1.0)
        * (rarity_of(word) if rarity_of else _rarity(word))
        for word, count in counts.items()
    }
    norm = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    scaled = {word: round(SCALE * weight / norm) for word, weight in weights.items()}
    return {word: weight for word, weight in sorted(scaled.items()) if weight > 0}


def words_of(document: Document) -> tuple[Counter[str], frozenset[str]]:
    """Count the words of a document's title and beginning; and say which are names there."""
    title, body = _parts(document)
    foreign = is_foreign(document)
    counts: Counter[str] = Counter()
    for word in _folded(title, foreign=foreign):
        counts[word] += TITLE
    names: set[str] = set()
    for word, is_name in _marked(" ".join(body), foreign=foreign):
        counts[word] += 1
        if is_name:
            names.add(word)
    return counts, frozenset(names)


def _parts(document: Document) -> tuple[str, list[str]]:
    """Return the title and the first words; a title that the text begins with is told once."""
    title = (document.title or "").strip()
    text = document.text.lstrip()
    body = text[len(title) :] if title and text.startswith(title) else text
    return title, body.split(maxsplit=LEAD_WORDS)[:LEAD_WORDS]


def _folded(text: str, *, foreign: bool) -> Iterator[str]:
    return (word for word, _ in _marked(text, foreign=foreign))


def _marked(text: str, *, foreign: bool) -> Iterator[tuple[str, bool]]:
    for word in WORD.findall(text):
        folded = word.casefold().replace("’", "'").removesuffix("'s")
        if len(folded) < len("at") or folded in STOP:
            continue
        is_plural = len(folded) > len("cats") and not foreign
        yield (
            (folded[:CUT] if foreign else folded.removesuffix("s") if is_plural else folded),
            word[0].isupper(),
        )


def _rarity(word: str) -> float:
    stem = next(iter(stems((plain(word),))), word)
    return rarity(stem) / TENTHS if stem else 0.0
