"""An account is a statement ready to be set against others: who says it, in which claim."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from dateline.link.conflicts.counted import Counted, Key, counts_of
from dateline.link.profile import Profile
from dateline.link.said import Said
from dateline.link.word import stems, tokens
from dateline.model.utterance import Factuality, Stance

__all__ = ["Account", "accounts_of"]

DAYS: Final = frozenset(
    stems(
        tokens(
            """monday tuesday wednesday thursday friday saturday sunday january february march april
            may june july august september october november december"""
        )
    )
)
OPENING: Final = 400  # code points: where a document says what it is about
NAME: Final = re.compile(r"\b[A-Z][\w’'-]{2,}")
POSITIVE: Final = frozenset({Factuality.CERTAIN, Factuality.PROBABLE, Factuality.POSSIBLE})
NEGATIVE: Final = frozenset(
    {Factuality.CERTAINLY_NOT, Factuality.PROBABLY_NOT, Factuality.POSSIBLY_NOT}
)
UNLIKELY: Final = re.compile(r"\b(?:unlikely|improbable|implausible)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Account:
    """A statement with its party; `claim` is the number of the claim that it belongs to."""

    profile: Profile
    said: Said
    claim: int

    @property
    def id(self) -> str:
        """The utterance's id."""
        return self.profile.id

    @property
    def party(self) -> str:
        """Who answers for it."""
        return self.said.party

    @cached_property
    def words(self) -> str:
        """The exact words of the content."""
        return self.profile.utterance.words

    @cached_property
    def counts(self) -> Mapping[Key, Counted]:
        """The definite figures that it gives."""
        return counts_of(self.said)

    @cached_property
    def polarity(self) -> int:
        """1 where it says that something is so, -1 where that it is not, 0 where it leaves it open.

        What "he denied that there was any mutiny" says is that there was none, as does "there is
        no mutiny".
        """
        factuality, stance = self.profile.utterance.factuality, self.profile.utterance.stance
        if stance is Stance.DOUBTS:
            return 0
        if stance is Stance.DENIES and not self.profile.is_negated:
            return -1
        told = (factuality in POSITIVE) - (factuality in NEGATIVE)
        return -1 if told > 0 and UNLIKELY.search(self.words) else told

    @cached_property
    def scene(self) -> frozenset[str]:
        """The names in its sentence and in the opening of its document."""
        text = f"{self.said.document.text[:OPENING]}\n{self.profile.utterance.sentence.text}"
        return frozenset(stems(tokens(" ".join(NAME.findall(text))))) - DAYS


def accounts_of(
    profiles: Sequence[Profile], said: Sequence[Said], groups: Sequence[Sequence[int]]
) -> tuple[Account, ...]:
    """Make an account of each statement; `groups` are the claims, as indexes of statements."""
    claim_of = {index: number for number, group in enumerate(groups) for index in group}
    return tuple(
        Account(profile=profile, said=one, claim=claim_of[index])
        for index, (profile, one) in enumerate(zip(profiles, said, strict=True))
    )
