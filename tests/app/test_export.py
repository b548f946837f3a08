"""Exports give each claimer the name that the register settles on, and the document's own."""

from datetime import UTC, datetime

from dateline.app.case import moment, open_case
from dateline.app.export import Record, records
from dateline.extract.read_document import read_document
from dateline.ledger.memory import MemoryLedger
from dateline.model.document import Document

HELD = datetime(2031, 5, 4, tzinfo=UTC)


def claimers(*texts: str) -> list[Record]:
    """Read texts into a ledger; return the claimers of what is exported."""
    ledger = MemoryLedger()
    for at, text in enumerate(texts):
        ledger.record(read_document(Document(id=f"doc-{at}", text=text, held_at=HELD)))
    case = open_case(ledger, moment(None, "published"))
    found = (record["claimer"] for record in records(case, ledger, "utterances"))
    return [claimer for claimer in found if isinstance(claimer, dict)]


def test_one_actor_has_one_name_in_all_documents() -> None:
    found = claimers(
        "General Yevgeny Morozov said the bridge was mined.",
        "Yevgeny Morozov said the gate was shut.",
        "Evgueni Morozov said the road was open.",
    )
    assert {claimer["name"] for claimer in found} == {"Yevgeny Morozov"}
    assert {claimer["name_here"] for claimer in found} == {"Yevgeny Morozov", "Evgueni Morozov"}
