"""A partial time is an EDTF value known only as far as it was told: a bare day stays a day."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

__all__ = ["PartialTime", "TimeError", "utc_text"]

FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?)?"
    r"(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?"
)


class TimeError(ValueError):
    """A text that is not a partial time."""


@dataclass(frozen=True, slots=True, order=True)
class PartialTime:
    """An EDTF date, time or interval (`2023-06-24`, `2023-06-24T02:00+03:00`, `A/B`).

    A time without a zone stays without one; only its bounds, which order it among others,
    read it as UTC.
    """

    edtf: str

    def __post_init__(self) -> None:
        """Refuse what EDTF does not allow.

        Raises:
            TimeError: The text is not a date, a time or an interval of two of them.
        """
        for part in self.edtf.split("/", maxsplit=1):
            _bounds(part)

    @property
    def earliest(self) -> datetime:
        """The first instant (UTC) that the value may mean."""
        return _bounds(self.edtf.split("/", maxsplit=1)[0])[0]

    @property
    def latest(self) -> datetime:
        """The last instant (UTC) that the value may mean."""
        return _bounds(self.edtf.rsplit("/", maxsplit=1)[-1])[1]

    @property
    def day(self) -> str | None:
        """The calendar day as told, or None where it is coarser than a day."""
        return self.edtf[:10] if len(self.edtf) >= len("2023-06-24") else None

    @property
    def has_clock(self) -> bool:
        """Whether a time of day is told."""
        return "T" in self.edtf


def utc_text(moment: datetime) -> str:
    """Write an aware instant as RFC 3339 in UTC, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@lru_cache(maxsize=100_000)  # a case asks for the same few thousand times again and again
def _bounds(text: str) -> tuple[datetime, datetime]:
    match = FORM.fullmatch(text)
    if not match:
        raise TimeError(f"not a date or time: {text[:40]!r}")
    try:
        zone = _zone(match["zone"])
        first, last = _first(match), _last(match)
        return _utc(first.replace(tzinfo=zone)), _utc(last.replace(tzinfo=zone))
    except ValueError as error:
        raise TimeError(f"no such date or time: {text[:40]!r}") from error


def _utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError:  # the first and the last year have no neighbours
        return moment.replace(tzinfo=UTC)


def _zone(text: str | None) -> timezone:
    if text is None or text == "Z":
        return UTC
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(text[1:3]), minutes=int(text[4:6])))


def _first(match: re.Match[str]) -> datetime:
    year, month, day = int(match["year"]), int(match["month"] or 1), int(match["day"] or 1)
    hour, minute, second = (int(match[unit] or 0) for unit in ("hour", "minute", "second"))
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


def _last(match: re.Match[str]) -> datetime:
    year, month = int(match["year"]), int(match["month"] or 12)
    day = int(match["day"] or monthrange(year, month)[1])
    hour = int(match["hour"] or 23)
    minute, second = (int(match[unit] or 59) for unit in ("minute", "second"))
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
