"""One name, one kind: all places where a name stands in a text decide together what it is."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from dateline.extract.cast.words import PERSON_NOUNS
from dateline.extract.names.bounds import trim
from dateline.extract.names.tagger import KINDS, Tagged

__all__ = ["Named", "settle"]

PERSON: Final = KINDS.index("PERSON")
INTRODUCED: Final = 4.0  # how much a role before a full name speaks for a person, as a logarithm
SURNAME: Final = 0.7  # how much a full name tells of its last word alone, and back


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name where it stands: its words (first, after the last) and what it names."""

    start: int
    end: int
    kind: str


def settle(parse: Doc, tagged: Tagged, bounds: Sequence[tuple[int, int]]) -> list[Named]:
    """Give every name the kind that its places in the text are likeliest to have together."""
    texts = [parse[start:end].text for start, end in bounds]
    evidence: dict[str, NDArray[np.float64]] = defaultdict(lambda: np.zeros(len(KINDS)))
    for text, (start, end) in zip(texts, bounds, strict=True):
        evidence[text] += tagged.kinds(start, end)
        evidence[text][PERSON] += INTRODUCED * _is_introduced(parse, start, end)
    shared = _with_surnames(evidence)
    named = []
    for text, (start, end) in zip(texts, bounds, strict=True):
        kind = KINDS[int(shared[text].argmax())]
        kept = trim(parse, start, end, person=kind == "PERSON")
        if kept:
            named.append(Named(start=kept[0], end=kept[1], kind=kind))
    return named


def _is_introduced(parse: Doc, start: int, end: int) -> bool:
    """Say whether a role stands before a full name: "spokesman Ada Roe", "the mayor, Ada Roe"."""
    before = start - 1 - (start > 0 and parse[start - 1].text == ",")
    full = end - start > 1 and all(token.text[:1].isupper() for token in parse[start:end])
    return full and before >= 0 and parse[before].lower_ in PERSON_NOUNS


def _with_surnames(evidence: Mapping[str, NDArray[np.float64]]) -> dict[str, NDArray[np.float64]]:
    """Let "Ada Roe" and "Roe" speak for each other, where either is taken for a person."""
    shared = {text: scores.copy() for text, scores in evidence.items()}
    for text, scores in evidence.items():
        last = text.rsplit(maxsplit=1)[-1]
        if last != text and last in evidence and scores.argmax() == PERSON:
            shared[last] += SURNAME * scores
            shared[text] += SURNAME * evidence[last]
    return shared
