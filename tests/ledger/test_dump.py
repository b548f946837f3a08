from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from dateline.ledger.archive import Archive
from dateline.ledger.dump import dump, load
from dateline.ledger.memory import MemoryLedger
from dateline.model.errors import LedgerError
from dateline.model.judgement import Judgement, Verdict
from dateline.model.problem import Problem
from dateline.model.reading import Reading

ReadingOf = Callable[..., Reading]


@pytest.fixture
def lines(ledger: Archive, reading_of: ReadingOf) -> list[str]:
    ledger.record(reading_of("Vale said 40 left. The line denied it."))
    ledger.note([Problem(code="html.no-body", place="b.html", message="no text found")])
    for day, verdict in enumerate((Verdict.SAME, Verdict.WITHDRAWN), start=1):
        made_at = datetime(2031, 5, day, tzinfo=UTC)
        ledger.judge(Judgement(left="a", right="b", verdict=verdict, author="A", made_at=made_at))
    return list(dump(ledger))


def test_a_dump_has_a_first_and_a_last_line_and_one_record_on_each_between(
    lines: list[str],
) -> None:
    kinds = [line.split('"')[1] for line in lines]
    assert kinds == ["dateline", "reading", "problem", "judgement", "judgement", "end"]


def test_what_was_withdrawn_stays_withdrawn_and_held_at_is_kept(
    lines: list[str], ledger: Archive
) -> None:
    other = MemoryLedger()
    load((f"{line}\r\n" for line in lines), other)
    assert list(other.judgements()) == []
    assert len(list(other.judgements(live=False))) == 2
    assert list(other.documents()) == list(ledger.documents())
    assert list(dump(other)) == lines


def test_loading_twice_changes_nothing(lines: list[str], ledger: Archive) -> None:
    load(lines, ledger)
    assert list(dump(ledger)) == lines


def test_a_dump_that_breaks_off_is_refused(lines: list[str]) -> None:
    for part in (lines[:-1], lines[:1], []):
        with pytest.raises(LedgerError, match="breaks off"):
            load(part, MemoryLedger())


@pytest.mark.parametrize(
    "damaged",
    ["", "{", "[1]", '{"problem":{}}', '{"verdict":{}}', '{"reading":{"a":1}}', '{"dateline":1}'],
)
def test_a_damaged_line_is_named(lines: list[str], damaged: str) -> None:
    with pytest.raises(LedgerError, match="dump: line 3 is "):
        load([*lines[:2], damaged, *lines[3:]], MemoryLedger())


def test_another_file_is_no_dump() -> None:
    with pytest.raises(LedgerError, match="line 1 is not one of a dump"):
        load(['{"text":"Nobody fell."}'], MemoryLedger())
