"""Live: a page is told of a newer edition, once."""

import asyncio
from pathlib import Path

import pytest
from starlette.requests import Request

from dateline.ledger.open import open_ledger
from dateline.model.document import Document
from dateline.model.reading import Reading
from dateline.web import live
from dateline.web.edition.press import thread_press
from dateline.web.look import Look
from dateline.web.shelf import Shelf

from .conftest import HELD, RUN


def request(query: str = "") -> Request:
    async def receive() -> dict[str, str]:
        await asyncio.sleep(3600)
        return {"type": "http.disconnect"}

    scope = {"type": "http", "headers": [], "query_string": query.encode(), "path": "/live"}
    return Request(scope, receive)


@pytest.fixture
def shelf(ledger_file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    monkeypatch.setattr(live, "EVERY_SECONDS", 0.01)
    kept = Shelf(ledger_file, thread_press(), tmp_path, patience_seconds=30)
    kept.edition(Look(), first_seconds=30)
    return kept


async def first_event(shelf: Shelf, asked: Request) -> str:
    stream = live.stream(shelf, asked).body_iterator
    async for part in stream:
        if "event: edition" in str(part):
            return str(part)
    return ""


def test_a_page_of_an_older_state_is_told_of_the_newer(shelf: Shelf, ledger_file: str) -> None:
    before = shelf.edition(Look(), first_seconds=30).facts.state

    async def follow() -> str:
        waiting = asyncio.create_task(first_event(shelf, request(f"edition={before}")))
        await asyncio.sleep(0.1)
        assert not waiting.done()  # nothing is news to it yet
        ledger = open_ledger(ledger_file)
        late = Document(id="late", held_at=HELD, text="The gate is open.")
        ledger.record(Reading(document=late, run=RUN))
        ledger.close()
        return await asyncio.wait_for(waiting, 30)

    event = asyncio.run(follow())
    assert before not in event
    assert "id: 4-1-0-0-doc-" in event
