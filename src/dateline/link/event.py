"""Events beside each other: which event a claim is of, and whether two utterances tell of one.

Nothing here weighs in linking yet; each is a pure function of what was read.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from dateline.model.event import Event, Happening, Plover
from dateline.model.utterance import Utterance

__all__ = ["conflicting_reality", "event_of", "same_roles", "same_type", "typical"]

Find = Callable[[str, str], str | None]  # the actor of a name in a version of a document


def event_of(utterance: Utterance) -> Event | None:
    """Return what an utterance tells of: what it says has happened, else the act of saying."""
    return utterance.event or utterance.act_event


def same_type(left: Utterance, right: Utterance) -> bool | None:
    """Say whether the two tell of one type of event; None where one tells of none.

    A deed that is also a happening ("gunmen killed four") is of one type with either, and so is
    an act of saying that is a deed ("accused them of shelling") with the deed or with the words.
    """
    one, other = _codes(left), _codes(right)
    return bool(one & other) if one and other else None


def same_roles(left: Utterance, right: Utterance, find: Find) -> bool | None:
    """Say whether the two name the same parties in the same roles; None where no role is in both.

    `find` gives the actor of a name in a version of a document; two names without one are the
    same party where they are the same words.
    """
    one, other = event_of(left), event_of(right)
    if one is None or other is None:
        return None
    pairs = ((one.actor, other.actor), (one.recipient, other.recipient))
    named = [(a.name, b.name) for a, b in pairs if a is not None and b is not None]
    return _agree(named, left.version, right.version, find) if named else None


def conflicting_reality(left: Utterance, right: Utterance) -> bool:
    """Say whether of one type of event the one tells that it came about, the other that not."""
    one, other = event_of(left), event_of(right)
    if one is None or other is None or not same_type(left, right):
        return False
    return one.modality is other.modality and one.is_negated is not other.is_negated


def typical(utterances: Sequence[Utterance], representative: str) -> Utterance | None:
    """Return the utterance whose event stands best for those of a claim.

    It is of the type that most of them tell of, then of the modality; of several the
    representative, then the one with most roles, then the first by id.
    """
    told = [(utterance, event) for utterance in utterances if (event := event_of(utterance))]
    types = Counter((event.type, event.happening) for _, event in told)
    modes = Counter((event.modality, event.is_negated) for _, event in told)

    def rank(item: tuple[Utterance, Event]) -> tuple[int, int, bool, int, str]:
        utterance, event = item
        roles = (event.actor is not None) + (event.recipient is not None)
        return (
            -types[event.type, event.happening],
            -modes[event.modality, event.is_negated],
            utterance.id != representative,
            -roles,
            utterance.id,
        )

    return min(told, key=rank)[0] if told else None


def _codes(utterance: Utterance) -> frozenset[Plover | Happening]:
    told = (utterance.event, utterance.act_event)
    return frozenset(
        code for event in told if event for code in (event.type, event.happening) if code
    )


def _agree(names: Sequence[tuple[str, str]], left: str, right: str, find: Find) -> bool:
    return all(
        (find(left, one) or one.lower()) == (find(right, other) or other.lower())
        for one, other in names
    )
