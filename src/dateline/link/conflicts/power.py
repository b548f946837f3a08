"""Power: two accounts of one deed name the forces of other countries or alliances."""

import re
from collections.abc import Iterator
from typing import Final

from dateline.link.actors.country import countries
from dateline.link.conflicts.account import Account
from dateline.link.conflicts.aligned import one_place, one_time
from dateline.link.conflicts.pair import Finding, Pair, conflict
from dateline.link.conflicts.surroundings import Surroundings
from dateline.link.remember import remembered
from dateline.link.word import tokens
from dateline.model.relation import Slot

__all__ = ["marks", "powers"]

ALIKE: Final = -2500  # thousandths of log-odds
SHARED: Final = 2  # telling words in common
STRIKE: Final = re.compile(
    r"\b((?!The\b)(?:[A-Z][\w’'-]+\s+)?[A-Z][\w’'-]+)\s+(?:military\s+|army\s+|forces\s+)?"
    r"(?:(?:air|missile|rocket|drone|artillery|suicide|car|truck)\s)?"
    r"(?:(?:air)?strikes?|attacks?|bombings?|shelling|raids?|offensive|assault|ambush)\b"
)
FORCES: Final = re.compile(
    r"((?:[A-Z][\w-]+,?\s+(?:and\s+)?){1,3})(?:[a-z]+\s+){0,2}"
    r"(?:forces|troops|police|personnel|soldiers|aircraft|jets|warplanes)\b"
)
SHORT: Final = frozenset("us uk uae eu un".split())
ALLIANCES: Final = frozenset("nato eu un coalition".split())


def marks(account: Account) -> Iterator[str]:
    """Yield a mark where an account names whose strike it was, and whose forces took part."""
    if account.said.is_backing:
        yield from (["striker"] if _named(account, STRIKE) else [])
        yield from (["forces"] if _named(account, FORCES) else [])


def powers(pair: Pair, _: Surroundings) -> Iterator[Finding]:
    """Yield a conflict where others are named for one deed.

    One and the same claimer is told of here, too: two papers give the strike that he spoke of to
    two powers.
    """
    left, right = pair.left, pair.right
    if pair.is_one_text or not (left.said.is_backing and right.said.is_backing):
        return
    if len(pair.shared) < SHARED or not one_time(left.said, right.said):
        return
    if not one_place(left.said, right.said):
        return
    near = pair.is_one_claim or (pair.score > ALIKE and _share_a_place(pair))
    found = (near and _others(pair, STRIKE)) or (pair.is_one_claim and _others(pair, FORCES))
    if found:
        because = f"{left.said.name} told of {found[0]}, {right.said.name} of {found[1]}."
        yield conflict(pair, Slot.ACTOR, because), (*sorted(found),)


def _share_a_place(pair: Pair) -> bool:
    """Say whether both name one place: two powers at war strike all over."""
    ours, theirs = (
        {place.name for place in side.profile.utterance.places} for side in (pair.left, pair.right)
    )
    return not ours.isdisjoint(theirs)


def _others(pair: Pair, form: re.Pattern[str]) -> tuple[str, str] | None:
    one, other = _named(pair.left, form), _named(pair.right, form)
    return (one, other) if one and other and one != other else None


@remembered
def _named(account: Account, form: re.Pattern[str]) -> str:
    """Return the powers that a form of words names: "Afghan and US special forces"."""
    told = form.findall(account.words)
    words = tokens(told[0]) if len(told) == 1 else ()  # two forces may fight each other
    found = countries(words)[0] | (ALLIANCES & frozenset(words))
    return " and ".join(
        word.upper() if word in SHORT else word.replace("_", " ").title() for word in sorted(found)
    )
