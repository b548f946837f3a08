"""Settling gives every time its instant: lone clocks a day, two zones of one moment one instant."""

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import datetime

from dateline.extract.times.anchor import SENTENCE_END, Anchor
from dateline.extract.times.clock import DAY_UNKNOWN
from dateline.extract.times.compose import is_clock, is_day, on_day
from dateline.extract.times.echo import REACH, answer, is_echo
from dateline.extract.times.moment import TWO_ZONES, second_zone
from dateline.extract.times.place import Placed
from dateline.extract.times.value import instant_of
from dateline.extract.times.zone import DATELINE, is_local, names_place, offset_of, place_in
from dateline.model.time import PartialTime

__all__ = ["settle"]

Settled = tuple[Placed, PartialTime | None]

_BREAK = "\n\n"
# "… at 2:15 a.m. The mayor …": no day and no name begins so, a sentence does.
_OPENED = re.compile(
    r"(?<=\.)[\"'”’)]*\s+(?:The|An?|He|She|It|They|We|His|Her|Its|Their|This|That|These|Those"
    r"|There|In|At|On|But|And|When|While|After|Before|As|No|Nobody)\b"
)
_LOCAL = re.compile(r"\blocal\stime\b")
_SOME_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - a local time, to see whether a zone is known
_HEAD = 400  # characters in which a dateline stands
_REACH = 600  # characters of a sentence in which its places are looked for
_NEWS_DAYS = 2  # before publication; one after it has begun farther east
_NEAR = 200  # characters: a sentence or so; farther back, the day may be another one


def settle(text: str, found: list[Placed], anchor: Anchor) -> list[Settled]:
    """Return every time with its instant, None where it is not known.

    A time of day stands on the day told beside it; where none is, on the day of publication.
    """
    found = _answered(text, found)
    near = [_in_zone(text, _on_near_day(text, found, index)) for index in range(len(found))]
    lede = _lede_day(near, anchor)
    dated = [_on_anchor(placed, lede, anchor) for placed in near]
    settled: list[Settled] = []
    for placed in dated:
        if settled and (pair := _one_moment(text, settled[-1], placed)):
            settled[-1:] = pair
        else:
            settled.append((placed, instant_of(placed.told)))
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
    floor = max(0, echo.start - REACH[unit])
    if unit != "quarter":
        floor = max(floor, text.rfind(_BREAK, floor, echo.start))
    first, last = (bisect_left(plain, at, key=_start) for at in (floor, echo.start))
    return [other.told.value for other in reversed(plain[first:last])]


def _start(placed: Placed) -> int:
    return placed.start


def _on_near_day(text: str, found: list[Placed], index: int) -> Placed:
    """Put a lone clock on the day told in its sentence, else on the last of its paragraph."""
    placed = found[index]
    if not _is_lone(placed):
        return placed
    near = _same_sentence(text, found, index) or _earlier_in_paragraph(text, found, index)
    return replace(placed, told=on_day(placed.told, near)) if near else placed


def _in_zone(text: str, placed: Placed) -> Placed:
    """Read "local time" as that of the place named in the sentence, else in the dateline."""
    told = placed.told
    if told.zone is None or not is_local(told.zone) or offset_of(told.zone, _SOME_DAY) is not None:
        return placed
    sentence = _sentence(text, placed)
    dateline = DATELINE.search(text, 0, _HEAD)
    zone = place_in(sentence) or (
        place_in(dateline["places"].title()) if dateline and not names_place(sentence) else None
    )
    return replace(placed, told=replace(told, zone=zone)) if zone else placed


def _sentence(text: str, placed: Placed) -> str:
    first, last = max(0, placed.start - _REACH), placed.end + _REACH
    opened = [end.end() for end in SENTENCE_END.finditer(text, first, placed.start)]
    closed = SENTENCE_END.search(text, placed.end, last)
    return text[opened[-1] if opened else first : closed.start() if closed else last]


def _lede_day(found: list[Placed], anchor: Anchor) -> tuple[int, str] | None:
    """Return where and which is the first day told that is one of those around publication."""
    around = {day.isoformat() for step in range(-_NEWS_DAYS, 2) if (day := anchor.plus(step))}
    told = ((placed.end, value[:10]) for placed in found if (value := _day(placed)))
    return next((each for each in told if each[1] in around), None)


def _on_anchor(placed: Placed, lede: tuple[int, str] | None, anchor: Anchor) -> Placed:
    """Put a clock that no day is told for on the day that the news is of.

    That is the day of the lede, where it was told before, else the day of publication. Midnight
    lies between two days and is left alone.
    """
    if anchor.day is None or not _is_lone(placed) or placed.told.value.endswith("T24:00"):
        return placed
    is_told = lede is not None and lede[0] <= placed.start
    news = lede[1] if lede and is_told else anchor.day.isoformat()
    return replace(placed, told=on_day(placed.told, news))


def _is_lone(placed: Placed) -> bool:
    return placed.told.value.startswith(DAY_UNKNOWN) and is_clock(placed.told.value)


def _same_sentence(text: str, found: list[Placed], index: int) -> str | None:
    placed = found[index]
    days = [
        other
        for other in found[max(0, index - 4) : index + 5]
        if _day(other) and not _is_parted(text, *_between(other, placed))
    ]
    near = min(days, key=lambda other: _distance(other, placed), default=None)
    return _day(near) if near else None


def _is_parted(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends between two times, or with the stop of "2:15 a.m." itself."""
    return bool(SENTENCE_END.search(text, start, end) or _OPENED.match(text, start, end))


def _earlier_in_paragraph(text: str, found: list[Placed], index: int) -> str | None:
    placed = found[index]
    for other in reversed(found[max(0, index - 8) : index]):
        if _BREAK in text[other.end : placed.start] or placed.start - other.end > _NEAR:
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


def _one_moment(text: str, first: Settled, second: Placed) -> list[Settled] | None:
    """Settle two clocks that tell one moment in two zones together."""
    left, instant = first
    gap = text[left.end : second.start]
    if not (is_clock(second.told.value) and is_clock(left.told.value) and second.told.zone):
        return None
    if not TWO_ZONES.fullmatch(gap):
        return None
    both = second_zone(left.told, second.told, instant)
    if both is None and _LOCAL.search(text, left.start, left.end):
        # "2am local time (2300 GMT)": what the text tells outranks what its places let guess
        both = second_zone(replace(left.told, zone=None), second.told, None)
    if both is None:
        return None
    told, ours, theirs = both
    return [(left, ours), (replace(second, told=told), theirs)]
