"""An anchor is the moment of publication, from which relative times are told."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model.time import PartialTime

__all__ = ["SENTENCE_END", "Anchor", "Lean", "lean", "shift_month"]

Lean = int  # -1: the past is meant, 1: the future, 0: the words do not say

# A single letter before the stop is an abbreviation: "9 a.m. Tuesday", "the U.S. Army".
SENTENCE_END = re.compile(r"(?<!\b\w)[.!?][\"'”’)]*\s+(?=[A-Z\"“‘'(])|\n")
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_FUTURE = frozenset(
    "will shall won't won’t would could may might can must should scheduled due expect expects"
    " expected plan plans planned planning intend intends hope hopes upcoming until till deadline"
    " going effective payable expires expire soon planned he'll they'll we'll i'll it'll".split()
)
_PAST = frozenset(
    "was were had has have did said told came took began met left went held shot hit fell rose won"
    " lost sent made gave got saw wrote spoke broke ran became found brought kept cut fought struck"
    " killed since last ago led put read quit drew fled flew grew heard knew paid sold sought stood"
    " taught thought threw understood withdrew earlier".split()
)
_PASSIVE = frozenset("be is are being get".split())  # "will be held on Friday" has not been
_REACH = 90
_LATE = "19"  # o'clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The day of publication, and its time of day with zone where that was told."""

    day: date | None = None
    moment: str | None = None

    @classmethod
    def of(cls, published_at: PartialTime | None) -> "Anchor":
        """Take the day as it was written; a span of several days is no anchor."""
        if published_at is None or published_at.day is None or "/" in published_at.edtf:
            return cls()
        moment = published_at.edtf if published_at.has_clock else None
        return cls(day=date.fromisoformat(published_at.day), moment=moment)

    @property
    def is_late(self) -> bool:
        """Whether the next day may have begun where the news is: farther east, or by the clock.

        A paper dated Saturday tells of "Sunday" in Korea; so may one dated by the day alone, for
        nobody writes a bare "Sunday" of the one six days ago.
        """
        return self.moment is None or self.moment[len("2023-06-24T") :][:2] >= _LATE

    def plus(self, days: int) -> date | None:
        """Return the day so many days from publication, where there is one."""
        return moved(self.day, days) if self.day else None


def moved(day: date, days: int) -> date | None:
    """Return the day so many days on, or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shift_month(year: int, month: int, months: int) -> tuple[int, int]:
    """Return (year, month) so many months on."""
    index = year * 12 + month - 1 + months
    return index // 12, index % 12 + 1


def lean(match: re.Match[str]) -> Lean:
    """Say whether the words nearest before a time speak of what is to come or of what was.

    A time in the genitive ("Friday's ruling") names something that has been.
    """
    if match.string.startswith(("'s", "’s"), match.end()):
        return 0
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    ends = [end.end() for end in SENTENCE_END.finditer(before)]
    words = _WORD.findall(before[ends[-1] :] if ends else before)
    words = [word.lower() for word in words]
    pairs = zip(reversed(words), [*reversed(words[:-1]), ""], strict=False)
    return next((leaning for pair in pairs if (leaning := _leaning(*pair))), 0)


def _leaning(word: str, before: str) -> Lean:
    if word in _FUTURE or (word == "to" and before in {"is", "are"}):
        return 1
    is_past = word in _PAST or (
        word.endswith("ed") and not word.startswith("un") and not word.endswith("eed")
    )
    return -1 if is_past and before not in _PASSIVE else 0
