"""Apart: pairs of utterances that cannot be one claim, whatever their likeness.

One account that counts four badly hurt and fifty hurt counts two things; the dead are not the
wounded; what is undamaged has not collapsed. Across accounts a differing count is a disagreement,
not another claim.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dateline.link.contrary import opposed, sides_of
from dateline.link.kindred import are_kindred
from dateline.link.opposite import are_opposed
from dateline.link.profile import Profile
from dateline.model.quantity import Quantity

__all__ = ["apart"]

Pair = tuple[int, int]


def apart(profiles: Sequence[Profile], candidates: Iterator[Pair]) -> Iterator[Pair]:
    """Yield the candidate pairs that count different things; then those within one document."""
    sides = [sides_of(profile) for profile in profiles]
    for left, right in candidates:
        if _are_apart(profiles[left], profiles[right]) or opposed(sides[left], sides[right]):
            yield left, right
    by_document: dict[str, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        if profile.utterance.quantities:
            by_document[profile.utterance.version].append(index)
    for indexes in by_document.values():
        for left, right in combinations(indexes, 2):
            if _other_values(profiles[left], profiles[right]):
                yield left, right


def _are_apart(left: Profile, right: Profile) -> bool:
    return _count_otherwise(left, right) or are_opposed(left, right)


def _count_otherwise(left: Profile, right: Profile) -> bool:
    """Say whether each tells what befell people, and none the same or kindred."""
    if not left.counted or not right.counted:
        return False
    return not any(are_kindred(one, other) for one in left.counted for other in right.counted)


def _other_values(left: Profile, right: Profile) -> bool:
    """Say whether two statements of one document count the same and come to other numbers."""
    pairs = [
        (one, other)
        for one in left.utterance.quantities
        for other in right.utterance.quantities
        if _same_measure(one, other)
    ]
    return bool(pairs) and all(
        one.differs_from(other) or one.scope != other.scope for one, other in pairs
    )


def _same_measure(one: Quantity, other: Quantity) -> bool:
    if one.role and other.role:
        return are_kindred(one.role, other.role) and one.unit == other.unit
    return one.of is not None and one.of == other.of and one.unit == other.unit
