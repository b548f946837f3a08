"""A part of a day is the span of hours that "morning" or "the early hours" may mean."""

from datetime import date, timedelta
from typing import Final

from dateline.model.time import FORM, PartialTime

__all__ = ["WINDOWS", "in_part", "part_of_day", "precision_of"]

# First and last hour, counted from the midnight before; 29 is five o'clock on the next day.
WINDOWS: Final = {
    "early hours": (0, 5),
    "early": (0, 8),
    "dawn": (4, 7),
    "morning": (5, 11),
    "midday": (11, 13),
    "afternoon": (12, 17),
    "dusk": (17, 21),
    "evening": (18, 23),
    "night": (20, 29),
}
_NAMES: Final = {window: name for name, window in WINDOWS.items()}
_DAY: Final = 24


def in_part(day: str, part: str) -> str | None:
    """Write a part of a day as an EDTF interval of whole hours; None beyond the calendar."""
    first, last = WINDOWS[part]
    try:
        later = date.fromisoformat(day) + timedelta(days=last // _DAY)
    except (ValueError, OverflowError):
        return None
    return f"{day}T{first:02}/{later.isoformat()}T{last % _DAY:02}"


def part_of_day(time: PartialTime) -> str | None:
    """Return the name of the part of a day that an interval stands for, or None."""
    ends = [FORM.fullmatch(end) for end in time.edtf.split("/")]
    if len(ends) < 2 or not all(end and end["hour"] and not end["minute"] for end in ends):  # noqa: PLR2004 - two ends
        return None
    days = (time.latest - time.earliest).total_seconds() // 3600
    first = int(time.edtf[11:13])
    return _NAMES.get((first, first + int(days)))


def precision_of(time: PartialTime) -> str:
    """Say how precisely a time is told: minute, hour, part of day, day, month, year or longer.

    A time of day on the full hour is taken as told to the hour ("about 2am").
    """
    if "/" in time.edtf:
        return "part of day" if part_of_day(time) else "period"
    if time.has_clock:
        return "hour" if time.edtf[13:16] in {"", ":00"} or time.edtf[13:14] in "Z+-" else "minute"
    return {10: "day", 7: "month"}.get(len(time.edtf), "year")
