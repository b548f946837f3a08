"""A profile is an utterance made ready for comparison: its words, their rarity, its vector."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.link.word import content_words, is_number, plain, tokens
from dateline.model.document import Document
from dateline.model.utterance import Utterance

__all__ = ["RUN", "WIDTH", "Profile", "profiles_of"]

WIDTH: Final = 384
RUN: Final = 4  # words in a row that two texts seldom share by chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What the comparators look at; `rarity` weighs each content word by how few use it.

    `weight` is the rarity of all words together, `length` the same as a vector's length. `runs`
    are all runs of RUN words, in which a quotation shows. `speaker` is the claimer's actor id,
    None for the document's own voice. `counted` says what befell those whom it counts (killed,
    wounded); `places` are the places it names.
    """

    utterance: Utterance
    document: Document
    speaker: str | None
    rarity: Mapping[str, float]
    weight: float
    length: float
    runs: frozenset[tuple[str, ...]]
    numbers: frozenset[str]
    counted: frozenset[str]
    places: frozenset[str]
    vector: NDArray[np.float32] = field(repr=False)

    @property
    def id(self) -> str:
        """The utterance's id."""
        return self.utterance.id


def profiles_of(
    utterances: Sequence[Utterance],
    documents: Mapping[str, Document],
    vectors: Mapping[str, bytes],
    speakers: Mapping[str, str],
) -> tuple[Profile, ...]:
    """Make a profile of each utterance, weighing words by their rarity among all of them."""
    words = [content_words(utterance.words) for utterance in utterances]
    rarity = _rarities(words)
    return tuple(
        _profile(
            utterance,
            documents[utterance.version],
            {word: rarity[word] for word in sorted(set(own))},
            speakers.get(utterance.id),
            _vector(vectors.get(utterance.id)),
        )
        for utterance, own in zip(utterances, words, strict=True)
    )


def _profile(
    utterance: Utterance,
    document: Document,
    rarity: Mapping[str, float],
    speaker: str | None,
    vector: NDArray[np.float32],
) -> Profile:
    running = tokens(utterance.words)
    return Profile(
        utterance=utterance,
        document=document,
        speaker=speaker,
        rarity=rarity,
        weight=sum(rarity.values()),
        length=math.hypot(*rarity.values()),
        runs=frozenset(running[at : at + RUN] for at in range(len(running) - RUN + 1)),
        numbers=frozenset(word for word in rarity if is_number(word)),
        counted=frozenset(quantity.role for quantity in utterance.quantities if quantity.role),
        places=frozenset(plain(place.name) for place in utterance.places),
        vector=vector,
    )


def _rarities(texts: Iterable[Iterable[str]]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    total = 0
    for words in texts:
        counts.update(set(words))
        total += 1
    return {word: math.log((total + 1) / (count + 0.5)) for word, count in counts.items()}


def _vector(raw: bytes | None) -> NDArray[np.float32]:
    if raw is None:
        return np.zeros(WIDTH, dtype=np.float32)
    return np.frombuffer(raw, dtype="<f2").astype(np.float32)
