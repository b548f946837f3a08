"""Surnames: a name's last words alone, and the one full name that they may stand for."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from dateline.link.actors.alike import is_surname_of
from dateline.link.actors.eastern import is_eastern
from dateline.link.actors.forest import Forest, Proposal
from dateline.link.actors.given import given_name, is_given
from dateline.link.actors.node import Node
from dateline.link.actors.people import full_names, hold_two_offices
from dateline.link.actors.sound import skeletons
from dateline.model.utterance import ActorType

__all__ = ["surnames"]

# Given names of countries where two surnames are borne, that are known elsewhere, too.
IBERIAN: Final = frozenset(
    """
    alberto alejandro ana antonio carlos diego eduardo enrique felipe fernando francisco gustavo
    hugo javier jorge jose juan luis manuel miguel nicolas pablo pedro rafael ramon ricardo roberto
    """.split()
)
CLEAR: Final = 6  # letters of a surname that may be told by its sound alone


def surnames(forest: Forest) -> Iterator[Proposal]:
    """Propose a surname for the one full name that has it, in its document or in the case."""
    ending: dict[str, list[Node]] = defaultdict(list)
    for node in full_names(forest):
        for word in {node.person.words[-1], _family(node)}:
            for key in _word_keys(word):
                ending[key].append(node)
    taken = _taken_for_bodies(forest)
    for node in forest.nodes.values():
        if not node.is_named or node.person.is_full or node.body.acronym is not None:
            continue
        keys = _word_keys(node.person.words[-1]) if node.person.words else set()
        found = {other.id: other for key in keys for other in ending[key] if _ends(other, node)}
        other = forest.only(node, found.values())
        if other and _may_be_person(node, other, forest, taken):
            where = "its document" if node.documents & other.documents else "the case"
            because = f"the only full name in {where} with this surname"
            yield Proposal(node.id, other.id, because)
    yield from _endings(forest)
    yield from _beginnings(forest)


def _word_keys(word: str) -> set[str]:
    """A surname itself; a clear one is found by its consonants, too."""
    return {word, *skeletons(word)} if len(word) >= CLEAR else {word}


def _endings(forest: Forest) -> Iterator[Proposal]:
    """Propose "Lula da Silva" for the one longer name that ends so."""
    full = full_names(forest)
    ending: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in full:
        for start in range(1, len(node.person.words) - 1):
            ending[node.person.words[start:]].append(node)
    for node in full:
        longer = ending.get(node.person.words, [])
        if is_given(node.person.given):  # "Ali Saleh" is not "Ahmed Ali Saleh"
            longer = [one for one in longer if one.person.called == node.person.given]
        other = forest.only(node, longer)
        if other:
            yield Proposal(node.id, other.id, "the only longer name that ends with this one")


def _beginnings(forest: Forest) -> Iterator[Proposal]:
    """Propose "Tedros Adhanom" for the one longer name that begins so.

    Where a second surname, or a grandfather's name, is left out; no names of the West, where
    "Mary Taylor" is another than "Mary Taylor Greene", and none of Arabic kind.
    """
    full = [node for node in full_names(forest) if _has_more_surnames(node)]
    longer: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in full:
        longer[node.person.words[:-1]].append(node)
    for node in full:
        other = forest.only(node, longer.get(node.person.words, ()))
        if other and not given_name(node.person.words[-1]):
            yield Proposal(node.id, other.id, "the only longer name that begins with this one")


def _has_more_surnames(node: Node) -> bool:
    person = node.person
    return (
        len(person.given) > 1
        and not person.is_arabic
        and (person.given in IBERIAN or not given_name(person.given))
        and not is_eastern(person.parts)
    )


def _family(node: Node) -> str:
    """The word that may stand alone: the first where the family's name comes first."""
    parts = node.person.parts
    return node.person.given if is_eastern(parts) else node.person.words[-1]


def _ends(full: Node, short: Node) -> bool:
    words, wanted = full.person.words, short.person.words
    if words[-len(wanted) :] == wanted or (len(wanted) == 1 and _family(full) == wanted[0]):
        return True
    word = wanted[-1]
    return len(wanted) == 1 and len(word) >= CLEAR and is_surname_of(word, full.person)


def _may_be_person(node: Node, other: Node, forest: Forest, taken: Counter[str]) -> bool:
    """Whether a lone word is a person's: not a body's in more documents than name the person.

    In another document, a given name ("James") may be anybody's, what is of no sort a place, and
    "Dr Roe" another than an Ada Roe whom nobody calls a doctor.
    """
    party = forest.together(other.id)
    if not node.documents & other.documents and (
        is_given(node.person.words[-1])
        or not node.types
        or hold_two_offices(node, party)
        or (node.is_doctor and not any(one.is_doctor for one in party))
    ):
        return False
    documents: set[str] = set()
    for one in party:
        documents |= one.documents
        if len(documents) >= taken[node.folded]:
            return True
    return False


def _taken_for_bodies(forest: Forest) -> Counter[str]:
    """In how many more documents a lone word is taken for a body than for a person."""
    taken: Counter[str] = Counter()
    for node in forest.nodes.values():
        if not node.is_full:
            others = sum(node.types.values()) - node.types[ActorType.PERSON]
            taken[node.folded] += others - node.types[ActorType.PERSON]
    return taken
