"""The representative of a claim: the utterance whose words stand for it on a page."""

from collections.abc import Sequence
from typing import Final

from dateline.link.profile import Profile
from dateline.link.said import BACKING

__all__ = ["representative"]

SHORTEST: Final = 5  # words that a self-contained statement needs
LONGEST: Final = 35  # words after which it says more than one thing
POINTING: Final = frozenset(
    "he she it they we i you this that these those his her their its our my him them there which "
    "who whose and but so or also then".split()
)


def representative(members: Sequence[Profile]) -> Profile:
    """Choose the statement that says most by itself and lies nearest to all the others."""
    if len(members) == 1:  # most claims, and nothing to weigh
        return members[0]
    centre = sum(member.vector for member in members)

    def rank(member: Profile) -> tuple[bool, int, float, str]:
        is_detail = member.utterance.is_detail  # shown through the statement it is part of
        return (is_detail, -_merits(member), -round(float(member.vector @ centre), 3), member.id)

    return min(members, key=rank)


def _merits(member: Profile) -> int:
    words = member.running
    text = member.utterance.words.strip(" \"'“”‘’")
    merits = (
        2 * (member.utterance.stance in BACKING),
        2 * (bool(words) and words[0] not in POINTING),
        SHORTEST <= len(words) <= LONGEST,
        text[:1].isupper(),
        len(member.utterance.content) == 1,
        not POINTING & set(words[1:]) - {"that", "it", "and", "or", "there", "which", "who", "his"},
    )
    return sum(merits)
