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
PRONOUNS: Final = frozenset("he she it they we i who".split())
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
    """Whether nothing forbids it: two parties that each passage itself names are two.

    Who "he" is may be read in two ways in two copies of one passage; a name may not.
    """
    if left.document.id == right.document.id or left.utterance.stance != right.utterance.stance:
        return False
    return left.actor == right.actor or not (_is_told(left) and _is_told(right))


def _is_told(said: Said) -> bool:
    """Whether the sentence itself names the party that makes the statement."""
    claimer, sentence = said.utterance.claimer, said.utterance.sentence
    span = claimer.span if claimer else None
    if span is None or not said.is_named or span.text.lower() in PRONOUNS:
        return False
    return sentence.start <= span.start < sentence.end
