"""A time is written as precisely as it was told, and no more."""

import pytest

from dateline.app.view import Moment
from dateline.model.time import PartialTime
from dateline.report.moment import show_clock, show_day, show_moment, show_time


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [
        ("2031", "2031"),
        ("2031-05", "May 2031"),
        ("2031-05-02", "2 May 2031"),
        ("2031-05-02T02", "2 May 2031, 02 h"),
        ("2031-05-02T02:15", "2 May 2031, 02:15"),
        ("2031-05-02T02:15:00Z", "2 May 2031, 02:15 (UTC)"),
        ("2031-05-02T02:15:09.5+00:00", "2 May 2031, 02:15:09 (UTC)"),
        ("2031-05-02T02:00+03:00", "2 May 2031, 02:00 (UTC+3)"),
        ("2031-05-02T02:00-03:30", "2 May 2031, 02:00 (UTC−3:30)"),
        ("2031-05-02T18/2031-05-02T23", "2 May 2031, evening"),
        ("2031-05-02T20/2031-05-03T05", "2 May 2031, night"),
        ("2031-05-02T00/2031-05-02T05", "2 May 2031, the early hours"),
        ("2031-05-02T01/2031-05-02T05", "2 May 2031, 01 h to 05 h"),
        ("2031-05-02/2031-05-02", "2 May 2031"),
        ("2031-05-02/2031-05-04", "2 May 2031 to 4 May 2031"),
        ("2031-05-02T02:00Z/2031-05-02T04:00Z", "2 May 2031, 02:00 to 04:00 (UTC)"),
        (
            "2031-05-02T02:00Z/2031-05-02T04:00+01:00",
            "2 May 2031, 02:00 (UTC) to 04:00 (UTC+1)",
        ),
        ("2031-05-04/2031-05-04T02:15", "4 May 2031, until 02:15"),
        ("2031-05-04T02:15Z/2031-05-04", "4 May 2031, from 02:15 (UTC)"),
    ],
)
def test_times_are_written_for_a_reader(edtf: str, shown: str) -> None:
    assert show_time(PartialTime(edtf)) == shown


def test_a_bare_day_has_no_time_of_day() -> None:
    assert show_clock(PartialTime("2031-05-02")) == ""
    assert show_clock(PartialTime("2031-05-02T02:15+03:00")) == "02:15 (UTC+3)"
    assert show_day(PartialTime("2031-05-02T02:15+03:00")) == "2 May 2031"
    assert show_day(PartialTime("2031-05-02T20/2031-05-03T05")) == "2 May 2031"
    assert show_clock(PartialTime("2031-05-02T20/2031-05-03T05")) == "night"
    assert show_day(PartialTime("2031-05-02/2031-05-04")) == "2 May 2031 to 4 May 2031"


def test_a_brief_says_as_of_when_it_answers() -> None:
    assert show_moment(Moment()) == "Everything held"
    held = Moment(as_of=PartialTime("2031-05-02"), clock="held")
    assert show_moment(held) == "As of 2 May 2031, by the time of receipt"
