"""An entry is an utterance as the index holds it: its place in the order, its keys, its vector."""

from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.link.candidates.key import keys_of
from dateline.link.candidates.vector import Bytes, quantised
from dateline.model.document import Document
from dateline.model.utterance import Utterance

__all__ = ["Entry", "Place", "entry_of", "mark_of", "place_of"]

UNDATED: Final = 1 << 40  # seconds; after every date
MARK_DIGITS: Final = 16

Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One utterance in the index.

    `place` orders it among all others: the second by which its document had surely appeared,
    then 64 bits of its id. What was public at a moment is therefore a beginning of the order.
    """

    id: str
    place: Place
    keys: tuple[int, ...]
    vector: Bytes = field(repr=False)


def entry_of(utterance: Utterance, document: Document, vector: NDArray[np.floating]) -> Entry:
    """Make the entry of an utterance and its unit vector (zeros where there is none)."""
    exact = quantised(vector)
    name = utterance.id
    return Entry(
        id=name,
        place=place_of(name, document),
        keys=keys_of(utterance, document, exact),
        vector=exact,
    )


def place_of(utterance: str, document: Document) -> Place:
    """Return the place of an utterance by its id and its document."""
    published = document.published_at
    second = int(published.latest.timestamp()) if published else UNDATED
    return (second, mark_of(utterance))


def mark_of(utterance: str) -> int:
    """Return the 64 bits of an utterance's id that stand for it in the index."""
    return int(utterance.rpartition("-")[2][:MARK_DIGITS], 16) - (1 << 63)
