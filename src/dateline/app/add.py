"""Adding documents to a case: each is read once, recorded whole, and never twice."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from dateline.app.index import bring_up, keep_up, settle
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
    read: Callable[[Document], Reading],
    on_progress: Callable[[int], None],
) -> Added:
    """Record every document that the ledger does not hold yet; idempotent, and streaming.

    A document is recorded with all that was found in it or not at all, so that an addition
    that was cut short is finished by running it again. One on which reading fails is refused
    as a problem, and the rest goes on. `on_progress` is told of each document done with. The
    index goes along; what it has to choose anew because documents came late waits for the end.
    """
    tally = _Tally()
    index = bring_up(ledger)
    for item in documents:
        if isinstance(item, Problem):
            _note(item, ledger, tally)
        else:
            before = tally.added_documents
            _record(item, ledger, tally, read)
            if tally.added_documents > before:
                keep_up(index)
        if isinstance(item, Document) or item.severity is Severity.REFUSED:
            on_progress(1)
    if tally.added_documents:
        settle(index)
    return tally.added()


def _record(
    document: Document, ledger: Ledger, tally: "_Tally", read: Callable[[Document], Reading]
) -> None:
    if ledger.holds(document.version):
        tally.known_documents += 1
        return
    try:
        reading = read(document)
    except DatelineError:
        raise  # a wrong use fails every document alike
    except Exception as error:  # noqa: BLE001 (whatever one text does to a stage, the rest goes on)
        _note(_failure(document, error), ledger, tally)
        return
    tally.added_documents += ledger.record(reading)
    for problem in reading.problems:
        tally.take(problem)


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
