"""Readings of feed items, made cheaply: what needs many documents need not wait for the reader.

The title and the description of an item are one narrated utterance each; its vector is the sum of
those that the encoder gives to its words, the rarer the more.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.app.clock import now
from dateline.extract.vectors import SentenceEncoder
from dateline.link.rarity import rarity
from dateline.link.word import stems, tokens
from dateline.model.document import Document
from dateline.model.reading import Reading
from dateline.model.run import Run
from dateline.model.span import Span
from dateline.model.time import PartialTime, utc_text
from dateline.model.utterance import Factuality, Kind, Stance, Utterance

__all__ = ["Vector", "items_of", "reading_of", "vectors_of_words"]

EMBEDDED: Final = 4_000  # most frequent words that have a vector
LONGEST: Final = 300  # letters of a description
RUN: Final = Run(code="bench", stages=())

Vector = NDArray[np.float32]


def items_of(shared: Path) -> list[dict[str, str]]:
    """Return all feed items, in the order of their publication."""
    files = sorted((shared / "data" / "rss2023").glob("*.jsonl"))
    found = [json.loads(line) for file in files for line in file.open(encoding="utf-8")]
    return sorted(found, key=lambda item: (item["published"], item["id"]))


def reading_of(item: Mapping[str, str], words: Mapping[str, Vector]) -> Reading:
    """Make a reading of an item."""
    document = Document(
        id=item["id"],
        text=item["text"],
        held_at=now(),
        published_at=PartialTime(utc_text(datetime.fromisoformat(item["published"]))),
        title=item["title"],
        source=item["source"],
        url=item["url"],
    )
    said = tuple(_utterance(document, span) for span in _spans(document.text))
    vectors = tuple((one.id, _vector(one.words, words)) for one in said)
    return Reading(document=document, run=RUN, utterances=said, vectors=vectors)


def _spans(text: str) -> Iterator[Span]:
    title, gap, rest = text.partition("\n\n")
    if title.strip():
        yield Span.of(text, 0, len(title))
    if rest.strip():
        start = len(title) + len(gap)
        yield Span.of(text, start, start + len(rest[:LONGEST]))


def _utterance(document: Document, span: Span) -> Utterance:
    return Utterance(
        document=document.id,
        version=document.version,
        content=(span,),
        stance=Stance.ASSERTS,
        factuality=Factuality.CERTAIN,
        kind=Kind.NARRATED,
        sentence=span,
    )


def vectors_of_words(items: Sequence[Mapping[str, str]]) -> dict[str, Vector]:
    """Return the encoder's vectors of the most frequent words."""
    counts = Counter(word for item in items for word in set(tokens(item["text"][:LONGEST])))
    frequent = [word for word, _ in counts.most_common(EMBEDDED)]
    return dict(zip(frequent, SentenceEncoder().embed(frequent), strict=True))


def _vector(text: str, words: Mapping[str, Vector]) -> bytes:
    """Add up the vectors of a text's words, the rarer the more."""
    total = np.zeros(384, dtype=np.float32)
    for word in tokens(text):
        if word in words:
            total += words[word] * max((rarity(stem) for stem in stems((word,))), default=0)
    return (total / (np.linalg.norm(total) or 1)).astype("<f2").tobytes()
