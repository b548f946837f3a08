"""A conflict is two accounts that differ in one particular, each side in its own words."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.app.case import Case
from dateline.model.claim import Claim
from dateline.model.relation import Relation, RelationType
from dateline.web.snapshot import Said, Snapshot, said

__all__ = ["OPPOSED", "Conflict", "conflicts", "facing"]

OPPOSED = frozenset({RelationType.CONFLICTS, RelationType.REFUTES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """The first pair of utterances in which two claims, or two sides of one, are opposed.

    `pairs` counts the pairs of utterances that differ in the same particular.
    """

    relation: Relation
    left: Said
    right: Said
    pairs: int = 1


def conflicts(snapshot: Snapshot) -> Iterator[Conflict]:
    """Yield every conflict once, those of the most prominent claims first."""
    case = snapshot.case
    grouped: dict[tuple[str, ...], list[Relation]] = {}
    seen: set[str] = set()
    for claim in snapshot.claims:
        for relation in snapshot.relations_of.get(claim.id, ()):
            if relation.type in OPPOSED and relation.id not in seen:
                seen.add(relation.id)
                grouped.setdefault(_key(case, relation), []).append(relation)
    for relations in grouped.values():
        yield facing(case, relations[0], pairs=len(relations))


def facing(case: Case, relation: Relation, *, pairs: int = 1) -> Conflict:
    """Set the two utterances of a relation side by side."""
    left, right = case.utterances[relation.left], case.utterances[relation.right]
    return Conflict(relation=relation, left=said(case, left), right=said(case, right), pairs=pairs)


def _key(case: Case, relation: Relation) -> tuple[str, ...]:
    sides: list[Claim] = [case.claim_of(relation.left), case.claim_of(relation.right)]
    slot = relation.slot.value if relation.slot else ""
    return (*sorted(claim.id for claim in sides), relation.type.value, slot)
