"""A counted noun is what a number counts, found to its right and given in the singular."""

import re

from dateline.extract.quantities.person import is_person

__all__ = ["counted", "group_before", "singular"]

_IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "servicemen": "serviceman",
    "policemen": "policeman",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "feet": "foot",
    "teeth": "tooth",
    "mercenaries": "mercenary",
    "troops": "troop",
    "forces": "force",
    "buses": "bus",
    "gases": "gas",
    "viruses": "virus",
    "crises": "crisis",
    "series": "series",
    "aircraft": "aircraft",
    "police": "police",
    "personnel": "personnel",
    "staff": "staff",
    "helicopters": "helicopter",
    "movies": "movie",
    "vehicles": "vehicle",
    "bodies": "body",
    "dead": "person",
    "wounded": "person",
    "injured": "person",
    "killed": "person",
    "hurt": "person",
    "missing": "person",
    "others": "person",
    "arrested": "person",
    "detained": "person",
    "hospitalised": "person",
    "hospitalized": "person",
    "displaced": "person",
    "homeless": "person",
    "trapped": "person",
    "hostage": "hostage",
    "heroes": "hero",
    "volcanoes": "volcano",
    "tornadoes": "tornado",
    "torpedoes": "torpedo",
    "embargoes": "embargo",
    "us": "person",
    "them": "person",
}
_PLURALS_WITHOUT_S = frozenset(
    "people men women children servicemen policemen firemen aircraft police personnel staff"
    " feet teeth".split()
)
_HARMED = frozenset(
    "dead wounded injured killed hurt missing others arrested detained hospitalised hospitalized"
    " displaced homeless trapped".split()
)
_LONE = _HARMED | {"us", "them"}
# Words that end the phrase in which the counted noun stands.
_STOPS = frozenset(
    "a an the of in on at by for from to with and or but as if than that which who whom whose"
    " where when while"
    " was were is are be been has have had do did does will would can could may might must"
    " shall should"
    " not it he she they we i you this these those his her their its our my your after before"
    " during"
    " since until into onto over under through across near against between about around within"
    " without"
    " there here so because including among amid also then now still just even only more per"
    " said says told died went came took made got left ran fled seem seemed".split()
)
_NOT_PLURAL = frozenset(
    "as is was has its this his us less unless across plus yes thus always perhaps besides towards"
    " afterwards serious various previous numerous famous religious dangerous suspicious anonymous"
    " gas bus class press business process access address success progress mass loss boss cross"
    " glass"
    " politics news series species hers ours theirs vs".split()
)
_DETERMINERS = frozenset("the his her their its our my your these those all".split())
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GAP = re.compile(r"[ \n\u00a0]?[\"“‘'\[]?")
_HYPHENATED = re.compile(r"-(?P<noun>[a-z]+)\b", re.IGNORECASE)
_PERSON_ENDINGS = {"strong", "man", "person", "men", "woman"}
_REACH = 6


_GROUP = re.compile(
    r"\b(?:crew|group|team|party|gang|family|staff|band|squad|force|garrison|militia|army|unit|crowd"
    r"|population|congregation|delegation)\sof\s$",
    re.IGNORECASE,
)
_STRONG = re.compile(r"\sstrong\b")
# "four of them children", "of whom 12 were children", "twelve of the 40 passengers"
_NAMED = re.compile(r"\s(?:of\s(?:them|whom|those)\s|(?:were|was|are|is)\s)(?P<noun>[a-z]+)\b")
_OF_ALL = re.compile(r"\sof\s(?:the|those|these|its|their|his|her)\s[\d,]+(?=\s)")


def group_before(text: str, start: int) -> str | None:
    """Return "person" where a number tells how many a body of people has: "a crew of 14"."""
    return "person" if _GROUP.search(text, max(0, start - 24), start) else None


def counted(text: str, end: int, *, one: bool) -> str | None:
    """Return what the number ending at `end` counts, in the singular; None where it is not told."""
    if hyphenated := _HYPHENATED.match(text, end):
        noun = hyphenated["noun"].lower()
        return "person" if noun in _PERSON_ENDINGS else singular(noun)
    if _STRONG.match(text, end):
        return "person"
    if named := _NAMED.match(text, end):
        noun = singular(named["noun"])
        if noun != named["noun"] and noun not in _LONE and is_person(noun):
            return noun
    whole = _OF_ALL.match(text, end)
    words = _phrase(text, whole.end() if whole else end)
    if not words:
        return None
    head = words[-1] if one else _plural_head(words)
    return (singular(head) or None) if head else None  # of "s" nothing is left


def singular(noun: str) -> str:
    """Return the singular of an English noun, by small rules."""
    if noun.lower() in _IRREGULAR:
        return _IRREGULAR[noun.lower()]
    if noun.endswith("ies") and len(noun) > 4:  # noqa: PLR2004 - ties, pies
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun


def _phrase(text: str, end: int) -> list[str]:
    """Return the words after a number up to the end of their phrase; "of the" is passed over."""
    words: list[str] = []
    position, passed = end, False
    while len(words) < _REACH:
        gap = _GAP.match(text, position)
        found = _WORD.match(text, gap.end() if gap else position)
        if not found:
            break
        word = found[0].lower()
        if not words and (word in {"of", "more", "other"} or (passed and word in _DETERMINERS)):
            passed = passed or word == "of"
        elif word in _STOPS or (words and _is_verb(word)):
            break
        else:
            words.append(found[0].removesuffix("'s").removesuffix("’s"))
        position = found.end()
    return words


def _is_verb(word: str) -> bool:
    return word.endswith(("ed", "ing")) and word not in _HARMED and word != "building"


def _plural_head(words: list[str]) -> str | None:
    """Return the last of the first run of plural words; names are passed over."""
    plurals = [index for index, word in enumerate(words) if _is_plural(word)]
    lower = [index for index in plurals if words[index].islower() or _names_people(words, index)]
    if not lower:
        return words[0] if words[0] in _LONE else None
    index = lower[0]
    while index + 1 in lower:
        index += 1
    return words[index]


def _names_people(words: list[str], index: int) -> bool:
    """Say whether a capitalised plural is a people ("Americans"), not a name ("Los Angeles")."""
    follows = words[index + 1 : index + 2]
    return is_person(singular(words[index].lower())) or (
        index == 0 and "".join(follows).islower() == bool(follows)
    )


def _is_plural(word: str) -> bool:
    lower = word.lower()
    if lower in _PLURALS_WITHOUT_S or lower == "others":
        return True
    return (
        lower.endswith("s") and lower not in _NOT_PLURAL and not lower.endswith(("ss", "ous", "'s"))
    )
