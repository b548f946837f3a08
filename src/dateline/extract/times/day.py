"""A day is told by its date, by its weekday, or by its distance from publication."""

import re
from datetime import date, timedelta

from dateline.extract.times.anchor import Anchor, lean, moved, shift_month
from dateline.extract.times.rule import Told, rule, told
from dateline.extract.times.word import (
    MONTH,
    MONTH_STARTS,
    ORDINAL,
    ORDINALS,
    WEEKDAY,
    WEEKDAYS,
    month_number,
    weekday_number,
)

__all__ = ["RULES"]

_YEAR = (
    r"(?:,? (?P<year>(?:1[5-9]|20)\d\d)(?![\d,]\d)"
    r"|,? (?:of )?(?P<relative>last|this|next) year\b)?"
)
_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d|%|[:.,]\d)"
_NEAR_PAST = 14  # days: without a cue, a date this little ahead is still to come
_WEEK = 7
_HOLIDAYS = {
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "new year's day": (1, 1),
    "new year’s day": (1, 1),
    "new year's eve": (12, 31),
    "new year’s eve": (12, 31),
    "valentine's day": (2, 14),
    "valentine’s day": (2, 14),
    "halloween": (10, 31),
}
_DISTANCE = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


def _iso(match: re.Match[str], _anchor: Anchor) -> Told | None:
    value = _dated(int(match["year"]), int(match["month"]), int(match["day"]))
    if not value or not match["clock"]:
        return told(value)
    return _with_zone(told(f"{value}T{match['clock'].replace('.', ':')}"), match["zone"])


def _with_zone(told_: Told | None, zone: str | None) -> Told | None:
    return told_ and Told(value=told_.value, type=told_.type, zone=zone)


def _numeric(match: re.Match[str], _anchor: Anchor) -> Told | None:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if match["mark"] == "/" and first != second and max(first, second) <= 12:  # noqa: PLR2004 - months
        return told(f"{year}-XX-XX")
    day, month = (second, first) if second > 12 else (first, second)  # noqa: PLR2004 - months
    return told(_dated(year, month, day))


def _month_day(match: re.Match[str], anchor: Anchor) -> Told | None:
    month = month_number(match["month"])
    groups = match.groupdict()
    day = int(match["day"]) if groups.get("day") else ORDINALS[match["ordinal"].lower()]
    if match["year"]:
        return told(_dated(int(match["year"]), month, day))
    if match["relative"] and anchor.day:
        step = {"last": -1, "this": 0, "next": 1}[match["relative"].lower()]
        return told(_dated(anchor.day.year + step, month, day))
    return told(_yearless(match, anchor, month, day))


def _yearless(match: re.Match[str], anchor: Anchor, month: int, day: int) -> str | None:
    if anchor.day is None:
        return f"XXXX-{month:02}-{day:02}" if _dated(2000, month, day) else None
    years = range(anchor.day.year - 1, anchor.day.year + 2)
    days = [date.fromisoformat(iso) for year in years if (iso := _dated(year, month, day))]
    return _closest(days, anchor.day, lean(match))


def _closest(days: list[date], origin: date, leaning: int) -> str | None:
    """Take the nearest day; one far ahead only where the words speak of what is to come."""
    weight = {-1: 6.0, 0: 1.5, 1: 0.5}[leaning]
    ahead = {day: (day - origin).days for day in days}
    near = min(
        days,
        key=lambda day: ahead[day] * weight if ahead[day] > _NEAR_PAST else abs(ahead[day]),
        default=None,
    )
    return near.isoformat() if near else None


def _the_nth(match: re.Match[str], anchor: Anchor) -> Told | None:
    day = int(match["day"])
    if anchor.day is None:
        return told(f"XXXX-XX-{day:02}") if 1 <= day <= 31 else None  # noqa: PLR2004 - days
    months = [shift_month(anchor.day.year, anchor.day.month, step) for step in (-1, 0, 1)]
    days = [date.fromisoformat(iso) for month in months if (iso := _dated(*month, day))]
    return told(_closest(days, anchor.day, lean(match)))


