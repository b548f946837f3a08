"""A profile is an utterance made ready for comparison: its words, their rarity, its vector."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.link.word import content_words, is_number, tokens
from dateline.model.document import Document
from dateline.model.utterance import Utterance

__all__ = ["WIDTH", "Profile", "profiles_of"]

WIDTH: Final = 384


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What the comparators look at; `rarity` weighs each content word by how few use it.

    `speaker` is the claimer's actor id, None for the document's own voice. `crowding` is how
    close the nearest utterances of the ledger are on average: in a crowd, closeness says little.
    """

    utterance: Utterance
    document: Document
    speaker: str | None
    rarity: Mapping[str, float]
    running: tuple[str, ...]
    numbers: frozenset[str]
    names: frozenset[str]
    vector: NDArray[np.float32] = field(repr=False)
    crowding: float = 0.0

    @property
    def id(self) -> str:
        """The utterance's id."""
        return self.utterance.id

    @property
    def weight(self) -> float:
        """The rarity of all its words together."""
        return sum(self.rarity.values())


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
        Profile(
            utterance=utterance,
            document=documents[utterance.version],
            speaker=speakers.get(utterance.id),
            rarity={word: rarity[word] for word in sorted(set(own))},
            running=tokens(utterance.words),
            numbers=frozenset(word for word in own if is_number(word)),
            names=frozenset(word for name in utterance.names for word in content_words(name)),
            vector=_vector(vectors.get(utterance.id)),
        )
        for utterance, own in zip(utterances, words, strict=True)
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
