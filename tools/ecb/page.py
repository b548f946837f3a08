"""A page is the whole document of a mention: what it is about tells two like events apart."""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.extract.stage import Draft
from dateline.link.profile import words_of_names
from dateline.link.rarity import rarity
from dateline.link.word import is_number, stems, tokens

__all__ = ["Bag", "Page", "likeness", "page_of"]

LEAD: Final = 100  # words
Bag = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Page:
    """The words of a document and of its beginning as unit vectors, its names and numbers."""

    words: Bag
    lead: Bag
    names: frozenset[str]
    numbers: frozenset[str]
    places: frozenset[int | str]
    vector: NDArray[np.float32] = field(repr=False)


def page_of(draft: Draft, vector: NDArray[np.float32]) -> Page:
    """Return what a document is about; `vector` is that of its first words."""
    running = tokens(draft.document.text)
    words = _bag(stems(running))
    members = draft.cast.members if draft.cast else ()
    return Page(
        words=words,
        lead=_bag(stems(running[:LEAD])),
        names=words_of_names(member.name for member in members),
        numbers=frozenset(word for word in words if is_number(word)),
        places=frozenset(place.geonames or place.name for place in draft.places),
        vector=vector,
    )


def _bag(words: tuple[str, ...]) -> Bag:
    """Weigh words by how often they stand here and how seldom elsewhere, as a unit vector."""
    weights = {
        word: (1 + math.log(count)) * rarity(word) for word, count in sorted(Counter(words).items())
    }
    length = math.hypot(*weights.values())
    return {word: weight / length for word, weight in weights.items()} if length else {}


def likeness(left: Bag, right: Bag) -> float:
    """Return the cosine of two bags."""
    return math.fsum(left[word] * right[word] for word in left.keys() & right.keys())
