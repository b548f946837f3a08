"""Parts of a day as intervals of hours, and how precisely a time is told."""

import pytest

from dateline.model.daypart import WINDOWS, in_part, part_of_day, precision_of
from dateline.model.time import PartialTime


@pytest.mark.parametrize("part", sorted(WINDOWS))
def test_a_part_of_a_day_is_written_and_read_back(part: str) -> None:
    written = in_part("2031-12-31", part)
    assert written is not None
    assert part_of_day(PartialTime(written)) == part


def test_the_last_night_of_the_calendar_has_no_end() -> None:
    assert in_part("9999-12-31", "night") is None


@pytest.mark.parametrize(
    ("edtf", "precision"),
    [
        ("2031-05-02T02:15+03:00", "minute"),
        ("2031-05-02T02:00+03:00", "hour"),
        ("2031-05-02T02", "hour"),
        ("2031-05-02T02Z", "hour"),
        ("2031-05-02T18/2031-05-02T23", "part of day"),
        ("2031-05-02", "day"),
        ("2031-05", "month"),
        ("2031", "year"),
        ("2031-05-02/2031-05-08", "period"),
        ("2031-05-02T18:00/2031-05-02T23:00", "period"),
    ],
)
def test_a_time_is_as_precise_as_it_was_told(edtf: str, precision: str) -> None:
    assert precision_of(PartialTime(edtf)) == precision
