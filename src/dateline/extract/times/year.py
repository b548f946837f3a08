"""A year, a decade or a century, in digits or in words."""

import re

from dateline.extract.times.anchor import Anchor
from dateline.extract.times.rule import Told, rule, told
from dateline.extract.times.word import ORDINAL, ORDINALS

__all__ = ["AFTER_PREPOSITION", "RULES", "YEAR"]

YEAR = r"(?:1[0-9]|20)\d\d"
_LAST_OF_THIS_CENTURY = 4  # "the '40s" may still be those to come; "the '50s" are past
_NAMED_DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
AFTER_PREPOSITION = (
    r"(?:(?<=\bin )|(?<=\bby )|(?<=\bof )|(?<=since )|(?<=until )|(?<=early )|(?<=late )|(?<=mid-)"
    r"|(?<=from )|(?<=through )|(?<=throughout )|(?<=during )|(?<=between )|(?<=before )"
    r"|(?<=after )|(?<=till )|(?<=\bfor )|(?<=to )|(?<=and )|(?<=for fiscal ))"
)
_WORD_YEAR = (
    r"(?:(?P<teens>nineteen|eighteen|seventeen|twenty) "
    r"(?:(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?P<unit>one|two|three|four|five|six|seven|eight|nine))?"
    r"|(?P<low>ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))"
    r"|the year two thousand)\b"
)


def _year(match: re.Match[str], _anchor: Anchor) -> Told | None:
    return told(match["year"])


def _short_year(match: re.Match[str], anchor: Anchor) -> Told | None:
    if anchor.day is None:
        return None
    century = 19 if int(match["tens"]) > _LAST_OF_THIS_CENTURY else anchor.day.year // 100
    return told(f"{century}{match['tens']}X")


def _decade(match: re.Match[str], _anchor: Anchor) -> Told | None:
    return told(f"{match['decade']}X")


def _named_decade(match: re.Match[str], _anchor: Anchor) -> Told | None:
    return told(f"19{_NAMED_DECADES[match['name'].lower()]}X")


def _word_year(match: re.Match[str], _anchor: Anchor) -> Told | None:
    if not match["teens"]:
        return told("2000")
    century = {"nineteen": 19, "eighteen": 18, "seventeen": 17, "twenty": 20}[
        match["teens"].lower()
    ]
    return told(f"{century}{_two_digits(match):02}")


def _two_digits(match: re.Match[str]) -> int:
    low = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    units = "one two three four five six seven eight nine".split()
    if match["low"]:
        return 10 + low.index(match["low"].lower())
    unit = units.index(match["unit"].lower()) + 1 if match["unit"] else 0
    return (tens.index(match["tens"].lower()) + 2) * 10 + unit


def _century(match: re.Match[str], _anchor: Anchor) -> Told | None:
    number = int(match["digits"]) if match["digits"] else ORDINALS.get(match["ordinal"].lower(), 0)
    if match["ordinal"] and match["ordinal"].lower() == "twenty-first":
        number = 21
    return told(f"{number - 1:02}XX") if 1 <= number <= 21 else None  # noqa: PLR2004 - centuries so far


RULES = (
    rule(
        "0",
        rf"(?:{AFTER_PREPOSITION}|(?<![\w$£€#.,:/-])|(?<=mid-)|(?<=post-)|(?<=pre-))"
        r"(?P<year>(?:19|20)\d\d)(?![\w%°/:]|[.,]\d|-\d{3}|-[a-z]|"
        r" (?:people|million|billion|[a-rt-z]+ers\b|miles|troops|men|women|meters|metres|km|kg"
        r"|feet|hours|GMT))",
        _year,
    ),
    rule(
        "0",
        r"(?:(?<=\bin )|(?<=since ))(?P<year>1[0-8]\d\d)(?![\w%°/:-]|[.,]\d| [a-z]+s\b)",
        _year,
    ),
    rule("the year", rf"(?:the )?(?:calendar )?year (?P<year>{YEAR})\b", _year),
    rule("fiscal", rf"fiscal (?:year )?(?P<year>{YEAR})\b", _year),
    rule("0 the", r"(?:the )?(?P<decade>(?:1[5-9]|20)\d)0['’]?s\b", _decade),
    rule("0 the", r"(?:the )?(?<!\w)['’](?P<tens>\d)0s\b", _short_year),
    rule("the", rf"the (?P<name>{'|'.join(_NAMED_DECADES)})\b", _named_decade),
    rule("the nineteen eighteen seventeen twenty", _WORD_YEAR, _word_year),
    rule(
        frozenset({"the", "0", "twenty", *ORDINALS}),
        rf"(?:the )?(?:(?P<digits>\d\d?)(?:st|nd|rd|th)|(?P<ordinal>twenty-first"
        rf"|{ORDINAL}))[ -]century\b",
        _century,
    ),
)
