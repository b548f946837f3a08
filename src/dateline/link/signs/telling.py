"""Signs in what event two utterances tell of: its type, who did it to whom, when, how far."""

import math
from collections.abc import Callable
from typing import Final

from dateline.link.signs.both import UNKNOWN, Both

__all__ = ["SIGNS"]

HOUR: Final = 3600.0


def hours_apart(both: Both) -> float:
    """How far apart in time they place it, as the logarithm of hours; -1 where one tells none."""
    one, other = both.left.spell, both.right.spell
    if one is None or other is None:
        return UNKNOWN
    gap = max(one[0], other[0]) - min(one[1], other[1])
    return math.log1p(max(0.0, gap) / HOUR)


def same_type(both: Both) -> float:
    """Whether they tell of one type of event."""
    left, right = both.left.codes, both.right.codes
    return float(bool(left & right)) if left and right else UNKNOWN


def same_modality(both: Both) -> float:
    """Whether it has happened, is planned, or is asked for, in both alike."""
    one, other = both.left.event, both.right.event
    return float(one.modality is other.modality) if one and other else UNKNOWN


def same_reality(both: Both) -> float:
    """Whether both tell that it is so, or both that it is not."""
    one, other = both.left.event, both.right.event
    return float(one.is_negated is other.is_negated) if one and other else UNKNOWN


def same_roles(both: Both) -> float:
    """The share of the roles told in both that the same party plays."""
    pairs = zip(both.left.roles, both.right.roles, strict=True)
    told = [bool(one & other) for one, other in pairs if one is not None and other is not None]
    return sum(told) / len(told) if told else UNKNOWN


def doer_speaks(both: Both) -> float:
    """Who did it according to one is who makes the other statement."""
    pairs = ((both.left.roles[0], both.right.voice), (both.right.roles[0], both.left.voice))
    return float(any(doer and voice and doer & voice for doer, voice in pairs))


def same_trigger(both: Both) -> float:
    """Whether one word tells of the event in both."""
    left, right = both.left.trigger, both.right.trigger
    return float(bool(left & right)) if left and right else UNKNOWN


SIGNS: Final[tuple[Callable[[Both], float], ...]] = (
    hours_apart,
    same_type,
    same_modality,
    same_reality,
    same_roles,
    doer_speaks,
    same_trigger,
)
