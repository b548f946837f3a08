"""A period is a calendar month, quarter, season, year, decade, century, week or weekend."""

import re
from datetime import date

from dateline.extract.times.anchor import Anchor, lean, moved, shift_month
from dateline.extract.times.rule import Told, rule, told
from dateline.extract.times.word import (
    HALVES,
    MONTH,
    MONTH_STARTS,
    MONTHS,
    ORDINAL,
    ORDINALS,
    SEASONS,
    month_number,
)

__all__ = ["RULES", "shifted"]

_YEAR = r"(?:1[0-9]|20)\d\d"
_RELATIVE = r"(?P<which>last|this|next|the (?:past|coming|current|next))"
_STEPS = {"last": -1, "past": -1, "next": 1, "coming": 1}
_RELATIVE_STARTS = frozenset({"last", "this", "next", "the", "earlier", "later"})
_LENGTHS = {"week": "P1W", "month": "P1M", "decade": "P10Y", "century": "P100Y"}
_NAMED_DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
_AFTER_PREPOSITION = (
    r"(?:(?<=\bin )|(?<=\bby )|(?<=\bof )|(?<=since )|(?<=until )|(?<=early )|(?<=late )|(?<=mid-)"
    r"|(?<=from )|(?<=through )|(?<=throughout )|(?<=during )|(?<=between )|(?<=before )"
    r"|(?<=after )|(?<=till )|(?<=\bfor )|(?<=to )|(?<=and )|(?<=for fiscal ))"
)
_WORD_YEAR = (
    r"(?:(?P<teens>nineteen|eighteen|seventeen|twenty) "
    r"(?:(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?P<unit>one|two|three|four|five|six|seven|eight|nine))?"
    r"|(?P<low>ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))"
    r"|the year two thousand)\b"
)


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


def _year(match: re.Match[str], _anchor: Anchor) -> Told | None:
    return told(match["year"])


def _short_year(match: re.Match[str], anchor: Anchor) -> Told | None:
    century = 19 if int(match["tens"]) > 4 or anchor.day is None else anchor.day.year // 100  # noqa: PLR2004
    return told(f"{century}{match['tens']}X")


def _decade(match: re.Match[str], _anchor: Anchor) -> Told | None:
    return told(f"{match['decade']}X")


def _named_decade(match: re.Match[str], _anchor: Anchor) -> Told | None:
    return told(f"19{_NAMED_DECADES[match['name'].lower()]}X")


def _word_year(match: re.Match[str], _anchor: Anchor) -> Told | None:
    if not match["teens"]:
        return told("2000")
    century = {"nineteen": 19, "eighteen": 18, "seventeen": 17, "twenty": 20}[
        match["teens"].lower()
    ]
    return told(f"{century}{_two_digits(match):02}")


def _two_digits(match: re.Match[str]) -> int:
    low = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    units = "one two three four five six seven eight nine".split()
    if match["low"]:
        return 10 + low.index(match["low"].lower())
    unit = units.index(match["unit"].lower()) + 1 if match["unit"] else 0
    return (tens.index(match["tens"].lower()) + 2) * 10 + unit


def _century(match: re.Match[str], _anchor: Anchor) -> Told | None:
    number = int(match["digits"]) if match["digits"] else ORDINALS.get(match["ordinal"].lower(), 0)
    if match["ordinal"] and match["ordinal"].lower() == "twenty-first":
        number = 21
    return told(f"{number - 1:02}XX") if 1 <= number <= 21 else None  # noqa: PLR2004 - centuries so far


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
    return f"{anchor.day.year + (-1 if ahead > 5 and lean(match) <= 0 else 0):04}"  # noqa: PLR2004


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


def shifted(day: date | None, unit: str, step: int) -> str | None:
    """Return the value of the week, weekend, month, quarter, year … so many steps from a day."""
    if day is None:
        return _UNKNOWN.get(unit)
    if unit in {"week", "weekend"}:
        return _week(day, step, unit)
    year, month = shift_month(day.year, day.month, step * {"month": 1, "quarter": 3}.get(unit, 0))
    years = {"year": 1, "decade": 10, "century": 100}.get(unit, 0) * step
    year += years
    return _FORMS[unit](year, month) if 1 <= year <= 9999 else None  # noqa: PLR2004 - four digits


