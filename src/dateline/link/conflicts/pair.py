"""A pair is two accounts, the earlier first, that may be about one thing."""

from dataclasses import dataclass
from typing import Final

from dateline.link.conflicts.account import Account
from dateline.model.relation import Relation, RelationType, Slot

__all__ = ["Finding", "Pair", "conflict"]

Finding = tuple[Relation, tuple[str, ...]]  # a relation, and what tells it from others of a claim

NAMES: Final = 2  # in common, at the least; or a name and some telling words
TELLING: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two accounts, the earlier first, and how alike they are in thousandths of log-odds."""

    left: Account
    right: Account
    score: int

    @property
    def is_one_claim(self) -> bool:
        """Whether both belong to one claim."""
        return self.left.claim == self.right.claim

    @property
    def share_a_name(self) -> bool:
        """Whether their sentences, with the openings of their documents, share any name."""
        return not self.left.scene.isdisjoint(self.right.scene)

    @property
    def is_one_scene(self) -> bool:
        """Whether their sentences, with the openings of their documents, share names."""
        names = len(self.left.scene & self.right.scene)
        return names >= NAMES or (names > 0 and len(self.shared) >= TELLING)

    @property
    def shared(self) -> frozenset[str]:
        """The telling words that the contents have in common."""
        return frozenset(self.left.profile.rarity.keys() & self.right.profile.rarity.keys())

    @property
    def is_one_text(self) -> bool:
        """Whether both stand in one document."""
        left, right = self.left.profile.utterance, self.right.profile.utterance
        return left.version == right.version

    @property
    def is_told_twice(self) -> bool:
        """Whether two parties tell, each that something is so."""
        backing = self.left.said.is_backing and self.right.said.is_backing
        return backing and self.left.party != self.right.party


def conflict(pair: Pair, slot: Slot, because: str) -> Relation:
    """Make the relation of two accounts that cannot both hold."""
    return Relation(
        type=RelationType.CONFLICTS,
        left=pair.left.id,
        right=pair.right.id,
        slot=slot,
        because=because,
    )
