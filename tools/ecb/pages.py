"""How near each two documents of a set are, set against all others, and which tell one story.

Two sibling events are told in like words; what parts them is that two documents are nearer than
most pairs of their set. So each sign is looked at as it is, and in deviations from its mean.
"""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.link.cluster import UNLIKE, clusters
from ecb.page import Bag, Page, likeness

__all__ = ["SIGNS", "Kin", "Scale", "deviations_of", "kin_of"]

UNKNOWN: Final = -1.0
ITSELF: Final = 9.0  # log-odds of a document and itself
THOUSANDTHS: Final = 1000
LEAST: Final = 1e-6

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scale:
    """What each deviation weighs, and above which log-odds documents tell one story."""

    weights: Floats
    start: float
    bar: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kin:
    """All signs (documents, documents, signs) of the documents of a set, in their order."""

    signs: Floats


def kin_of(pages: Sequence[Page], scale: Scale) -> Kin:
    """Return the signs, then the log-odds that two tell one story, then whether they do."""
    size = len(pages)
    raw = _symmetric(_raw(pages), size)
    odds = _symmetric((deviations_of(pages) @ scale.weights + scale.start)[:, None], size)
    odds[np.arange(size), np.arange(size)] = ITSELF
    raw[np.arange(size), np.arange(size)] = [[sign(page, page) for sign in SIGNS] for page in pages]
    story = _stories(odds[..., 0], scale.bar)
    return Kin(signs=np.concatenate((raw, odds, story[:, None, None] == story[:, None]), axis=2))


def deviations_of(pages: Sequence[Page]) -> Floats:
    """Return the deviations (pairs, signs) of each two documents, in order."""
    own = [likeness(left, right) for left, right in combinations(_rarer(pages), 2)]
    table = np.concatenate((_raw(pages), np.reshape(own, (-1, 1))), axis=1)
    return (table - table.mean(axis=0)) / (table.std(axis=0) + LEAST) if len(table) else table


def words(left: Page, right: Page) -> float:
    """How far the two documents use the same rare words."""
    return likeness(left.words, right.words)


def lead(left: Page, right: Page) -> float:
    """How far the beginnings of the two documents use the same rare words."""
    return likeness(left.lead, right.lead)


def meaning(left: Page, right: Page) -> float:
    """How nearly the same the beginnings of the documents mean."""
    return float(left.vector @ right.vector)


def names(left: Page, right: Page) -> float:
    """The share of the names of the smaller cast that the other document has too."""
    return _of_smaller(len(left.names & right.names), len(left.names), len(right.names))


def numbers(left: Page, right: Page) -> float:
    """The share of the numbers of the document with fewer that the other has too."""
    return _of_smaller(len(left.numbers & right.numbers), len(left.numbers), len(right.numbers))


def places(left: Page, right: Page) -> float:
    """The share of the places of the document with fewer that the other has too."""
    return _of_smaller(len(left.places & right.places), len(left.places), len(right.places))


SIGNS: Final[tuple[Callable[[Page, Page], float], ...]] = (
    words,
    lead,
    meaning,
    names,
    numbers,
    places,
)


def _of_smaller(shared: int, left: int, right: int) -> float:
    return shared / min(left, right) if left and right else UNKNOWN


def _raw(pages: Sequence[Page]) -> Floats:
    pairs = combinations(pages, 2)
    found = [[sign(left, right) for sign in SIGNS] for left, right in pairs]
    return np.array(found, dtype=np.float64).reshape(-1, len(SIGNS))


def _rarer(pages: Sequence[Page]) -> list[Bag]:
    """Weigh the words of each document by how few of the set have them, too."""
    told_in = Counter(word for page in pages for word in page.words)
    every = 1 + len(pages)
    bags: list[Bag] = []
    for page in pages:
        bag = {word: share * math.log(every / told_in[word]) for word, share in page.words.items()}
        length = math.hypot(*bag.values()) or 1.0
        bags.append({word: weight / length for word, weight in bag.items()})
    return bags


def _symmetric(rows: Floats, size: int) -> Floats:
    table = np.zeros((size, size, rows.shape[1]))
    above = np.triu_indices(size, 1)
    table[above] = rows
    return table + table.transpose(1, 0, 2)


def _stories(odds: Floats, bar: int) -> NDArray[np.int64]:
    """Return the story of each document, by the product's own clustering."""
    whole = np.clip(np.rint(THOUSANDTHS * odds), UNLIKE, -UNLIKE).astype(int)
    pairs = combinations(range(len(odds)), 2)
    groups = clusters(len(odds), {pair: int(whole[pair]) for pair in pairs}, bar=bar)
    story = np.zeros(len(odds), dtype=np.int64)
    for number, members in enumerate(groups):
        story[list(members)] = number
    return story
