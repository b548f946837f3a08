"""Quantity: two accounts count the same and come to numbers that cannot both be right.

What befell people is compared wherever the two accounts are of one scene; a count of things only
within one claim, or where both name the same things. A later day's figure, and a party's own later
figure, supersede the earlier one.
"""

from collections.abc import Iterator
from typing import Final

from dateline.link.conflicts.account import Account
from dateline.link.conflicts.aligned import is_news
from dateline.link.conflicts.counted import Counted, Key
from dateline.link.conflicts.pair import Finding, Pair, conflict
from dateline.link.conflicts.penalty import SENTENCE
from dateline.link.conflicts.surroundings import Surroundings
from dateline.link.word import stems, tokens
from dateline.model.relation import Relation, RelationType, Slot

__all__ = ["marks", "quantities"]

TOLLS: Final = frozenset("killed wounded missing arrested hospitalised displaced trapped".split())
ALIKE: Final = -2500  # thousandths of log-odds: one claim, or close to it
SAME_THINGS: Final = -1000
MEASURES: Final = frozenset("money distance speed area weight volume share".split())
FAR: Final = "distance"  # from where to where, two accounts in like words seldom tell alike
MACHINES: Final = frozenset({"aircraft", "vessels", "weapons"})
BARE: Final = frozenset(
    stems(tokens("people killed dead died death toll least injured wounded hurt"))
)
SHARED: Final = 2  # telling words in common, for a count of things


def marks(account: Account) -> Iterator[str]:
    """Yield a mark for each figure that an account gives."""
    yield from ("\t".join(("count", *key)) for key in account.counts)


def quantities(pair: Pair, around: Surroundings) -> Iterator[Finding]:
    """Yield a relation for each figure on which two accounts differ."""
    left, right = pair.left.counts, pair.right.counts
    for key in sorted(left.keys() & right.keys()):
        may_differ = all(
            _may_differ(pair, key, side[key]) for side in (left, right)
        ) and around.is_mutual(pair, key)
        if may_differ and left[key].differs_from(right[key]):
            relation = _relation(pair, key[0], left[key], right[key])
            if relation.type is RelationType.CONFLICTS or _is_of_one_event(pair):
                yield relation, key


def _is_of_one_event(pair: Pair) -> bool:
    """Say whether a later figure is news of this event: there is always news of some other."""
    return pair.is_one_claim or len(pair.shared - BARE) >= SHARED


def _may_differ(pair: Pair, key: Key, counted: Counted) -> bool:
    """Say whether two accounts that give figures of one kind may mean the same people or things."""
    if pair.left.party == pair.right.party and pair.is_one_text:
        return False
    if counted.quantity.role:
        near = pair.score > ALIKE or len(pair.shared) > SHARED
        return (near and pair.is_one_scene) or (pair.is_one_claim and pair.share_a_name)
    if pair.is_one_claim:
        return True
    return len(pair.shared) >= SHARED and _are_things(pair, key, counted)


def _are_things(pair: Pair, key: Key, counted: Counted) -> bool:
    """Say whether two accounts in like words count the same things, or measure the same."""
    if counted.is_one_of_some or key[0] == FAR:
        return False
    if key[0] == SENTENCE or (len(pair.shared) > SHARED and key[0] not in MEASURES):
        return pair.is_one_scene
    if counted.quantity.sort in MACHINES:
        return pair.score > ALIKE and pair.is_one_scene
    named = key[0] in MEASURES or key[0] in " ".join(sorted(pair.shared))
    return pair.score > SAME_THINGS and named


def _relation(pair: Pair, of: str, left: Counted, right: Counted) -> Relation:
    old, new = left.quantity.span.text, right.quantity.span.text
    revised = right.replaced is not None and right.replaced == left.quantity.best
    counts = left.quantity.role in TOLLS
    grew = (right.quantity.best or 0.0) > (left.quantity.best or 0.0)
    if revised or is_news(left.said, right.said, counts=counts, grew=grew):
        return Relation(
            type=RelationType.SUPERSEDES,
            left=right.said.id,
            right=left.said.id,
            slot=Slot.QUANTITY,
            because=f"{of}: {right.said.name} said {new}, after {old} ({left.said.name}).",
        )
    because = f"{of}: {left.said.name} said {old}, {right.said.name} said {new}."
    return conflict(pair, Slot.QUANTITY, because)
