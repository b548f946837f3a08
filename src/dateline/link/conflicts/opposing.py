"""Opposing: words that say of one thing that it is so and that it is not: legal, illegal.

Only such are listed as do not change with time: who was arrested may be free by now.
"""

import re
from collections.abc import Iterator
from typing import Final

from dateline.link.conflicts.account import Account
from dateline.link.conflicts.aligned import one_place, one_time
from dateline.link.conflicts.pair import Finding, Pair, conflict
from dateline.link.conflicts.surroundings import Surroundings
from dateline.model.relation import Slot

__all__ = ["marks", "opposings"]

ALIKE: Final = -2500  # thousandths of log-odds
SHARED: Final = 2  # telling words in common, besides the two
NOT: Final = re.compile(
    r"\b(?:not|no|never|nor|neither|none|nobody|without|hardly|denied|if|whether)\b|n[’']t\b",
    re.IGNORECASE,
)
OPPOSITES: Final = tuple(
    tuple(frozenset(side.split()) for side in line.split("|"))
    for line in """
legal legally lawful lawfully legitimate|illegal illegally unlawful illegitimate
legal lawful legitimate|violation violated violates violate violating breach
success successful successfully succeeded|failure failed fails fail unsuccessful
peaceful peacefully|violent violently
unharmed unhurt uninjured safe|killed dead injured wounded hurt
undamaged intact|damaged destroyed
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


def marks(account: Account) -> Iterator[str]:
    """Yield a mark for each pair of opposites of which an account says one."""
    for number, sides in enumerate(OPPOSITES):
        if _side(account, sides) is not None:
            yield f"opposite {number}"


def opposings(pair: Pair, _: Surroundings) -> Iterator[Finding]:
    """Yield a conflict where two accounts call one thing by opposite words."""
    left, right = pair.left, pair.right
    near = pair.is_one_claim or pair.score > ALIKE
    if not pair.is_told_twice or not near or len(pair.shared) < SHARED:
        return
    if not one_time(left.said, right.said) or not one_place(left.said, right.said):
        return
    for number, sides in enumerate(OPPOSITES):
        one, other = _side(left, sides), _side(right, sides)
        if one and other and not any({one, other} <= side for side in sides):
            because = f"{left.said.name} said “{one}”, {right.said.name} “{other}”."
            yield conflict(pair, Slot.DENIAL, because), (str(number),)


def _side(account: Account, sides: tuple[frozenset[str], ...]) -> str | None:
    """Return the word of one side alone; None where it may be turned round."""
    if not account.said.is_backing or NOT.search(account.words):
        return None
    words = set(account.profile.running)
    said = [sorted(words & side) for side in sides]
    return next((found[0] for found in said if found), None) if sum(map(bool, said)) == 1 else None
