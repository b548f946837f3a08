"""A TIMEX3 value says what a time is; the instant is what of it a calendar can hold."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from dateline.extract.times.rule import Told
from dateline.extract.times.zone import offset_of, offset_text
from dateline.model.daypart import in_part
from dateline.model.time import PartialTime, TimeError

__all__ = ["instant_of", "moment_of", "zoned"]

_PART = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<code>MO|MI|AF|EV|NI))?")
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)")


def instant_of(told: Told) -> PartialTime | None:
    """Return the EDTF instant that is told, or None where the calendar place is not known."""
    if told.instant:
        return _partial(told.instant)
    value = told.value
    if window := _window(told):
        return _partial(window)
    for form, write in _FORMS:
        if match := form.fullmatch(value):
            return _partial(write(match))
    moment = moment_of(value)
    if moment is None:
        return None
    return _partial(zoned(moment, told.zone) if told.sure else value[:10])


def _window(told: Told) -> str | None:
    """Return the hours of a part of a day: "MO" may be 5 to 11, "the early hours" 0 to 5."""
    match = _PART.fullmatch(told.value)
    part = told.part or (_PARTS.get(match["code"]) if match and match["code"] else None)
    return in_part(match["day"], part) if match and part else None


def moment_of(value: str) -> datetime | None:
    """Return the local day and time of day of a value, where both are told."""
    match = _CLOCK.fullmatch(value)
    try:
        return datetime.fromisoformat(f"{match[1]}T{match[2]}") if match else None
    except ValueError:
        return None


def zoned(moment: datetime, zone: str | None) -> str:
    """Write a local moment with its offset, or without one where the zone tells none."""
    offset = offset_of(zone, moment) if zone else None
    return f"{moment:%Y-%m-%dT%H:%M}{offset_text(offset) if offset is not None else ''}"


def _partial(edtf: str | None) -> PartialTime | None:
    try:
        return PartialTime(edtf) if edtf else None
    except TimeError:
        return None


def _as_told(match: re.Match[str]) -> str:
    return match[1]


def _decade(match: re.Match[str]) -> str:
    return f"{match[1]}0/{match[1]}9"


def _century(match: re.Match[str]) -> str:
    return f"{match[1]}00/{match[1]}99"


def _quarter(match: re.Match[str]) -> str:
    last = int(match[2]) * 3
    return f"{match[1]}-{last - 2:02}/{match[1]}-{last:02}"


def _half(match: re.Match[str]) -> str:
    return f"{match[1]}-01/{match[1]}-06" if match[2] == "1" else f"{match[1]}-07/{match[1]}-12"


def _week(match: re.Match[str]) -> str | None:
    try:
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        first = monday + timedelta(days=5 if match[3] else 0)
        return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    except (ValueError, OverflowError):
        return None


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)"), _as_told),
    (re.compile(r"(\d{4}-\d\d-\d\d)T24:00"), _as_told),
    (re.compile(r"(\d{4})-XX-XX"), _as_told),
    (re.compile(r"(\d{4})-(?:SP|SU|FA)"), _as_told),  # a winter lies in two years
    (re.compile(r"(\d{3})X"), _decade),
    (re.compile(r"(\d\d)XX"), _century),
    (re.compile(r"(\d{4})-Q([1-4])"), _quarter),
    (re.compile(r"(\d{4})-H([12])"), _half),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week),
)
