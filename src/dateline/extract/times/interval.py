"""An interval is told by its two ends: "between 2pm and 4pm", "from Monday to Wednesday"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.model.mention import TimeMention, TimeType
from dateline.model.span import Span
from dateline.model.time import PartialTime

__all__ = ["with_intervals"]

_GAP = re.compile(r"\s(?:to|until|till|through|and)\s(?:on\s|about\s|around\s)?|\s?[-–—]\s?")
_OPENED = re.compile(r"\b(?:between|from)\s(?:about\s|around\s)?$", re.IGNORECASE)
_CLOCK = re.compile(r"\d\d:\d\d")
_REACH = 20


def with_intervals(text: str, times: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """Return the times with the two ends of an interval made one; the mentions stay two."""
    return tuple(_joined(text, times))


def _joined(text: str, times: Sequence[TimeMention]) -> Iterator[TimeMention]:
    ends: set[int] = set()
    for left, right in pairwise((*times, None)):
        if left is None or left.span.start in ends:
            continue
        both = _interval(text, left, right) if right else None
        if both and right:
            ends.add(right.span.start)
        yield both or left


def _interval(text: str, left: TimeMention, right: TimeMention) -> TimeMention | None:
    gap = text[left.span.end : right.span.start]
    first, last = left.instant, right.instant
    if first is None or last is None or not _GAP.fullmatch(gap):
        return None
    is_opened = _OPENED.search(text, max(0, left.span.start - _REACH), left.span.start)
    if not is_opened and (gap.strip().isalpha() or left.type is not TimeType.TIME):
        return None
    first = _in_half(left, first, last)
    if "/" in f"{first.edtf}{last.edtf}" or first.earliest >= last.earliest:
        return None
    return TimeMention(
        span=Span.of(text, left.span.start, right.span.end),
        value=f"{left.value}/{right.value}",
        type=left.type,
        instant=PartialTime(f"{first.edtf}/{last.edtf}"),
    )


def _in_half(left: TimeMention, first: PartialTime, last: PartialTime) -> PartialTime:
    """Read the first clock of "1:45 and 2:15 a.m." in the half of the day told for the second."""
    day, _, clock = left.value.partition("T")
    if first.edtf != day or not _CLOCK.fullmatch(clock) or not last.edtf.startswith(f"{day}T"):
        return first
    hour = int(clock[:2])
    told = (f"{day}T{each:02}{clock[2:]}" for each in (hour + 12, hour) if each < 24)  # noqa: PLR2004
    return next((PartialTime(f"{at}{last.edtf[16:]}") for at in told if at < last.edtf[:16]), first)
