"""A rule reads one form of time expression where a word that may open it stands."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from dateline.extract.times.anchor import Anchor
from dateline.model.mention import TimeType

__all__ = ["Rule", "Told", "rule", "told"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an expression tells: a TIMEX3 value, its type, and the zone of a time of day.

    `zone` is the name as written; `sure` is False where the half of the day is not told;
    `instant` is given where it is wider than the value ("two years ago" may be the year before);
    `part` is the part of the day where the value does not tell it ("the early hours").
    """

    value: str
    type: TimeType
    zone: str | None = None
    sure: bool = True
    instant: str | None = None
    part: str | None = None


_SPACE = re.compile(r"(\[[^\]]*\])| ")  # a space, but not one in a character class
_ANY_SPACE = r"[ \u00a0\n]"

Read = Callable[[re.Match[str], Anchor], Told | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A form: the lower-case words that may open it ("0" for digits), its pattern, its reader."""

    starts: frozenset[str]
    pattern: re.Pattern[str]
    read: Read


def rule(starts: str | frozenset[str], pattern: str, read: Read) -> Rule:
    """Make a rule; `starts` may be words parted by spaces."""
    words = frozenset(starts.split()) if isinstance(starts, str) else starts
    spaced = _SPACE.sub(lambda found: found[1] or _ANY_SPACE, pattern)
    return Rule(starts=words, pattern=re.compile(spaced, re.IGNORECASE), read=read)


def told(value: str | None) -> Told | None:
    """Tell a value, its type read off its form."""
    return Told(value=value, type=_type_of(value)) if value else None


def _type_of(value: str) -> TimeType:
    if value.endswith("_REF"):
        return TimeType.DATE
    if value.startswith("P"):
        return TimeType.DURATION
    return TimeType.TIME if "T" in value else TimeType.DATE
