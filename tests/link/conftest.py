"""A newsroom: documents and utterances from a few words, for tests on linking."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import blake2b

import numpy as np
import pytest
from numpy.typing import NDArray

from dateline.link.link import Linked, link
from dateline.link.word import stems, tokens
from dateline.model.document import Document
from dateline.model.judgement import Judgement, Verdict
from dateline.model.quantity import Quantity
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import (
    ActorType,
    Claimer,
    Factuality,
    Kind,
    Stance,
    Utterance,
    Via,
)

HELD = datetime(2031, 1, 1, tzinfo=UTC)


@dataclass
class Newsroom:
    """Collects what is said, and links it."""

    documents: dict[str, Document] = field(default_factory=dict)
    utterances: list[Utterance] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)

    def publish(self, outlet: str, text: str, *, day: str = "2031-05-04") -> Document:
        document = Document(
            id=f"{outlet}-{len(self.documents)}".replace("/", "_"),
            text=text,
            held_at=HELD,
            published_at=PartialTime(day),
            source=outlet,
        )
        self.documents[document.version] = document
        return document

    def say(
        self,
        outlet: str,
        words: str,
        *,
        claimer: str | None = None,
        stance: str = "asserts",
        day: str = "2031-05-04",
        via: str | None = None,
        killed: tuple[str, float] | None = None,
        of: str = "person",
        scope: tuple[bool, bool] = (False, False),
        target: Utterance | None = None,
        event_time: PartialTime | None = None,
        document: Document | None = None,
    ) -> Utterance:
        document = document or self.publish(outlet, words, day=day)
        start = document.text.index(words)
        span = Span.of(document.text, start, start + len(words))
        utterance = Utterance(
            document=document.id,
            version=document.version,
            content=(span,),
            stance=Stance(stance),
            factuality=Factuality.CERTAIN,
            kind=Kind.INDIRECT if claimer else Kind.NARRATED,
            claimer=Claimer(name=claimer, type=ActorType.PERSON) if claimer else None,
            via=(Via(name=via, kind="agency"),) if via else (),
            quantities=(_killed(document.text, *killed, of, scope),) if killed else (),
            target=target.id if target else None,
            event_time=event_time,
            sentence=span,
        )
        self.utterances.append(utterance)
        return utterance

    def judge(self, left: str, right: str, verdict: Verdict) -> None:
        self.judgements.append(
            Judgement(left=left, right=right, verdict=verdict, author="Ada Example", made_at=HELD)
        )

    def link(self) -> Linked:
        return link(
            self.documents.values(),
            self.utterances,
            {said.id: vector(said.words) for said in self.utterances},
            self.judgements,
        )


def _killed(text: str, words: str, value: float, of: str, scope: tuple[bool, bool]) -> Quantity:
    start = text.index(words)
    return Quantity(
        span=Span.of(text, start, start + len(words)),
        low=value,
        best=value,
        high=value,
        of=of,
        role="killed",
        is_part=scope[0],
        is_additional=scope[1],
    )


def vector(text: str) -> bytes:
    """Add up a fixed random direction for each word: same words, same meaning."""
    total = sum((_direction(word) for word in stems(tokens(text))), np.zeros(384))
    return (total / (np.linalg.norm(total) or 1)).astype("<f2").tobytes()


def _direction(word: str) -> NDArray[np.float64]:
    seed = int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")
    return np.random.default_rng(seed).standard_normal(384)


def background(room: Newsroom) -> None:
    """Say some unrelated things, so that words have a rarity."""
    for number, words in enumerate(BACKGROUND):
        room.say(f"outlet{number}", words)


BACKGROUND: Iterable[str] = (
    "The harbour museum opened a new wing for visitors.",
    "Farmers in the valley expect a good plum harvest.",
    "The orchestra will play in the old brewery tonight.",
    "A ferry line to the northern islands was renamed.",
    "School holidays begin a week later than last year.",
)


@pytest.fixture
def room() -> Newsroom:
    """A newsroom where a few unrelated things have been said."""
    newsroom = Newsroom()
    background(newsroom)
    return newsroom
