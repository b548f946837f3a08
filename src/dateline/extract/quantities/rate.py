"""A rate is so much or so many by the day, by the barrel: "$80 a barrel", "2,000 people a day"."""

import re

from dateline.extract.quantities.unit import Measure

__all__ = ["rate_after", "rate_of_count"]

# "$80 a barrel", "five litres per day"
_PER = re.compile(
    r"\s(?:an?|per|every|each)\s(?P<per>second|minute|hour|day|week|month|year|barrel|tonne|ton|litre"
    r"|liter|gallon|person|head|share|kilogram|kilo|mile|kilomet(?:re|er)|square metre)\b",
    re.IGNORECASE,
)
_PER_COUNT = re.compile(
    r"(?:\s[\w’'-]+){1,2}?\s(?:an?|per)\s(?P<per>second|minute|hour|day|week|month|year)\b",
    re.IGNORECASE,
)
_PER_NAMES = {"liter": "litre", "kilo": "kilogram", "kilometer": "kilometre"}


def rate_after(text: str, end: int) -> Measure | None:
    """Read "per day" or "a barrel" after a measure or an amount of money."""
    found = _PER.match(text, end)
    return Measure(unit=f"per {_per(found)}", end=found.end()) if found else None


def rate_of_count(text: str, end: int) -> Measure | None:
    """Read "people a day" after a number: the rate and where it ends."""
    found = _PER_COUNT.match(text, end)
    return Measure(unit=f"per {_per(found)}", end=found.end()) if found else None


def _per(found: re.Match[str]) -> str:
    name = found["per"].lower()
    return _PER_NAMES.get(name, name)
