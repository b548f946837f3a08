"""Settling gives every time its instant: lone clocks a day, two zones of one moment one instant."""

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import datetime, timedelta

from dateline.extract.times.anchor import SENTENCE_END
from dateline.extract.times.clock import DAY_UNKNOWN
from dateline.extract.times.compose import is_clock, is_day, on_day
from dateline.extract.times.echo import REACH, answer, is_echo
from dateline.extract.times.place import Placed
from dateline.extract.times.value import instant_of, moment_of
from dateline.extract.times.zone import offset_of, offset_text
from dateline.model.time import PartialTime

__all__ = ["settle"]

Settled = tuple[Placed, PartialTime | None]

_BREAK = "\n\n"

_TWO_ZONES = re.compile(r"[,;]?[ \n]?(?:\(|/|or |- |– |— )(?:or )?")
_QUARTER_HOUR = timedelta(minutes=15)
_DAY = timedelta(days=1)
_EASTMOST = timedelta(hours=14)


def settle(text: str, found: list[Placed]) -> list[Settled]:
    """Return every time with its instant, None where it is not known."""
    found = _answered(text, found)
    dated = [_on_near_day(text, found, index) for index in range(len(found))]
    settled: list[Settled] = []
    for placed in dated:
        if settled and (pair := _one_moment(text, settled[-1][0], placed)):
            settled[-1:] = pair
        else:
            told = placed.told
            settled.append((placed, instant_of(told.value, told.zone, sure=told.sure)))
    return settled


def _answered(text: str, found: list[Placed]) -> list[Placed]:
    """Give every echo the nearest time of its kind told before it in its paragraph."""
    plain = [placed for placed in found if not is_echo(placed.told.value)]
    return [
        replace(placed, told=answer(placed.told, _earlier(text, plain, placed)))
        if is_echo(placed.told.value)
        else placed
        for placed in found
    ]


def _earlier(text: str, plain: list[Placed], echo: Placed) -> list[str]:
    """Return the values told before an echo, latest first, as far back as it may reach."""
    unit = echo.told.value[1:].partition(":")[0]
    floor = max(
        echo.start - REACH[unit], -1 if unit == "quarter" else text.rfind(_BREAK, 0, echo.start)
    )
    return [
        other.told.value
        for other in reversed(plain[: bisect_left(plain, echo.start, key=_start)])
        if other.start > floor
    ]


def _start(placed: Placed) -> int:
    return placed.start


def _on_near_day(text: str, found: list[Placed], index: int) -> Placed:
    """Put a lone clock on the day told in its sentence, else on the last of its paragraph."""
    placed = found[index]
    if not _is_lone(placed):
        return placed
    near = _same_sentence(text, found, index) or _earlier_in_paragraph(text, found, index)
    return replace(placed, told=on_day(placed.told, near)) if near else placed


def _is_lone(placed: Placed) -> bool:
    return placed.told.value.startswith(DAY_UNKNOWN) and is_clock(placed.told.value)


def _same_sentence(text: str, found: list[Placed], index: int) -> str | None:
    placed = found[index]
    days = [
        other
        for other in found[max(0, index - 4) : index + 5]
        if _day(other) and not SENTENCE_END.search(text, *_between(other, placed))
    ]
    near = min(days, key=lambda other: _distance(other, placed), default=None)
    return _day(near) if near else None


def _earlier_in_paragraph(text: str, found: list[Placed], index: int) -> str | None:
    placed = found[index]
    for other in reversed(found[max(0, index - 8) : index]):
        if _BREAK in text[other.end : placed.start]:
            return None
        if day := _day(other):
            return day.partition("T")[0]
    return None


def _day(placed: Placed) -> str | None:
    base, _, part = placed.told.value.partition("T")
    return (f"{base}T{part}" if part.isalpha() else base) if is_day(base) else None


def _between(left: Placed, right: Placed) -> tuple[int, int]:
    return min(left.end, right.end), max(left.start, right.start)


def _distance(left: Placed, right: Placed) -> int:
    start, end = _between(left, right)
    return end - start


def _one_moment(text: str, left: Placed, right: Placed) -> list[Settled] | None:
    """Settle "2am on Saturday, Moscow time (2300 GMT)" as one instant, told twice."""
    if not (is_clock(right.told.value) and _TWO_ZONES.fullmatch(text[left.end : right.start])):
        return None
    local, clock = moment_of(left.told.value), right.told.value.partition("T")[2]
    if local is None or not right.told.zone or clock.startswith("24"):
        return None
    offset = offset_of(right.told.zone, local)
    ours = offset_of(left.told.zone, local) if left.told.zone else None
    if offset is None:
        return None
    there = _there(local, clock, offset, ours)
    return _pair(left, right, local, there, offset) if there else None


def _there(
    local: datetime, clock: str, offset: timedelta, ours: timedelta | None
) -> datetime | None:
    """Return the other zone's day and time for a local moment, or None where they do not meet."""
    for days in (0, -1, 1):
        there = datetime.fromisoformat(f"{local:%Y-%m-%d}T{clock}") + days * _DAY
        gap = local - there + offset
        if gap == ours or (ours is None and _is_offset(gap)):
            return there
    return None


def _is_offset(gap: timedelta) -> bool:
    return -_EASTMOST + timedelta(hours=2) <= gap <= _EASTMOST and not gap % _QUARTER_HOUR


def _pair(
    left: Placed, right: Placed, local: datetime, there: datetime, offset: timedelta
) -> list[Settled]:
    ours = offset_text(local - there + offset)
    instant = PartialTime(f"{local:%Y-%m-%dT%H:%M}{ours}")
    told = replace(right.told, value=f"{there:%Y-%m-%dT%H:%M}")
    return [(left, instant), (replace(right, told=told), instant)]
