"""Clock: two accounts give one event times of day that cannot both be right."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from dateline.link.conflicts.account import Account
from dateline.link.conflicts.pair import Finding, Pair, conflict
from dateline.link.conflicts.surroundings import Surroundings
from dateline.model.relation import Slot
from dateline.model.time import PartialTime

__all__ = ["clocks", "marks"]

ALIKE: Final = -1200  # thousandths of log-odds
FAR: Final = -2500  # where the two have more words in common
SHARED: Final = 3
EXACT: Final = timedelta(minutes=5)  # times closer than this are one time, told roughly
ROUGH: Final = timedelta(minutes=10)
ZONES: Final = timedelta(minutes=30)  # by multiples of which zones lie apart
WIDEST: Final = timedelta(hours=14)
OPEN: Final = timedelta(minutes=20)  # how far "shortly after six" reaches
BACK: Final = 24  # code points before a time, for what qualifies it
ABOUT: Final = re.compile(r"\b(?:about|around|roughly|approximately|some time)\b", re.IGNORECASE)
AFTER: Final = re.compile(r"\bafter\s*$", re.IGNORECASE)
BEFORE: Final = re.compile(r"\bbefore\s*$", re.IGNORECASE)
ZONED: Final = re.compile(r"(?:Z|[+-]\d\d:\d\d)$")
TIMING: Final = frozenset("around am pm gmt local tim morn even night hour minut".split())


def marks(account: Account) -> Iterator[str]:
    """Yield a mark where an account gives a time of day."""
    if account.said.is_backing and _time(account):
        yield "clock"


def clocks(pair: Pair, _: Surroundings) -> Iterator[Finding]:
    """Yield a conflict where two accounts give other times of day."""
    one, other = _time(pair.left), _time(pair.right)
    if one is None or other is None or not pair.is_told_twice or not _may_differ(pair):
        return
    first, then = _bounds(pair.left, one), _bounds(pair.right, other)
    gap = max(first[0], then[0]) - min(first[1], then[1])
    least = ROUGH if _is_rough(pair.left) or _is_rough(pair.right) else EXACT
    if gap >= least and not _may_be_of_zones(one, other, gap, least):
        left, right = pair.left.said, pair.right.said
        because = f"{left.name} said {one.edtf}, {right.name} said {other.edtf}."
        yield conflict(pair, Slot.TIME, because), (*sorted((one.edtf, other.edtf)),)


def _may_differ(pair: Pair) -> bool:
    shared = len(pair.shared - TIMING)
    near = (pair.score > ALIKE and shared > 0) or (pair.score > FAR and shared >= SHARED)
    return pair.is_one_claim or (near and not pair.is_one_text)


def _time(account: Account) -> PartialTime | None:
    time = account.profile.utterance.event_time
    return time if time and time.has_clock and "/" not in time.edtf else None


def _bounds(account: Account, time: PartialTime) -> tuple[datetime, datetime]:
    before = _before(account)
    start = time.earliest - OPEN if BEFORE.search(before) else time.earliest
    return start, time.earliest + OPEN if AFTER.search(before) else time.earliest


def _may_be_of_zones(
    one: PartialTime, other: PartialTime, gap: timedelta, least: timedelta
) -> bool:
    """Say whether the zone that one of two times is told without may be all that parts them."""
    if bool(ZONED.search(one.edtf)) is bool(ZONED.search(other.edtf)):
        return False
    beyond = gap % ZONES
    return gap <= WIDEST and min(beyond, ZONES - beyond) < least


def _is_rough(account: Account) -> bool:
    words = account.profile.utterance.event_time_words
    return words is not None and bool(ABOUT.search(f"{_before(account)[-10:]} {words.text}"))


def _before(account: Account) -> str:
    """Return what stands before the words of the time."""
    words = account.profile.utterance.event_time_words
    start = words.start if words else 0
    return account.said.document.text[max(0, start - BACK) : start]
