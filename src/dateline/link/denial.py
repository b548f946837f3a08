"""Denials across documents: what a denial denies is often said in another paper.

"Roe rejected Brandt's charge that the army had shelled the dam" denies the charge wherever it
was printed, and "his men had no part in a mutiny" whatever other text tells of the mutiny. The bar
is lower than for two assertions, and lowest where the denial names who made the claim.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dateline.link.accused import accused
from dateline.link.conflicts.core import core_of, covered_by
from dateline.link.profile import Profile
from dateline.model.utterance import Factuality, Stance

__all__ = ["denied_elsewhere", "is_told"]

NAMED: Final = -3000  # thousandths of log-odds, where the denial names the claimer
UNNAMED: Final = -2000
WHOLE: Final = 0.8  # share that leaves little else to be denied
WHOLLY: Final = -4000
SHARED: Final = 2  # telling words in common, at the least; one is enough of a short core
COVERED: Final = 0.5  # share of what the denial names that the claim must hold
SHORT: Final = 2  # telling words of a short core
BRIEF: Final = 5  # telling words of a claim that only names an event

NEGATIVE: Final = frozenset(
    {Factuality.CERTAINLY_NOT, Factuality.PROBABLY_NOT, Factuality.POSSIBLY_NOT}
)
ANSWERING: Final = frozenset({Stance.DENIES, Stance.DOUBTS})
ACCUSING: Final = re.compile(r"accus|alleg|charg|blam|claim", re.IGNORECASE)
NAME: Final = re.compile(r"\b[A-Z][\w-]{3,}")

Pair = tuple[int, int]


def denied_elsewhere(
    profiles: Sequence[Profile], scores: Mapping[Pair, int], names: Mapping[str, str]
) -> Iterator[Pair]:
    """Yield, for each denial without a target, the pair with the claim that it denies best."""
    best: dict[int, tuple[float, int, int]] = {}
    open_ones = {place for place, profile in enumerate(profiles) if _is_open(profile)}
    near = [item for item in scores.items() if not open_ones.isdisjoint(item[0])]
    for (left, right), score in sorted(near):
        for denial, claim in ((left, right), (right, left)):
            if _may_deny(profiles[denial], profiles[claim], score, names):
                share = round(covered_by(profiles[denial], profiles[claim]), 3)
                rank = (share, score, -claim)
                best[denial] = max(best.get(denial, rank), rank)
    for denial, (_, _, claim) in sorted(best.items()):
        yield denial, -claim
    yield from accused(profiles, [place for place in sorted(open_ones) if place not in best])


def _may_deny(denial: Profile, claim: Profile, score: int, names: Mapping[str, str]) -> bool:
    one, other = denial.utterance, claim.utterance
    if not _is_open(denial) or other.stance is not Stance.ASSERTS or other.factuality in NEGATIVE:
        return False
    if other.is_nominal or denial.speaker == claim.speaker or not is_told(claim):
        return False
    core = core_of(denial)
    if len(core & claim.rarity.keys()) < min(SHARED, len(core) - 1 or 1):
        return False
    share, held = covered_by(denial, claim), len(core & claim.rarity.keys())
    if share >= WHOLE and held > SHARED:
        return score > WHOLLY
    if share < COVERED or not _share_names(denial, claim):
        return False
    surname = names.get(claim.speaker or "", "").rsplit(maxsplit=1)[-1:]
    is_named = bool(surname) and surname[0] in one.sentence.text
    return score > (NAMED if is_named else UNNAMED)


def _share_names(denial: Profile, claim: Profile) -> bool:
    """Say whether their sentences name somebody or some place in common."""
    ours, theirs = (
        frozenset(NAME.findall(each.utterance.sentence.text)) for each in (denial, claim)
    )
    return not ours.isdisjoint(theirs)


def _is_open(profile: Profile) -> bool:
    """Say whether it denies or doubts something that its own document does not state."""
    return profile.utterance.stance in ANSWERING and not profile.utterance.target


def is_told(profile: Profile) -> bool:
    """Say whether there is something to deny, if only an event named: "the attempted coup"."""
    return _is_claim(profile) or len(profile.rarity) <= BRIEF


def _is_claim(profile: Profile) -> bool:
    """Say whether there is something to deny: a whole statement, or an accusation of a deed."""
    cue = profile.utterance.cue
    return profile.utterance.is_complete or bool(cue and ACCUSING.search(cue.text))
