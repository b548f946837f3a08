"""Aligned: whether two accounts may be of one event, by when, where and of whom they tell.

Most conflicts that tools raise are old news beside new, or two events of one kind. So what is
told is put in its time and place first; where either is open, nothing speaks against it.
"""

import re
from datetime import datetime, timedelta
from math import cos, hypot, radians
from typing import Final

from dateline.link.remember import remembered
from dateline.link.said import Said
from dateline.model.place import Place

__all__ = ["is_news", "one_place", "one_time", "published_apart"]

SLACK: Final = timedelta(days=1)  # a day told in another zone, a night
RECENT: Final = timedelta(days=2)  # an undated event is taken to be so old when it is told
UPDATE: Final = timedelta(days=1)  # told later than this, a figure is news, not another view
SOON: Final = timedelta(hours=3)  # within these, two papers may well know the same
YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
SUMMED: Final = re.compile(
    r"\b(?:so far this|per|each|every) (?:year|month|week)|\bthis year\b|\bannual|\bon average\b"
    r"|\b(?:over|during|in|for) the (?:past|last) (?:\w+ )?(?:year|month|decade|week)s\b"
    r"|\bsince (?:\w+ )?(?:1[5-9]|20)\d\d\b|\bbetween \w+ (?:1[5-9]|20)\d\d\b",
    re.IGNORECASE,
)
POINTS: Final = frozenset({"populated place", "locality"})
NEAR: Final = 50.0  # kilometres
DEGREE: Final = 111.0  # kilometres of latitude


def one_time(left: Said, right: Said) -> bool:
    """Say whether both may tell of one time: the times told overlap, and no other year is named."""
    if _years(left) != _years(right) or _is_summed(left) is not _is_summed(right):
        return False
    one, other = _window(left), _window(right)
    return one is None or other is None or max(one[0], other[0]) - min(one[1], other[1]) <= SLACK


def one_place(left: Said, right: Said) -> bool:
    """Say whether both may tell of one place: of the same countries, of no two towns far apart."""
    lands = [
        {place.name for place in each.utterance.places if place.precision == "country"}
        for each in (left, right)
    ]
    if all(lands) and lands[0] != lands[1]:
        return False
    ours, theirs = _points(left), _points(right)
    if not ours or not theirs:
        return True
    return any(_is_near(one, other) for one in ours for other in theirs)


def published_apart(left: Said, right: Said) -> timedelta:
    """Return how far apart two texts surely appeared; where that is not known, as far as can be."""
    one, other = left.document.published_at, right.document.published_at
    if one is None or other is None:
        return timedelta.max
    return max(one.earliest, other.earliest) - min(one.latest, other.latest)


def is_news(earlier: Said, later: Said, *, counts: bool, grew: bool) -> bool:
    """Say whether the later account is an update.

    So is a party's own later account; the count of what goes on, as of the dead, more than a day
    later; and a count that has grown, where both texts tell when they appeared to the minute.
    """
    first, then = earlier.document.published_at, later.document.published_at
    if first is None or then is None or earlier.utterance.version == later.utterance.version:
        return False
    gap = then.earliest - first.latest
    if earlier.party == later.party:
        return gap > timedelta(0)
    to_the_minute = first.has_clock and then.has_clock
    return counts and gap > (SOON if grew and to_the_minute else UPDATE)


@remembered
def _years(said: Said) -> frozenset[str]:
    """Return the years that the words name, without the year in which they were published."""
    published = said.document.published_at
    current = published.edtf[:4] if published else ""
    return frozenset(YEAR.findall(said.utterance.words)) - {current}


@remembered
def _is_summed(said: Said) -> bool:
    """Say whether the words sum up what happened over a time."""
    return SUMMED.search(said.utterance.words) is not None


@remembered
def _window(said: Said) -> tuple[datetime, datetime] | None:
    told, published = said.utterance.event_time, said.document.published_at
    if told is not None:
        return told.earliest, told.latest
    return (published.earliest - RECENT, published.latest) if published else None


@remembered
def _points(said: Said) -> list[Place]:
    return [place for place in said.utterance.places if place.precision in POINTS]


def _is_near(one: Place, other: Place) -> bool:
    if one.name == other.name:
        return True
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    east = (one.lon - other.lon) * cos(radians(one.lat))
    return DEGREE * hypot(one.lat - other.lat, east) <= NEAR
