"""Relations within a claim: who refutes, supports or repeats whom, and where values differ.

Old news beside new is no conflict: a later value of the same party, or a toll that has grown
since, supersedes the earlier one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from dateline.link.figure import Counted, figures
from dateline.link.said import Said
from dateline.model.judgement import Judgement, Verdict
from dateline.model.relation import Relation, RelationType, Slot
from dateline.model.time import PartialTime
from dateline.model.utterance import Stance

__all__ = ["judged_conflicts", "relations_of"]

Alike = Callable[[str, str], bool]

MINUTES_APART: Final = 5  # times of day closer than this are one time, told roughly


def relations_of(said: Sequence[Said], alike: Alike) -> Iterator[Relation]:
    """Yield the relations among the statements of one claim.

    Values are set against each other only where the two statements are `alike` themselves, not
    merely parts of one claim.
    """
    ordered = sorted(said, key=lambda one: one.first)
    yield from _stances(ordered)
    yield from _quantities(ordered, alike)
    yield from _times(ordered, alike)
    yield from _repeated(ordered)


def judged_conflicts(judgements: Iterable[Judgement], known: set[str]) -> Iterator[Relation]:
    """Yield a conflict for each pair that somebody judged to be one."""
    for judgement in judgements:
        if judgement.verdict is Verdict.CONFLICT and known >= set(judgement.pair):
            left, right = judgement.pair
            because = f"{judgement.author} judged the two to be in conflict."
            yield Relation(type=RelationType.CONFLICTS, left=left, right=right, because=because)


ANSWERS: Final = {
    Stance.DENIES: (RelationType.REFUTES, Slot.DENIAL, "{} denied what {} said."),
    Stance.CONFIRMS: (RelationType.SUPPORTS, None, "{} confirmed what {} said."),
}


def _stances(ordered: Sequence[Said]) -> Iterator[Relation]:
    """Relate each denial and confirmation to the statement it answers."""
    for one in ordered:
        answer = ANSWERS.get(one.utterance.stance)
        other = _answered(one, ordered) if answer else None
        if answer and other:
            kind, slot, words = answer
            because = words.format(one.name, other.name)
            yield Relation(type=kind, left=one.id, right=other.id, slot=slot, because=because)


def _answered(one: Said, ordered: Sequence[Said]) -> Said | None:
    """Find what is answered: the target where it is known, else another party's first statement."""
    others = [other for other in ordered if other.is_backing and other.party != one.party]
    target = [other for other in others if other.id == one.utterance.target]
    asserted = [other for other in others if other.utterance.stance is Stance.ASSERTS]
    return next(iter([*target, *asserted]), None)


def _quantities(ordered: Sequence[Said], alike: Alike) -> Iterator[Relation]:
    """Relate values that differ, once for each two values; a conflict goes before mere news."""
    for (of, _), counted in figures(ordered).items():
        differing: dict[tuple[str, str], list[tuple[Counted, Counted]]] = defaultdict(list)
        for left, right in combinations(counted, 2):
            if left.differs_from(right) and alike(left.said.id, right.said.id):
                differing[_figure_pair(left, right)].append((left, right))
        for pairs in differing.values():
            pair = next((pair for pair in pairs if not _is_news(*pair)), pairs[0])
            yield _value_relation(of, *pair)


def _figure_pair(left: Counted, right: Counted) -> tuple[str, str]:
    low, high = sorted(
        f"{one.quantity.low} {one.quantity.best} {one.quantity.high}" for one in (left, right)
    )
    return low, high


def _value_relation(of: str, left: Counted, right: Counted) -> Relation:
    old, new = left.quantity.span.text, right.quantity.span.text
    if _is_news(left, right):
        return Relation(
            type=RelationType.SUPERSEDES,
            left=right.said.id,
            right=left.said.id,
            slot=Slot.QUANTITY,
            because=f"{of}: {right.said.name} said {new}, after {old} ({left.said.name}).",
        )
    return Relation(
        type=RelationType.CONFLICTS,
        left=left.said.id,
        right=right.said.id,
        slot=Slot.QUANTITY,
        because=f"{of}: {left.said.name} said {old}, {right.said.name} said {new}.",
    )


def _is_news(left: Counted, right: Counted) -> bool:
    """Say whether the later value updates the earlier: only the same party can update its own."""
    if left.said.utterance.version == right.said.utterance.version:
        return False
    if not _is_later(left.said.document.published_at, right.said.document.published_at):
        return False
    return left.said.party == right.said.party


def _is_later(left: PartialTime | None, right: PartialTime | None) -> bool:
    return left is not None and right is not None and left.latest < right.earliest


def _times(ordered: Sequence[Said], alike: Alike) -> Iterator[Relation]:
    """Relate statements that give the event other times of day."""
    timed = [one for one in ordered if one.is_backing and _clock(one)]
    seen: set[tuple[str, str]] = set()
    for left, right in combinations(timed, 2):
        first, second = sorted((_clock(left), _clock(right)))
        apart = _minutes(left, right) >= MINUTES_APART and alike(left.id, right.id)
        if apart and (first, second) not in seen:
            seen.add((first, second))
            yield Relation(
                type=RelationType.CONFLICTS,
                left=left.id,
                right=right.id,
                slot=Slot.TIME,
                because=f"{left.name} said {_clock(left)}, {right.name} said {_clock(right)}.",
            )


def _clock(one: Said) -> str:
    time = one.utterance.event_time
    return time.edtf if time and time.has_clock and "/" not in time.edtf else ""


def _minutes(left: Said, right: Said) -> float:
    one, other = left.utterance.event_time, right.utterance.event_time
    if one is None or other is None:
        return 0.0
    gap = max(one.earliest, other.earliest) - min(one.latest, other.latest)
    return gap.total_seconds() / 60


def _repeated(ordered: Sequence[Said]) -> Iterator[Relation]:
    """Relate every later assertion to the first."""
    asserted = [one for one in ordered if one.utterance.stance is Stance.ASSERTS]
    for one in asserted[1:]:
        yield Relation(
            type=RelationType.SAME,
            left=one.id,
            right=asserted[0].id,
            because=f"{one.name} said what {asserted[0].name} said.",
        )
