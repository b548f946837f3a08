"""A period is a calendar month, quarter, season, year, decade, century, week or weekend."""

import re

from dateline.extract.times.anchor import Anchor, lean
from dateline.extract.times.rule import Told, rule, told
from dateline.extract.times.step import UNKNOWN, shifted, week_value
from dateline.extract.times.word import (
    HALVES,
    MONTH,
    MONTH_STARTS,
    MONTHS,
    ORDINALS,
    SEASONS,
    month_number,
)
from dateline.extract.times.year import AFTER_PREPOSITION, YEAR

__all__ = ["RULES"]

_RELATIVE = r"(?P<which>last|this|next|the (?:past|coming|current|next))"
_FAR_AHEAD = 5  # months: a quarter that ends later than this is last year's
_STEPS = {"last": -1, "past": -1, "next": 1, "coming": 1}
_RELATIVE_STARTS = frozenset({"last", "this", "next", "the", "earlier", "later"})
_LENGTHS = {"week": "P1W", "month": "P1M", "year": "P1Y", "decade": "P10Y", "century": "P100Y"}


def _month_of_year(match: re.Match[str], anchor: Anchor) -> Told | None:
    month, year = month_number(match["month"]), match["year"]
    if year:
        return told(f"{year}-{month:02}")
    step = _step(match["which"])
    return told(f"{anchor.day.year + step if anchor.day else 'XXXX'}-{month:02}")


def _bare_month(match: re.Match[str], anchor: Anchor) -> Told | None:
    month, which = month_number(match["month"]), match["which"]
    if not match["month"][0].isupper():
        return None
    if anchor.day is None:
        return told(f"XXXX-{month:02}")
    year = anchor.day.year + _month_shift(which, month - anchor.day.month, lean(match))
    return told(f"{year:04}-{month:02}")


def _month_shift(which: str | None, ahead: int, leaning: int) -> int:
    """Return the years to move: a month told without a year is the nearest that fits."""
    word = (which or "").lower().removeprefix("this ")
    if word in {"last", "past"}:
        return 0 if ahead < 0 else -1
    if word in {"next", "coming"}:
        return 1 if ahead <= 0 else 0
    if word == "this":
        return 0
    if leaning > 0:
        return 1 if ahead < -2 else 0  # noqa: PLR2004 - a month or two past is still that one
    return -1 if ahead > (2 if leaning == 0 else 0) else 0


def _quarter(match: re.Match[str], anchor: Anchor) -> Told | None:
    groups = match.groupdict()
    number = int(groups["number"]) if groups.get("number") else ORDINALS[match["ordinal"].lower()]
    return told(f"{_year_of_part(match, anchor, number * 3)}-Q{number}")


def _half(match: re.Match[str], anchor: Anchor) -> Told | None:
    half = HALVES[match["ordinal"].lower()]
    return told(f"{_year_of_part(match, anchor, int(half[1]) * 6)}-{half}")


def _year_of_part(match: re.Match[str], anchor: Anchor, last_month: int) -> str:
    """Return the year told beside a part of a year, or the nearest that fits publication."""
    groups = match.groupdict()
    year = groups.get("year") or groups.get("before")
    if year or anchor.day is None:
        return year or "XXXX"
    if groups.get("which"):
        return f"{anchor.day.year + _step(groups['which']):04}"
    ahead = last_month - anchor.day.month
    is_past = ahead > _FAR_AHEAD and lean(match) <= 0
    return f"{anchor.day.year - is_past:04}"


def _season(match: re.Match[str], anchor: Anchor) -> Told | None:
    code, which = SEASONS[match["season"].lower()], match["which"]
    if match["year"]:
        return told(f"{match['year']}-{code}")
    if anchor.day is None:
        return told(f"XXXX-{code}")
    middle = {"SP": 4, "SU": 7, "FA": 10, "WI": 13}[code]
    year = anchor.day.year + _month_shift(which, middle - anchor.day.month, lean(match))
    return told(f"{year:04}-{code}")


def _relative(match: re.Match[str], anchor: Anchor) -> Told | None:
    which, unit = match["which"].lower(), match["unit"].lower()
    if which == "the past" and unit in _LENGTHS:
        return told(_LENGTHS[unit])
    return told(shifted(anchor.day, unit, _step(which)))


def _end_of(match: re.Match[str], anchor: Anchor) -> Told | None:
    """Read "the end of the month": the month, for the day in it is not told."""
    return told(shifted(anchor.day, (match["unit"] or "year").lower(), 0))


