"""A duration is a number of units; with "ago" it is a moment so far before publication."""

import re
from datetime import date

from dateline.extract.quantities.number import NUMBER, NUMBER_STARTS, read_number
from dateline.extract.times.anchor import Anchor, moved
from dateline.extract.times.rule import Told, rule, told
from dateline.extract.times.step import shifted
from dateline.extract.times.value import instant_of
from dateline.extract.times.word import UNIT, WEEKDAY, unit_code, weekday_number
from dateline.model.mention import TimeType

__all__ = ["RULES"]

_VAGUE = (
    r"(?:(?:the )?(?:several|many|some|a few|few|countless|dozens of|scores of|hundreds of"
    r"|thousands of|tens of)(?: more)?|a number of)"
)
_VAGUE_STARTS = frozenset(
    "several many some a few countless dozens scores hundreds thousands tens the".split()
)
_COUPLE = r"(?:a )?couple(?: of)?"
_BEFORE_LENGTH = (
    r"(?<=\bfor )|(?<=\bin )|(?<=within )|(?<=after )|(?<=over )|(?<=than )|(?<=took )|(?<=last )"
    r"|(?<=about )|(?<=nearly )|(?<=almost )|(?<=least )|(?<=under )|(?<=around )|(?<=lasted )"
    r"|(?<=half )|(?<=spent )|(?<=past )|(?<=once )"
)
_FRACTION = r"(?:[- ]?(?P<half>½|1/2)| and a half)?"
_COUNT = (
    rf"(?:(?P<number>{NUMBER})(?: more| other| additional| full| straight| consecutive)?"
    rf"{_FRACTION})"
)
_AGO = r"(?P<ago> ago| back)?"
_SPAN = r"(?:the |a |an )?(?:last|past|next|first|previous|coming|following|latest|final)"
_NOT_AGE = r"(?![- ](?:old|olds|young)\b)"
_SPAN_STARTS = frozenset("the last past next first previous coming following latest final".split())
_MONTHS_OF = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
_YEARS_OF = {"E": 10, "C": 100}


def _counted(match: re.Match[str], anchor: Anchor) -> Told | None:
    groups = match.groupdict()
    number = 2.0 if groups.get("couple") else read_number(match["number"])
    number += 0.5 if groups.get("half") or "and a half" in match[0].lower() else 0
    unit = match["unit"] or match["units"]
    code = unit_code(unit)
    if unit.lower().startswith("fortnight"):
        number *= 2
    if groups.get("ago"):
        return _before(number, code, anchor)
    return told(_period(number, code)) if number else None


def _period(number: float, code: str) -> str:
    if code in _YEARS_OF:
        number, code = number * _YEARS_OF[code], "Y"
    if code == "Q":
        number, code = number * 3, "M"
    if number % 1 == 0.5 and code == "Y":  # noqa: PLR2004 - a half
        return f"P{int(number)}Y6M" if number > 1 else "P6M"
    if number % 1 == 0.5 and code == "TH":  # noqa: PLR2004 - a half
        return f"PT{int(number)}H30M" if number > 1 else "PT30M"
    digits = f"{int(number)}" if number == int(number) else f"{number:g}"
    return f"P{code[:-1]}{digits}{code[-1]}"


