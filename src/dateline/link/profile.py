"""A profile is an utterance made ready for comparison: its words, their rarity, its vector.

It is made of one utterance and its document alone, so that what two utterances are like does not
depend on what else a ledger holds.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.link.name import evened
from dateline.link.rarity import rarity
from dateline.link.word import is_number, plain, stems, tokens
from dateline.model.document import Document
from dateline.model.event import Event, Happening, Plover
from dateline.model.utterance import Stance, Utterance

__all__ = ["WIDTH", "Profile", "lone_profile", "profiles_of"]

WIDTH: Final = 384
TENTHS: Final = 10
RUN: Final = 3  # words in a row
NOT: Final = re.compile(r"\b(?:not(?! to\b)|never|nobody|none)\b|n[’']t\b", re.IGNORECASE)

Words = frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Profile:
    """What two utterances are compared by; `rarity` weighs each content word (natural logarithm).

    `weight` is the rarity of all words together, `length` the same as a vector's length.
    `running` are all its words in order; `is_negated` says whether a "not" stands among them.
    `speaker` is the claimer's actor id, None for the document's own voice and before actors are
    known. `counted` says what befell those whom it counts (killed, wounded).
    """

    utterance: Utterance
    document: Document
    speaker: str | None
    rarity: Mapping[str, float]
    weight: float
    length: float
    running: tuple[str, ...]
    is_negated: bool
    numbers: Words
    counted: Words
    places: Words
    vector: NDArray[np.float32] = field(repr=False)

    @cached_property
    def id(self) -> str:
        """The utterance's id, which is a digest and so worth keeping."""
        return self.utterance.id

    @cached_property
    def names(self) -> Words:
        """The words of the names in it, and of those that its pronouns stand for."""
        glosses = (gloss.name for gloss in self.utterance.glosses)
        return words_of_names((*self.utterance.names, *glosses))

    @cached_property
    def understood(self) -> Words:
        """The words of the names that its pronouns stand for."""
        return frozenset(
            word for gloss in self.utterance.glosses for word in stems(tokens(gloss.name))
        )

    @cached_property
    def where(self) -> frozenset[int | str]:
        """The places that it is tied to, by their number in the gazetteer, else by name."""
        return frozenset(
            plain(place.name) if place.geonames is None else place.geonames
            for place in self.utterance.places
        )

    @cached_property
    def voice(self) -> Words | None:
        """The words of its claimer's name; None for the document's own voice."""
        claimer = self.utterance.claimer
        return words_of_names((claimer.name,)) if claimer else None

    @cached_property
    def spell(self) -> tuple[float, float] | None:
        """The first and the last second at which it may have happened."""
        time = self.utterance.event_time
        return (time.earliest.timestamp(), time.latest.timestamp()) if time else None

    @cached_property
    def published(self) -> float | None:
        """The second from which its document may have been public."""
        time = self.document.published_at
        return time.earliest.timestamp() if time else None

    @cached_property
    def event(self) -> Event | None:
        """What it tells of: what it says has happened, else the deed that saying so is."""
        return self.utterance.event or self.utterance.act_event

    @cached_property
    def codes(self) -> frozenset[Plover | Happening]:
        """The types of event that it tells of."""
        told = (self.utterance.event, self.utterance.act_event)
        return frozenset(
            code for event in told if event for code in (event.type, event.happening) if code
        )

    @cached_property
    def roles(self) -> tuple[Words | None, Words | None]:
        """The words of who did it, and to whom, where told."""
        event = self.event
        parties = (event.actor, event.recipient) if event else (None, None)
        first, second = (words_of_names((party.name,)) if party else None for party in parties)
        return first, second

    @cached_property
    def trigger(self) -> Words:
        """The stems of the word that tells of the event."""
        return frozenset(stems(tokens(self.event.trigger.text))) if self.event else frozenset()

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """Its runs of three words."""
        return frozenset(zip(*(self.running[at:] for at in range(RUN)), strict=False))

    @cached_property
    def is_denial(self) -> bool:
        """Whether its claimer denies what its words say."""
        return self.utterance.stance is Stance.DENIES

    @cached_property
    def letters(self) -> int:
        """How long its content is, in characters."""
        return sum(span.end - span.start for span in self.utterance.content)


def words_of_names(names: Iterable[str]) -> Words:
    """Return the words of names, spelling habits evened out, without lone letters."""
    return frozenset(word for name in names for word in evened(name) if len(word) > 1)


def profiles_of(
    utterances: Sequence[Utterance],
    documents: Mapping[str, Document],
    vectors: Mapping[str, bytes],
    speakers: Mapping[str, str],
) -> tuple[Profile, ...]:
    """Make a profile of each utterance."""
    return tuple(
        lone_profile(
            utterance,
            documents[utterance.version],
            vectors.get(utterance.id),
            speaker=speakers.get(utterance.id),
        )
        for utterance in utterances
    )


def lone_profile(
    utterance: Utterance, document: Document, vector: bytes | None, *, speaker: str | None = None
) -> Profile:
    """Make a profile of an utterance; `vector` is a unit vector as little-endian float16."""
    running = tokens(utterance.words)
    weights = {word: rarity(word) / TENTHS for word in sorted(set(stems(running)))}
    return Profile(
        utterance=utterance,
        document=document,
        speaker=speaker,
        rarity=weights,
        weight=sum(weights.values()),
        length=math.hypot(*weights.values()),
        running=running,
        is_negated=NOT.search(utterance.words) is not None,
        numbers=frozenset(word for word in weights if is_number(word)),
        counted=frozenset(quantity.role for quantity in utterance.quantities if quantity.role),
        places=frozenset(plain(place.name) for place in utterance.places),
        vector=_vector(vector),
    )


def _vector(raw: bytes | None) -> NDArray[np.float32]:
    if raw is None:
        return np.zeros(WIDTH, dtype=np.float32)
    return np.frombuffer(raw, dtype="<f2").astype(np.float32)
