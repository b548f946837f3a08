"""A profile is an utterance made ready for comparison: its words, their rarity, its vector."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.link.word import is_number, plain, stems, tokens
from dateline.model.document import Document
from dateline.model.utterance import Utterance

__all__ = ["WIDTH", "Profile", "profiles_of"]

WIDTH: Final = 384
NOT: Final = re.compile(r"\b(?:not(?! to\b)|never|nobody|none)\b|n[’']t\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Profile:
    """What the comparators look at; `rarity` weighs each content word by how few use it.

    `weight` is the rarity of all words together, `length` the same as a vector's length.
    `running` are all its words in order; `is_negated` says whether a "not" stands among them.
    `speaker` is the claimer's actor id, None for the document's own voice. `counted` says what
    befell those whom it counts (killed, wounded); `places` are the places it names.
    """

    utterance: Utterance
    document: Document
    speaker: str | None
    rarity: Mapping[str, float]
    weight: float
    length: float
    running: tuple[str, ...]
    is_negated: bool
    numbers: frozenset[str]
    counted: frozenset[str]
    places: frozenset[str]
    vector: NDArray[np.float32] = field(repr=False)

    @cached_property
    def id(self) -> str:
        """The utterance's id, which is a digest and so worth keeping."""
        return self.utterance.id


def profiles_of(
    utterances: Sequence[Utterance],
    documents: Mapping[str, Document],
    vectors: Mapping[str, bytes],
    speakers: Mapping[str, str],
) -> tuple[Profile, ...]:
    """Make a profile of each utterance, weighing words by their rarity among all of them."""
    running = [tokens(utterance.words) for utterance in utterances]
    words = [stems(each) for each in running]
    rarity = _rarities(words)
    return tuple(
        _profile(
            utterance,
            document=documents[utterance.version],
            running=every,
            rarity={word: rarity[word] for word in sorted(set(own))},
            speaker=speakers.get(utterance.id),
            vector=_vector(vectors.get(utterance.id)),
        )
        for utterance, every, own in zip(utterances, running, words, strict=True)
    )


def _profile(  # noqa: PLR0913 - the parts of a profile, each made elsewhere
    utterance: Utterance,
    *,
    document: Document,
    running: tuple[str, ...],
    rarity: Mapping[str, float],
    speaker: str | None,
    vector: NDArray[np.float32],
) -> Profile:
    return Profile(
        utterance=utterance,
        document=document,
        speaker=speaker,
        rarity=rarity,
        weight=sum(rarity.values()),
        length=math.hypot(*rarity.values()),
        running=running,
        is_negated=NOT.search(utterance.words) is not None,
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