_UNKNOWN = {
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
_FORMS = {
    "month": lambda year, month: f"{year:04}-{month:02}",
    "quarter": lambda year, month: f"{year:04}-Q{(month + 2) // 3}",
    "year": lambda year, _month: f"{year:04}",
    "decade": lambda year, _month: f"{year // 10:03}X",
    "century": lambda year, _month: f"{year // 100:02}XX",
}


def _week(day: date, step: int, unit: str) -> str | None:
    there = moved(day, 7 * step)
    if there is None:
        return None
    year, week, _ = there.isocalendar()
    return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")


def _weekend(match: re.Match[str], anchor: Anchor) -> Told | None:
    """Read "the weekend": the last one begun, unless the words speak of what is to come."""
    if anchor.day is None:
        return told(_UNKNOWN["weekend"])
    begun = anchor.day.isoweekday() >= 6 or lean(match) > 0  # noqa: PLR2004 - Saturday
    return told(_week(anchor.day, 0 if begun else -1, "weekend"))


def _step(which: str) -> int:
    return _STEPS.get(which.lower().removeprefix("the "), 0)


_OF_YEAR = (
    rf"(?:,? (?:of )?(?:fiscal )?(?P<year>{_YEAR})\b|,? (?:of )?(?P<which>last|this|next) year\b)?"
)
_QUARTER_OPEN = rf"(?:(?:the |its )?(?:(?P<before>{_YEAR}) )?(?:fiscal )?)"

RULES = (
    rule(
        MONTH_STARTS,
        rf"(?P<month>{MONTH})(?:,?(?: of)? (?P<year>{_YEAR})(?![\d,]\d)\b"
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
        rf"{_AFTER_PREPOSITION}(?P<which>)(?P<month>March|May)\b(?!(?-i: [A-Z][a-z]))",
        _bare_month,
    ),
    rule(
        "0",
        rf"(?:{_AFTER_PREPOSITION}|(?<![\w$£€#.,:/-])|(?<=mid-)|(?<=post-)|(?<=pre-))"
        r"(?P<year>(?:19|20)\d\d)(?![\w%°/:]|[.,]\d|-\d{3}|-[a-z]|"
        r" (?:people|million|billion|[a-rt-z]+ers\b|miles|troops|men|women|meters|metres|km|kg|feet|hours|GMT))",
        _year,
    ),
    rule(
        "0",
        r"(?:(?<=\bin )|(?<=since ))(?P<year>1[0-8]\d\d)(?![\w%°/:-]|[.,]\d| [a-z]+s\b)",
        _year,
    ),
    rule("the year", rf"(?:the )?(?:calendar )?year (?P<year>{_YEAR})\b", _year),
    rule("fiscal", rf"fiscal (?:year )?(?P<year>{_YEAR})\b", _year),
    rule("0 the", r"(?:the )?(?P<decade>(?:1[5-9]|20)\d)0['’]?s\b", _decade),
    rule("0 the", r"(?:the )?(?<!\w)['’](?P<tens>\d)0s\b", _short_year),
    rule("the", rf"the (?P<name>{'|'.join(_NAMED_DECADES)})\b", _named_decade),
    rule("the nineteen eighteen seventeen twenty", _WORD_YEAR, _word_year),
    rule(
        frozenset({"the", "0", "twenty", *ORDINALS}),
        rf"(?:the )?(?:(?P<digits>\d\d?)(?:st|nd|rd|th)|(?P<ordinal>twenty-first|{ORDINAL}))[ -]century\b",
        _century,
    ),
    rule(
        frozenset({"the", "its", "0", "fiscal", *tuple(ORDINALS)[:4]}),
        rf"{_QUARTER_OPEN}(?:fiscal )?(?P<ordinal>first|second|third|fourth)[ -]quarter\b{_OF_YEAR}",
        _quarter,
    ),
    rule("q1 q2 q3 q4", rf"Q(?P<number>[1-4])\b{_OF_YEAR}", _quarter),
    rule("0", rf"(?P<before>{_YEAR})[ -]Q(?P<number>[1-4])\b", _quarter),
    rule(
        frozenset({"the", "first", "second", "last", "latter"}),
        rf"(?:the )?(?P<ordinal>first|second|last|latter) half (?:of )?(?:fiscal )?"
        rf"(?:(?P<year>{_YEAR})\b|(?P<which>last|this|next|the) year\b)",
        _half,
    ),
    rule(
        _RELATIVE_STARTS,
        rf"(?P<which>last|this(?: past| coming)?|next|past) (?P<season>{'|'.join(SEASONS)})\b"
        rf"(?:(?:,| of)? (?P<year>{_YEAR})\b)?",
        _season,
    ),
    rule(
        frozenset({*SEASONS, "the"}),
        rf"(?:the )?(?P<which>)(?P<season>{'|'.join(SEASONS)})(?:,| of)? (?P<year>{_YEAR})\b",
        _season,
    ),
    rule(
        "the",
        r"(?:(?<=in )|(?<=over )|(?<=by )|(?<=until )|(?<=during )|(?<=through )|(?<=since )|(?<=late )|(?<=for ))"
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
)
