"""A clock time is a time of day, with its zone where one is told."""

import re

from dateline.extract.times.anchor import Anchor
from dateline.extract.times.rule import Told, rule
from dateline.extract.times.word import DAYPARTS
from dateline.extract.times.zone import ZONE
from dateline.model.mention import TimeType

__all__ = ["DAY_UNKNOWN", "RULES", "half_of"]

DAY_UNKNOWN = "XXXX-XX-XX"
_HALF_DAY = 12
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_HOUR = rf"(?:{'|'.join(_HOURS)})"
_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_TAIL = rf"(?:,? \(?(?P<zone>(?-i:{ZONE})))?"
_HALF = r"(?: ?(?P<half>[ap]\.m\b\.?|[ap]m\b))"
_PART = rf"(?: (?:in|at) (?:the )?(?P<part>{'|'.join(DAYPARTS)})\b)"
_AT = (
    r"(?:(?<=\bat )|(?<=around )|(?<=about )|(?<=before )|(?<=after )|(?<=until )|(?<=from )"
    r"|(?<=since )|(?<=\bby )|(?<=between )|(?<=nearly )|(?<=just ))"
)
# "From five to ten people" and "about seven last night" may count as well.
_SURE = r"(?:(?<=\bat )|(?<=\bat about )|(?<=\bat around )|(?<=\bby )|(?<=before )|(?<=until ))"
_AFTERNOON = {"AF", "EV", "NI"}


def _clock(match: re.Match[str], _anchor: Anchor) -> Told | None:
    groups = match.groupdict()
    hour, minute = _hour(match["hour"]), int(groups.get("minute") or 0)
    half = _half(groups.get("half"), groups.get("part"), hour)
    if half and not 1 <= hour <= 12:  # noqa: PLR2004 - hours of a half day
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59:  # noqa: PLR2004 - hours and minutes of a day
        return None
    sure = bool(half) or groups.get("full") is not None or hour == 0 or hour > _HALF_DAY
    return _at(f"{hour:02}:{minute:02}", groups.get("zone"), sure=sure)


def _spoken(match: re.Match[str], _anchor: Anchor) -> Told | None:
    """Read "half past six", "a quarter to five"."""
    hour = _hour(match["hour"])
    minutes = _MINUTES[match["minutes"].lower()]
    if match["way"].lower() == "to":
        hour, minutes = (hour - 1) or 12, 60 - minutes
    half = _half(match["half"], match["part"], hour)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return _at(f"{hour:02}:{minutes:02}", None, sure=bool(half))


def _named(match: re.Match[str], _anchor: Anchor) -> Told | None:
    return _at(_NAMED[match["name"].lower()], match["zone"], sure=True)


def _at(clock: str, zone: str | None, *, sure: bool) -> Told:
    return Told(value=f"{DAY_UNKNOWN}T{clock}", type=TimeType.TIME, zone=zone, sure=sure)


def _hour(text: str) -> int:
    return int(text) if text[0].isdigit() else _HOURS.index(text.lower()) + 1


def _half(half: str | None, part: str | None, hour: int) -> str | None:
    if half:
        return half[0].lower()
    return half_of(DAYPARTS[part.lower()], hour) if part else None


def half_of(code: str, hour: int) -> str | None:
    """Return "a" or "p" for an hour of a part of the day; None where it may be either."""
    if code == "MO":
        return "a"
    if code == "NI" and hour in {12, 1, 2, 3, 4, 5}:
        return "a"
    return "p" if code in _AFTERNOON else None


RULES = (
    rule(
        "0",
        rf"(?<![\w$£€.,:/-])(?P<hour>\d{{1,2}})(?:[.:](?P<minute>\d\d))?(?::\d\d)?{_HALF}"
        rf"(?!\w){_TAIL}",
        _clock,
    ),
    rule(
        "0",
        rf"(?<![\w$£€.,:/-])(?P<full>(?P<hour>\d\d)[:](?P<minute>\d\d))(?::\d\d)?(?!"
        rf" ?[ap]\.?m\b)(?![\d:%-]){_TAIL}",
        _clock,
    ),
    rule(
        "0",
        rf"{_AT}(?P<hour>\d):(?P<minute>\d\d)(?! ?[ap]\.?m\b)(?!\d|:|%|-| (?:million|billion"
        rf"|per|percent|points))"
        rf"(?:{_PART})?{_TAIL}",
        _clock,
    ),
    rule(
        "0",
        rf"(?<![\w$£€.,:/-])(?P<full>(?P<hour>\d\d)[:.h]?(?P<minute>\d\d))(?: ?(?:hours|hrs"
        rf"|h)\b)?,? \(?(?P<zone>(?-i:{ZONE}))",
        _clock,
    ),
    rule(
        "0", r"(?<![\w$£€.,:/-])(?P<full>(?P<hour>\d\d)(?P<minute>\d\d)) ?(?:hours|hrs)\b", _clock
    ),
    rule(
        frozenset({"0", *_HOURS}),
        rf"(?<![\w$£€.,:/-])(?P<hour>\d{{1,2}}|{_HOUR})(?: o['’]clock)?(?:{_PART}|{_HALF}"
        rf"(?!\w)){_TAIL}",
        _clock,
    ),
    rule(
        frozenset({"0", *_HOURS}),
        rf"(?<![\w$£€.,:/-])(?P<hour>\d{{1,2}}|{_HOUR}) o['’]clock\b{_TAIL}",
        _clock,
    ),
    rule(
        "half quarter a",
        rf"(?:a )?(?P<minutes>half|quarter) (?P<way>past|to) (?P<hour>\d{{1,2}}|{_HOUR})\b(?!"
        rf" (?!this\b)\w+s\b)"
        rf"(?:{_PART}|{_HALF})?",
        _spoken,
    ),
    rule(
        "five ten twenty",
        rf"{_SURE}(?P<minutes>twenty-five|twenty|ten|five) (?P<way>past|to)"
        rf" (?P<hour>{_HOUR})\b(?! (?!this\b)\w+s\b)(?:{_PART}|{_HALF})?",
        _spoken,
    ),
    rule(
        frozenset({"0", *_HOURS}),
        rf"{_SURE}(?P<hour>\d{{1,2}}|{_HOUR})"
        r"(?= (?:(?:this|yesterday|tomorrow) (?:morning|afternoon|evening)|last night|tonight)\b)",
        _clock,
    ),
    rule("noon midday midnight", rf"(?P<name>noon|midday|midnight)\b{_TAIL}", _named),
)
