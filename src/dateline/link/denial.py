"""Denials across documents: what a denial denies is often said in another paper.

"Roe rejected Brandt's charge that the army had shelled the dam" denies the charge wherever it
was printed. The bar is lower than for two assertions, and lowest where the denial names who
made the claim.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dateline.link.profile import Profile
from dateline.model.utterance import Stance

__all__ = ["denied_elsewhere"]

NAMED: Final = -3000  # thousandths of log-odds, where the denial names the claimer
UNNAMED: Final = -1500
SHARED: Final = 2  # telling words in common, at the least

ACCUSING: Final = re.compile(r"accus|alleg|charg|blam|claim", re.IGNORECASE)

Pair = tuple[int, int]


def denied_elsewhere(
    profiles: Sequence[Profile], scores: Mapping[Pair, int], names: Mapping[str, str]
) -> Iterator[Pair]:
    """Yield, for each denial without a target, the pair with the claim that it denies best."""
    best: dict[int, tuple[int, int]] = {}
    open_ones = {place for place, profile in enumerate(profiles) if _is_open(profile)}
    near = [item for item in scores.items() if not open_ones.isdisjoint(item[0])]
    for (left, right), score in sorted(near):
        for denial, claim in ((left, right), (right, left)):
            if _may_deny(profiles[denial], profiles[claim], score, names):
                best[denial] = max(best.get(denial, (score, -claim)), (score, -claim))
    for denial, (_, claim) in sorted(best.items()):
        yield denial, -claim


def _may_deny(denial: Profile, claim: Profile, score: int, names: Mapping[str, str]) -> bool:
    one, other = denial.utterance, claim.utterance
    if not _is_open(denial) or other.stance is not Stance.ASSERTS:
        return False
    if other.is_nominal or denial.speaker == claim.speaker or not _is_claim(claim):
        return False
    if len(denial.rarity.keys() & claim.rarity.keys()) < SHARED:
        return False
    surname = names.get(claim.speaker or "", "").rsplit(maxsplit=1)[-1:]
    is_named = bool(surname) and surname[0] in one.sentence.text
    return score > (NAMED if is_named else UNNAMED)


def _is_open(profile: Profile) -> bool:
    """Say whether it denies something that its own document does not state."""
    return profile.utterance.stance is Stance.DENIES and not profile.utterance.target


def _is_claim(profile: Profile) -> bool:
    """Say whether there is something to deny: a whole statement, or an accusation of a deed."""
    cue = profile.utterance.cue
    return profile.utterance.is_complete or bool(cue and ACCUSING.search(cue.text))
