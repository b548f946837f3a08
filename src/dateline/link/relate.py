"""Relations within a claim that are no conflict: who confirms and who repeats whom."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.link.said import Said
from dateline.model.judgement import Judgement, Verdict
from dateline.model.relation import Relation, RelationType
from dateline.model.utterance import Stance

__all__ = ["judged_conflicts", "relations_of", "repeated"]


def relations_of(said: Sequence[Said], why: Mapping[str, str]) -> Iterator[Relation]:
    """Yield the relations of support and repetition among the statements of one claim.

    `why` tells by its id for what reasons a statement is taken to say what the first one says.
    """
    yield from _confirmed(sorted(said, key=lambda one: one.first))
    for one, first in repeated(said):
        again = one.party == first.party
        told = f"{one.name} said so again" if again else f"{one.name} said what {first.name} said"
        because = f"{told}: {why[one.id]}." if why.get(one.id) else f"{told}."
        yield Relation(type=RelationType.SAME, left=one.id, right=first.id, because=because)


def repeated(said: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Yield every later assertion of a claim with the first."""
    ordered = sorted(said, key=lambda one: one.first)
    asserted = [one for one in ordered if one.utterance.stance is Stance.ASSERTS]
    yield from ((one, asserted[0]) for one in asserted[1:])


def judged_conflicts(judgements: Iterable[Judgement], known: set[str]) -> Iterator[Relation]:
    """Yield a conflict for each pair that somebody judged to be one."""
    for judgement in judgements:
        if judgement.verdict is Verdict.CONFLICT and known >= set(judgement.pair):
            left, right = judgement.pair
            because = f"{judgement.author} judged the two to be in conflict."
            yield Relation(type=RelationType.CONFLICTS, left=left, right=right, because=because)


def _confirmed(ordered: Sequence[Said]) -> Iterator[Relation]:
    """Relate each confirmation to the statement that it confirms."""
    for one in ordered:
        other = _spoken_of(one, ordered) if one.utterance.stance is Stance.CONFIRMS else None
        if other:
            because = f"{one.name} confirmed what {other.name} said."
            yield Relation(type=RelationType.SUPPORTS, left=one.id, right=other.id, because=because)


def _spoken_of(one: Said, ordered: Sequence[Said]) -> Said | None:
    """Find what is confirmed: the target where it is known, else another party's first word."""
    others = [other for other in ordered if other.is_backing and other.party != one.party]
    target = [other for other in others if other.id == one.utterance.target]
    asserted = [other for other in others if other.utterance.stance is Stance.ASSERTS]
    return next(iter([*target, *asserted]), None)