def _before(number: float, code: str, anchor: Anchor) -> Told | None:
    """Go back from publication, as precisely as the unit: two years ago is a year."""
    if code.startswith("T"):
        return told("PAST_REF")
    if anchor.day is None:
        return told({"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(code, "XXXX"))
    if number > 3_000_000:  # noqa: PLR2004 - before any calendar
        return told("PAST_REF")
    if code == "D":
        day = moved(anchor.day, -round(number))
        return told(day.isoformat() if day else None)
    return _around(number, code, anchor.day)


def _around(number: float, code: str, day: date) -> Told | None:
    """Tell a week, month or year some way back; the instant takes in its neighbours."""
    unit = {"W": "week", "M": "month", "Q": "month"}.get(code, "year")
    steps = number * _MONTHS_OF.get(code, 1) / (12 if unit == "year" else 1)
    before, there, after = (shifted(day, unit, -round(steps) + step) for step in (-1, 0, 1))
    if there is None:
        return told("PAST_REF")
    if before is None or after is None:
        return told(there)
    first, last = (_bound(value, end) for value, end in ((before, 0), (after, -1)))
    return Told(value=there, type=TimeType.DATE, instant=f"{first}/{last}")


def _bound(value: str, end: int) -> str:
    instant = instant_of(Told(value=value, type=TimeType.DATE))
    return instant.edtf.split("/")[end] if instant else value


def _half_unit(match: re.Match[str], _anchor: Anchor) -> Told | None:
    return told(_period(0.5, unit_code(match["unit"])))


def _vague(match: re.Match[str], _anchor: Anchor) -> Told | None:
    if match.groupdict().get("ago"):
        return told("PAST_REF")
    code = unit_code(match["unit"])
    return told(f"P{code[:-1]}X{code[-1]}")


def _span_of(match: re.Match[str], anchor: Anchor) -> Told | None:
    """Read "the past two weeks": a length, not a calendar period."""
    return _counted(match, anchor) if match["number"] else _vague(match, anchor)


def _each(match: re.Match[str], _anchor: Anchor) -> Told | None:
    number = read_number(match["number"]) if match["number"] else 1
    number = 2 if (match["other"] or "").lower() == "other" else number
    return _set(_period(number, unit_code(match["unit"])))


def _adverb(match: re.Match[str], _anchor: Anchor) -> Told | None:
    return _set(_ADVERBS[match[0].lower()])


def _weekdays(match: re.Match[str], _anchor: Anchor) -> Told | None:
    return _set(f"XXXX-WXX-{weekday_number(match['weekday'])}")


def _day_each(match: re.Match[str], _anchor: Anchor) -> Told | None:
    return _set(f"XXXX-XX-XXT{_EACH_PART[match['part'].lower()]}")


def _set(value: str) -> Told:
    return Told(value=value, type=TimeType.SET)


_EACH_PART = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
}

RULES = (
    rule(
        NUMBER_STARTS,
        rf"(?<![\w$£€.,-]){_COUNT}(?: (?P<units>{UNIT}s?)(?!(?<=quarters) of)|-"
        rf"(?P<unit>{UNIT}))\b{_NOT_AGE}{_AGO}(?:-long\b| period\b)?",
        _counted,
    ),
    rule("a couple", rf"(?P<couple>{_COUPLE}) (?P<unit>{UNIT}s)\b{_AGO}", _counted),
    rule("half", r"half(?: |-)(?:an? )?(?P<unit>hour|year)\b(?! of)", _half_unit),
    rule("a an", rf"(?P<number>an?) (?P<unit>{UNIT})(?P<ago> ago)\b", _counted),
    rule(
        "a an",
        rf"(?:{_BEFORE_LENGTH})(?P<number>an?) (?P<unit>hour|day|week|fortnight|month|year"
        rf"|decade|century)\b(?![-'’])",
        _counted,
    ),
    rule(
        "once twice",
        rf"(?:once|twice) (?:an?|every) (?P<unit>{UNIT})\b(?P<number>)(?P<other>)",
        _each,
    ),
    rule(
        NUMBER_STARTS,
        rf"(?<![\w$£€.,-])(?P<number>{NUMBER})(?: to | or |-|–)(?:{NUMBER})(?: more)?[ -]"
        rf"(?P<unit>{UNIT}s?)\b{_NOT_AGE}{_AGO}",
        _vague,
    ),
    rule(_VAGUE_STARTS, rf"{_VAGUE} (?P<unit>{UNIT}s)\b{_AGO}", _vague),
    rule(
        _SPAN_STARTS,
        rf"{_SPAN} (?:(?:{NUMBER}(?: to | or |-|–)){NUMBER}|(?P<number>{NUMBER})|several|few"
        rf"|couple(?: of)?)(?: full| consecutive)? (?P<unit>{UNIT}s)\b{_NOT_AGE}",
        _span_of,
    ),
    rule(
        "the",
        rf"the (?P<number>{NUMBER}) (?P<unit>{UNIT}s)\b{_NOT_AGE}",
        _counted,
    ),
    rule(
        "seconds minutes hours days weeks months years decades centuries",
        rf"(?:{_BEFORE_LENGTH}|(?<=\bof )|(?<=follows ))"
        rf"(?P<unit>{UNIT}s?)\b{_NOT_AGE}",
        _vague,
    ),
    rule(
        "minutes hours days weeks months years decades centuries",
        rf"(?P<unit>{UNIT}s?)(?: |-)(?P<ago>ago|long)\b",
        _vague,
    ),
    rule(
        "every each",
        rf"(?:every|each)(?: (?P<other>other|single))?(?: (?P<number>{NUMBER}))? "
        rf"(?P<unit>{UNIT}s?|night)\b",
        _each,
    ),
    rule(
        "every each",
        rf"(?:every|each) (?P<weekday>{WEEKDAY})\b",
        _weekdays,
    ),
    rule("every each", rf"(?:every|each) (?P<part>{'|'.join(_EACH_PART)})\b", _day_each),
    rule(
        " ".join(_ADVERBS),
        rf"(?:{'|'.join(_ADVERBS)})\b(?! (?:Mail|Mirror|Telegraph|Beast|Express|Star|News|Times"
        rf"|Post|Caller))",
        _adverb,
    ),
)
