"""An echo is a time told from another in the text: "the quarter", "a year earlier"."""

import re
from datetime import date, timedelta

from dateline.extract.quantities.number import NUMBER, NUMBER_STARTS, read_number
from dateline.extract.times.anchor import Anchor, shift_month
from dateline.extract.times.rule import Told, rule, told
from dateline.extract.times.step import shifted
from dateline.model.mention import TimeType

__all__ = ["REACH", "RULES", "answer", "is_echo"]

# How far back (characters) an echo may look; quarters are told seldom and hold for a report.
REACH = {"day": 400, "month": 600, "year": 600, "quarter": 5_000}

# While an echo is unsettled its value names what it looks back to and how far it moves.
_ECHO = re.compile(r"~(?P<unit>day|month|quarter|year):(?P<step>[+-]?\d+):(?P<else>.+)")
_LIKE = {
    "day": re.compile(r"(?P<day>\d{4}-\d\d-\d\d).*"),
    "month": re.compile(r"(?P<year>\d{4})-(?P<month>\d\d).*"),
    "quarter": re.compile(r"(?P<year>\d{4})-Q(?P<quarter>\d)"),
    "year": re.compile(r"(?P<year>\d{4})(?:|-Q\d|-\d\d(?:-\d\d)?)"),
}
_AWAY = {"earlier": -1, "before": -1, "previously": -1, "later": 1, "after": 1}
_DAYS = {"that": 0, "same": 0, "next": 1, "following": 1, "previous": -1}


def is_echo(value: str) -> bool:
    """Say whether a value still looks back to another."""
    return value.startswith("~")


def answer(echo: Told, earlier: list[str]) -> Told:
    """Settle an echo on the nearest of the values told before it, latest first."""
    match = _ECHO.fullmatch(echo.value)
    if match is None:  # pragma: no cover - every echo is written by this module
        return echo
    like = _LIKE[match["unit"]]
    found = next((seen for value in earlier if (seen := like.fullmatch(value))), None)
    value = _moved(found, match["unit"], int(match["step"])) if found else match["else"]
    return told(value) or echo


def _moved(seen: re.Match[str], unit: str, step: int) -> str | None:
    try:
        if unit == "day":
            return (date.fromisoformat(seen["day"]) + timedelta(days=step)).isoformat()
    except (ValueError, OverflowError):
        return "XXXX-XX-XX"
    if unit == "month":
        year, month = shift_month(int(seen["year"]), int(seen["month"]), step)
        return f"{year:04}-{month:02}"
    told_year = f"{int(seen['year']) + step:04}"
    return f"{told_year}-Q{seen['quarter']}" if unit == "quarter" else told_year


def _echo(unit: str, step: int, otherwise: str | None) -> Told:
    return Told(value=f"~{unit}:{step}:{otherwise or 'XXXX'}", type=TimeType.DATE)


def _quarter(match: re.Match[str], anchor: Anchor) -> Told | None:
    """Read "the quarter": the one told before, else the last that has ended."""
    which = (match["which"] or "").lower()
    ago = -1 if which.startswith(("year", "corresponding", "same")) else 0
    last = shifted(anchor.day, "quarter", -1)
    if ago and last:
        last = f"{int(last[:4]) - 1:04}{last[4:]}" if last[:4].isdecimal() else last
    return _echo("quarter", ago, last)


def _year(match: re.Match[str], anchor: Anchor) -> Told | None:
    """Read "a year earlier": from the period told before, else from publication."""
    ago = (match["ago"] or "").lower()
    otherwise = shifted(anchor.day, "year", -1) if ago == "ago" else "XXXX"
    return _echo("quarter", -1, otherwise)


def _same_day(match: re.Match[str], _anchor: Anchor) -> Told | None:
    return _echo("day", _DAYS[match["which"].lower().removeprefix("the ")], "XXXX-XX-XX")


def _same_month_or_year(match: re.Match[str], _anchor: Anchor) -> Told | None:
    unit = match["unit"].lower()
    otherwise = {"month": "XXXX-XX", "year": "XXXX"}[unit]
    return _echo(unit, _DAYS[match["which"].lower().removeprefix("the ")], otherwise)


def _days_away(match: re.Match[str], _anchor: Anchor) -> Told | None:
    number = read_number(match["number"]) * (7 if match["unit"].lower().startswith("w") else 1)
    if number > 3_000:  # noqa: PLR2004 - no story counts so many days
        return None
    return _echo("day", round(number) * _AWAY[match["way"].lower()], "XXXX-XX-XX")


RULES = (
    rule(
        "the",
        r"the (?:(?P<which>latest|current|year-ago|year-earlier|corresponding|same) )?(?:fiscal )?"
        r"(?:quarter|period)\b(?! of| when)(?<! the period)",
        _quarter,
    ),
    rule("year", r"(?P<which>year-(?:ago|earlier)) (?:quarter|period)\b", _quarter),
    rule("a", r"a year (?P<ago>ago|earlier|before(?=[.,;]))(?! than)\b", _year),
    rule("year", r"year-(?P<ago>earlier|ago)\b", _year),
    rule(
        "that the", r"(?:on )?(?P<which>that|the (?:same|next|following|previous)) day\b", _same_day
    ),
    rule(
        "that the",
        r"(?P<which>that|the (?:same|following|previous)) (?P<unit>month|year)\b",
        _same_month_or_year,
    ),
    rule(
        NUMBER_STARTS,
        rf"(?<![\w$£€.,-])(?P<number>{NUMBER}) (?P<unit>days?|weeks?) (?P<way>earlier|later"
        rf"|before(?=[.,;])|after(?=[.,;]))\b",
        _days_away,
    ),
)
