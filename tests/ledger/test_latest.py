from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import permutations

from dateline.ledger.latest import latest
from dateline.model.document import Document
from dateline.model.time import PartialTime

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)


def edit(text: str, *, published: str | None = None, hours: int = 0, id: str = "a") -> Document:  # noqa: A002
    published_at = PartialTime(published) if published else None
    held_at = NOON + timedelta(hours=hours)
    return Document(id=id, text=text, held_at=held_at, published_at=published_at)


def chosen(*edits: Document) -> set[str]:
    return {document.text for order in permutations(edits) for document in latest(order)}


def test_the_last_published_version_counts() -> None:
    first = edit("first", published="2031-05-04T08:00Z", hours=5)
    assert chosen(first, edit("second", published="2031-05-04T09:00Z")) == {"second"}


def test_a_bare_day_reaches_to_its_end() -> None:
    timed = edit("timed", published="2031-05-04T08:00Z", hours=5)
    assert chosen(timed, edit("day", published="2031-05-04")) == {"day"}


def test_an_undated_version_gives_way_to_a_dated_one() -> None:
    assert chosen(edit("undated", hours=9), edit("dated", published="1999")) == {"dated"}


def test_without_dates_the_last_held_counts_and_then_the_version_decides() -> None:
    assert chosen(edit("early"), edit("late", hours=1)) == {"late"}
    assert len(chosen(edit("one"), edit("two"), edit("three"))) == 1


def test_documents_are_chosen_one_by_one_as_they_stream() -> None:
    def stream() -> Iterator[Document]:
        yield edit("a1")
        yield edit("a2", hours=1)
        yield edit("b1", id="b")
        raise AssertionError("read too far")

    assert next(latest(stream())).text == "a2"
