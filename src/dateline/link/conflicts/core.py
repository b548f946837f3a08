"""Core: the words by which a denial or doubt names what it speaks of.

Of "his men had no part in a mutiny but are on a march" it is the mutiny; of "the accusations are
false" nothing is left, and only what stands before can tell.
"""

import re
from functools import lru_cache
from typing import Final

from dateline.link.profile import Profile
from dateline.link.word import stems, tokens

__all__ = ["core_of", "covered_by"]

INSTEAD: Final = re.compile(r"[,;:]?\s(?:but|rather|instead|only)\b.*$", re.IGNORECASE | re.DOTALL)
PART: Final = re.compile(
    r"^.*?\b(?:(?:involved?|involvement|part|role|hand|complicity|complicit|participat\w+)"
    r"\s(?:in|with)|behind|responsib\w+\sfor|to do with|guilty of|to blame for)\b",
    re.IGNORECASE | re.DOTALL,
)
FRAME: Final = frozenset(
    stems(
        tokens(
            """
            accusation accusations allegation allegations alleged assertion claims information
            rumour rumours rumor rumors statement suggestion charge charges evidence proof sign
            signs indication knowledge aware truth true untrue false lie lies fake fabricated
            fabrication provocation informational nonsense hoax baseless unfounded groundless
            propaganda invented occurrence possibility idea notion involvement involved early
            clear unclear known unknown whether who how many much verify verified verification
            independently independent confirm confirmed confirmation comment say number numbers
            figure figures details immediately immediate yet possible could cannot impossible
            doubt doubts likely unlikely such
            """
        )
    )
)


@lru_cache(maxsize=10_000)
def _core(words: str) -> frozenset[str]:
    named = PART.sub("", INSTEAD.sub("", words))
    return frozenset(stems(tokens(named))) - FRAME


def core_of(profile: Profile) -> frozenset[str]:
    """Return the telling words of a denial or doubt that name what it denies or doubts."""
    return _core(profile.utterance.words)


def covered_by(profile: Profile, claim: Profile) -> float:
    """Return the share of a denial's core that a claim holds, rare words counting more."""
    core = core_of(profile)
    total = sum(profile.rarity.get(word, 0.0) for word in sorted(core))
    held = sum(profile.rarity.get(word, 0.0) for word in sorted(core & claim.rarity.keys()))
    return held / total if total else 0.0
