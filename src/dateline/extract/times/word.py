"""The words in which English tells months, weekdays, units and parts of the day."""

import re

__all__ = [
    "DAYPARTS",
    "HALVES",
    "MONTH",
    "MONTHS",
    "MONTH_STARTS",
    "ORDINAL",
    "ORDINALS",
    "SEASONS",
    "UNIT",
    "UNITS",
    "WEEKDAY",
    "WEEKDAYS",
    "month_number",
    "unit_code",
    "weekday_number",
]

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
MONTH_STARTS = frozenset({*MONTHS, *(name[:3] for name in MONTHS), "sept"})

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"

ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
}
ORDINAL = rf"(?:{'|'.join(ORDINALS)})"

UNITS = {
    "second": "TS",
    "sec": "TS",
    "minute": "TM",
    "min": "TM",
    "hour": "TH",
    "hr": "TH",
    "day": "D",
    "night": "D",
    "weekend": "W",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "centurie": "C",
}
UNIT = (
    r"(?:second|sec|minute|min|hour|hr|day|week|fortnight|month|quarter|year|decade"
    r"|centur(?:y|ies))"
)

DAYPARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "midday": "MI",
    "lunchtime": "MI",
    "dawn": "MO",
    "dusk": "EV",
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
HALVES = {"first": "H1", "second": "H2", "last": "H2", "latter": "H2"}

_LETTERS = re.compile(r"[a-z]+")


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return next(n for n, month in enumerate(MONTHS, start=1) if month[:3] == name[:3].lower())


def weekday_number(name: str) -> int:
    """Return 1 for Monday to 7 for Sunday, as ISO counts."""
    return WEEKDAYS.index(name.lower()) + 1


def unit_code(name: str) -> str:
    """Return the code of a unit, singular or plural: "D" for days, "TH" for hours."""
    name = name.lower()
    return UNITS[name] if name in UNITS else UNITS[name.removesuffix("s")]
