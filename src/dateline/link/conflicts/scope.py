"""Scope: whether two figures count the same people.

"Two of the passengers", "four seriously hurt" and "31 in the General Hospital" are not the figure
of all that were hurt, so that figure contradicts none of them.
"""

import re
from typing import Final

from dateline.link.counted_apart import are_others
from dateline.link.said import Said
from dateline.model.quantity import Quantity

__all__ = ["TROOPS", "one_scope"]

TROOPS: Final = "troops"
SEVERE: Final = re.compile(
    r"\b(?:serious|critical|grave|severe|life-threatening|minor|slight|light)(?:ly)?\b",
    re.IGNORECASE,
)
STILL: Final = re.compile(r"\b(?:still|remain(?:s|ed|ing)?)\b", re.IGNORECASE)
PASSING: Final = frozenset({"trapped", "missing"})  # states that end
PARTIAL: Final = frozenset({"hospitalised", "displaced", "arrested", TROOPS})
AT_NAME: Final = re.compile(r"\b(?:to|at|in|from|near)\s+(?:the\s+)?(?:[A-Z][\w’'-]+)")
HOUSE: Final = re.compile(r"\b(?:hospital|clinic|infirmary)\b", re.IGNORECASE)
WORD: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
NEUTRAL: Final = frozenset(
    """more other others further different separate people persons dead deceased wounded injured
    killed missing trapped arrested detained hospitalised innocent of its his her their the all
    lifeless total service military army armed strong""".split()
)
ANYBODY: Final = frozenset(
    "person body fatality victim life soul death casualty other passenger civilian".split()
)
SOME: Final = frozenset(
    """child boy girl baby infant toddler woman journalist reporter tourist policeman policewoman
    officer firefighter paramedic rescuer medic doctor nurse foreigner national soldier troop
    fighter militant gunman insurgent rebel serviceman marine airman sailor guardsman mercenary
    combatant attacker bomber assailant hostage driver pilot employee diplomat""".split()
)
PLURALS: Final = {"people": "person", "men": "man", "women": "woman", "children": "child"}
REACH: Final = 60  # code points after a number within which its noun stands
ROOT: Final = 5  # letters that a country and its people share


def one_scope(left: Said, one: Quantity, right: Said, other: Quantity) -> bool:
    """Say whether both count the same people: all of them, or the same sort of them."""
    if one.role != TROOPS and _are_others(one, other):
        return False
    if not _qualified_alike((left, one), (right, other)) or _severity(left) != _severity(right):
        return False
    if one.role in PASSING and _is_still(left) != _is_still(right):
        return False
    return one.role not in PARTIAL or _is_at_name(left, one) == _is_at_name(right, other)


def _are_others(one: Quantity, other: Quantity) -> bool:
    """Say whether the one counts some of those whom the other counts, or none of them."""
    kinds = {one.of or "person", other.of or "person"}
    if one.role is None or len(kinds) == 1:
        return False
    return bool(kinds & SOME) or kinds.isdisjoint(ANYBODY) or are_others(one.of, other.of)


def _after(said: Said, quantity: Quantity) -> str:
    end, last = quantity.span.end, said.utterance.content[-1].end
    return said.document.text[end : min(last, end + REACH)]


def _qualified(said: Said, quantity: Quantity) -> frozenset[str]:
    """Return the words between a number and its noun: "two elderly passengers"."""
    of = (quantity.of or "").rpartition(" ")[2]
    before: list[str] = []
    for match in WORD.finditer(_after(said, quantity)):
        word = PLURALS.get(match[0].lower(), match[0].lower())
        if of and word[:3] == of[:3]:
            return frozenset(before) - NEUTRAL
        before.append(word)
    return frozenset()


def _qualified_alike(left: tuple[Said, Quantity], right: tuple[Said, Quantity]) -> bool:
    """Say whether the same words qualify both; troops may be "German" or those of "Germany"."""
    one, other = _qualified(*left), _qualified(*right)
    if left[1].role is None:  # "rescue units" may be "fire rescue units"
        return one <= other or other <= one
    if left[1].role != TROOPS:
        return one == other
    words = [
        set(re.findall(r"\w+", said.utterance.sentence.text.lower())) for said, _ in (right, left)
    ]
    return all(
        any(word[:ROOT] == told[:ROOT] for told in told_of)
        for odd, told_of in zip((one - other, other - one), words, strict=True)
        for word in odd
    )


def _severity(said: Said) -> frozenset[str]:
    return frozenset(match[0].lower()[:5] for match in SEVERE.finditer(said.utterance.words))


def _is_still(said: Said) -> bool:
    return STILL.search(said.utterance.words) is not None


def _is_at_name(said: Said, quantity: Quantity) -> bool:
    """Say whether only those in one house are counted: it is named, or counts its own."""
    return bool(AT_NAME.search(_after(said, quantity)) or HOUSE.search(said.name))
