"""A shelf is where a stream keeps its stories: their words, their heads, their documents."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from dateline.link.stories.alike import Head
from dateline.link.stories.bag import Bag

__all__ = ["Shelf"]


class Shelf(Protocol):
    """What a stream asks of its storage; every answer is in an order that contents decide."""

    def rows(self) -> Sequence[tuple[int, str, int, int, int | None, int | None, int]]:
        """Return the fields of every story's head, in their order, by number."""
        ...

    def bearers(self, word: str, most: int) -> Sequence[tuple[int, int]]:
        """Return the latest stories with a word, and its weight there, no more than `most`."""
        ...

    def weights(self, story: int, words: Iterable[str]) -> Mapping[str, int]:
        """Return the weights of those of some words that a story has."""
        ...

    def words(self, story: int) -> Bag:
        """Return all words of a story."""
        ...

    def put(self, story: int, bag: Bag, sign: int = 1) -> None:
        """Add a bag to a story's words, or take it away again (-1)."""
        ...

    def keep(self, head: Head) -> None:
        """Keep a story's head as it stands now."""
        ...

    def drop(self, story: int) -> None:
        """Let go of a story that is none any more."""
        ...

    def place(self, document: str, version: str, story: int, bag: Bag | None) -> None:
        """Say to which story a document belongs, by its first version; keep its bag, if given."""
        ...

    def bags(self, story: int) -> Mapping[str, Bag]:
        """Return the bags that are kept of a story's documents, by version."""
        ...

    def move(self, source: int, target: int) -> None:
        """Move all documents of one story to another."""
        ...

    def members(self, story: int) -> Sequence[str]:
        """Return the first versions of a story's documents, in the order in which they came."""
        ...

    def note(self, kind: str, story: str, other: str, version: str) -> None:
        """Record that a story took in another, or let it go, when a version came."""
        ...

    def seen(self, lang: str, words: Iterable[str]) -> Mapping[str, int]:
        """Count one more document of a language with these words; return how many had each."""
        ...

    def told(self, lang: str) -> int:
        """Return how many documents of a language were counted."""
        ...
