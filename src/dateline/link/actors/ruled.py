"""A person's word on actors: it outranks every rule, and a later word outranks an earlier."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dateline.link.actors.forest import Forest, Proposal
from dateline.link.actors.node import Node, folded, ids_of, name_id
from dateline.link.actors.use import Use
from dateline.model.judgement import Judgement, Verdict

__all__ = ["apply", "called", "cut_names"]


def cut_names(judgements: Iterable[Judgement], uses: Iterable[Use]) -> frozenset[tuple[str, str]]:
    """Return the names, as filed, in a document that somebody parted from the name elsewhere."""
    parted = [one.pair for one in judgements if one.verdict is Verdict.OTHER_ACTOR]
    if not parted:
        return frozenset()
    filed = {(folded(use.name), use.document) for use in uses}
    here = {frozenset((name_id(name), name_id(name, at))): (name, at) for name, at in filed}
    return frozenset(here[frozenset(pair)] for pair in parted if frozenset(pair) in here)


def apply(forest: Forest, judgements: Iterable[Judgement]) -> None:
    """Unite and part nodes as people said, the latest word first: it stands against the others."""
    kinds = {Verdict.SAME_ACTOR, Verdict.OTHER_ACTOR}
    ordered = sorted(
        (one for one in judgements if one.verdict in kinds),
        key=lambda judgement: (judgement.made_at, judgement.id),
    )
    found = _nodes_by_id(forest.nodes.values()) if ordered else {}
    for judgement in reversed(ordered):
        left, right = (found.get(part, ()) for part in judgement.pair)
        if judgement.verdict is Verdict.SAME_ACTOR and left and right:
            _unite(forest, judgement, [*left, *right])
        else:
            _part(forest, left, right)


def called(judgements: Iterable[Judgement]) -> Mapping[str, str]:
    """Map the ids of names to what people call the actors that have them, the latest last."""
    named = [one for one in judgements if one.verdict is Verdict.NAMED and one.called]
    named.sort(key=lambda judgement: (judgement.made_at, judgement.id))
    found: dict[str, str] = {}
    for judgement in named:
        found.pop(judgement.left, None)
        found[judgement.left] = judgement.called or ""
    return found


def _nodes_by_id(nodes: Iterable[Node]) -> dict[str, list[str]]:
    """Map every id that a person may judge by to its nodes: a name's, or a name's in a document."""
    found: dict[str, list[str]] = defaultdict(list)
    for node in nodes:
        for key in ids_of(node):
            found[key].append(node.id)
    return found


def _unite(forest: Forest, judgement: Judgement, nodes: Sequence[str]) -> None:
    because = judgement.note or "somebody said so"
    for node in nodes[1:]:
        forest.unite(Proposal(nodes[0], node, because, by=judgement.author))


def _part(forest: Forest, left: Sequence[str], right: Sequence[str]) -> None:
    for one in left:
        for other in right:
            if forest.party(one) != forest.party(other):
                forest.part(one, other)
