"""Accused: which accusation is meant by a denial of nothing but "the accusations".

It names no deed; what tells which are meant is whom they accuse, and when.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Final

from dateline.link.actors.country import countries
from dateline.link.conflicts.core import core_of
from dateline.link.profile import Profile
from dateline.link.word import stems, tokens
from dateline.model.event import Mode, Plover
from dateline.model.utterance import Stance

__all__ = ["accused", "is_accusation"]

ACCUSATION: Final = re.compile(r"\b(?:accusation|allegation|charge|claim)s?\b", re.IGNORECASE)
RECENT: Final = timedelta(days=3)

Pair = tuple[int, int]


def accused(profiles: Sequence[Profile], denials: Iterable[int]) -> Iterator[Pair]:
    """Yield, for each denial that names no deed, the last accusation that its party met with."""
    bare = [place for place in denials if _is_bare(profiles[place])]
    charges = _charges(profiles) if bare else {}
    for denial in bare:
        claimer = profiles[denial].utterance.claimer
        keys = _keys(claimer.name if claimer else "")
        met = {charge for key in keys for charge in charges.get(key, ())}
        near = [
            (gap, charge)
            for charge in sorted(met)
            if profiles[charge].speaker != profiles[denial].speaker
            and (gap := _gap(profiles[denial], profiles[charge])) is not None
        ]
        if near:
            yield denial, min(near)[1]


def _charges(profiles: Sequence[Profile]) -> Mapping[str, Sequence[int]]:
    """Map each word for whom somebody accuses to the accusations."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        event = profile.utterance.act_event
        if is_accusation(profile) and event and event.recipient:
            for key in _keys(event.recipient.name):
                found[key].append(place)
    return found


def _keys(name: str) -> frozenset[str]:
    return frozenset(stems(tokens(name))) | countries(tokens(name))[0]


def is_accusation(profile: Profile) -> bool:
    """Say whether the act of saying accuses somebody."""
    event = profile.utterance.act_event
    return event is not None and event.type is Plover.ACCUSE and event.mode is Mode.ALLEGE


def _is_bare(profile: Profile) -> bool:
    denies = profile.utterance.stance is Stance.DENIES and profile.utterance.claimer is not None
    return denies and not core_of(profile) and bool(ACCUSATION.search(profile.utterance.words))


def _gap(denial: Profile, charge: Profile) -> timedelta | None:
    """Return how long before a denial a charge appeared; None where after it, or long before."""
    then, now = charge.document.published_at, denial.document.published_at
    if then is None or now is None or then.earliest > now.latest:
        return None
    gap = max(timedelta(0), now.earliest - then.latest)
    return gap if gap <= RECENT else None
