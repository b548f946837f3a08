"""Adding documents to a case: each is read once, recorded whole, and never twice."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from dateline.app.crew import Alone, Crew, Promise
from dateline.app.index import bring_up, keep_up, settle
from dateline.app.stories import bring_up as bring_up_stories
from dateline.ledger.ledger import Ledger
from dateline.model.document import Document
from dateline.model.errors import DatelineError
from dateline.model.problem import Problem, Severity
from dateline.model.reading import Reading

__all__ = ["Added", "add"]

PROBLEMS_KEPT = 1_000  # the rest is in the ledger; the counts are exact
MESSAGE_LENGTH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What an addition came to; `problems` are the first of them, in the order found."""

    added: int = 0
    known: int = 0
    refused: int = 0
    noted: int = 0
    problems: tuple[Problem, ...] = ()


def add(
    documents: Iterable[Document | Problem],
    *,
    ledger: Ledger,
    read: Callable[[Document], Reading] | Crew,
    on_progress: Callable[[int], None],
) -> Added:
    """Record every document that the ledger does not hold yet; idempotent, and streaming.

    A document is recorded with all that was found in it or not at all, so that an addition
    that was cut short is finished by running it again. One on which reading fails is refused
    as a problem, and the rest goes on. `on_progress` is told of each document done with. The
    index goes along; what it has to choose anew because documents came late waits for the end,
    as the stories do. A crew reads many documents at a time; they are recorded in their order.
    """
    crew = read if isinstance(read, Crew) else Alone(read)
    tally = _Tally()
    index = bring_up(ledger)
    under_way: deque[Problem | _Awaited] = deque()

    def finish() -> None:
        item = under_way.popleft()
        if isinstance(item, Problem):
            _note(item, ledger, tally)
        elif _record(item, ledger, tally):
            keep_up(index)
        if not isinstance(item, Problem) or item.severity is Severity.REFUSED:
            on_progress(1)

    for item in documents:
        under_way.append(item if isinstance(item, Problem) else _started(item, ledger, crew))
        while len(under_way) > crew.ahead:
            finish()
    while under_way:
        finish()
    if tally.added_documents:
        settle(index)
        bring_up_stories(ledger)
    return tally.added()


class _Awaited(NamedTuple):
    """A document, and what gives its reading once it is there; None of one that is held."""

    document: Document
    reading: Promise | None


def _started(document: Document, ledger: Ledger, crew: Crew) -> _Awaited:
    is_held = ledger.holds(document.version)
    return _Awaited(document, None if is_held else crew.begin(document))


def _record(item: _Awaited, ledger: Ledger, tally: "_Tally") -> bool:
    """Record a reading once it is there; say whether its document is new."""
    if item.reading is None:
        tally.known_documents += 1
        return False
    try:
        reading = item.reading()
    except DatelineError:
        raise  # a wrong use fails every document alike
    except Exception as error:  # noqa: BLE001 (whatever one text does to a stage, the rest goes on)
        _note(_failure(item.document, error), ledger, tally)
        return False
    if not ledger.record(reading):
        tally.known_documents += 1
        return False
    tally.added_documents += 1
    for problem in reading.problems:
        tally.take(problem)
    return True


def _note(problem: Problem, ledger: Ledger, tally: "_Tally") -> None:
    ledger.note((problem,))
    tally.take(problem)


def _failure(document: Document, error: Exception) -> Problem:
    words = " ".join(f"{type(error).__name__}: {error}".split())
    return Problem(code="document.failed", place=document.id, message=words[:MESSAGE_LENGTH])


@dataclass(slots=True)
class _Tally:
    """The counts while they grow."""

    added_documents: int = 0
    known_documents: int = 0
    severities: dict[Severity, int] = field(default_factory=lambda: dict.fromkeys(Severity, 0))
    problems: list[Problem] = field(default_factory=list)

    def take(self, problem: Problem) -> None:
        """Count a problem, and keep it if there is room."""
        self.severities[problem.severity] += 1
        if len(self.problems) < PROBLEMS_KEPT:
            self.problems.append(problem)

    def added(self) -> Added:
        """Return the counts as they stand."""
        return Added(
            added=self.added_documents,
            known=self.known_documents,
            refused=self.severities[Severity.REFUSED],
            noted=self.severities[Severity.NOTED],
            problems=tuple(self.problems),
        )
