"""The index is what a ledger keeps of which utterances are worth comparing; made of facts alone.

The ledger stores it and knows no keys: a `Method` says what an utterance's keys are and which of
its neighbours are chosen.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from dateline.model.document import Document
from dateline.model.utterance import Utterance

__all__ = ["Card", "Index", "Kept", "Method", "Neighbour", "Place", "Scored", "Source"]

Place = tuple[int, int]  # a second, then 64 bits of the utterance's id: its mark
Neighbour = tuple[int, int, bytes]  # its mark, what the keys shared with it count, its vector
Scored = tuple[int, bytes, bytes]  # a mark, what its scores rest on, the scores, packed
Source = tuple[Document, tuple[Utterance, ...], Mapping[str, bytes]]  # with its vectors by id


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the index holds of one utterance."""

    utterance: str
    place: Place
    keys: tuple[int, ...]
    vector: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A card, and the marks of those that it is compared with; None where not chosen yet."""

    card: Card
    rows: tuple[int, ...] | None


class Method(Protocol):
    """How utterances become cards, and how an utterance's neighbours are chosen."""

    @property
    def code(self) -> str:
        """What tells this method from any other, earlier ones of the program too."""
        ...

    @property
    def window(self) -> int:
        """How many earlier bearers of a key are found."""
        ...

    @property
    def recent(self) -> int:
        """How many of those just before it may be looked at."""
        ...

    def cards(self, source: Source) -> Sequence[Card]:
        """Make the cards of a version's utterances."""
        ...

    def worth(self, key: int) -> int:
        """Say what it counts to share a key."""
        ...

    def look(self, bearers: Mapping[Place, int], recent: Iterable[Place]) -> Mapping[Place, int]:
        """Return whom to look at, in the order of places, with what their keys count.

        `bearers` are those found by a key, `recent` those just before it, the last first.
        """
        ...

    def choose(self, card: Card, neighbours: Sequence[Neighbour]) -> Sequence[int]:
        """Return the marks of those worth comparing; both in the order of places."""
        ...


class Index(Protocol):
    """What is kept of candidates: the same whatever the order in which documents came."""

    def is_made(self) -> bool:
        """Say whether it was made by this method, if not yet of all documents."""
        ...

    def is_whole(self) -> bool:
        """Say whether it was made by this method, of all documents, and all is chosen."""
        ...

    def enter(self) -> bool:
        """Take in the next document that it lacks, if any; say whether it lacks another.

        Where a late document disturbs many of those after it, they are left for `settle`.
        """
        ...

    def settle(self) -> bool:
        """Choose anew for some of those that wait for it; False where none does."""
        ...

    def renew(self, kept: Sequence[Kept], upto: int) -> None:
        """Put everything in its place at once, as made of the documents up to a number."""
        ...

    def upto(self) -> int:
        """Return the number of the last document in it; 0 where there is none."""
        ...

    def sources(self, upto: int) -> Iterator[Source]:
        """Yield what cards are made of, of the documents up to a number."""
        ...

    def last(self) -> int:
        """Return the number of the last document that the ledger holds."""
        ...

    def kept(self) -> Iterator[Kept]:
        """Yield all that is kept, in the order of places."""
        ...

    def postings(self) -> Iterator[tuple[int, int, int]]:
        """Yield each key with each place that bears it, in order."""
        ...

    def loose(self) -> int:
        """Count the vectors and chosen rows that belong to no card."""
        ...

    def scores(self) -> Iterator[Scored]:
        """Yield the scores that are kept, of what each mark is compared with."""
        ...

    def keep_scores(self, scores: Iterable[Scored]) -> None:
        """Keep the scores of some marks in place of what was kept of them."""
        ...

    def in_view(self, marks: frozenset[int]) -> Iterator[tuple[int, bytes]] | None:
        """Yield each of these marks with those of them that it is compared with, packed.

        It is as if the others had never been recorded. None where choosing it all anew, in
        memory, is the shorter way.
        """
        ...
