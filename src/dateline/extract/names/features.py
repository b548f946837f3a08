"""What the name tagger knows of each word: the reading model's view, spaCy's names, its letters."""

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from dateline.extract.encoder.look import WIDTH, Look

__all__ = ["SIGNS", "Floats", "signs_of", "views_of"]

Floats = NDArray[np.float32]
Whole = NDArray[np.int64]

LABELS: Final = (
    "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW",
)  # fmt: skip
NOUNS: Final = ("NNP", "NNPS", "NN", "NNS", "JJ", "IN", "DT", "POS", "CD")
LETTERS: Final = (
    "first",
    "upper",
    "title",
    "lower",
    "digit",
    "mark",
    "long",
    "inner",
    "at",
    "hash",
)
ABBREVIATION: Final = 3  # letters that a word in capitals has at most, where it is one
SIGNS: Final = 2 * len(LABELS) + len(NOUNS) + len(LETTERS)


@lru_cache(maxsize=1)
def views_of(parse: Doc, seen: Look) -> Floats:
    """Return what the reading model sees of each word: (words, 2 · width), not to be changed.

    The first piece of a word and the mean of its pieces stand side by side; a word of blanks
    has zeros. Places and names ask for the same text one after the other, so the last is kept.
    """
    hidden, pieces = seen.hidden, seen.pieces
    if not len(hidden):
        return np.zeros((len(parse), 2 * WIDTH), dtype=np.float32)
    starts = np.array([token.idx for token in parse], dtype=np.int64)
    ends = np.array([token.idx + len(token) for token in parse], dtype=np.int64)
    first = np.searchsorted(pieces.ends, starts, side="right")
    last = np.searchsorted(pieces.starts, ends, side="left")
    mean = _means(hidden, first, last)
    lead = np.where((last > first)[:, None], hidden[np.minimum(first, len(hidden) - 1)], 0.0)
    return np.concatenate((lead, mean), axis=1, dtype=np.float32)


def _means(hidden: Floats, first: Whole, last: Whole) -> Floats:
    """Return the mean of each word's pieces; few words have more than three."""
    count = np.maximum(last - first, 0)
    total = np.zeros((len(first), hidden.shape[1]), dtype=np.float32)
    for step in range(int(count.max(initial=0))):
        there = np.flatnonzero(count > step)
        total[there] += hidden[first[there] + step]
    return np.asarray(total / np.maximum(count, 1)[:, None].astype(np.float32))


def signs_of(parse: Doc) -> Floats:
    """Return yes and no of each word, as one and zero: (words, SIGNS)."""
    rows = np.zeros((len(parse), SIGNS), dtype=np.float32)
    for entity in parse.ents:
        if entity.label_ in LABELS:
            column = 2 * LABELS.index(entity.label_)
            rows[entity.start, column] = 1
            rows[entity.start + 1 : entity.end, column + 1] = 1
    for token in parse:
        if token.tag_ in NOUNS:
            rows[token.i, 2 * len(LABELS) + NOUNS.index(token.tag_)] = 1
        rows[token.i, -len(LETTERS) :] = (bool(token.is_sent_start), *_letters(token.text))
    return rows


@lru_cache(maxsize=50_000)
def _letters(text: str) -> tuple[bool, ...]:
    return (
        text.isupper(),
        text[:1].isupper() and not text.isupper(),
        text.islower(),
        any(mark.isdigit() for mark in text),
        not any(mark.isalnum() for mark in text),
        len(text) > ABBREVIATION,
        any(mark.isupper() for mark in text[1:]) and not text.isupper(),
        text.startswith("@"),
        text.startswith("#"),
    )
