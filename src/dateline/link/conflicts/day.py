"""Day: two accounts put one event on other days, in other weeks, or in the wake of other events."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from dateline.link.conflicts.account import Account
from dateline.link.conflicts.aligned import published_apart
from dateline.link.conflicts.pair import Finding, Pair, conflict
from dateline.link.conflicts.surroundings import Surroundings
from dateline.link.event import same_type
from dateline.link.remember import remembered
from dateline.link.word import stems, tokens
from dateline.model.relation import Slot

__all__ = ["days", "marks"]

SURE: Final = 1000  # thousandths of log-odds: two of one claim, surely
ALIKE: Final = -2500
NEAR: Final = -1500
SHARED: Final = 2  # telling words in common, without those of the time
SOON: Final = timedelta(days=1)  # published so near each other, "this week" is one week
NIGHT: Final = timedelta(hours=12)  # another zone, or a night told by either of its days
LONGEST: Final = timedelta(days=3)  # a time told more loosely is no day
FAR: Final = timedelta(days=20)  # farther apart, the two tell of two events
RELATIVE: Final = re.compile(r"\b(this|last|next) (week|month|year)\b", re.IGNORECASE)
PERIOD: Final = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d")
UNIQUE: Final = re.compile(
    r"\b(?:(?P<first>first)|(?P<worst>worst|deadliest|bloodiest)|most|biggest|greatest|gravest"
    r"|largest|strongest|heaviest|highest|longest)\b[^.;]*?\bsince\s+(?P<what>[^.;,]+)",
    re.IGNORECASE,
)
SORTS: Final = ("first", "worst")
TIMING: Final = frozenset(stems(tokens("this last next week month year earlier later since first")))


def marks(account: Account) -> Iterator[str]:
    """Yield a mark for each way in which an account tells a day."""
    if not account.said.is_backing:
        return
    if _is_dated(account):
        yield "day"
    if _period(account):
        yield "period"
    yield from (f"day {unit}" for unit in _relative(account))
    if UNIQUE.search(account.words):
        yield "since"


def days(pair: Pair, _: Surroundings) -> Iterator[Finding]:
    """Yield a conflict where two accounts date one event otherwise."""
    left, right = pair.left.said, pair.right.said
    if pair.is_one_text or not (left.is_backing and right.is_backing):
        return
    found = _weeks(pair) or _dates(pair) or _periods(pair) or _since(pair)
    if found:
        because = f"{left.name} said {found[0]}, {right.name} said {found[1]}."
        yield conflict(pair, Slot.TIME, because), (*sorted(found),)


def _weeks(pair: Pair) -> tuple[str, str] | None:
    """Return "this week" and "last week" of two texts of one week about one thing."""
    near = pair.is_one_claim or (pair.score > ALIKE and len(pair.shared - TIMING) >= SHARED)
    if not near or published_apart(pair.left.said, pair.right.said) > SOON:
        return None
    left, right = _relative(pair.left), _relative(pair.right)
    for unit in sorted(left.keys() & right.keys()):
        if left[unit] != right[unit]:
            return f"{left[unit]} {unit}", f"{right[unit]} {unit}"
    return None


@remembered
def _relative(account: Account) -> dict[str, str]:
    told = [(match[2].lower(), match[1].lower()) for match in RELATIVE.finditer(account.words)]
    return dict(told) if len(told) == 1 else {}


def _dates(pair: Pair) -> tuple[str, str] | None:
    """Return the days on which two accounts of one claim, or of one type of event, put it."""
    left, right = pair.left.profile.utterance, pair.right.profile.utterance
    one, other = left.event_time, right.event_time
    if one is None or other is None or not (_is_dated(pair.left) and _is_dated(pair.right)):
        return None
    alike = pair.score > NEAR and len(pair.shared - TIMING) >= SHARED and same_type(left, right)
    if not alike and not (pair.is_one_claim and pair.score > SURE):
        return None
    gap = max(one.earliest, other.earliest) - min(one.latest, other.latest)
    return (one.edtf, other.edtf) if NIGHT < gap < FAR else None


def _periods(pair: Pair) -> tuple[str, str] | None:
    """Return the periods, each told by its first and last day, that two accounts give."""
    one, other = _period(pair.left), _period(pair.right)
    near = pair.is_one_claim or (pair.score > NEAR and len(pair.shared - TIMING) >= SHARED)
    return (one, other) if one and other and one != other and near else None


def _period(account: Account) -> str:
    time = account.profile.utterance.event_time
    return time.edtf if time is not None and PERIOD.fullmatch(time.edtf) else ""


def _is_dated(account: Account) -> bool:
    time = account.profile.utterance.event_time
    return time is not None and time.latest - time.earliest <= LONGEST


def _since(pair: Pair) -> tuple[str, str] | None:
    """Return since when something is the first or the worst, where two accounts differ."""
    near = pair.score > NEAR and len(pair.shared - TIMING) >= SHARED
    if not (pair.is_one_claim or near):
        return None
    one, other = UNIQUE.search(pair.left.words), UNIQUE.search(pair.right.words)
    if not one or not other or any(bool(one[sort]) is not bool(other[sort]) for sort in SORTS):
        return None
    whats = one["what"].strip(), other["what"].strip()
    same = set(stems(tokens(whats[0]))) & set(stems(tokens(whats[1])))
    decades = [{year[:3] for year in YEAR.findall(what)} for what in whats]
    if same or decades[0] & decades[1]:
        return None
    return f"since {whats[0]}", f"since {whats[1]}"