def _weekday(match: re.Match[str], anchor: Anchor) -> Told | None:
    number = weekday_number(match["weekday"])
    if anchor.day is None:
        return told(f"XXXX-WXX-{number}")
    back = (anchor.day.isoweekday() - number) % 7
    which = (match["which"] or "").lower()
    if which in {"last", "past", "this past", "the previous", "the past"}:
        back = back or 7
    elif which in {"next", "coming", "this coming", "the coming"} or (
        (which == "this" or lean(match) > 0 or (back == _WEEK - 1 and anchor.is_late)) and back
    ):
        back -= _WEEK
    return told(_iso_text(moved(anchor.day, -back)))


def _distance(match: re.Match[str], anchor: Anchor) -> Told | None:
    if anchor.day is None:
        return told("XXXX-XX-XX")
    words = re.sub(r"\s", " ", match[0].lower())
    return told(_iso_text(anchor.plus(_DISTANCE[words])))


def _holiday(match: re.Match[str], anchor: Anchor) -> Told | None:
    month, day = _HOLIDAYS[re.sub(r"\s", " ", match["name"].lower())]
    if match["year"]:
        return told(_dated(int(match["year"]), month, day))
    return told(_yearless(match, anchor, month, day))


def _thanksgiving(match: re.Match[str], anchor: Anchor) -> Told | None:
    if anchor.day is None:
        return told("XXXX-11")
    years = range(max(1, anchor.day.year - 1), min(9999, anchor.day.year + 1))
    days = [_fourth_thursday(year) for year in years]
    return told(_closest(days, anchor.day, lean(match)))


def _fourth_thursday(year: int) -> date:
    first = date(year, 11, 1)
    return first + timedelta(days=(4 - first.isoweekday()) % 7 + 21)


def _dated(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _iso_text(day: date | None) -> str | None:
    return day.isoformat() if day else None


RULES = (
    rule(
        "0",
        r"(?<![\w-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
        r"(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:\d\d)?)?(?![\d-])",
        _iso,
    ),
    rule(
        "0",
        r"(?<![\w/.])(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19"
        r"|20)\d\d)"
        r"(?![\d/])",
        _numeric,
    ),
    rule(
        "0 the",
        rf"(?<![\w,.$£€])(?<!\D-)(?:the )?{_NUMBER}(?: of)? (?P<month>{MONTH})(?!\w){_YEAR}",
        _month_day,
    ),
    rule("the", rf"the (?P<ordinal>{ORDINAL}) of (?P<month>{MONTH})(?!\w){_YEAR}", _month_day),
    rule(
        MONTH_STARTS,
        rf"(?P<month>{MONTH}) (?:the )?(?:{_NUMBER}|(?P<ordinal>{ORDINAL})\b){_YEAR}",
        _month_day,
    ),
    rule("the", r"(?<=on )the (?P<day>\d{1,2})(?:st|nd|rd|th)(?= ?[.,;:)\n]|$)", _the_nth),
    rule(
        frozenset({*WEEKDAYS, "last", "next", "this", "the", "past", "coming"}),
        r"(?:(?P<which>last|next|this(?: past| coming)?|the (?:previous|past|coming)|past"
        r"|coming) )?"
        rf"(?P<weekday>{WEEKDAY})\b",
        _weekday,
    ),
    rule(
        "today yesterday tomorrow the",
        r"(?:the day (?:before yesterday|after tomorrow)|today|yesterday|tomorrow)\b",
        _distance,
    ),
    rule(
        "christmas new valentine halloween",
        rf"(?P<name>{'|'.join(_HOLIDAYS)})\b{_YEAR}",
        _holiday,
    ),
    rule("thanksgiving", r"Thanksgiving(?: Day)?\b", _thanksgiving),
)
