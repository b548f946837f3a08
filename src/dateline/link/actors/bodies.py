"""Bodies: one name in another order, with less said of its sort, or without its country."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from dateline.link.actors.body import parse_body
from dateline.link.actors.country import countries
from dateline.link.actors.forest import Forest, Proposal
from dateline.link.actors.node import Node, is_bare_body

__all__ = ["additions", "named_bodies", "narrowed", "orders", "same_word", "spokespeople"]

SPEAKER: Final = re.compile(r"\bspokes(?:man|woman|person)\b|\bspokespeople\b", re.IGNORECASE)
TITLED: Final = re.compile(r"\b[A-Z][\w]+")


def orders(forest: Forest) -> Iterator[Proposal]:
    """Propose names with the same words and country: "Ministry of Defence", "Defense Ministry"."""
    groups: dict[object, list[Node]] = defaultdict(list)
    for node in named_bodies(forest):
        if node.is_full:
            groups[node.body.core, node.body.origins].append(node)
    for first, *more in groups.values():
        for node in more:
            yield Proposal(first.id, node.id, "the same words in another order or spelling")


def additions(forest: Forest) -> Iterator[Proposal]:
    """Propose "Wagner" for the Wagner Group: what is added tells it from nothing else."""
    groups: dict[object, list[Node]] = defaultdict(list)
    for node in named_bodies(forest):
        if node.is_named and not is_bare_body(node):
            groups[node.body.bare_core].append(node)
    for core, group in groups.items():
        long = [node for node in group if node.body.core != core]
        for node in group:
            other = forest.only(node, long)
            if other:
                because = "one name, with and without what sort of body it is"
                yield Proposal(node.id, other.id, because)


def narrowed(forest: Forest, texts: Mapping[str, str]) -> Iterator[Proposal]:
    """Propose a body without its country for the one with it that its document may mean."""
    wide: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in named_bodies(forest):
        if node.body.origins:
            wide[node.body.core].append(node)
    for node in named_bodies(forest):
        if node.body.origins or not (is_bare_body(node) or node.is_full):
            continue
        near = [
            other
            for other in wide.get(node.body.core, ())
            if node.documents & other.documents or _may_mean(texts, node, other.body.origins)
        ]
        other = forest.only(node, near)
        if other:
            yield Proposal(node.id, other.id, "the only such body that the document may mean")
    for node in forest.nodes.values():
        if not node.is_named and len(node.body.core) > 1 and not node.body.origins:
            near = [other for other in wide[node.body.core] if node.documents & other.documents]
            other = forest.only(node, near)
            if other:
                yield Proposal(node.id, other.id, "the only such body that its document names")


def _may_mean(texts: Mapping[str, str], node: Node, origins: frozenset[str]) -> bool:
    """Whether every document of a node speaks of the country, or else of none."""
    told = [_countries_told(texts.get(document, "")) for document in node.documents]
    return all(not found or origins <= found for found in told)


@lru_cache(maxsize=1_000)
def _countries_told(text: str) -> frozenset[str]:
    return countries([word.lower() for word in TITLED.findall(text.replace("U.S.", "US"))])[0]


def spokespeople(forest: Forest) -> Iterator[Proposal]:
    """Propose "a spokesman for the River Office", who has no name, for the office."""
    groups: dict[object, list[Node]] = defaultdict(list)
    for node in named_bodies(forest):
        groups[node.body.core, node.body.origins].append(node)
    for node in forest.nodes.values():
        if node.is_person and node.is_full and not SPEAKER.search(node.name):
            continue
        behind = parse_body(SPEAKER.sub("", node.name))
        if behind.words and SPEAKER.search(node.name):
            other = forest.only(node, groups.get((behind.core, behind.origins), ()))
            if other:
                yield Proposal(node.id, other.id, "whoever speaks for it without a name is it")


def same_word(forest: Forest) -> Iterator[Proposal]:
    """Propose what is left of one short name for one party, unless it may be several parties'."""
    groups: dict[str, list[Node]] = defaultdict(list)
    countries_of: dict[tuple[str, ...], set[frozenset[str]]] = defaultdict(set)
    for node in named_bodies(forest):
        if node.body.origins:
            countries_of[node.body.core].add(node.body.origins)
    for node in forest.nodes.values():
        if is_bare_body(node) and len(countries_of[node.body.core]) > 1:
            continue
        if (node.is_named or is_bare_body(node)) and not node.is_full:
            key = " ".join(node.body.core) if is_bare_body(node) else node.folded.replace(".", "")
            groups[key].append(node)
    for group in groups.values():
        homes = {forest.party(node.id) for node in group if not forest.is_alone(node.id)}
        if len(homes) <= 1:
            for node in group[1:]:
                yield Proposal(group[0].id, node.id, "the same name, and nothing tells two apart")


def named_bodies(forest: Forest) -> list[Node]:
    """Return the nodes that are bodies' names."""
    return [
        node
        for node in forest.nodes.values()
        if not node.is_person and (node.is_named or is_bare_body(node))
    ]
