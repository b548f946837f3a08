"""A moment is written for a reader as precisely as it was told, and no more."""

import re
from calendar import month_name

from dateline.app.view import Moment, TimelineEntry
from dateline.model.daypart import part_of_day
from dateline.model.time import PartialTime

__all__ = ["show_clock", "show_day", "show_entry", "show_hour", "show_moment", "show_time"]

CLOCKS = {"published": "by publication time", "held": "by the time of receipt"}
SHOWN = {"early hours": "the early hours", "early": "early in the day"}
FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?"
    r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d))?(?::(?P<second>\d\d))?(?:\.\d+)?"
    r"(?:(?P<utc>Z|[+-]00:00)|(?P<sign>[+-])(?P<hours>\d\d):(?P<minutes>\d\d))?)?"
)


def show_time(time: PartialTime) -> str:
    """Write a partial time: "24 June 2023, 02:00 (UTC+3)"; a bare day stays a day."""
    first, last = _ends(time)
    if part := part_of_day(time):
        return f"{_date(first)}, {SHOWN.get(part, part)}{_zone(first)}"
    if _text(first) == _text(last):
        return _text(first)
    if "T" in time.edtf and _date(first) == _date(last):
        if not (first["hour"] and last["hour"]):  # one end told only to the day
            return f"{_date(first)}, {'from' if first['hour'] else 'until'} {_hour(first, last)}"
        zone = "" if _zone(first) == _zone(last) else _zone(first)
        return f"{_date(first)}, {_clock(first)}{zone} to {_clock(last)}{_zone(last)}"
    return f"{_text(first)} to {_text(last)}"


def show_day(time: PartialTime) -> str:
    """Write the day, month or year under which a time belongs; a longer interval stays whole."""
    first, last = _ends(time)
    is_one = _date(first) == _date(last) or part_of_day(time)
    return _date(first) if is_one else show_time(time)


def show_clock(time: PartialTime) -> str:
    """Write the time of day alone; empty where none was told."""
    return show_time(time).removeprefix(show_day(time)).removeprefix(", ")


def show_entry(entry: TimelineEntry) -> str:
    """Write the time of an entry of a timeline, and what kind of time it is."""
    said = ", when it was said" if entry.clock == "said_at" else ""
    return f"{show_time(entry.when)}{said}{_inferred(entry)}"


def show_hour(entry: TimelineEntry) -> str:
    """Write the time of day of an entry that stands under its day, and what kind of time it is."""
    said = "said: " if entry.clock == "said_at" else ""
    return f"{said}{show_clock(entry.when) or 'no time of day told'}{_inferred(entry)}"


def _inferred(entry: TimelineEntry) -> str:
    return " (undated: the day as in the other documents)" if entry.is_inferred else ""


def show_moment(moment: Moment) -> str:
    """Write as of when, and by which clock, a view answers."""
    if moment.as_of is None:
        return "Everything held"
    return f"As of {show_time(moment.as_of)}, {CLOCKS.get(moment.clock, moment.clock)}"


def _ends(time: PartialTime) -> tuple[re.Match[str], re.Match[str]]:
    first, _, last = time.edtf.partition("/")
    found = FORM.fullmatch(first), FORM.fullmatch(last or first)
    if found[0] is None or found[1] is None:  # pragma: no cover - PartialTime refuses such a value
        raise ValueError(time.edtf)
    return found[0], found[1]


def _text(part: re.Match[str]) -> str:
    return f"{_date(part)}, {_clock(part)}{_zone(part)}" if part["hour"] else _date(part)


def _hour(*parts: re.Match[str]) -> str:
    """Write the first hour that is told."""
    return next(f"{_clock(part)}{_zone(part)}" for part in parts if part["hour"])


def _date(part: re.Match[str]) -> str:
    day = part["day"] and str(int(part["day"]))
    month = part["month"] and month_name[int(part["month"])]
    return " ".join(filter(None, (day, month, part["year"])))


def _clock(part: re.Match[str]) -> str:
    if part["minute"] is None:
        return f"{part['hour']} h"
    second = f":{part['second']}" if part["second"] not in {None, "00"} else ""
    return f"{part['hour']}:{part['minute']}{second}"


def _zone(part: re.Match[str]) -> str:
    if part["utc"]:
        return " (UTC)"
    if part["sign"] is None:
        return ""
    minutes = "" if part["minutes"] == "00" else f":{part['minutes']}"
    return f" (UTC{'−' if part['sign'] == '-' else '+'}{int(part['hours'])}{minutes})"
