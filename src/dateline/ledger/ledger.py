"""A ledger is the append-only record of one case: readings, problems and judgements."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from dateline.ledger.index import Index, Method
from dateline.ledger.story_shelf import StoryShelf
from dateline.model.document import Document
from dateline.model.judgement import Judgement
from dateline.model.mention import Mention
from dateline.model.problem import Problem
from dateline.model.reading import Reading
from dateline.model.run import Run
from dateline.model.utterance import Utterance
from dateline.model.visit import Visit
from dateline.model.withdrawal import Withdrawal

__all__ = ["Arrival", "Extent", "Ledger"]


class Arrival(NamedTuple):
    """A version as it came: its number, and what orders it among others; times are as kept."""

    number: int
    document: str
    version: str
    held_at: str
    published_at: str | None


class Extent(NamedTuple):
    """How much was ever recorded of each kind, and the last version: no two states share it."""

    documents: int
    problems: int
    judgements: int
    withdrawals: int
    last_version: str


class Ledger(Protocol):
    """What every ledger does; every iteration is in an order that contents alone decide.

    Documents come by id, then version; utterances and mentions by document, version, then
    where they start and end; problems by place, code and message; judgements by when they were
    made, then id; withdrawals by document, then instant; runs by id. Texts sort by code point.
    The order in which things were recorded never shows, and an iteration under way does not see
    what is recorded meanwhile.

    What cannot be kept (half a character, an instant without a zone, a fact about another
    text) and what the storage refuses (read-only, locked, damaged) raises a `LedgerError`.
    """

    def record(self, reading: Reading) -> bool:
        """Record a document and all that was found in it, whole or not at all.

        Returns False, and changes nothing, where this version was recorded already: the first
        `held_at` stands, and so do the findings of the first run.
        """
        ...

    def note(self, problems: Iterable[Problem]) -> None:
        """Record problems that belong to no document; known ones are left as they are."""
        ...

    def judge(self, judgement: Judgement) -> None:
        """Record a judgement; an earlier answer by anybody is superseded, not erased.

        Answers to two questions on one pair stand side by side. A pair has no direction: it
        comes back with the lesser id on the left.
        """
        ...

    def withdraw(self, withdrawal: Withdrawal) -> None:
        """Record that a document was no longer, or again, at its address."""
        ...

    def holds(self, version: str) -> bool:
        """Say whether this version of a document has been recorded."""
        ...

    def documents(self, of: Collection[str] | None = None) -> Iterator[Document]:
        """Yield every version of every document, or those named."""
        ...

    def utterances(self, of: Collection[str] | None = None) -> Iterator[Utterance]:
        """Yield every utterance of every version, or of those named."""
        ...

    def mentions(self, of: Collection[str] | None = None) -> Iterator[Mention]:
        """Yield every mention in every version, or in those named."""
        ...

    def vectors(self, of: Collection[str] | None = None) -> Iterator[tuple[str, bytes]]:
        """Yield (utterance id, unit vector as little-endian float16), by utterance id."""
        ...

    def problems(self) -> Iterator[Problem]:
        """Yield every problem, once."""
        ...

    def judgements(self, *, live: bool = True) -> Iterator[Judgement]:
        """Yield the latest answers on each pair, withdrawn ones left out; or all ever made."""
        ...

    def withdrawals(self) -> Iterator[Withdrawal]:
        """Yield everything ever seen of documents that went or came back."""
        ...

    def visit(self, url: str) -> Visit | None:
        """Return what was last remembered of a url; it is no fact, and no dump has it."""
        ...

    def remember(self, visit: Visit) -> None:
        """Remember a visit in place of the last one to its url."""
        ...

    def runs(self) -> Iterator[Run]:
        """Yield every run that made a reading."""
        ...

    def index(self, method: Method) -> Index | None:
        """Return what is kept of candidates by a method; None where nothing can be."""
        ...

    def arrivals(self, after: int = 0) -> Iterator[Arrival]:
        """Yield each version recorded after a number, in the order of recording."""
        ...

    def extent(self) -> Extent:
        """Return how much was ever recorded; every addition makes it another."""
        ...

    def stories(self) -> AbstractContextManager[StoryShelf]:
        """Give the stories kept with the documents, in one transaction."""
        ...

    def close(self) -> None:
        """Let go of the storage."""
        ...
