"""When a document appeared, as precisely as it was told and no more."""

import re
from datetime import datetime, timedelta

from dateline.model.problem import Problem
from dateline.model.time import PartialTime, TimeError
from dateline.read.refusal import noted

__all__ = ["published"]

FORM = re.compile(
    r"(?P<day>\d{4}(?:-\d\d(?:-\d\d)?)?)"
    r"(?:[Tt ](?P<clock>\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?",
    re.ASCII | re.IGNORECASE,
)
MIDNIGHT = re.compile(r"00:00(?::00(?:\.0+)?)?")
TOLERANCE = timedelta(days=2)  # the far side of the date line, and a slow clock
SHOWN = 40  # characters of a date repeated in a message

Told = tuple[PartialTime | None, tuple[Problem, ...]]


def published(told: str, *, place: str, held_at: datetime) -> Told:
    """Read a publication date; what cannot be relied on is noted and the date left out."""
    match = FORM.fullmatch(told.strip())
    if match is None:
        return _without(
            code="published.impossible", place=place, message=f"not a date: {told[:SHOWN]!r}"
        )
    try:
        moment = PartialTime(_edtf(match))
    except TimeError:
        return _without(
            code="published.impossible", place=place, message=f"no such date: {told[:SHOWN]!r}"
        )
    if _is_future(moment, held_at):
        message = f"later than the day it was received: {told[:SHOWN]!r}"
        return _without(code="published.future", place=place, message=message)
    return moment, _reservations(match, place)


def _edtf(match: re.Match[str]) -> str:
    if match["clock"] is None or _is_padded(match):
        return match["day"]
    zone = (match["zone"] or "").upper()
    if zone in {"UTC", "GMT"}:
        zone = "Z"
    elif zone not in {"", "Z"}:
        zone = f"{zone[:3]}:{zone[-2:]}"
    return f"{match['day']}T{match['clock']}{zone}"


def _is_padded(match: re.Match[str]) -> bool:
    """Say whether the clock is a bare day's padding: midnight to the second, in no zone."""
    return match["zone"] is None and bool(MIDNIGHT.fullmatch(match["clock"]))


def _is_future(moment: PartialTime, held_at: datetime) -> bool:
    return moment.earliest > held_at + TOLERANCE


def _reservations(match: re.Match[str], place: str) -> tuple[Problem, ...]:
    if match["clock"] is None or match["zone"] is not None:
        return ()
    if _is_padded(match):
        message = f"midnight without a zone, taken as the bare day: {match[0]!r}"
        return (noted(code="published.midnight", place=place, message=message),)
    message = f"a time without a zone: {match[0]!r}"
    return (noted(code="published.no-zone", place=place, message=message),)


def _without(*, code: str, place: str, message: str) -> Told:
    return None, (noted(code=code, place=place, message=message),)
