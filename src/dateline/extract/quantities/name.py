"""A number may be part of a name, a score or a reference, and then counts nothing."""

import re

__all__ = ["is_name", "is_pronoun"]

_NAMING = re.compile(
    r"\b(?:highway|route|road|flight|article|section|chapter|room|unit|no\.?|number|numbers"
    r"|channel|gate"
    r"|platform|act|title|group of|g|formula|boeing|airbus|apollo|type|mark|model|windows"
    r"|iphone|area"
    r"|page|pages|level|phase|stage|grade|line|terminal|super bowl|world war|resolution|radio|euro"
    r"|sector|block|ward|division|regiment|brigade|bus|exit|junction|runway|form|rule|clause"
    r"|paragraph"
    r"|version|episode|season|volume|vol\.|psalm|column|category|covid|catch|district"
    r"|class"
    r"|interstate|tower|building|school|hospital|point|checkpoint|zone|camp|tel|telephone|call"
    r"|phone"
    r"|photo|image|figure|table|day|week|year|top|under|over|part|item|lot|step)\s?$",
    re.IGNORECASE,
)
_AMOUNT_LIKE = frozenset("over under".split())
_CAPITALISED = re.compile(r"(?:^|[\s(])(?P<word>[A-Z][\w’'.]*)\s$")
_SENTENCE_OPENED = re.compile(r"(?:^|[.!?:\n][\"'”’)]*\s+|[\"“‘'(])[A-Z][\w’']*\s$")
_GLUED_BEFORE = re.compile(r"[\w@#/\\_&=][-–—]?$|\d[.,:]$|[A-Za-z]-$|\d\s(?:in|out\sof)\s$")
_GLUED_AFTER = re.compile(
    r"(?:\s(?:in|out\sof)\s\d|[/:]\d|-\d|[.,]\d|\s?/\s?\d|(?:st|nd|rd|th)\b|\.\w+\.|\s\d{3,}|-(?:third|quarter|fifth"
    r"|tenth|half|halves)s?\b|\s(?:third|quarter|fifth|tenth)s\sof\b)"
)
# No count begins with nought or follows another number at once: telephone numbers do.
_CODE = re.compile(r"0\d|(?<=\d\s)\d")
_LOWER_NOUN = re.compile(
    r"[\s-](?!(?:was|is|has|as|its|this|does)\b)(?:[a-z]+\s){0,2}[a-z]+(?:s|men|people)\b"
)
_NOT_ONE = re.compile(
    r"\b(?:no|the|this|that|any|every|each|another|which|some|day|number|not)\s$", re.IGNORECASE
)
# After these "one" is a pronoun, and before a verb: "one of them", "one hopes".
_AFTER_PRONOUN = (
    "of another day thing way point time who that which more or and can said says told cannot"
    " might will does had are with from on as could would should may must has is was in to at the"
    " a by for side hand such last level step reason after each"
)
_ONE_NOUN = re.compile(rf"\s(?!(?:{'|'.join(_AFTER_PRONOUN.split())}|\w+ly|\w+[^\Wsui]s)\b)[a-z]+")


def is_name(text: str, start: int, end: int, *, bare: bool) -> bool:
    """Say whether the digits or words from `start` to `end` belong to a name or a code.

    A number with a unit is not `bare`: a name before it ("the Sea of Japan 125 miles") is no sign.
    """
    before, after = text[max(0, start - 30) : start], text[end : end + 40]
    if _GLUED_BEFORE.search(before) or _GLUED_AFTER.match(after) or _CODE.match(text, start):
        return True
    if not bare:
        return False
    naming = _NAMING.search(before)
    if naming and naming[0].strip().lower() not in _AMOUNT_LIKE and not _LOWER_NOUN.match(after):
        return True
    if not text[start].isdigit():
        return text[start].isupper() and not _opens_sentence(before)
    named = _CAPITALISED.search(before) and not _SENTENCE_OPENED.search(before)
    return bool(named) and "," not in text[start:end] and not _LOWER_NOUN.match(after)


def is_pronoun(text: str, start: int, end: int) -> bool:
    """Say whether "one" stands for somebody or something instead of counting a noun."""
    if text[start:end].lower() != "one":
        return False
    return bool(_NOT_ONE.search(text[max(0, start - 12) : start])) or not _ONE_NOUN.match(text, end)


def _opens_sentence(before: str) -> bool:
    stripped = before.rstrip(" \"“‘'(")
    return not stripped or stripped[-1] in ".!?:;\n—–-"
