"""Composing joins neighbours that tell one time: a weekday and its date, a clock and its day."""

import re
from dataclasses import replace
from datetime import date

from dateline.extract.times.clock import DAY_UNKNOWN, half_of
from dateline.extract.times.daypart import AFTER_DAY, BEFORE_DAY, part_code, part_name
from dateline.extract.times.place import Placed
from dateline.extract.times.rule import Told
from dateline.extract.times.word import MONTH, WEEKDAY, weekday_number
from dateline.extract.times.zone import ZONE
from dateline.model.mention import TimeType

__all__ = ["compose", "is_clock", "is_day", "on_day"]

_DAY = re.compile(r"\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d|XXXX-WXX-\d|XXXX-XX-\d\d")
_CLOCK = re.compile(r".*T\d\d:\d\d")
_PART_OF_YEAR = re.compile(r"(?:\d{4}|XXXX)-((?:Q|H)\d|SP|SU|FA|WI|\d\d)")
_YEARLESS = re.compile(r"XXXX-\d\d-\d\d")
# "Friday, June 23": what follows the weekday must have a date's number in it.
_WEEKDAY_FIRST = re.compile(
    rf"(?:\w+ ){{0,3}}(?P<name>{WEEKDAY})\b(?=.*\b\d|.*{MONTH})", re.IGNORECASE
)
_NEXT_TO = re.compile(r",?[ \n](?:the )?")
_CLOCK_TO_DAY = re.compile(
    r",?[ \n](?:(?:early |late )?on |local time,? (?:on )?|early |late "
    r"|on the (?:morning|afternoon|evening|night) of (?:the )?)?",
    re.IGNORECASE,
)
_DAY_TO_CLOCK = re.compile(
    r",?[ \n](?:at |just after |just before |shortly after |shortly before )?(?:about |around "
    r"|approximately )?",
    re.IGNORECASE,
)
_LATE_ZONE = re.compile(rf",?[ \n]\(?(?P<zone>(?-i:{ZONE}))")
_BEFORE = re.compile(
    r"(?:\b(?:at least|at most|up to|as many as|more than|less than|about|around|nearly|almost"
    r"|roughly"
    r"|approximately|over|under|early|late|earlier|later|sometime|only|just|within|mid"
    r"|the (?:end|beginning|start|middle|rest|first part|latter part) of(?: the)?"
    r"|another|an additional|a full)(?:[ \n]|-)(?:on )?)+$",
    re.IGNORECASE,
)
_ENDS = {"early": "early", "late": "evening"}  # of a day: "late on Friday"
_BEFORE_DAWN = ("before dawn", "pre-dawn")
_MEASURING = frozenset({"over", "under"})  # "over two years", but "over the weekend"
_REACH = 40
_MONTH_DAY = re.compile(r"(\d{4}-\d\d|XXXX-\d\d)-\d\d")
_DAY_AFTER = re.compile(
    r"(?: and | or | to | through |-|–)(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\w:%-]|[.,]\d|"
    r" [a-z]+s\b)"
)
_DAY_BEFORE = re.compile(
    r"(?<![\w$£€.,:/-])(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: and | or | to |-|–)$"
)
_DAY_REACH = 12


def compose(text: str, found: list[Placed]) -> list[Placed]:
    """Join neighbours, then take in the words that belong to a time."""
    joined: list[Placed] = []
    for placed in _parted(text, _with_siblings(text, found)):
        last = joined[-1] if joined else None
        one = _join(text, last, placed) if last else None
        if one:
            joined[-1] = one
        else:
            joined.append(placed)
    return _widened(text, _zoned(text, joined))


def is_day(value: str) -> bool:
    """Say whether a value is a day of a calendar or of a week, without a time of day."""
    return bool(_DAY.fullmatch(value))


def is_clock(value: str) -> bool:
    """Say whether a value has a time of day."""
    return bool(_CLOCK.fullmatch(value))


def on_day(clock: Told, day: str) -> Told:
    """Put a clock time on a day; a part of that day may tell which half is meant."""
    time = clock.value.partition("T")[2]
    base, _, part = day.partition("T")
    half = half_of(part, int(time[:2])) if not clock.sure and part else None
    if half == "p":
        time = f"{int(time[:2]) % 12 + 12:02}{time[2:]}"
    return replace(clock, value=f"{base}T{time}", sure=clock.sure or half is not None)


def _with_siblings(text: str, found: list[Placed]) -> list[Placed]:
    """Add the other day of "April 24 and 25" and of "24-25 April"."""
    taken = {position for placed in found for position in (placed.start, placed.end)}
    siblings = [
        sibling
        for placed in found
        for match in (
            _DAY_AFTER.match(text, placed.end),
            _DAY_BEFORE.search(text, max(0, placed.start - _DAY_REACH), placed.start),
        )
        if (sibling := _sibling(placed, match)) and not {sibling.start, sibling.end} & taken
    ]
    return sorted([*found, *siblings], key=_start)


def _sibling(placed: Placed, match: re.Match[str] | None) -> Placed | None:
    month = _MONTH_DAY.fullmatch(placed.told.value)
    if not match or not month:
        return None
    start, end = match.span("day")
    value = f"{month[1]}-{int(match['day']):02}"
    if not _is_date(value):
        return None
    return Placed(start=start, end=end, told=replace(placed.told, value=value))


def _is_date(value: str) -> bool:
    try:
        date.fromisoformat(value.replace("XXXX", "2000"))  # a leap year has every day
    except ValueError:
        return False
    return True


