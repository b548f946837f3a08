"""Edits and withdrawals between two moments, of documents in which nobody says anything."""

from datetime import UTC, datetime, timedelta

from dateline.app.case import Case, moment, open_case
from dateline.app.changes import changes
from dateline.app.export import records
from dateline.app.withdraw import restore, standing_withdrawals, withdraw
from dateline.ledger.memory import MemoryLedger
from dateline.model.document import Document
from dateline.model.reading import Reading
from dateline.model.run import Run
from dateline.model.withdrawal import Answered

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
URL = "http://orsk.example/ferry"
MORNING = "The ferry left at nine. It overturned off Orsk. Boats came."
EVENING = "The ferry left at nine. It overturned off Karsk. Boats came. Boats came."


def ledger_of(*texts: str) -> MemoryLedger:
    ledger = MemoryLedger()
    for hours, text in enumerate(texts):
        document = Document(id=URL, text=text, url=URL, held_at=NOON + timedelta(hours=hours))
        ledger.record(Reading(document=document, run=Run(code="0", stages=())))
    return ledger


def at(ledger: MemoryLedger, hours: float) -> Case:
    when = NOON + timedelta(hours=hours, seconds=1)
    return open_case(ledger, moment(when.strftime("%Y-%m-%dT%H:%M:%SZ"), "held"))


def test_an_edit_is_shown_by_the_passages_that_came_and_went() -> None:
    ledger = ledger_of(MORNING, EVENING)
    (edit,) = changes(at(ledger, 0), at(ledger, 1)).edited
    assert edit.taken_out == ("It overturned off Orsk.",)
    assert edit.put_in == ("It overturned off Karsk.", "Boats came.")
    assert changes(at(ledger, 1), at(ledger, 1)).edited == ()


def test_a_document_that_is_gone_is_shown_so_and_kept() -> None:
    ledger = ledger_of(MORNING)
    assert withdraw(ledger, [URL], Answered.NOT_FOUND, NOON + timedelta(hours=1)) == (1, 1)
    assert withdraw(ledger, [URL], Answered.GONE, NOON + timedelta(hours=2)) == (1, 0)
    assert withdraw(ledger, ["http://orsk.example/other"], Answered.GONE, NOON) == (0, 0)
    (gone,) = changes(at(ledger, 0), at(ledger, 3)).withdrawn
    assert (gone.document.text, gone.withdrawal.answered) == (MORNING, Answered.NOT_FOUND)
    (record,) = records(at(ledger, 3), ledger, "documents")
    assert record["withdrawn_at"] == "2031-05-04T13:00:00Z"
    (earlier,) = records(at(ledger, 0), ledger, "documents")
    assert earlier["withdrawn_at"] is None


def test_a_document_that_came_back_is_not_gone() -> None:
    ledger = ledger_of(MORNING)
    withdraw(ledger, [URL], Answered.NOT_FOUND, NOON + timedelta(hours=1))
    restore(ledger, [URL, "another"], URL, NOON + timedelta(hours=2))
    assert not standing_withdrawals(ledger.withdrawals())
    (back,) = changes(at(ledger, 1.5), at(ledger, 3)).restored
    assert back.id == URL
