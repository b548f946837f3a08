"""A forest unites nodes into parties, and refuses what would put two parties into one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.link.actors.alike import are_apart
from dateline.link.actors.node import Node
from dateline.model.actor import Merge

__all__ = ["Forest", "Proposal"]

RULE: Final = "rule"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two nodes that are one party, why, the documents that show it, and who says so."""

    left: str
    right: str
    because: str
    documents: tuple[str, ...] = ()
    by: str = RULE


class Forest:
    """Nodes by id, the party that each belongs to, and the merges that made the parties."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        """Start with every node a party of its own."""
        self.nodes = {node.id: node for node in nodes}
        self.home = {key: key for key in self.nodes}
        self.members = {key: [key] for key in self.nodes}
        self.names = {
            key: {(node.folded, node.is_person): node} for key, node in self.nodes.items()
        }
        self.merges: dict[str, list[Merge]] = {key: [] for key in self.nodes}
        self.others: dict[str, set[str]] = {}

    def part(self, left: str, right: str) -> None:
        """Keep two nodes in two parties from here on."""
        self.others.setdefault(left, set()).add(right)
        self.others.setdefault(right, set()).add(left)

    def party(self, node: str) -> str:
        """Return the party of a node."""
        return self.home[node]

    def is_alone(self, node: str) -> bool:
        """Say whether a node is a party of its own."""
        return len(self.members[self.home[node]]) == 1

    def together(self, node: str) -> Sequence[Node]:
        """Return the nodes of a node's party."""
        return [self.nodes[key] for key in self.members[self.home[node]]]

    def only(self, node: Node, others: Iterable[Node]) -> Node | None:
        """Return a node of the one party that others are of: those in its documents, else all.

        None where they are of two, or where the node belongs to one of them already.
        """
        found = [other for other in others if other is not node]
        near = [other for other in found if other.documents & node.documents] or found
        parties = {self.home[other.id] for other in near}
        if len(parties) != 1 or self.home[node.id] in parties:
            return None
        return max(near, key=lambda other: (len(other.documents), other.id))

    def unite(self, proposal: Proposal) -> bool:
        """Make one party of two, unless something keeps them apart; say whether they are one."""
        homes = {self.home[proposal.left], self.home[proposal.right]}
        if len(homes) == 1:
            return True
        drop, keep = sorted(homes, key=lambda home: (len(self.members[home]), home))
        if self._are_parted(keep, drop) or (proposal.by == RULE and self._differ(keep, drop)):
            return False
        for key in self.members[drop]:
            self.home[key] = keep
        self.members[keep] += self.members.pop(drop)
        self.names[keep] |= self.names.pop(drop)
        merge = self._merge(proposal)
        is_plain = merge.left == merge.right and merge.by == RULE  # nobody asks why
        self.merges[keep] += [*self.merges.pop(drop), *([] if is_plain else [merge])]
        return True

    def _are_parted(self, left: str, right: str) -> bool:
        if not self.others:
            return False
        ours, theirs = self.members[left], set(self.members[right])
        return any(self.others.get(key, set()) & theirs for key in ours)

    def _differ(self, left: str, right: str) -> bool:
        return any(
            _two_people(one, other) or _two_countries(one, other)
            for one in self.names[left].values()
            for other in self.names[right].values()
        )

    def _merge(self, proposal: Proposal) -> Merge:
        left, right = self.nodes[proposal.left], self.nodes[proposal.right]
        return Merge(
            left=left.name,
            right=right.name,
            because=proposal.because,
            documents=proposal.documents or _some(left.documents | right.documents),
            by=proposal.by,
        )


def _some(documents: Iterable[str], most: int = 5) -> tuple[str, ...]:
    return tuple(sorted(documents)[:most])


def _two_people(left: Node, right: Node) -> bool:
    return left.is_person and right.is_person and are_apart(left.person, right.person)


def _two_countries(left: Node, right: Node) -> bool:
    ours, theirs = left.body.origins, right.body.origins
    are_bodies = not (left.is_person or right.is_person) and left.is_named and right.is_named
    return are_bodies and bool(ours) and bool(theirs) and ours != theirs
