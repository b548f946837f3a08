"""People: two spellings of one name, a surname and the full name, a misprint."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from dateline.link.actors.alike import is_surname_of, one_name
from dateline.link.actors.eastern import eastern, is_eastern
from dateline.link.actors.forest import Forest, Proposal
from dateline.link.actors.given import given_name, is_given
from dateline.link.actors.node import Node
from dateline.link.actors.sound import skeletons
from dateline.link.name import edit_distance
from dateline.model.utterance import ActorType

__all__ = ["initials", "misprints", "spellings", "surnames"]

CLEAR: Final = 6  # letters of a surname that may be told by its sound alone
LONG: Final = 12  # letters of a full name in which a misprint is plain
OFTEN: Final = 5  # documents that make a spelling the usual one, times those with a misprint
MOST_EDITS: Final = 2


def spellings(forest: Forest) -> Iterator[Proposal]:
    """Propose full names that are one name."""
    for left, right in _blocked(_full(forest)):
        because = one_name(left.person, right.person)
        if because:
            yield Proposal(left.id, right.id, because)


def initials(forest: Forest) -> Iterator[Proposal]:
    """Propose "V. Putin" for the one full name that it may shorten."""
    full = _full(forest)
    by_surname: dict[str, list[Node]] = defaultdict(list)
    for node in full:
        by_surname[node.person.surname].append(node)
    for node in full:
        if len(node.person.given) > 1:
            continue
        longer = [
            other
            for other in by_surname[node.person.surname]
            if len(other.person.given) > 1 and other.person.given[0] == node.person.given
        ]
        other = forest.only(node, longer)
        if other:
            yield Proposal(node.id, other.id, "the only full name with this initial and surname")


def surnames(forest: Forest) -> Iterator[Proposal]:
    """Propose a surname for the one full name that has it, in its document or in the case."""
    ending: dict[str, list[Node]] = defaultdict(list)
    for node in _full(forest):
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


def _word_keys(word: str) -> set[str]:
    """A surname itself; a clear one is found by its consonants, too."""
    return {word, *skeletons(word)} if len(word) >= CLEAR else {word}


def _endings(forest: Forest) -> Iterator[Proposal]:
    """Propose "Lula da Silva" for the one longer name that ends so."""
    full = _full(forest)
    ending: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in full:
        for start in range(1, len(node.person.words) - 1):
            ending[node.person.words[start:]].append(node)
    for node in full:
        if is_given(node.person.given):
            continue  # "Ali Saleh" is not "Ahmed Ali Saleh"
        other = forest.only(node, ending.get(node.person.words, ()))
        if other:
            yield Proposal(node.id, other.id, "the only longer name that ends with this one")


def misprints(forest: Forest) -> Iterator[Proposal]:
    """Propose a rare spelling for the usual one, of the same letters in another order."""
    full = [node for node in _full(forest) if len(node.folded) >= LONG]
    usual: dict[str, list[Node]] = defaultdict(list)
    for node in full:
        if len(node.documents) >= OFTEN:
            usual["".join(sorted(node.folded))].append(node)
    for node in full:
        for other in usual.get("".join(sorted(node.folded)), ()):
            rare = OFTEN * len(node.documents) <= len(other.documents)
            if rare and _nearly(node, other):
                node.person = other.person  # so it is read from here on
                yield Proposal(node.id, other.id, "a misprint: the usual spelling but for a letter")


def _nearly(left: Node, right: Node) -> bool:
    ours, theirs = left.person.words, right.person.words
    return (
        len(ours) == len(theirs)
        and all(one[0] == other[0] and one[-1] == other[-1] for one, other in
                zip(ours, theirs, strict=True))
        and edit_distance(" ".join(ours), " ".join(theirs)) <= MOST_EDITS
    )  # fmt: skip


def _full(forest: Forest) -> list[Node]:
    return [
        node
        for node in forest.nodes.values()
        if node.is_person and node.is_full and not node.is_debris
    ]


def _family(node: Node) -> str:
    """The word that may stand alone: the first where the family's name comes first."""
    parts = node.person.parts
    return node.person.given if is_eastern(parts) else node.person.words[-1]


def _blocked(nodes: Sequence[Node]) -> Iterator[tuple[Node, Node]]:
    """Pair the names that some rule may take for one, so that the cost is not quadratic."""
    blocks: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in nodes:
        for key in set(_keys(node)):
            blocks[key].append(node)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for place, left in enumerate(block):
            for right in block[place + 1 :]:
                if (left.id, right.id) not in seen:
                    seen.add((left.id, right.id))
                    yield left, right


def _keys(node: Node) -> Iterator[tuple[str, ...]]:
    """The same letters, the same words, one eastern form, or like consonants and given names."""
    person = node.person
    yield ("letters", "".join(person.words))
    yield ("words", *sorted(person.words))
    yield from (("eastern", form) for form in eastern(person.parts))
    given = given_name(person.given) | skeletons(person.written[0])
    for surname in skeletons(person.written[-1]):
        yield from (("sounds", surname, name) for name in given)


def _ends(full: Node, short: Node) -> bool:
    words, wanted = full.person.words, short.person.words
    if words[-len(wanted) :] == wanted or (len(wanted) == 1 and _family(full) == wanted[0]):
        return True
    word = wanted[-1]
    return len(wanted) == 1 and len(word) >= CLEAR and is_surname_of(word, full.person)


def _may_be_person(node: Node, other: Node, forest: Forest, taken: Counter[str]) -> bool:
    """Whether a lone word is a person's: not a body's in more documents than name the person.

    In another document, a given name ("James") may be anybody's, and what is of no sort a place.
    """
    is_near = bool(node.documents & other.documents)
    if not is_near and (is_given(node.person.words[-1]) or not node.types):
        return False
    documents: set[str] = set()
    for one in forest.together(other.id):
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
