"""A timeline of three invented articles, one of them without a date."""

from datetime import UTC, datetime

import pytest

from dateline.app.brief import brief
from dateline.app.case import open_case
from dateline.app.view import Moment, TimelineEntry
from dateline.extract.read_document import read_document
from dateline.ledger.memory import MemoryLedger
from dateline.model.document import Document
from dateline.model.time import PartialTime
from dateline.report.moment import show_entry, show_hour

HELD = datetime(2031, 5, 15, tzinfo=UTC)
POST = """The northern dam broke at 5am Lima time on Tuesday. The town of Orsk was evacuated on
Tuesday evening. The bridge will be closed on Thursday. The dam was built in 1917."""
TIDE = """Engineers had inspected the old harbour wall on 2 April. Governor Ada Roe said on
Wednesday that the insurers would pay for every boat."""
GULL = """Looters emptied the grain store on Monday night."""
DATED = PartialTime("2031-05-14")


def timeline(**articles: tuple[PartialTime | None, str]) -> tuple[TimelineEntry, ...]:
    ledger = MemoryLedger()
    for name, (published, text) in articles.items():
        plain = text.replace("\n", " ")
        ledger.record(
            read_document(Document(id=name, text=plain, held_at=HELD, published_at=published))
        )
    return brief(open_case(ledger, Moment())).timeline


@pytest.fixture(scope="module")
def shown() -> tuple[TimelineEntry, ...]:
    return timeline(post=(DATED, POST), tide=(DATED, TIDE), gull=(None, GULL))


def test_entries_stand_in_order_as_precise_as_they_were_told(
    shown: tuple[TimelineEntry, ...],
) -> None:
    assert [(show_entry(entry), entry.precision) for entry in shown] == [
        (
            "12 May 2031, night (undated: the day as in the other documents)",
            "part of day",
        ),
        ("13 May 2031, 05:00 (UTC−5)", "hour"),
        ("13 May 2031, evening", "part of day"),
        ("14 May 2031, when it was said", "day"),
        ("15 May 2031", "day"),
    ]


def test_under_its_day_an_entry_tells_its_hour_and_what_it_is(
    shown: tuple[TimelineEntry, ...],
) -> None:
    assert [show_hour(entry) for entry in shown] == [
        "night (undated: the day as in the other documents)",
        "05:00 (UTC−5)",
        "evening",
        "said: no time of day told",
        "no time of day told",
    ]


def test_what_is_long_past_is_background(shown: tuple[TimelineEntry, ...]) -> None:
    words = " ".join(entry.line.text for entry in shown)
    assert "inspected" not in words
    assert "built" not in words


def test_a_weekday_that_two_publication_days_read_apart_is_left_out() -> None:
    later = PartialTime("2031-05-28")
    found = timeline(post=(DATED, POST), tide=(later, TIDE), gull=(None, GULL))
    assert not any("Looters" in entry.line.text for entry in found)


def test_an_undated_text_alone_has_no_days() -> None:
    assert timeline(gull=(None, GULL)) == ()
