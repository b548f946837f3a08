"""Stance: who denies or doubts what somebody else says.

What counts is what is said to be so: "there is no mutiny" and "he denied that there was any" agree.
"""

import re
from collections.abc import Iterator
from typing import Final

from dateline.link.accused import is_accusation
from dateline.link.conflicts.account import Account
from dateline.link.conflicts.aligned import one_time
from dateline.link.conflicts.core import core_of, covered_by
from dateline.link.conflicts.pair import Finding, Pair
from dateline.link.conflicts.surroundings import Surroundings
from dateline.link.denial import is_told
from dateline.model.relation import Relation, RelationType, Slot
from dateline.model.utterance import Stance, Utterance

__all__ = ["ANSWERING", "stances"]

NAMED: Final = 0.5  # share of what a denial names that another statement must hold
WHOLE: Final = 0.8  # the same, where it is only doubted
JUST: Final = 400  # code points
NEXT: Final = 40  # the sentence after
NAME: Final = re.compile(r"\b[A-Z][\w-]{3,}")
AIMED: Final = 0.25  # the same, of the statement that the denial's own text points at
ANSWERS: Final = {
    Stance.DENIES: (RelationType.REFUTES, "{} denied what {} said."),
    Stance.DOUBTS: (RelationType.CONFLICTS, "{} said that what {} said is not certain."),
}
ASIDE: Final = re.compile(r"\W*(?:an?\s\w+\s)?(?:which|who|that|whose)\b", re.IGNORECASE)
ANSWERING: Final = frozenset(ANSWERS)
# A noun that takes up several acts at once, and the words by which such an act is told.
CHARGES: Final = re.compile(r"\b(?:charges|accusations|allegations)\b", re.IGNORECASE)
CHARGED: Final = re.compile(
    r"\b(?:charg\w+|counts? of|indict\w+|accus\w+|alleg\w+)\b", re.IGNORECASE
)


def stances(pair: Pair, around: Surroundings) -> Iterator[Finding]:
    """Yield the relation of a denial or doubt to what it answers."""
    for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
        answer = ANSWERS.get(one.profile.utterance.stance)
        if answer and _may_answer(one, other) and _answers(pair, one, other, around):
            kind, words = answer
            because = words.format(one.said.name, other.said.name)
            yield (
                Relation(type=kind, left=one.id, right=other.id, slot=Slot.DENIAL, because=because),
                (one.id,),
            )


def _may_answer(one: Account, other: Account) -> bool:
    """Say whether another party says that something is so which the one may say is not."""
    opposed = one.polarity * other.polarity <= 0 and other.polarity >= 0
    return other.said.is_backing and one.party != other.party and opposed


def _answers(pair: Pair, one: Account, other: Account, around: Surroundings) -> bool:
    core, share = core_of(one.profile), covered_by(one.profile, other.profile)
    aim = around.target_of(one)
    if aim is not None and aim.id == other.id:
        if not core:
            return _is_near(one, other) or _is_charge(one, other, aim)
        return share >= AIMED and one_time(one.said, other.said)
    if not core and _is_charge(one, other, aim):
        return True
    if not pair.is_one_claim or not is_told(other.profile) or around.is_denied_there(other):
        return False
    # It says what the denial aims at, or is the accusation that a bare denial was joined to.
    follows = aim.claim == other.claim if aim is not None else is_accusation(other.profile)
    doubts = one.profile.utterance.stance is Stance.DOUBTS
    return share >= (WHOLE if doubts else NAMED) or (follows and not core)


def _is_near(one: Account, other: Account) -> bool:
    """Say whether what names nothing stands just after its target, or names whom that names."""
    said, target = one.profile.utterance.sentence, other.profile.utterance.sentence
    ours, theirs = set(NAME.findall(said.text)), set(NAME.findall(target.text))
    reach = JUST if one.profile.utterance.stance is Stance.DOUBTS else NEXT
    return said.start - target.end <= reach or not ours.isdisjoint(theirs)


def _is_charge(one: Account, other: Account, aim: Account | None) -> bool:
    """Say whether "the charges are false" answers one of several charges of its own text."""
    said, charge = one.profile.utterance, other.profile.utterance
    if aim is None or said.version != charge.version or charge.content[0] > said.content[0]:
        return False
    if not CHARGES.search(said.words) or not CHARGED.search(aim.profile.utterance.sentence.text):
        return False
    aside = ASIDE.match(charge.words) is not None
    return bool(CHARGED.search(_told_up_to(charge))) and not charge.is_nominal and not aside


def _told_up_to(charge: Utterance) -> str:
    """Return the words of a charge, and where somebody makes it those before it, too."""
    start = charge.content[0].start - charge.sentence.start
    before = charge.sentence.text[:start] if charge.claimer else ""
    return f"{before} {charge.words}"
