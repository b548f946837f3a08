"""Opposing: one account calls a thing legal that another calls illegal (`link.contrary`)."""

from collections.abc import Iterator
from typing import Final

from dateline.link.conflicts.account import Account
from dateline.link.conflicts.aligned import one_place, one_time
from dateline.link.conflicts.pair import Finding, Pair, conflict
from dateline.link.conflicts.surroundings import Surroundings
from dateline.link.contrary import contraries, sides_of
from dateline.model.relation import Slot

__all__ = ["marks", "opposings"]

ALIKE: Final = -2500  # thousandths of log-odds
SHARED: Final = 2  # telling words in common, besides the two


def marks(account: Account) -> Iterator[str]:
    """Yield a mark for each pair of contraries of which an account says one."""
    if account.said.is_backing:
        yield from (f"opposite {number}" for number in sides_of(account.profile))


def opposings(pair: Pair, _: Surroundings) -> Iterator[Finding]:
    """Yield a conflict where two accounts call one thing by contrary words."""
    left, right = pair.left, pair.right
    near = pair.is_one_claim or pair.score > ALIKE
    if not pair.is_told_twice or not near or len(pair.shared) < SHARED:
        return
    if not one_time(left.said, right.said) or not one_place(left.said, right.said):
        return
    if not (left.said.is_backing and right.said.is_backing):
        return
    for number, one, other in contraries(sides_of(left.profile), sides_of(right.profile)):
        because = f"{left.said.name} said “{one}”, {right.said.name} “{other}”."
        yield conflict(pair, Slot.DENIAL, because), (str(number),)
