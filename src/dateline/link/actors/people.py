"""People: two spellings of one full name, an initial for a given name, a misprint."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from dateline.link.actors.alike import one_name
from dateline.link.actors.eastern import eastern
from dateline.link.actors.forest import Forest, Proposal
from dateline.link.actors.given import given_name
from dateline.link.actors.node import Node
from dateline.link.actors.office import Office, office_of
from dateline.link.actors.sound import skeletons
from dateline.link.actors.variants import variants
from dateline.link.name import edit_distance

__all__ = ["full_names", "hold_two_offices", "initials", "misprints", "spellings"]

CLEAR: Final = 6  # letters of a surname that may be told by its sound alone
LONG: Final = 12  # letters of a full name in which a misprint is plain
OFTEN: Final = 5  # documents that make a spelling the usual one, times those with a misprint
MOST_EDITS: Final = 2


def spellings(forest: Forest) -> Iterator[Proposal]:
    """Propose full names that are one name."""
    for left, right in _blocked(full_names(forest)):
        because = one_name(left.person, right.person)
        if because:
            yield Proposal(left.id, right.id, because)


def initials(forest: Forest) -> Iterator[Proposal]:
    """Propose "V. Putin" for the one full name that it may shorten."""
    full = full_names(forest)
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
        if other and not hold_two_offices(node, forest.together(other.id)):
            yield Proposal(node.id, other.id, "the only full name with this initial and surname")


def misprints(forest: Forest) -> Iterator[Proposal]:
    """Propose a rare spelling for the usual one, of the same letters in another order."""
    full = [node for node in full_names(forest) if len(node.folded) >= LONG]
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


def full_names(forest: Forest) -> list[Node]:
    """Return the nodes that are people's full names."""
    return [
        node
        for node in forest.nodes.values()
        if node.is_person and node.is_full and not node.is_debris
    ]


def _blocked(nodes: Sequence[Node]) -> Iterator[tuple[Node, Node]]:
    """Pair the names that some rule may take for one, so that the cost is not quadratic."""
    blocks: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in nodes:
        for key in sorted(set(_keys(node))):
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
    given |= skeletons(person.parts[0][0]) | set(map(str, variants(person.given)))
    for surname in skeletons(person.written[-1]) | skeletons(person.parts[-1][-1]):
        yield from (("sounds", surname, name) for name in given)


def hold_two_offices(node: Node, party: Sequence[Node]) -> bool:
    """Whether sources give a name and a party offices of which none is the same."""
    ours = _offices([node])
    theirs = _offices(party)
    return bool(ours and theirs) and not any(a.is_same(b) for a in ours for b in theirs)


def _offices(nodes: Sequence[Node]) -> list[Office]:
    given = {role.text for node in nodes for use in node.uses for role in use.roles}
    return [office for text in sorted(given) if (office := office_of(text))]
