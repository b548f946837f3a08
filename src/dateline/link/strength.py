"""Strength: how many troops a party is said to have, whatever else the statement claims.

"His 25,000-strong militia is on the move" and "the group, with 25,000 to 50,000 troops, has
crossed" are two claims that disagree on one figure.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from dateline.link.figure import Counted
from dateline.link.said import Said
from dateline.model.actor import Actor
from dateline.model.relation import Relation, RelationType, Slot
from dateline.model.utterance import ActorType

__all__ = ["strengths"]

TROOPS: Final = "troops"
WORD: Final = re.compile(r"[^\W_]+")
TELLING: Final = 4  # letters of a word that may stand for an organisation: not "The", not "Al"
# A part of a force is not its strength: "300 fighters in Orsk".
PART: Final = re.compile(r"\s+(?:[\w-]+\s+){0,2}(?:in|at|near|from)\s+[A-Z]")


def strengths(said: Sequence[Said], actors: Iterable[Actor]) -> Iterator[Relation]:
    """Yield a conflict for each two differing strengths of one party, once for two values."""
    owners = _owners(actors)
    forces: dict[str, list[Counted]] = defaultdict(list)
    for one in sorted(said, key=lambda one: one.first):
        for counted in _told(one):
            for owner in sorted(_owners_of(one, owners)):
                forces[owner].append(counted)
    seen: set[tuple[str, str]] = set()
    for counts in forces.values():
        for left, right in combinations(counts, 2):
            first, second = sorted(map(_value, (left, right)))
            if left.differs_from(right) and (first, second) not in seen:
                seen.add((first, second))
                yield _conflict(left, right)


def _told(one: Said) -> Iterator[Counted]:
    for quantity in one.utterance.quantities if one.is_backing else ():
        after = one.document.text[quantity.span.end : quantity.span.end + 40]
        partial = PART.match(after) or any(quantity.scope)
        exact = quantity.low is not None and (quantity.high is not None or quantity.best is None)
        if quantity.role == TROOPS and exact and quantity.high is not None and not partial:
            yield Counted(one, quantity)


def _owners(actors: Iterable[Actor]) -> Mapping[str, str]:
    """Map every name to its party; a leader's name to the organisation that he is said to lead."""
    every = sorted(actors, key=lambda actor: actor.id)
    names = {name: actor.id for actor in every for name in (actor.name, *actor.aliases)}
    bodies = _bodies(every)
    for actor in every:
        words = {word for role in actor.role_names for word in WORD.findall(role)}
        led = min((bodies[word] for word in words & bodies.keys()), default=None)
        if led and actor.type is ActorType.PERSON:
            names |= dict.fromkeys((actor.name, *actor.aliases), led)
    return names


def _bodies(actors: Iterable[Actor]) -> dict[str, str]:
    """Map the first words of organisations' names to the first organisation, by its id."""
    bodies: dict[str, str] = {}
    for actor in actors:
        head = next(iter(actor.name.split()), "")
        if actor.type is ActorType.ORGANISATION and len(head) >= TELLING:
            bodies.setdefault(head, actor.id)
    return bodies


def _owners_of(one: Said, owners: Mapping[str, str]) -> set[str]:
    utterance = one.utterance
    names = [*utterance.names, *(gloss.name for gloss in utterance.glosses)]
    if utterance.claimer and re.search(r"\b(?:us|we|our|my)\b", utterance.words):
        names.append(utterance.claimer.name)
    return {owners[name] for name in names[:1] if name in owners}


def _value(counted: Counted) -> str:
    return f"{counted.quantity.low} {counted.quantity.best} {counted.quantity.high}"


def _conflict(left: Counted, right: Counted) -> Relation:
    return Relation(
        type=RelationType.CONFLICTS,
        left=left.said.id,
        right=right.said.id,
        slot=Slot.QUANTITY,
        because=(
            f"troops: {left.said.name} said {left.quantity.span.text}, "
            f"{right.said.name} said {right.quantity.span.text}."
        ),
    )