def _start(placed: Placed) -> int:
    return placed.start


def _parted(text: str, found: list[Placed]) -> list[Placed]:
    """Take the part of the day that stands beside a day into it, up to its neighbours."""
    floors = [0, *(placed.end for placed in found)]
    ceilings = [*(placed.start for placed in found[1:]), len(text)]
    return [
        _with_part(text, placed, floor, ceiling)
        for placed, floor, ceiling in zip(found, floors, ceilings, strict=False)
    ]


def _with_part(text: str, placed: Placed, floor: int, ceiling: int) -> Placed:
    if not is_day(placed.told.value):
        return placed
    after = AFTER_DAY.match(text, placed.end, ceiling)
    reach = max(floor, placed.start - _REACH)
    before = BEFORE_DAY.search(text, reach, placed.start)
    if after is None and before is None:
        return placed
    told = [found["part"] for found in (after, before) if found]
    if before and text.endswith(_BEFORE_DAWN, 0, before.end("part")):
        told.append("early hours")
    return Placed(
        start=before.start() if before else placed.start,
        end=after.end() if after else placed.end,
        told=Told(
            value=f"{placed.told.value}T{part_code(told[0])}",
            type=TimeType.TIME,
            part=part_name(told[-1]),
        ),
    )


def _join(text: str, left: Placed, right: Placed) -> Placed | None:
    gap = text[left.end : right.start]
    for join in (_weekday_and_date, _clock_and_day, _year_and_part):
        if told := join(left.told, gap, right.told, text[left.start : right.end]):
            return Placed(start=left.start, end=right.end, told=told)
    return None


def _weekday_and_date(left: Told, gap: str, right: Told, words: str) -> Told | None:
    """Let the date decide in "Friday, June 23" and "Friday night, June 23", if they agree."""
    part = left.value.partition("T")[2]
    right_base, _, right_part = right.value.partition("T")
    weekday = _WEEKDAY_FIRST.match(words)
    if not (weekday and _NEXT_TO.fullmatch(gap) and _agree(weekday["name"], right_base)):
        return None
    if is_clock(left.value) or is_clock(right.value):
        return right if is_clock(right.value) else None
    part = part or right_part
    kind = TimeType.TIME if part else TimeType.DATE
    value = f"{right_base}T{part}" if part else right_base
    return Told(value=value, type=kind, part=left.part or right.part)


def _agree(weekday: str, day: str) -> bool:
    """Say whether a date may fall on a weekday; one without a year may."""
    if _YEARLESS.fullmatch(day):
        return True
    try:
        return date.fromisoformat(day).isoweekday() == weekday_number(weekday)
    except ValueError:
        return False


def _clock_and_day(left: Told, gap: str, right: Told, _words: str) -> Told | None:
    if _lone_clock(left) and _CLOCK_TO_DAY.fullmatch(gap) and _day_like(right):
        return on_day(left, right.value)
    if _lone_clock(right) and _DAY_TO_CLOCK.fullmatch(gap) and _day_like(left):
        return on_day(right, left.value)
    return None


def _lone_clock(told: Told) -> bool:
    return told.value.startswith(DAY_UNKNOWN) and is_clock(told.value)


def _day_like(told: Told) -> bool:
    base, _, part = told.value.partition("T")
    return (is_day(base) or base == DAY_UNKNOWN) and not part[:1].isdigit()


def _year_and_part(left: Told, gap: str, right: Told, _words: str) -> Told | None:
    """Read "last year's third quarter"."""
    part = _PART_OF_YEAR.fullmatch(right.value)
    if gap not in {"'s ", "’s "} or not part or not re.fullmatch(r"\d{4}|XXXX", left.value):
        return None
    return replace(right, value=f"{left.value}-{part[1]}")


def _is_length(placed: Placed) -> bool:
    return placed.told.type is TimeType.DURATION


def _zoned(text: str, found: list[Placed]) -> list[Placed]:
    ceilings = [*(placed.start for placed in found[1:]), len(text)]
    return [
        _with_late_zone(text, placed, ceiling)
        for placed, ceiling in zip(found, ceilings, strict=False)
    ]


def _with_late_zone(text: str, placed: Placed, ceiling: int) -> Placed:
    """Take in a zone told after the day: "2am on Saturday, Moscow time"."""
    told = placed.told
    if told.zone or not is_clock(told.value):
        return placed
    zone = _LATE_ZONE.match(text, placed.end, ceiling)
    if zone is None:
        return placed
    return replace(placed, end=zone.end(), told=replace(told, zone=zone["zone"]))


def _widened(text: str, found: list[Placed]) -> list[Placed]:
    ends = [0, *(placed.end for placed in found)]
    return [_widen(text, placed, end) for placed, end in zip(found, ends, strict=False)]


def _widen(text: str, placed: Placed, floor: int) -> Placed:
    start = max(floor, placed.start - _REACH)
    before = _BEFORE.search(text[start : placed.start])
    if before is None:
        return placed
    begin, words = start + before.start(), before[0].lower().split()
    if words[0] in _MEASURING and not _is_length(placed):
        begin, words = begin + len(words[0]) + 1, words[1:]
    if not words:
        return placed
    part = next((_ENDS[word] for word in words if word in _ENDS), None)
    told = replace(placed.told, part=part) if part and is_day(placed.told.value) else placed.told
    return replace(placed, start=begin, told=told)
