"""Doer: two accounts of one deed name others who did or ordered it, or two parties claim it."""

import re
from collections.abc import Iterator
from typing import Final

from dateline.link.actors.country import countries
from dateline.link.conflicts.account import Account
from dateline.link.conflicts.aligned import one_place, one_time
from dateline.link.conflicts.pair import Finding, Pair, conflict
from dateline.link.conflicts.surroundings import Surroundings
from dateline.link.remember import remembered
from dateline.link.word import stems, tokens
from dateline.model.event import Event, Modality, Party, Plover
from dateline.model.relation import Slot

__all__ = ["doers", "marks"]

ALIKE: Final = -2500  # thousandths of log-odds, where both tell who ordered it
FAR: Final = -4500  # where they have words in common, too
SHARED: Final = 2
SURE: Final = -500  # where only the roles of the two events tell that it is one deed
ORDERED: Final = re.compile(
    r"\b((?!The\b)(?:[A-Z][\w’'-]+\s+){0,2}[A-Z][\w’'-]+)(?:\s+(?:has|had|of|personally))*"
    r"\s+(?:order(?:ed|ing)|authori[sz](?:ed|ing)|orchestrat(?:ed|ing)|mastermind(?:ed|ing))\b"
    r"[^.;]{0,40}?\b(?:strikes?|attacks?|assault|bombings?|shelling|raids?|killings?|murder)\b"
)
CLAIMS_IT: Final = re.compile(r"^\W*(?:the )?responsibility for\b", re.IGNORECASE)
PLAIN: Final = frozenset(stems(tokens("responsibility attack attacks claim claimed")))
# Words for a doer that fit whoever it was.
VAGUE: Final = frozenset(
    stems(tokens("man men people gunman gunmen attacker attackers assailant forces troops they he"))
)
BODIES: Final = frozenset(
    stems(
        tokens(
            """group army front force forces ministry movement brigade police militia party guard
            government corps council authority agency troops fighters rebels military"""
        )
    )
)
Names = tuple[str, str]


def marks(account: Account) -> Iterator[str]:
    """Yield a mark for each way in which an account tells who did something."""
    if not account.said.is_backing:
        return
    event = account.profile.utterance.event
    if _orderer(account):
        yield "orderer"
    if event and event.actor and event.recipient and _is_deed(event):
        yield f"done to {_head(event.recipient)}"
    if account.said.actor and CLAIMS_IT.search(account.words):
        yield "claims it"


def doers(pair: Pair, _: Surroundings) -> Iterator[Finding]:
    """Yield a conflict where others are said to have done one deed."""
    left, right = pair.left.said, pair.right.said
    if not (left.is_backing and right.is_backing) or (
        pair.is_one_text and left.party == right.party
    ):
        return
    if one_time(left, right) and one_place(left, right):
        names = _orderers(pair) or _actors(pair) or _claimants(pair)
        if names:
            because = f"{left.name} told of {names[0]}, {right.name} of {names[1]}."
            yield conflict(pair, Slot.ACTOR, because), (*sorted(names),)


def _orderers(pair: Pair) -> Names | None:
    """Return who is said to have ordered a deed."""
    one, other = _orderer(pair.left), _orderer(pair.right)
    near = pair.is_one_claim or pair.score > ALIKE
    return (one, other) if near and one and other and _are_others(one, other) else None


@remembered
def _orderer(account: Account) -> str:
    found = {match[1] for match in ORDERED.finditer(account.words)}
    return next(iter(found)) if len(found) == 1 else ""


def _actors(pair: Pair) -> Names | None:
    """Return who is said to have done a deed of violence to one and the same."""
    one, other = pair.left.profile.utterance.event, pair.right.profile.utterance.event
    near = pair.score > SURE or (pair.score > FAR and len(pair.shared) >= SHARED)
    near = near and pair.share_a_name
    if one is None or other is None or not (pair.is_one_claim or near):
        return None
    if not (_is_deed(one) and _is_deed(other)) or one.mode is not other.mode:
        return None
    if one.actor is None or other.actor is None or one.recipient is None or other.recipient is None:
        return None
    if _head(one.recipient) != _head(other.recipient):
        return None
    names = one.actor.name, other.actor.name
    return (
        names
        if _are_others(*names) and VAGUE.isdisjoint(map(_head, (one.actor, other.actor)))
        else None
    )


def _head(party: Party) -> str:
    """Return the stem of a party's last word: of "a military helicopter" the helicopter."""
    return next(iter(stems(tokens(party.name))[-1:]), "")


def _is_deed(event: Event) -> bool:
    happened = event.modality is Modality.HAPPENED and not event.is_negated
    return event.type is Plover.ASSAULT and happened


def _are_others(one: str, other: str) -> bool:
    """Say whether two names are of two parties: no part of one another, no country and its man."""
    powers = [countries(tokens(name))[0] for name in (one, other)]
    if bool(powers[0]) is not bool(powers[1]) or powers[0] & powers[1]:
        return False
    if {_is_body(one), _is_body(other)} == {True, False} and max(map(_capitals, (one, other))) > 1:
        return False  # a man, and the group that may be his
    return not set(stems(tokens(one))) & set(stems(tokens(other)))


def _is_body(name: str) -> bool:
    return not BODIES.isdisjoint(stems(tokens(name)))


def _capitals(name: str) -> int:
    return 0 if _is_body(name) else sum(word[:1].isupper() for word in name.split())


def _claimants(pair: Pair) -> Names | None:
    """Return two parties that each claim one deed for themselves."""
    both = all(CLAIMS_IT.search(one.words) and one.said.actor for one in (pair.left, pair.right))
    near = pair.is_one_claim or bool(pair.shared - PLAIN)
    if not both or not near or pair.left.party == pair.right.party:
        return None
    return pair.left.said.name, pair.right.said.name
