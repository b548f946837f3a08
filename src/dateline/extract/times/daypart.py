"""A part of a day is its morning, afternoon, evening or night, told beside a day or alone."""

import re

from dateline.extract.times.anchor import Anchor
from dateline.extract.times.rule import Told, rule, told
from dateline.extract.times.word import DAYPARTS

__all__ = ["AFTER_DAY", "BEFORE_DAY", "RULES", "part_code", "part_name"]

_PART = r"(?:morning|afternoon|evening|night)"
# "Friday night", "yesterday late afternoon"
AFTER_DAY = re.compile(
    rf"[ \n](?:early |late |mid-)?(?:in the )?(?P<part>{_PART}|lunchtime|midday)\b(?!-)",
    re.IGNORECASE,
)
# "the early hours of June 23", "late afternoon on Friday"
BEFORE_DAY = re.compile(
    rf"\b(?:the )?(?:(?:early|late|mid)[- ])?"
    rf"(?P<part>{_PART}|(?:early |small |wee )?hours|dawn|dusk)"
    r"(?: hours)?,? (?:of|on) (?:the )?$",
    re.IGNORECASE,
)
_EARLY_HOURS = frozenset({"hours", "early hours", "small hours", "wee hours"})


def part_code(words: str) -> str:
    """Return the code of a part of the day: "MO" for morning and the hours before it."""
    words = words.lower()
    return "MO" if words in _EARLY_HOURS else DAYPARTS[words]


def part_name(words: str) -> str:
    """Return the name of the hours that a part of the day may mean."""
    words = words.lower()
    return {"lunchtime": "midday"}.get(words, "early hours" if words in _EARLY_HOURS else words)


def _this(match: re.Match[str], anchor: Anchor) -> Told | None:
    return _part(anchor, 0, part_code(match["part"]))


def _tonight(_match: re.Match[str], anchor: Anchor) -> Told | None:
    return _part(anchor, 0, "NI")


def _last_night(_match: re.Match[str], anchor: Anchor) -> Told | None:
    return _part(anchor, -1, "NI")


def _overnight(_match: re.Match[str], _anchor: Anchor) -> Told | None:
    """Read "overnight": a night, of which day is not told."""
    return told("XXXX-XX-XXTNI")


def _part(anchor: Anchor, days: int, code: str) -> Told | None:
    day = anchor.plus(days)
    return told(f"{day.isoformat() if day else 'XXXX-XX-XX'}T{code}")


RULES = (
    rule("this", rf"this (?:early |late )?(?P<part>{_PART})\b", _this),
    rule("tonight", r"tonight\b", _tonight),
    rule("last", r"last (?:night|evening)\b", _last_night),
    rule("overnight", r"overnight\b(?! (?:stay|guest|rate|train|flight|bag)s?\b)", _overnight),
)
