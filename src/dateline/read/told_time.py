"""A time as tables and feeds write it becomes the ISO 8601 that it means, in its own zone."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

__all__ = ["iso_of"]

ISO: Final = re.compile(r"\d{4}(?:-\d\d|$)")
CLOCK: Final = re.compile(r"\d:\d\d")
HOURS: Final = re.compile(
    r"(?<=\d:\d\d[+-]\d\d)$|(?<=\d:\d\d:\d\d[+-]\d\d)$"
)  # +05, as databases do
SECONDS: Final = re.compile(r"(?P<seconds>\d{10})(?:\.\d+|\d{3})?", re.ASCII)  # since 1970
DOTTED: Final = re.compile(r"(\d\d?)\.(\d\d?)\.(\d{4})(?:,? (\d\d:\d\d(?::\d\d)?))?", re.ASCII)


def iso_of(told: str) -> str | None:
    """Return a date of ISO 8601 as it is, one of e-mail, of a clock or with dots rewritten."""
    seconds, dotted = SECONDS.fullmatch(told), DOTTED.fullmatch(told)
    if seconds:
        moment = datetime.fromtimestamp(int(seconds["seconds"]), tz=UTC)
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    if dotted:
        day, month, year, clock = dotted.groups()
        date = f"{year}-{month:0>2}-{day:0>2}"
        return f"{date}T{clock}" if clock else date
    return HOURS.sub(":00", told) if ISO.match(told) else _of_mail(told)


def _of_mail(told: str) -> str | None:
    try:
        moment = parsedate_to_datetime(told)
    except ValueError:
        return None
    return moment.isoformat() if CLOCK.search(told) else moment.date().isoformat()
