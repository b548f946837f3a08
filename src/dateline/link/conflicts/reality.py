"""Reality: one account says that an event came about, another that it did not."""

import re
from collections.abc import Iterator
from typing import Final

from dateline.link.conflicts.account import Account
from dateline.link.conflicts.aligned import one_place, one_time
from dateline.link.conflicts.pair import Finding, Pair, conflict
from dateline.link.conflicts.surroundings import Surroundings
from dateline.link.event import conflicting_reality
from dateline.link.word import stems, tokens
from dateline.model.event import Event, Modality, Party
from dateline.model.relation import Slot
from dateline.model.utterance import Stance

__all__ = ["marks", "realities"]

# Words that open a clause: what is negated above may not be the event below.
BELOW: Final = re.compile(
    r"\b(?:why|reasons?|because|if|whether|when|how|until|unless)\b", re.IGNORECASE
)
ALIKE: Final = -2500  # thousandths of log-odds
SHARED: Final = 2  # telling words in common


def marks(account: Account) -> Iterator[str]:
    """Yield a mark for the type of an event that is asserted to have happened, or not to have."""
    event = account.profile.utterance.event
    if event and _is_told(account) and event.modality is Modality.HAPPENED:
        yield from (f"event {code}" for code in (event.type, event.happening) if code)


def realities(pair: Pair, _: Surroundings) -> Iterator[Finding]:
    """Yield a conflict where two parties assert, the one that it was so, the other that not."""
    left, right = pair.left, pair.right
    if not pair.is_told_twice or not (_is_told(left) and _is_told(right)):
        return
    near = pair.is_one_claim or (pair.score > ALIKE and len(pair.shared) >= SHARED)
    one, other = left.profile.utterance, right.profile.utterance
    if not near or one.event is None or other.event is None or not conflicting_reality(one, other):
        return
    aligned = one_time(left.said, right.said) and one_place(left.said, right.said)
    yes, no = (right, left) if one.event.is_negated else (left, right)
    if aligned and _are_of_one(one.event, other.event) and not BELOW.search(no.words):
        because = f"{yes.said.name} said that it was so, {no.said.name} that it was not."
        yield conflict(pair, Slot.DENIAL, because), ()


def _is_told(account: Account) -> bool:
    return account.profile.utterance.stance is Stance.ASSERTS


def _are_of_one(one: Event, other: Event) -> bool:
    """Say whether no role is filled by others in the two, and the modes do not differ."""
    if one.mode is not other.mode:
        return False
    return _may_be_one(one.actor, other.actor) and _may_be_one(one.recipient, other.recipient)


def _may_be_one(one: Party | None, other: Party | None) -> bool:
    if one is None or other is None:
        return True
    return bool(set(stems(tokens(one.name))) & set(stems(tokens(other.name))))
