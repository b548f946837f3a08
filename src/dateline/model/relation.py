"""A relation is how two utterances stand to each other, with the slot in dispute."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.identity import content_id

__all__ = ["Relation", "RelationType", "Slot"]


class RelationType(StrEnum):
    """How two utterances stand to each other (AIDA, extended)."""

    SAME = "same"
    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONFLICTS = "conflicts"
    REFINES = "refines"
    SUPERSEDES = "supersedes"


class Slot(StrEnum):
    """The particular in which two accounts differ."""

    DENIAL = "denial"
    QUANTITY = "quantity"
    TIME = "time"
    PLACE = "place"
    ACTOR = "actor"
    CAUSE = "cause"


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Relation:
    """Utterance `left` stands so to utterance `right`; `because` gives the reason in words."""

    type: RelationType
    left: str
    right: str
    slot: Slot | None = None
    because: str = ""

    @property
    def id(self) -> str:
        """The content id."""
        slot = self.slot.value if self.slot else None
        return content_id("rel", [self.type.value, slot, self.left, self.right])
