"""Many read, and what they read is recorded in the order in which it was begun."""

from datetime import UTC, datetime

import pytest

from dateline.app.add import add
from dateline.app.crew import FEW, crew_of
from dateline.ledger.memory import MemoryLedger
from dateline.model.document import Document
from dateline.model.reading import Reading
from dateline.model.run import Run

HELD = datetime(2031, 5, 4, tzinfo=UTC)


def read(document: Document) -> Reading:
    if document.text == "bad":
        raise ValueError("bad")
    return Reading(document=document, run=Run(code="test", stages=()))


@pytest.mark.parametrize("processes", [1, 2])
def test_a_crew_reads_all_and_refuses_what_fails(processes: int) -> None:
    ledger = MemoryLedger()
    texts = [f"Ferry {number}." for number in range(FEW + 6)]
    documents = [
        Document(id=f"d{number:02}", text=text, held_at=HELD)
        for number, text in enumerate([*texts, "bad", *texts[:2]])
    ]
    done: list[int] = []
    with crew_of(read, processes) as crew:
        added = add([*documents, documents[0]], ledger=ledger, read=crew, on_progress=done.append)
    assert (added.added, added.known, added.refused) == (FEW + 8, 1, 1)
    assert added.problems[0].code == "document.failed"
    assert [one.id for one in ledger.documents()] == [
        one.id for one in documents if one.text != "bad"
    ]
    assert sum(done) == len(documents) + 1
