"""A ledger kept in memory: for one report without a case file, and for tests."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from sqlite3 import Connection
from typing import TypeVar

from dateline.ledger.admit import (
    Admitted,
    admit_judgement,
    admit_problem,
    admit_reading,
    admit_withdrawal,
)
from dateline.ledger.archive import Filed, Filing, Loose, Stray
from dateline.ledger.codec import instant_text
from dateline.ledger.index import Index, Method
from dateline.ledger.ledger import Arrival, Extent
from dateline.ledger.order import (
    Key,
    document_key,
    judgement_key,
    mention_key,
    problem_key,
    run_key,
    utterance_key,
    withdrawal_key,
)
from dateline.ledger.standing import standing
from dateline.ledger.story_shelf import StoryShelf
from dateline.ledger.story_tables import story_tables
from dateline.model.document import Document
from dateline.model.judgement import Judgement
from dateline.model.mention import Mention
from dateline.model.problem import Problem
from dateline.model.reading import Reading
from dateline.model.run import Run
from dateline.model.utterance import Utterance
from dateline.model.visit import Visit
from dateline.model.withdrawal import Withdrawal

__all__ = ["MemoryLedger"]

T = TypeVar("T")


class MemoryLedger:
    """The ledger as plain values, in order whenever they are asked for."""

    def __init__(self) -> None:
        self._admitted: dict[str, Admitted] = {}
        self._problems: dict[str, Problem] = {}
        self._judgements: dict[str, Judgement] = {}
        self._stories: Connection | None = None
        self._withdrawals: dict[str, Withdrawal] = {}
        self._visits: dict[str, Visit] = {}

    def record(self, reading: Reading) -> bool:
        """Record a document and all that was found in it, whole or not at all."""
        admitted = admit_reading(reading)
        version = reading.document.version
        if version in self._admitted:
            return False
        self._admitted[version] = admitted
        self.note(admitted.problems)
        return True

    def note(self, problems: Iterable[Problem]) -> None:
        """Record problems that belong to no document; known ones are left as they are."""
        for problem in [admit_problem(problem) for problem in problems]:
            self._problems.setdefault(problem.id, problem)

    def judge(self, judgement: Judgement) -> None:
        """Record a judgement; an earlier answer by anybody is superseded, not erased."""
        admitted = admit_judgement(judgement)
        self._judgements.setdefault(admitted.id, admitted)

    def withdraw(self, withdrawal: Withdrawal) -> None:
        """Record that a document was no longer, or again, at its address."""
        admitted = admit_withdrawal(withdrawal)
        self._withdrawals.setdefault(admitted.id, admitted)

    def holds(self, version: str) -> bool:
        """Say whether this version of a document has been recorded."""
        return version in self._admitted

    def documents(self, of: Collection[str] | None = None) -> Iterator[Document]:
        """Yield every version of every document, or those named."""
        return (reading.document for reading in self._readings(of))

    def utterances(self, of: Collection[str] | None = None) -> Iterator[Utterance]:
        """Yield every utterance of every version, or of those named."""
        return (utterance for reading in self._readings(of) for utterance in reading.utterances)

    def mentions(self, of: Collection[str] | None = None) -> Iterator[Mention]:
        """Yield every mention in every version, or in those named."""
        return (mention for reading in self._readings(of) for mention in reading.mentions)

    def vectors(self, of: Collection[str] | None = None) -> Iterator[tuple[str, bytes]]:
        """Yield (utterance id, unit vector as little-endian float16), by utterance id."""
        return iter(sorted(vector for reading in self._readings(of) for vector in reading.vectors))

    def problems(self) -> Iterator[Problem]:
        """Yield every problem, once."""
        return iter(sorted(self._problems.values(), key=problem_key))

    def judgements(self, *, live: bool = True) -> Iterator[Judgement]:
        """Yield the latest answers on each pair, withdrawn ones left out; or all ever made."""
        made = self._judgements.values()
        return standing(made) if live else iter(sorted(made, key=judgement_key))

    def withdrawals(self) -> Iterator[Withdrawal]:
        """Yield everything ever seen of documents that went or came back."""
        return iter(sorted(self._withdrawals.values(), key=withdrawal_key))

    def visit(self, url: str) -> Visit | None:
        """Return what was last remembered of a url."""
        return self._visits.get(url)

    def remember(self, visit: Visit) -> None:
        """Remember a visit in place of the last one to its url."""
        self._visits[visit.url] = visit

    def runs(self) -> Iterator[Run]:
        """Yield every run that made a reading."""
        return iter(sorted({reading.run for reading in self._readings()}, key=run_key))

    def index(self, method: Method) -> Index | None:
        """Return None: what is looked at once is compared as it is looked at."""
        del method
        return None

    def arrivals(self, after: int = 0) -> Iterator[Arrival]:
        """Yield each version recorded after a number, in the order of recording."""
        for number, one in enumerate(self._admitted.values(), start=1):
            document = one.reading.document
            if number > after:
                told = document.published_at.edtf if document.published_at else None
                held = instant_text(document.held_at)
                yield Arrival(number, document.id, document.version, held, told)

    def extent(self) -> Extent:
        """Return how much was ever recorded; every addition makes it another."""
        return Extent(
            documents=len(self._admitted),
            problems=len(self._problems),
            judgements=len(self._judgements),
            withdrawals=len(self._withdrawals),
            last_version=next(reversed(self._admitted), ""),
        )

    @contextmanager
    def stories(self) -> Iterator[StoryShelf]:
        """Give the stories kept with the documents: in memory, by the same tables."""
        if self._stories is None:
            self._stories = story_tables()
        yield StoryShelf(self._stories)

    def close(self) -> None:
        """Do nothing: memory is let go of with the ledger itself."""

    def filings(self, of: Collection[str] | None = None) -> Iterator[Filing]:
        """Yield every version, or those named, with what is filed under it, in their order."""
        for reading in self._readings(of):
            yield Filing(
                document=_filed("document", document_key, reading.document),
                sha256=reading.document.sha256,
                run=_filed("run", run_key, reading.run),
                utterances=tuple(
                    _filed("utterance", utterance_key, fact) for fact in reading.utterances
                ),
                mentions=tuple(_filed("mention", mention_key, fact) for fact in reading.mentions),
                vectors=reading.vectors,
                seal=self._admitted[reading.document.version].seal,
            )

    def loose(self) -> Iterator[Loose]:
        """Yield every problem, judgement (live or not), withdrawal and run as filed."""
        yield from (_filed("problem", problem_key, problem) for problem in self.problems())
        for judgement in self.judgements(live=False):
            yield _filed("judgement", judgement_key, judgement)
        for withdrawal in self.withdrawals():
            yield _filed("withdrawal", withdrawal_key, withdrawal)
        yield from (_filed("run", run_key, run) for run in self.runs())

    def strays(self) -> Iterator[Stray]:
        """Yield nothing: in memory a reading cannot come apart."""
        return iter(())

    def _readings(self, of: Collection[str] | None = None) -> list[Reading]:
        found = [
            (one.reading.document.id, version)
            for version, one in self._admitted.items()
            if of is None or version in of
        ]
        return [self._admitted[version].reading for _, version in sorted(found)]


def _filed(kind: str, key: Callable[[T], Key], value: T) -> Filed[T]:
    return Filed(kind=kind, key=key(value), value=value)
