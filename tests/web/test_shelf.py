from pathlib import Path
from threading import Event

import pytest
from starlette.testclient import TestClient

from dateline.app.view import Moment
from dateline.ledger.ledger import Ledger
from dateline.ledger.open import open_ledger
from dateline.model.document import Document
from dateline.model.errors import LedgerError
from dateline.model.reading import Reading
from dateline.model.time import PartialTime
from dateline.web import shelf
from dateline.web.shelf import Shelf
from dateline.web.snapshot import Snapshot

from .conftest import HELD, RUN

ALL = Moment()


def record(file: str, name: str) -> None:
    ledger = open_ledger(file)
    document = Document(id=name, held_at=HELD, text="The gate is open.")
    ledger.record(Reading(document=document, run=RUN))
    ledger.close()


def test_a_case_is_linked_once_for_each_moment(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = []
    take = shelf.snapshot
    monkeypatch.setattr(shelf, "snapshot", lambda *given: (taken.append(given[1]), take(*given))[1])
    for _ in range(3):
        client.get("/claims")
        client.get("/actors?as_of=2031-05-03")
        client.get("/api/claims")
    assert len(taken) == 2


def test_of_many_moments_the_last_are_kept(ledger_file: str) -> None:
    kept = Shelf(ledger_file, kept=2)
    days = [Moment(as_of=PartialTime(f"2031-05-0{day}")) for day in range(1, 9)]
    for day in days:
        kept.snapshot(day)
    assert list(kept._places) == days[-2:]


def test_while_linking_takes_long_the_case_is_shown_as_it_was(
    ledger_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Shelf(ledger_file, patience_seconds=0.01)
    before = kept.snapshot(ALL)
    may_end, has_begun = Event(), []
    take = shelf.snapshot

    def take_long(ledger: Ledger, at: Moment) -> Snapshot:
        has_begun.append(at)
        may_end.wait(10)
        return take(ledger, at)

    monkeypatch.setattr(shelf, "snapshot", take_long)
    record(ledger_file, "late")
    assert kept.snapshot(ALL) is before
    assert kept.snapshot(ALL) is before
    may_end.set()
    assert "late" in kept._places[ALL].taking.result().documents
    assert "late" in kept.snapshot(ALL).documents
    assert len(has_begun) == 1


def test_a_ledger_that_could_not_be_read_is_tried_again(ledger_file: str, tmp_path: Path) -> None:
    aside = tmp_path / "aside.db"
    kept = Shelf(ledger_file)
    Path(ledger_file).rename(aside)
    Path(ledger_file).write_text("not a ledger")
    with pytest.raises(LedgerError, match="is not a ledger"):
        kept.snapshot(ALL)
    aside.replace(ledger_file)
    assert "leaflet" in kept.snapshot(ALL).documents
