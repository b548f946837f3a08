"""Choosing: by which name an actor goes, and what sort of party it is."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dateline.link.actors.letters import latin
from dateline.link.actors.node import Node, is_bare_body
from dateline.link.actors.person import HONORIFICS
from dateline.model.utterance import ActorType

__all__ = ["best_name", "type_of"]

# Seats that stand for who governs there.
SEATS = frozenset(
    {"kremlin", "pentagon", "white house", "downing street", "whitehall", "elysee", "vatican"}
)


def best_name(nodes: Sequence[Node]) -> str:
    """Return the most widely used of the fullest names: no surname, abbreviation or misprint."""
    spread = _spread(nodes)
    people = [node for node in nodes if node.is_person and node.is_full]
    by_name = {name: node for node in nodes for name in {use.name for use in node.uses}}
    return min(
        by_name,
        key=lambda name: (
            *_rank(by_name[name], name, people=bool(people)),
            -spread[name],
            -len(name) if people else len(name),
            name,
        ),
    )


def type_of(nodes: Iterable[Node], outlets: frozenset[str] = frozenset()) -> ActorType:
    """Return what most documents take the party for; what speaks counts before what is named.

    An outlet of the case is a body where its name is no full name, as a channel's may be.
    """
    nodes = list(nodes)
    full = any(node.is_person and node.is_full for node in nodes)
    if any(node.folded in SEATS or (node.folded in outlets and not full) for node in nodes):
        return ActorType.ORGANISATION
    types: Counter[ActorType] = Counter()
    for node in nodes:
        weight = 1 if node.is_full or not node.is_person else 0
        for type_, count in node.types.items():
            types[type_] += count * (1 + weight)
    return min(types, key=lambda kind: (-types[kind], kind), default=ActorType.OTHER)


def _spread(nodes: Iterable[Node]) -> Counter[str]:
    """Count the documents that write each name so."""
    return Counter(
        name for name, _ in {(use.name, use.document) for node in nodes for use in node.uses}
    )


def _rank(node: Node, name: str, *, people: bool) -> tuple[bool, ...]:
    words = name.split()
    return (
        not node.is_named,
        "\u00ad" in name,
        people and not (node.is_person and node.is_full),
        not people and node.body.acronym is not None,
        not people and is_bare_body(node),
        not people and not node.is_full,
        any(latin(word).rstrip(".") in HONORIFICS for word in words[:1]),
        people and any(len(word.rstrip(".")) == 1 for word in words),
        people and any(word.isupper() and len(word) > 1 for word in words),
        not people and " in " in name,
        not people and not words[-1][:1].isupper(),
    )