def _weekend(match: re.Match[str], anchor: Anchor) -> Told | None:
    """Read "the weekend": the last one begun, unless the words speak of what is to come."""
    if anchor.day is None:
        return told(UNKNOWN["weekend"])
    begun = anchor.day.isoweekday() >= 6 or lean(match) > 0  # noqa: PLR2004 - Saturday
    return told(week_value(anchor.day, 0 if begun else -1, "weekend"))


def _step(which: str) -> int:
    return _STEPS.get(which.lower().removeprefix("the "), 0)


_OF_YEAR = (
    rf"(?:,? (?:of )?(?:fiscal )?(?P<year>{YEAR})\b|,? (?:of )?(?P<which>last|this|next) year\b)?"
)
_QUARTER_OPEN = rf"(?:(?:the |its )?(?:(?P<before>{YEAR}) )?(?:fiscal )?)"

RULES = (
    rule(
        MONTH_STARTS,
        rf"(?P<month>{MONTH})(?:,?(?: of)? (?P<year>{YEAR})(?![\d,]\d)\b"
        rf"|,?(?: of)? (?P<which>last|this|next) year\b)",
        _month_of_year,
    ),
    rule(
        frozenset({*MONTHS, "last", "this", "next", "past", "the"}) - {"march", "may"},
        rf"(?:(?P<which>last|this(?: past| coming)?|next|past) )?(?P<month>{'|'.join(MONTHS)})\b",
        _bare_month,
    ),
    rule(
        "march may",
        rf"{AFTER_PREPOSITION}(?P<which>)(?P<month>March|May)\b(?!(?-i: [A-Z][a-z]))",
        _bare_month,
    ),
    rule(
        frozenset({"the", "its", "0", "fiscal", *tuple(ORDINALS)[:4]}),
        rf"{_QUARTER_OPEN}(?:fiscal )?(?P<ordinal>first|second|third"
        rf"|fourth)[ -]quarter\b{_OF_YEAR}",
        _quarter,
    ),
    rule("q1 q2 q3 q4", rf"Q(?P<number>[1-4])\b{_OF_YEAR}", _quarter),
    rule("0", rf"(?P<before>{YEAR})[ -]Q(?P<number>[1-4])\b", _quarter),
    rule(
        frozenset({"the", "first", "second", "last", "latter"}),
        rf"(?:the )?(?P<ordinal>first|second|last|latter) half (?:of )?(?:fiscal )?"
        rf"(?:(?P<year>{YEAR})\b|(?P<which>last|this|next|the) year\b)",
        _half,
    ),
    rule(
        _RELATIVE_STARTS,
        rf"(?P<which>last|this(?: past| coming)?|next|past) (?P<season>{'|'.join(SEASONS)})\b"
        rf"(?:(?:,| of)? (?P<year>{YEAR})\b)?",
        _season,
    ),
    rule(
        frozenset({*SEASONS, "the"}),
        rf"(?:the )?(?P<which>)(?P<season>{'|'.join(SEASONS)})(?:,| of)? (?P<year>{YEAR})\b",
        _season,
    ),
    rule(
        "the",
        r"(?:(?<=in )|(?<=over )|(?<=by )|(?<=until )|(?<=during )|(?<=through )|(?<=since )|"
        r"(?<=late )|(?<=for ))"
        r"the (?:early |late )?(?P<which>)(?P<year>)(?P<season>spring|summer|autumn|winter)\b",
        _season,
    ),
    rule(
        "the year",
        r"(?:the end of (?:the|this) (?P<unit>week|month|year)|year(?:'s|’s| |-)(?: )?end)\b",
        _end_of,
    ),
    rule(
        _RELATIVE_STARTS,
        rf"{_RELATIVE} (?P<unit>weekend|week|month|quarter|year|decade|century)\b(?!-)",
        _relative,
    ),
    rule("the", r"the weekend\b", _weekend),
    rule(
        "the",
        r"(?:(?<=for )|(?<=in )|(?<=of )|(?<=during )|(?<=throughout )|(?<=with )|(?<=over ))"
        r"the (?:full |fiscal |latest fiscal )?(?P<unit>year|week)\b"
        r"(?! (?:before|after|that|which|since|when|of|ahead|to|19|20)|'s|’s|-)",
        _end_of,
    ),
)
