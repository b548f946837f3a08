"""A zone is the offset from UTC that a time of day is told in; unknown names have none."""

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateline.extract.times.zone_place import PEOPLES, ZONES

__all__ = ["DATELINE", "ZONE", "is_local", "names_place", "offset_of", "offset_text", "place_in"]

# Abbreviations that mean one offset only; IST (India, Israel, Ireland) does not and is left out.
_OFFSETS = {
    "gmt": 0,
    "utc": 0,
    "z": 0,
    "bst": 60,
    "wet": 0,
    "west": 60,
    "cet": 60,
    "cest": 120,
    "eet": 120,
    "eest": 180,
    "msk": 180,
    "trt": 180,
    "est": -300,
    "edt": -240,
    "cst": -360,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
    "akst": -540,
    "akdt": -480,
    "hst": -600,
    "jst": 540,
    "kst": 540,
    "hkt": 480,
    "sgt": 480,
    "pkt": 300,
    "sast": 120,
    "aest": 600,
    "aedt": 660,
    "awst": 480,
    "nzst": 720,
    "nzdt": 780,
}
_ZONES = ZONES | PEOPLES
_NAMES = "|".join(
    sorted((re.escape(name).replace(r"\ ", r"\s") for name in _ZONES), key=len, reverse=True)
)
_SHORT = "|".join(sorted((name.upper() for name in _OFFSETS if name != "z"), key=len, reverse=True))

ZONE = (
    rf"(?:(?:GMT|UTC)[+-]\d{{1,2}}(?::?\d\d)?|(?:{_SHORT}|ET|CT|MT|PT|IST)\b"
    rf"|(?i:(?:{_NAMES})(?:\s(?:standard|daylight|summer|winter))?\stime\b)|[A-Z][a-z]+\s"
    rf"(?:local\s)?time\b"
    rf"|local\stime\b)"
)
_SHIFT = re.compile(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d\d)?", re.IGNORECASE)
_FARTHEST = 14 * 60  # minutes: no zone is farther from UTC
_TAIL = re.compile(r"\s(?:(?:standard|daylight|summer|winter|local)\s)?time$")


# "5pm local time": the time of the place that the words around it tell.
_LOCAL = re.compile(r"(?:[A-Z][a-z]+\s)?local\stime")
_DIRECTIONS = frozenset("et ct mt pt eastern central mountain pacific".split())
_PLACE = re.compile(
    r"\b(?=[A-Z])(?i:"
    + "|".join(
        sorted(
            (re.escape(name).replace(r"\ ", r"\s") for name in ZONES.keys() - _DIRECTIONS),
            key=len,
            reverse=True,
        )
    )
    + r")\b(?!\s(?:local\s)?time\b)"
)


# "LIMA, Peru (Agency) - The convoy …", at the head of a line
DATELINE = re.compile(
    r"^(?P<places>[A-Z][A-Z.' -]{2,}(?:,\s[A-Z][\w. ]+)?)(?:\s\([^)\n]{2,30}\))?\s?[-–—]{1,2}\s",
    re.MULTILINE,
)


def names_place(text: str) -> bool:
    """Say whether words name a place whose zone is known."""
    return bool(_PLACE.search(text))


def is_local(zone: str) -> bool:
    """Say whether a zone is told only as that of the place."""
    return bool(_LOCAL.fullmatch(zone))


def place_in(text: str) -> str | None:
    """Return the zone told by the places that words name, where all of them keep one time."""
    zones = {ZONES[_plain(name)]: _plain(name) for name in _PLACE.findall(text)}
    return f"{next(iter(zones.values()))} time" if len(zones) == 1 else None


def offset_of(name: str, local: datetime) -> timedelta | None:
    """Return a zone's offset at a local time; None where the name tells none."""
    plain = _TAIL.sub("", _plain(name))
    if plain in _OFFSETS:
        return timedelta(minutes=_OFFSETS[plain])
    if shift := _SHIFT.fullmatch(plain):
        minutes = int(shift[2]) * 60 + int(shift[3] or 0)
        if minutes > _FARTHEST:
            return None
        return timedelta(minutes=-minutes if shift[1] == "-" else minutes)
    return _offset_at(_ZONES[plain], local) if plain in _ZONES else None


def _plain(name: str) -> str:
    return re.sub(r"\s+", " ", name.lower())


def offset_text(offset: timedelta) -> str:
    """Write an offset as ISO 8601 does: "+03:00", and "Z" for none."""
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}" if minutes else "Z"


def _offset_at(key: str, local: datetime) -> timedelta | None:
    zone = _zone(key)
    return local.replace(tzinfo=zone).utcoffset() if zone is not UTC else None


@cache
def _zone(key: str) -> ZoneInfo | timezone:
    """Load a zone; UTC stands for one that this machine does not know."""
    try:
        return ZoneInfo(key)
    except ZoneInfoNotFoundError:
        return UTC
