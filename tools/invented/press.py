"""The press tells of incidents: documents in the order of publication, each with its reading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from random import Random
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.model.document import Document
from dateline.model.reading import Reading
from dateline.model.run import Run
from dateline.model.time import PartialTime
from dateline.model.utterance import Utterance
from invented.direction import vector
from invented.incident import Fact, Incident, incident
from invented.sentence import Sentence
from invented.told import mentions_of, utterance_of
from invented.words import name, tables

__all__ = ["Press"]

RUN: Final = Run(code="invented", stages=())
FIRST: Final = datetime(2025, 5, 1, tzinfo=UTC)
DAYS: Final = 10
FADING_DAYS: Final = 1.5  # in which an incident becomes news a third as big
EACH: Final = 25  # documents of an incident, in the mean
FEWEST: Final = 3  # incidents
MOST: Final = 8  # times as big as another, at the same age
OUTLETS: Final = 300
SHARED: Final = 0.38  # of all statements: others make them too


@dataclass(frozen=True, slots=True)
class Press:
    """A stream of so many documents with so many utterances, made of a seed."""

    documents: int
    utterances: int
    seed: int = 0

    def readings(self) -> Iterator[Reading]:
        """Yield every document with what a reader would find in it."""
        chance = Random(f"{self.seed} press")  # noqa: S311 - the same each time
        outlets = [f"{name(chance)} {chance.choice(tables()['papers'])}" for _ in range(OUTLETS)]
        left = self.utterances
        for number in range(self.documents):
            mean = left / (self.documents - number)
            most = left - (self.documents - number - 1)  # each later one has its own
            told = min(most, max(1, round(chance.uniform(0.5, 1.5) * mean)))
            told = left if number == self.documents - 1 else told
            left -= told
            yield self._reading(number, told, chance.choice(outlets), chance)

    def _reading(self, number: int, told: int, outlet: str, chance: Random) -> Reading:
        about = self._incident(self._topic(number / self.documents, chance))
        sentences = [Sentence.of(fact, chance) for fact in _facts(about, number, told, chance)]
        document = self._document(number, about, outlet, sentences, chance)
        said = tuple(_told(document, about, sentences))
        return Reading(
            document=document,
            run=RUN,
            utterances=tuple(one for one, _ in said),
            mentions=tuple(
                mention for one, sentence in said for mention in mentions_of(one, sentence)
            ),
            vectors=tuple(
                (key, vector(self.seed, about.number, sentence.fact.meaning, key))
                for key, sentence in ((one.id, sentence) for one, sentence in said)
            ),
        )

    def _document(
        self,
        number: int,
        about: Incident,
        outlet: str,
        sentences: Sequence[Sentence],
        chance: Random,
    ) -> Document:
        published = FIRST + timedelta(
            days=number / self.documents * DAYS, minutes=chance.randrange(30)
        )
        site = outlet.replace(" ", "-").lower()
        return Document(
            id=f"{site}-{number}",
            text=" ".join(sentence.text for sentence in sentences),
            held_at=published + timedelta(minutes=chance.randrange(1, 40)),
            published_at=PartialTime(f"{published:%Y-%m-%dT%H:%MZ}"),
            title=about.title,
            source=outlet,
            url=f"https://{site}.example/{number}",
            lang="en",
        )

    @property
    def _topics(self) -> int:
        return max(FEWEST, self.documents // EACH)

    def _incident(self, number: int) -> Incident:
        begun = FIRST + timedelta(days=number / self._topics * DAYS)
        return _incident(self.seed, number, begun.date())

    def _topic(self, share: float, chance: Random) -> int:
        """Choose what a document is about: something lately begun; some is far bigger news."""
        topics = self._topics
        age = (share - np.arange(topics) / topics) * DAYS
        weight = np.where(age < 0, 0, np.exp(-age.clip(0) / FADING_DAYS)) * _fame(self.seed, topics)
        total = np.cumsum(weight)
        return int(np.searchsorted(total, chance.random() * total[-1]))


def _facts(about: Incident, number: int, told: int, chance: Random) -> Iterator[Fact]:
    """Choose what a document says: first what happened, then what others say and what none does."""
    common = list(about.facts)
    yield common.pop(0)
    for place in range(1, told):
        if common and chance.random() < SHARED:
            yield common.pop(min(int(chance.expovariate(0.3)), len(common) - 1))
        else:
            yield about.aside(chance, meaning=1_000 * (number + 1) + place)


def _told(
    document: Document, about: Incident, sentences: Sequence[Sentence]
) -> Iterator[tuple[Utterance, Sentence]]:
    start, version = 0, document.version
    for sentence in sentences:
        yield utterance_of(document, version, about, sentence, start), sentence
        start += len(sentence.text) + 1


@lru_cache(maxsize=1_000)
def _incident(seed: int, number: int, day: date) -> Incident:
    return incident(seed, number, day)


@lru_cache(maxsize=1)
def _fame(seed: int, topics: int) -> NDArray[np.float64]:
    return np.random.default_rng(seed).pareto(1.5, topics).clip(0.2, MOST)
