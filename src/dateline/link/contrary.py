"""Contraries: words that say of one thing that it is so and that it is not: legal, illegal.

Only such are listed as do not change with time: who was arrested may be free by now.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from dateline.link.profile import Profile
from dateline.link.remember import remembered

__all__ = ["Sides", "contraries", "opposed", "sides_of"]

Sides: TypeAlias = Mapping[int, str]

NOT: Final = re.compile(
    r"\b(?:not|no|never|nor|neither|none|nobody|without|hardly|denied|if|whether)\b|n[’']t\b",
    re.IGNORECASE,
)
CONTRARIES: Final = tuple(
    tuple(frozenset(side.split()) for side in line.split("|"))
    for line in """
legal legally lawful lawfully legitimate|illegal illegally unlawful illegitimate
legal lawful legitimate|violation violated violates violate violating breach
success successful successfully succeeded|failure failed fails fail unsuccessful
peaceful peacefully|violent violently
unharmed unhurt uninjured safe|killed dead injured wounded hurt
undamaged intact unscathed|damaged destroyed collapsed wrecked ruined
accident accidental accidentally|deliberate deliberately intentional intentionally
accepted accepts accept agreed|rejected rejects reject refused refuses
proposed proposes propose proposal|rejected rejects reject rejection refused refuses
true truthful|false untrue fabricated
guilty|innocent
empty|occupied crowded
necessary needed|unnecessary unneeded
justified|unjustified unprovoked
asleep|awake
sober|drunk
armed|unarmed
voluntarily willingly|forcibly forced
""".strip().splitlines()
)
EVERY: Final = tuple(frozenset().union(*sides) for sides in CONTRARIES)


@remembered
def sides_of(profile: Profile) -> Sides:
    """Map the number of each pair of contraries of which a statement says one to its word.

    None where it says both, or where a "not" may turn the word round.
    """
    words = set(profile.running)
    told = {
        number: [sorted(words & side) for side in sides]
        for number, sides in enumerate(CONTRARIES)
        if not words.isdisjoint(EVERY[number])
    }
    if not told or NOT.search(profile.utterance.words):
        return {}
    return {n: (a or b)[0] for n, (a, b) in told.items() if bool(a) is not bool(b)}


def contraries(left: Sides, right: Sides) -> Iterator[tuple[int, str, str]]:
    """Yield the number and the two words of each pair of contraries between two statements."""
    for number in sorted(left.keys() & right.keys()):
        word, other = left[number], right[number]
        if not any({word, other} <= side for side in CONTRARIES[number]):
            yield number, word, other


def opposed(left: Sides, right: Sides) -> bool:
    """Say whether two statements call anything by contrary words."""
    return bool(left and right) and next(contraries(left, right), None) is not None
