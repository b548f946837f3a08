"""Cleared: what a person said is no conflict, and so is none, whatever a rule makes of it.

A rule shows one pair of statements for each two values, or for each denial, and chooses another
pair when more is read. So a person's word holds for what it was said of: the same denial, the
same two values or times in the same claims, whoever repeats them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from dateline.model.judgement import Judgement, Verdict
from dateline.model.relation import Relation, RelationType, Slot
from dateline.model.utterance import Stance, Utterance

__all__ = ["cleared_denials", "cleared_pairs", "uncleared"]

OPPOSED = frozenset({RelationType.CONFLICTS, RelationType.REFUTES})

Pair = tuple[str, str]


def cleared_pairs(judgements: Iterable[Judgement]) -> list[Pair]:
    """Return the pairs whose last word is that they are no conflict."""
    ordered = sorted(judgements, key=lambda word: (word.made_at, word.id))
    last = {
        word.pair: word.verdict
        for word in ordered
        if word.verdict in {Verdict.CONFLICT, Verdict.NO_CONFLICT}
    }
    return sorted(pair for pair, verdict in last.items() if verdict is Verdict.NO_CONFLICT)


def cleared_denials(
    cleared: Iterable[Pair], said: Mapping[str, Utterance], group_of: Mapping[str, int]
) -> frozenset[str]:
    """Return the denials that deny nothing of their claim, by a person's word."""
    return frozenset(
        one
        for pair in cleared
        if pair[0] in said and pair[1] in said and group_of[pair[0]] == group_of[pair[1]]
        for one, other in (pair, pair[::-1])
        if said[one].stance is Stance.DENIES and said[other].stance is not Stance.DENIES
    )


def uncleared(
    relations: Iterable[Relation],
    cleared: Iterable[Pair],
    said: Mapping[str, Utterance],
    group_of: Mapping[str, int],
) -> Iterator[Relation]:
    """Leave out the conflicts that a person cleared."""
    known = [pair for pair in cleared if pair[0] in said and pair[1] in said]

    def is_the_same(slot: Slot | None, one: str, other: str) -> bool:
        substance = SUBSTANCE.get(slot)
        if one == other:
            return True
        if group_of[one] != group_of[other] or substance is None:
            return False
        return substance(said[one]) == substance(said[other])

    for relation in relations:
        ends = (relation.left, relation.right)
        is_cleared = relation.type in OPPOSED and any(
            all(
                is_the_same(relation.slot, one, other) for one, other in zip(way, ends, strict=True)
            )
            for pair in known
            for way in (pair, pair[::-1])
        )
        if not is_cleared:
            yield relation


def _values(utterance: Utterance) -> object:
    return sorted(
        (one.role or one.of or "", one.low or 0.0, one.best or 0.0, one.high or 0.0)
        for one in utterance.quantities
    )


def _time(utterance: Utterance) -> object:
    return utterance.event_time.edtf if utterance.event_time else None


def _is_denial(utterance: Utterance) -> object:
    """One denial for another would be too much: only what it answers may be told by others."""
    return utterance.id if utterance.stance is Stance.DENIES else None


# In which two statements of a claim must agree to be the same side of a conflict.
SUBSTANCE: Mapping[Slot | None, Callable[[Utterance], object]] = {
    Slot.QUANTITY: _values,
    Slot.TIME: _time,
    Slot.DENIAL: _is_denial,
}
