"""Find which statements of a claim stand in copied passages, by an index of their runs of words.

Each statement is compared with the few earliest that share a run with it, so that the cost grows
with the number of statements, not with the number of their pairs.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from dateline.link.origins.passage import Passage, Run, is_copy, passage_of
from dateline.link.said import Said

__all__ = ["copies"]

EARLIEST: Final = 8  # statements that are kept for a run: a copy shares it with the first
NEAREST: Final = 12  # statements that one is compared with


def copies(said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Yield pairs of places of statements from two documents, the earlier first."""
    passages = [passage_of(one) for one in said]
    index: dict[Run, list[int]] = {}
    for right, passage in enumerate(passages):
        shared = Counter(left for run in passage.runs for left in index.get(run, ()))
        nearest = sorted(shared, key=lambda left: (-shared[left], left))
        for left in sorted(nearest[:NEAREST]):
            if _may_be_one(passages[left].said, passage.said) and is_copy(passages[left], passage):
                yield left, right
        _file(index, right, passage)


def _file(index: dict[Run, list[int]], place: int, passage: Passage) -> None:
    for run in passage.runs:
        known = index.setdefault(run, [])
        if len(known) < EARLIEST:
            known.append(place)


def _may_be_one(left: Said, right: Said) -> bool:
    """Whether nothing forbids it: two parties with names of their own are two."""
    if left.document.id == right.document.id:
        return False
    is_other = left.actor and right.actor and left.actor != right.actor
    return not (is_other and left.is_named and right.is_named)
