"""A moment told in two zones is one instant: "2am on Saturday, Moscow time (2300 GMT)"."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from dateline.extract.times.clock import DAY_UNKNOWN
from dateline.extract.times.rule import Told
from dateline.extract.times.value import moment_of
from dateline.extract.times.zone import offset_of, offset_text
from dateline.model.time import PartialTime

__all__ = ["TWO_ZONES", "second_zone"]

# What stands between the two: an opening bracket, a stroke, a dash, "or".
TWO_ZONES = re.compile(r"[,;]?[ \n]?(?:\(|/|or |- |– |— )[ \n]?(?:or )?")
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)T(\d\d:\d\d)")
_YEARLESS = re.compile(r"XXXX-(\d\d-\d\dT\d\d:\d\d)")
_QUARTER_HOUR = timedelta(minutes=15)
_WESTMOST, _EASTMOST = timedelta(hours=-12), timedelta(hours=14)


def second_zone(
    left: Told, right: Told, instant: PartialTime | None
) -> tuple[Told, PartialTime | None, PartialTime | None] | None:
    """Return the second time on its own day, and the instants of both.

    None where the two clocks cannot mean one moment. `instant` is the first one's as known;
    where its own zone is not told, the difference from the second tells it.
    """
    clock = right.value.partition("T")[2]
    if left.value.startswith(DAY_UNKNOWN):
        return replace(right, value=f"{DAY_UNKNOWN}T{clock}"), None, None
    local = _stand_in(left.value)
    offset = offset_of(right.zone, local) if local and right.zone else None
    if local is None or offset is None or clock.startswith("24"):
        return None
    is_dated = moment_of(left.value) is not None
    ours = offset_of(left.zone, local) if left.zone and is_dated else None
    there = _there(local, clock, offset, ours)
    if there is None:
        return None
    told = replace(right, value=_written(there, left.value))
    if not is_dated:
        return told, None, None
    zone = offset_text(local - there + offset)
    shared = PartialTime(f"{local:%Y-%m-%dT%H:%M}{zone}")
    if instant and instant.earliest == shared.earliest:  # told by an earlier pair already
        shared = instant
    return told, shared, shared


def _stand_in(value: str) -> datetime | None:
    """Return the local time; of a day told without its year, one in a year that has it."""
    if weekday := _WEEKDAY.fullmatch(value):
        value = f"2001-01-{int(weekday[1]) + 7:02}T{weekday[2]}"  # 1 January 2001 was a Monday
    elif yearless := _YEARLESS.fullmatch(value):
        value = f"2000-{yearless[1]}"
    return moment_of(value)


def _written(there: datetime, like: str) -> str:
    """Write the other zone's time, as far as the first one's day is told."""
    if _WEEKDAY.fullmatch(like):
        return f"XXXX-WXX-{there.isoweekday()}T{there:%H:%M}"
    iso = f"{there:%Y-%m-%dT%H:%M}"
    return f"XXXX{iso[4:]}" if like.startswith("XXXX") else iso


def _there(
    local: datetime, clock: str, offset: timedelta, ours: timedelta | None
) -> datetime | None:
    """Return the other zone's day and time for a local one, or None where they do not meet."""
    for days in (0, -1, 1):
        try:
            there = datetime.fromisoformat(f"{local:%Y-%m-%d}T{clock}") + timedelta(days=days)
        except (ValueError, OverflowError):
            continue
        gap = local - there + offset
        if gap == ours or (ours is None and _is_offset(gap)):
            return there
    return None


def _is_offset(gap: timedelta) -> bool:
    return _WESTMOST <= gap <= _EASTMOST and not gap % _QUARTER_HOUR
