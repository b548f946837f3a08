"""A unit is a measure or a currency: what a number that counts no things is told in."""

import re
from dataclasses import dataclass

__all__ = [
    "Measure",
    "currency_before",
    "magnitude_before",
    "read_unit",
]

_CURRENCY_SIGNS = {
    "$": "dollar",
    "us$": "US dollar",
    "c$": "Canadian dollar",
    "a$": "Australian dollar",
    "au$": "Australian dollar",
    "nz$": "New Zealand dollar",
    "hk$": "Hong Kong dollar",
    "£": "pound",
    "€": "euro",
    "¥": "yen",
    "₽": "rouble",
    "₴": "hryvnia",
    "₹": "rupee",
    "usd": "US dollar",
    "eur": "euro",
    "gbp": "pound",
    "rub": "rouble",
    "chf": "Swiss franc",
    "uah": "hryvnia",
    "cny": "yuan",
    "jpy": "yen",
    "inr": "rupee",
}
_UNITS = {  # compound units first: the first that fits is taken
    "nautical mile": "nautical miles?",
    "mile per hour": "mph|miles (?:per|an) hour",
    "kilometre per hour": "km/h|kph|kmh|kilomet(?:er|re)s (?:per|an) hour",
    "square mile": "square miles?|sq mi(?=\\b)",
    "square kilometre": "square kilomet(?:er|re)s?|sq km",
    "square foot": "square feet|sq ft",
    "pound weight": "lbs?|pounds of",
    "US dollar": "us dollars?|u\\.s\\. dollars?|american dollars?|usd",
    "Canadian dollar": "canadian dollars?|cad",
    "Australian dollar": "australian dollars?|aud",
    "Swiss franc": "swiss francs?|chf",
    "month of age": "months? old|months?-olds?|month-olds?",
    "week of age": "weeks? old|weeks?-olds?|week-olds?",
    "magnitude": "magnitude",
    "year of age": "years? old|years? of age|years?-olds?|year-olds?",
    "percent": "%|percent|per cent|pct|percentage points?",
    "mile": "miles?|mi(?=\\b)",
    "kilometre": "km|kms|kilomet(?:er|re)s?",
    "metre": "met(?:er|re)s?",
    "centimetre": "cm|centimet(?:er|re)s?",
    "foot": "feet|foot|ft",
    "yard": "yards?",
    "inch": "inch(?:es)?",
    "acre": "acres?",
    "hectare": "hectares?",
    "kilogram": "kg|kgs|kilos?|kilograms?",
    "tonne": "tonnes?",
    "ton": "tons?",
    "kiloton": "kilotons?|kilotonnes?",
    "litre": "lit(?:er|re)s?",
    "gallon": "gallons?",
    "barrel": "barrels?",
    "degree": "degrees?(?: celsius| fahrenheit)?|°[cf]?",
    "megawatt": "mw|megawatts?",
    "dollar": "dollars?",
    "pound": "pounds?(?! of)|pounds? sterling|gbp",
    "euro": "euros?|eur",
    "yen": "yen|jpy",
    "rouble": "roubles?|rubles?|rub",
    "hryvnia": "hryvnias?|hryvnyas?|hryvni|uah",
    "yuan": "yuan|renminbi|rmb",
    "rupee": "rupees?",
    "franc": "francs?",
    "shekel": "shekels?",
    "zloty": "zlotys?|zloties",
    "lira": "liras?|lire",
    "krona": "kron(?:a|or|er)",
    "peso": "pesos?",
    "dinar": "dinars?",
    "riyal": "riyals?",
    "cent": "cents?",
}
_NAMES = tuple(_UNITS)
_READER = re.compile(
    "(?:"
    + "|".join(f"({forms})" for forms in _UNITS.values()).replace(" ", r"[\s-]")
    + ")(?![a-z0-9])",
    re.IGNORECASE,
)
_STARTS = re.compile(r"[ \n\u00a0-]?(?=[%°a-z])", re.IGNORECASE)
_SIGN = re.compile(
    r"(?:(?:US|C|A|AU|NZ|HK)?\$|[£€¥₽₴₹]|\b(?-i:USD|EUR|GBP|RUB|CHF|UAH|CNY|JPY|INR)\b)\s?$",
    re.IGNORECASE,
)


_MAGNITUDE = re.compile(r"\bmagnitude(?:[\s-]|\sof\s)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A unit read in a text, and where it ends."""

    unit: str
    end: int


def read_unit(text: str, end: int) -> Measure | None:
    """Read the measure that follows a number, with or without a space or hyphen."""
    gap = _STARTS.match(text, end)
    found = _READER.match(text, gap.end()) if gap else None
    return (
        Measure(unit=_NAMES[found.lastindex - 1], end=found.end())
        if found and found.lastindex
        else None
    )


def currency_before(text: str, start: int) -> tuple[str, int] | None:
    """Return the currency whose sign stands before a number, and where the sign begins."""
    window = max(0, start - 5)
    sign = _SIGN.search(text[window:start])
    return (_CURRENCY_SIGNS[sign[0].strip().lower()], window + sign.start()) if sign else None


def magnitude_before(text: str, start: int) -> tuple[str, int] | None:
    """Return the unit of "magnitude 7.8", and where its word begins."""
    word = _MAGNITUDE.search(text, max(0, start - 16), start)
    return ("magnitude", word.start()) if word else None
