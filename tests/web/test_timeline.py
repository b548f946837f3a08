"""The timeline's drawing: vague times are wide, exact ones narrow, the window can be moved."""

import pytest

from dateline.app.view import Moment
from dateline.model.claim import Status
from dateline.model.time import PartialTime
from dateline.web.edition.row import TimeSpan
from dateline.web.question import Filters, Question
from dateline.web.timeline import draw

ALL = Question(moment=Moment())


def span(when: str, clock: str = "event_time") -> TimeSpan:
    time = PartialTime(when)
    return TimeSpan(
        earliest=time.earliest.timestamp(),
        latest=time.latest.timestamp(),
        clock=clock,
        claim=f"clm-{when}",
        status=Status.CLAIMED,
    )


def test_a_day_is_wider_than_a_minute() -> None:
    drawing = draw([span("2031-05-02"), span("2031-05-02T09:30Z"), span("2031-05-03")], ALL)
    assert drawing is not None
    day, minute, next_day = sorted(drawing.bars, key=lambda bar: bar.claim)
    assert day.width > 400
    assert 4 <= minute.width < 10
    assert day.x < minute.x < next_day.x
    assert day.y != minute.y  # they lie over one another in time, so in two rows
    assert [mark.text for mark in drawing.marks][:2] == ["2 May", "06:00"]


def test_the_two_clocks_have_a_lane_each() -> None:
    drawing = draw([span("2031-05-02"), span("2031-05-02", "said_at")], ALL)
    assert drawing is not None
    assert [lane.text for lane in drawing.lanes] == ["happened", "said"]
    happened, said = drawing.bars
    assert happened.y < said.y < drawing.height


@pytest.mark.parametrize(
    ("turn", "since", "until"),
    [
        ("Nearer", "2031-05-02T06:00Z", "2031-05-02T18:00Z"),
        ("Later", "2031-05-02T12:00Z", "2031-05-03T12:00Z"),
    ],
)
def test_the_window_is_moved_by_links(turn: str, since: str, until: str) -> None:
    drawing = draw([span("2031-05-02")], ALL)
    assert drawing is not None
    assert {name: (first, last) for name, first, last in drawing.turns}[turn] == (since, until)


def test_the_window_asked_for_is_the_one_drawn() -> None:
    asked = Question(moment=Moment(), filters=Filters(since="2031-05-01", until="2031-05-31"))
    drawing = draw([span("2031-05-02")], asked)
    assert drawing is not None
    assert (drawing.since, drawing.until) == ("2031-05-01T00:00Z", "2031-06-01T00:00Z")
    assert drawing.bars[0].width < 50


def test_nothing_told_is_nothing_drawn() -> None:
    assert draw([], ALL) is None


def test_times_at_the_edge_of_the_calendar_do_not_stop_a_page() -> None:
    drawing = draw([span("0001-01-01"), span("9999-12-31")], ALL)
    assert drawing is not None
    assert all(len(since) == len("2031-05-02T06:00Z") for _, since, _ in drawing.turns)
