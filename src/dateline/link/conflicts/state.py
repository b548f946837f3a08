"""State: one account says that something goes on, a later one that it is over.

That is no conflict but news: the end supersedes. Who tells of the state after somebody has told of
its end mostly tells how it was.
"""

import re
from collections.abc import Iterator
from typing import Final

from dateline.link.conflicts.account import Account
from dateline.link.conflicts.aligned import one_place, one_time
from dateline.link.conflicts.pair import Finding, Pair
from dateline.link.conflicts.surroundings import Surroundings
from dateline.link.remember import remembered
from dateline.model.relation import Relation, RelationType, Slot

__all__ = ["marks", "states"]

ALIKE: Final = -2500  # thousandths of log-odds
SHARED: Final = 2  # telling words in common
ENDING: Final = re.compile(
    r"\b(?:ceas|stop|end|halt|before|after|if|would|could|began|begun|started|called off)\w*\b",
    re.IGNORECASE,
)
# A state, and how its end is told.
STATES: Final = tuple(
    tuple(re.compile(rf"\b(?:{forms})\b", re.IGNORECASE) for forms in line.split(" // "))
    for line in """
advancing|marching|heading (?:to|towards?) // halt(?:s|ed)|turn(?:s|ed) (?:back|around)|stood down
in (?:police )?custody|being held|behind bars // released|freed|bailed|bail
(?:still|remains?) trapped // freed|rescued|cut free
at large|on the run // captured|caught|arrested
still missing|unaccounted for // found alive|found dead|were found|was found
burning|ablaze|raging // extinguished|put out|under control
ongoing|continuing|continues|under way // is over|ended|suppressed|cleared
""".strip().splitlines()
)


def marks(account: Account) -> Iterator[str]:
    """Yield a mark for each state that an account tells, or tells the end of."""
    for number in range(len(STATES)):
        if _side(account, number) is not None:
            yield f"state {number}"


def states(pair: Pair, _: Surroundings) -> Iterator[Finding]:
    """Yield the account of a state's end as what supersedes that of the state."""
    near = pair.is_one_claim or pair.score > ALIKE
    if not near or not pair.is_told_twice or len(pair.shared) < SHARED or pair.is_one_text:
        return
    if not one_time(pair.left.said, pair.right.said) or not one_place(
        pair.left.said, pair.right.said
    ):
        return
    for number in range(len(STATES)):
        sides = _side(pair.left, number), _side(pair.right, number)
        if sides == (0, 1) and _is_later(pair):
            yield _news(pair), (str(number),)


@remembered
def _side(account: Account, number: int) -> int | None:
    """Return 0 where an account says that it goes on, 1 where that it is over, else None."""
    goes_on, is_over = STATES[number]
    on, over = goes_on.search(account.words), is_over.search(account.words)
    if not account.said.is_backing or (on and ENDING.search(account.words)):
        return 1 if account.said.is_backing and over else None
    return None if bool(on) is bool(over) else int(bool(over))


def _is_later(pair: Pair) -> bool:
    first, then = pair.left.said.document.published_at, pair.right.said.document.published_at
    return bool(first and then and first.latest < then.earliest)


def _news(pair: Pair) -> Relation:
    old, new = pair.left.said.name, pair.right.said.name
    return Relation(
        type=RelationType.SUPERSEDES,
        left=pair.right.id,
        right=pair.left.id,
        slot=Slot.TIME,
        because=f"{new} told of its end, after {old} had told of it as going on.",
    )
