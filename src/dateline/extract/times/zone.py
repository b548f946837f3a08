"""A zone is the offset from UTC that a time of day is told in; unknown names have none."""

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

__all__ = ["ZONE", "offset_of", "offset_text"]

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
_PLACES = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "abu dhabi": "Asia/Dubai",
    "addis ababa": "Africa/Addis_Ababa",
    "amsterdam": "Europe/Amsterdam",
    "ankara": "Europe/Istanbul",
    "athens": "Europe/Athens",
    "baghdad": "Asia/Baghdad",
    "bangkok": "Asia/Bangkok",
    "beijing": "Asia/Shanghai",
    "beirut": "Asia/Beirut",
    "belgrade": "Europe/Belgrade",
    "berlin": "Europe/Berlin",
    "brasilia": "America/Sao_Paulo",
    "british": "Europe/London",
    "brussels": "Europe/Brussels",
    "bucharest": "Europe/Bucharest",
    "budapest": "Europe/Budapest",
    "buenos aires": "America/Argentina/Buenos_Aires",
    "cairo": "Africa/Cairo",
    "canberra": "Australia/Sydney",
    "damascus": "Asia/Damascus",
    "delhi": "Asia/Kolkata",
    "dubai": "Asia/Dubai",
    "dublin": "Europe/Dublin",
    "gaza": "Asia/Gaza",
    "geneva": "Europe/Zurich",
    "hanoi": "Asia/Ho_Chi_Minh",
    "helsinki": "Europe/Helsinki",
    "hong kong": "Asia/Hong_Kong",
    "islamabad": "Asia/Karachi",
    "israel": "Asia/Jerusalem",
    "istanbul": "Europe/Istanbul",
    "jakarta": "Asia/Jakarta",
    "japan": "Asia/Tokyo",
    "jerusalem": "Asia/Jerusalem",
    "johannesburg": "Africa/Johannesburg",
    "kabul": "Asia/Kabul",
    "kathmandu": "Asia/Kathmandu",
    "khartoum": "Africa/Khartoum",
    "kiev": "Europe/Kyiv",
    "kyiv": "Europe/Kyiv",
    "lagos": "Africa/Lagos",
    "lisbon": "Europe/Lisbon",
    "london": "Europe/London",
    "madrid": "Europe/Madrid",
    "manila": "Asia/Manila",
    "mexico city": "America/Mexico_City",
    "minsk": "Europe/Minsk",
    "moscow": "Europe/Moscow",
    "nairobi": "Africa/Nairobi",
    "new delhi": "Asia/Kolkata",
    "new york": "America/New_York",
    "oslo": "Europe/Oslo",
    "paris": "Europe/Paris",
    "prague": "Europe/Prague",
    "riyadh": "Asia/Riyadh",
    "rome": "Europe/Rome",
    "seoul": "Asia/Seoul",
    "singapore": "Asia/Singapore",
    "stockholm": "Europe/Stockholm",
    "sydney": "Australia/Sydney",
    "taipei": "Asia/Taipei",
    "tbilisi": "Asia/Tbilisi",
    "tehran": "Asia/Tehran",
    "tel aviv": "Asia/Jerusalem",
    "tokyo": "Asia/Tokyo",
    "tripoli": "Africa/Tripoli",
    "vienna": "Europe/Vienna",
    "warsaw": "Europe/Warsaw",
    "washington": "America/New_York",
    "wellington": "Pacific/Auckland",
    "yerevan": "Asia/Yerevan",
}
_NAMES = "|".join(sorted((name.replace(" ", r"\s") for name in _PLACES), key=len, reverse=True))
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


def offset_of(name: str, local: datetime) -> timedelta | None:
    """Return a zone's offset at a local time; None where the name tells none."""
    plain = _TAIL.sub("", re.sub(r"\s+", " ", name.lower()))
    if plain in _OFFSETS:
        return timedelta(minutes=_OFFSETS[plain])
    if shift := _SHIFT.fullmatch(plain):
        minutes = int(shift[2]) * 60 + int(shift[3] or 0)
        if minutes > _FARTHEST:
            return None
        return timedelta(minutes=-minutes if shift[1] == "-" else minutes)
    return _offset_at(_PLACES[plain], local) if plain in _PLACES else None


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
