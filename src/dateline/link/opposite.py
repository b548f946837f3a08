"""Opposites: one party says that it is so, another plainly that it is not.

No word of denial stands in "the bridge did not collapse", yet it denies "the bridge collapsed".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dateline.link.profile import Profile
from dateline.link.said import Said
from dateline.model.relation import Relation, RelationType, Slot
from dateline.model.utterance import Stance

__all__ = ["are_opposed", "opposites"]

BELOW: Final = re.compile(r"\b(?:why|reasons?|because|if|whether|how)\b", re.IGNORECASE)
ALIKE: Final = -1000  # thousandths of log-odds
SHARED: Final = 2  # telling words in common, at the least
SHARE: Final = 0.6  # of the shorter one's telling words
LONGEST: Final = 5  # telling words: in a longer statement the "not" may belong to anything

Pair = tuple[int, int]


def are_opposed(left: Profile, right: Profile) -> bool:
    """Say whether both assert, one with a negation and one without, and neither counts people."""
    if left.is_negated == right.is_negated or left.counted or right.counted:
        return False
    return left.utterance.stance is right.utterance.stance is Stance.ASSERTS


def opposites(
    profiles: Sequence[Profile], said: Sequence[Said], scores: Mapping[Pair, int]
) -> Iterator[Relation]:
    """Yield a conflict for each two short statements that differ by a "not" alone."""
    alike = sorted(pair for pair, score in scores.items() if score > ALIKE)
    for left, right in alike:
        parties = {said[left].party, said[right].party}
        if len(parties) > 1 and _differ_by_not(profiles[left], profiles[right]):
            yield Relation(
                type=RelationType.CONFLICTS,
                left=profiles[left].id,
                right=profiles[right].id,
                slot=Slot.DENIAL,
                because=f"{said[left].name} said one thing, {said[right].name} the opposite.",
            )


def _differ_by_not(left: Profile, right: Profile) -> bool:
    shared = len(left.rarity.keys() & right.rarity.keys())
    if not (left.utterance.is_complete and right.utterance.is_complete):
        return False
    if any(BELOW.search(each.utterance.words) for each in (left, right)):
        return False
    shorter, longer = sorted((len(left.rarity), len(right.rarity)))
    return are_opposed(left, right) and shared >= max(SHARED, SHARE * shorter) and longer <= LONGEST
