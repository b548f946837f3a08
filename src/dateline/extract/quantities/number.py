"""A number is written in digits or in words; both are read to one value."""

import re

__all__ = ["BROKEN", "DIGITS", "NUMBER", "NUMBER_STARTS", "SCALES", "WORDS", "read_number"]

UNITS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
TEENS = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SCALES = {
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "bn": 1_000_000_000,
    "tn": 1_000_000_000_000,
}
SMALL = UNITS | TEENS | TENS
NUMBER_STARTS = frozenset({"0", "a", "an", "half", "hundred", *SMALL})

_UNIT, _TEEN, _TEN = ("|".join(table) for table in (UNITS, TEENS, TENS))
_BELOW_100 = rf"(?:(?:{_TEN})(?:[-\s](?:{_UNIT}))?|{_TEEN}|{_UNIT})\b"
_BELOW_1000 = (
    rf"(?:(?:an?|{_BELOW_100})[-\s]hundred\b(?:(?:\sand)?[-\s]{_BELOW_100})?|{_BELOW_100})"
)
_SCALE = r"(?:thousand|million|billion|trillion)\b"
_LED = rf"(?:{_BELOW_1000}|an?)[-\s]{_SCALE}"

WORDS = (
    rf"(?:{_LED}(?:,?\s(?:and\s)?{_BELOW_1000}[-\s]{_SCALE})*(?:(?:,|\sand)?\s{_BELOW_1000})?"
    rf"|{_BELOW_1000})"
)
DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:\s?(?:hundred|thousand|million|billion|trillion|bn|mn|tn|[km])\b)?"
)
NUMBER = rf"(?:{DIGITS}|{WORDS})"
# "half a million", "a quarter of a million", "two and a half million"; "half a mile"
_PART_OF_ONE = rf"(?P<part>half|a\squarter\sof|three\squarters\sof)\san?(?:\s(?P<scale>{_SCALE}))?"
_AND_A_HALF = rf"(?P<whole>{_BELOW_100}|\d+)\sand\sa\shalf(?:\s(?P<times>{_SCALE}))?"
_MEASURED = r"mile|kilomet|tonne?|acre|hectare|lit(?:re|er)|foot|inch|pound"
BROKEN = rf"(?:{_PART_OF_ONE}(?:(?<=ion)|(?<=sand)|(?=\s(?:{_MEASURED})))|{_AND_A_HALF})"

_SHARES = {"half": 0.5, "a quarter of": 0.25, "three quarters of": 0.75}
_BROKEN = re.compile(rf"{_PART_OF_ONE}|{_AND_A_HALF}", re.IGNORECASE)
_PARTS = re.compile(r"[\d.,]*\d|[a-z]+", re.IGNORECASE)


def read_number(text: str) -> float:
    """Return the value of words that `NUMBER` or `BROKEN` matches ("1,200", "half a million")."""
    if broken := _BROKEN.fullmatch(text):
        return _broken(broken)
    total, current = 0.0, 0.0
    for part in _PARTS.findall(text.lower()):
        if part in SCALES:
            total, current = total + (current or 1) * SCALES[part], 0.0
        elif part == "hundred":
            current = (current or 1) * 100
        else:
            current += _single(part)
    return total + current


def _broken(match: re.Match[str]) -> float:
    if match["part"]:
        share = _SHARES[re.sub(r"\s", " ", match["part"].lower())]
        return share * (SCALES[match["scale"].lower()] if match["scale"] else 1)
    times = SCALES[match["times"].lower()] if match["times"] else 1
    return (read_number(match["whole"]) + 0.5) * times


def _single(part: str) -> float:
    if part[0].isdigit():
        return float(part.replace(",", ""))
    return float(SMALL.get(part, 1 if part in {"a", "an"} else 0))
