from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from dateline.app.add import PROBLEMS_KEPT, Added, add
from dateline.app.clock import now
from dateline.ledger.memory import MemoryLedger
from dateline.model.document import Document
from dateline.model.errors import UsageError
from dateline.model.problem import Problem, Severity
from dateline.model.reading import Reading
from dateline.model.run import Run

NOON = datetime(2024, 3, 15, 12, tzinfo=UTC)
RUN = Run(code="test", stages=())
BROKEN = Problem(code="json.broken", place="all.jsonl:2", message="not JSON")
UNDATED = Problem(
    code="published.no-zone", place="c.json", message="no zone", severity=Severity.NOTED
)


def document(name: str, text: str = "The dam at Halmas held.") -> Document:
    return Document(id=name, text=text, held_at=NOON)


def read(given: Document) -> Reading:
    return Reading(document=given, run=RUN)


def ignore(_: int) -> None:
    """Show no progress."""


@pytest.fixture
def ledger() -> MemoryLedger:
    return MemoryLedger()


def test_documents_are_recorded_and_problems_kept(ledger: MemoryLedger) -> None:
    items: list[Document | Problem] = [document("a"), BROKEN, UNDATED, document("c")]
    added = add(items, ledger=ledger, read=read, on_progress=ignore)
    assert added == Added(added=2, refused=1, noted=1, problems=(BROKEN, UNDATED))
    assert [held.id for held in ledger.documents()] == ["a", "c"]
    assert list(ledger.problems()) == [BROKEN, UNDATED]


def test_what_is_held_is_not_read_again(ledger: MemoryLedger) -> None:
    add([document("a")], ledger=ledger, read=read, on_progress=ignore)

    def refuse(_: Document) -> Reading:
        raise AssertionError

    again = add([document("a"), BROKEN], ledger=ledger, read=refuse, on_progress=ignore)
    assert (again.added, again.known, again.refused) == (0, 1, 1)


def test_an_edited_document_is_another_version(ledger: MemoryLedger) -> None:
    items = [document("a"), document("a", "The dam at Halmas broke."), document("a")]
    added = add(items, ledger=ledger, read=read, on_progress=ignore)
    assert (added.added, added.known) == (2, 1)


def test_one_document_that_fails_is_refused_and_the_rest_goes_on(ledger: MemoryLedger) -> None:
    def stumble(given: Document) -> Reading:
        if given.id == "b":
            raise IndexError("no\nsuch token")
        return read(given)

    items = [document("a"), document("b"), document("c")]
    added = add(items, ledger=ledger, read=stumble, on_progress=ignore)
    assert (added.added, added.refused) == (2, 1)
    (problem,) = ledger.problems()
    assert (problem.code, problem.place) == ("document.failed", "b")
    assert problem.message == "IndexError: no such token"
    assert add(items, ledger=ledger, read=read, on_progress=ignore).added == 1


def test_a_wrong_use_fails_at_once(ledger: MemoryLedger) -> None:
    def misused(_: Document) -> Reading:
        raise UsageError("no such stage")

    with pytest.raises(UsageError):
        add([document("a")], ledger=ledger, read=misused, on_progress=ignore)


def test_an_addition_that_was_cut_short_is_finished_by_the_next(ledger: MemoryLedger) -> None:
    def cut(given: Document) -> Reading:
        if given.id == "c":
            raise KeyboardInterrupt
        return read(given)

    items = [document(name) for name in "abcd"]
    with pytest.raises(KeyboardInterrupt):
        add(items, ledger=ledger, read=cut, on_progress=ignore)
    assert [held.id for held in ledger.documents()] == ["a", "b"]
    added = add(items, ledger=ledger, read=read, on_progress=ignore)
    assert (added.added, added.known) == (2, 2)


def test_progress_counts_documents_as_they_stream(ledger: MemoryLedger) -> None:
    seen: list[str] = []

    def stream() -> Iterator[Document | Problem]:
        for item in (document("a"), UNDATED, document("c"), BROKEN):
            seen.append("given")
            yield item

    def progress(count: int) -> None:
        seen.append(f"done {count}")

    add(stream(), ledger=ledger, read=read, on_progress=progress)
    assert seen == ["given", "done 1", "given", "given", "done 1", "given", "done 1"]


def test_problems_found_in_a_reading_count(ledger: MemoryLedger) -> None:
    def reserved(given: Document) -> Reading:
        return Reading(document=given, run=RUN, problems=(UNDATED,))

    added = add([document("a")], ledger=ledger, read=reserved, on_progress=ignore)
    assert added == Added(added=1, noted=1, problems=(UNDATED,))


def test_of_very_many_problems_the_first_are_given_and_all_counted(ledger: MemoryLedger) -> None:
    many = [
        Problem(code="json.broken", place=f"all.jsonl:{line}", message="not JSON")
        for line in range(PROBLEMS_KEPT + 5)
    ]
    added = add(many, ledger=ledger, read=read, on_progress=ignore)
    assert added.refused == PROBLEMS_KEPT + 5
    assert added.problems == tuple(many[:PROBLEMS_KEPT])


def test_the_clock_can_be_fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1710504000")
    assert now() == NOON
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "noon")
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH is not a count of seconds: 'noon'"):
        now()


def test_the_clock_runs_to_the_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert now().tzinfo is UTC
    assert now().microsecond == 0
