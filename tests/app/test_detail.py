"""Details in views: shown through their statement, listed only where several texts tell them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dateline.app.brief import brief
from dateline.app.case import Case, open_case
from dateline.app.detail import is_shown, is_stated, statements, told
from dateline.app.view import Moment
from dateline.extract.read_document import read_document
from dateline.ledger.memory import MemoryLedger
from dateline.model.document import Document

HELD = datetime(2031, 5, 5, tzinfo=UTC)
TEXT = (
    "A bomber rammed a truck into the consulate in the northern city of Karsk late on Thursday, "
    "killing at least six people."
)


@pytest.fixture(scope="module")
def case() -> Case:
    ledger = MemoryLedger()
    ledger.record(read_document(Document(id="a", text=TEXT, source="Orsk Post", held_at=HELD)))
    return open_case(ledger, Moment())


def test_a_case_has_details_that_its_statements_leave_out(case: Case) -> None:
    assert any(item.is_detail for item in case.utterances.values())
    assert not any(item.is_detail for item in statements(case))


def test_a_claim_of_one_documents_details_is_in_no_list(case: Case) -> None:
    for claim in case.claims.values():
        only_details = all(case.utterances[key].is_detail for key in claim.utterances)
        assert is_stated(case, claim) is not only_details
        assert is_shown(case, claim) is not only_details


def test_a_statement_is_told_once_and_not_again_by_its_details(case: Case) -> None:
    statement = next(item for item in statements(case) if "rammed" in item.words)
    detail = next(item for item in case.utterances.values() if item.part_of == statement.id)
    claim = case.claim_of(statement.id)
    both = replace(claim, utterances=tuple(sorted((statement.id, detail.id))))
    assert list(told(case, replace(both, representative=statement.id))) == [statement]


def test_a_brief_tells_no_detail(case: Case) -> None:
    shown = {entry.line.references[0].utterance for entry in brief(case).claimed}
    assert shown
    assert not any(case.utterances[key].is_detail for key in shown)
