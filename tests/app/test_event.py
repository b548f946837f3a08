"""Events as scripts are given them: on each utterance, and on the claim."""

from datetime import UTC, datetime

import pytest

from dateline.app.case import Case, open_case
from dateline.app.event import Events
from dateline.app.export import records
from dateline.app.view import Moment
from dateline.extract.read_document import read_document
from dateline.ledger.memory import MemoryLedger
from dateline.model.document import Document

HELD = datetime(2031, 5, 5, tzinfo=UTC)
TEXTS = (
    "Jonas Brandt leads the Falcon Brigade. Mr Brandt seized the port of Orsk on Monday.",
    "The weather in Orsk is mild.",
)


@pytest.fixture(scope="module")
def ledger() -> MemoryLedger:
    made = MemoryLedger()
    for number, text in enumerate(TEXTS):
        made.record(read_document(Document(id=f"text-{number}", text=text, held_at=HELD)))
    return made


@pytest.fixture(scope="module")
def case(ledger: MemoryLedger) -> Case:
    return open_case(ledger, Moment())


def test_a_record_has_the_code_and_the_actor_of_the_register(
    case: Case, ledger: MemoryLedger
) -> None:
    said = [one for one in records(case, ledger, "utterances") if not one["is_detail"]]
    told = [one["event"] for one in said if one["event"]]
    brandt = next(actor for actor in case.linked.actors if actor.name == "Jonas Brandt")
    (event,) = told
    assert (event["type"], event["kind"], event["modality"]) == ("ASSAULT", None, "happened")
    assert (event["actor"]["name"], event["actor"]["actor"]) == ("Jonas Brandt", brandt.id)
    assert event["recipient"]["name"] == "port of Orsk"
    assert event["recipient"]["actor"] is None


def test_every_record_has_the_keys(case: Case, ledger: MemoryLedger) -> None:
    for kind in ("utterances", "claims"):
        assert all("event" in record for record in records(case, ledger, kind))


def test_a_claim_has_the_event_of_its_utterances(case: Case, ledger: MemoryLedger) -> None:
    told = [one["event"] for one in records(case, ledger, "claims") if one["event"]]
    assert {(event["type"], event["trigger"]["text"]) for event in told} == {("ASSAULT", "seized")}
    assert told[0]["utterance"] in case.utterances


def test_a_claim_without_an_event_has_none(case: Case) -> None:
    mild = next(claim for claim in case.claims.values() if "mild" in claim.text)
    assert Events.of(case).of_claim(mild) is None
