"""By keys: the way of finding candidates that a ledger keeps its index by."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import numpy as np

from dateline.ledger.index import Card, Neighbour, Place, Source
from dateline.link.candidates.choose import LOOKED, WINDOW, chosen, looked_at, merit
from dateline.link.candidates.code import code
from dateline.link.candidates.entry import Entry, entry_of
from dateline.link.profile import WIDTH

__all__ = ["ByKeys", "card_of", "entries_of"]

NO_VECTOR: Final = np.zeros(WIDTH, dtype="<f2").tobytes()


class ByKeys:
    """The method of `link.candidates`, as `ledger.index` asks for it."""

    @property
    def code(self) -> str:
        """What tells this method from any other, earlier ones of the program too."""
        return code()

    @property
    def window(self) -> int:
        """How many earlier bearers of a key are found."""
        return WINDOW

    @property
    def recent(self) -> int:
        """How many of those just before it may be looked at."""
        return LOOKED

    def cards(self, source: Source) -> Sequence[Card]:
        """Make the cards of a version's utterances."""
        return [card_of(entry) for entry in entries_of(source)]

    def worth(self, key: int) -> int:
        """Say what it counts to share a key."""
        (worth,) = merit((key,))
        return worth

    def look(self, bearers: Mapping[Place, int], recent: Iterable[Place]) -> Mapping[Place, int]:
        """Return whom to look at, in the order of places, with what their keys count."""
        return looked_at(bearers, recent, LOOKED)

    def choose(self, card: Card, neighbours: Sequence[Neighbour]) -> Sequence[int]:
        """Return the marks of those worth comparing; both in the order of places."""
        if not neighbours:
            return ()
        marks, shared, vectors = zip(*neighbours, strict=True)
        own = np.frombuffer(card.vector, dtype=np.int8)
        theirs = np.frombuffer(b"".join(vectors), dtype=np.int8).reshape(-1, len(own))
        rows = chosen(own, np.arange(len(marks)), np.array(shared, dtype=np.int64), theirs)
        return [marks[row] for row in rows.tolist()]


def entries_of(source: Source) -> list[Entry]:
    """Make the entries of a version's utterances."""
    document, utterances, vectors = source
    return [
        entry_of(said, document, np.frombuffer(vectors.get(said.id, NO_VECTOR), dtype="<f2"))
        for said in utterances
    ]


def card_of(entry: Entry) -> Card:
    """Return the card of an entry."""
    return Card(
        utterance=entry.id, place=entry.place, keys=entry.keys, vector=entry.vector.tobytes()
    )
