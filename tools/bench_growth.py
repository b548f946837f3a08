"""Measure what a document costs the index as the ledger grows, as ratios in one run.

usage: bench_growth.py [--shared FOLDER] [--documents N] [--around N]

Feed items are recorded one by one, in the order of their publication, into a ledger in a file,
and the index goes along. Only reading is replaced, since what it costs does not depend on the
ledger: the title and the description of an item are one narrated utterance each, and its vector
is made of those that the encoder gives to its words. Everything else is the program's own code.
"""

import argparse
import json
import sys
import tracemalloc
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from resource import getpagesize
from statistics import mean, median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.app.clock import now
from dateline.app.index import bring_up, keep_up
from dateline.extract.vectors import SentenceEncoder
from dateline.ledger.archive import Archive
from dateline.ledger.index import Index
from dateline.ledger.open import open_ledger
from dateline.link.rarity import rarity
from dateline.link.word import stems, tokens
from dateline.model.document import Document
from dateline.model.reading import Reading
from dateline.model.run import Run
from dateline.model.span import Span
from dateline.model.time import PartialTime, utc_text
from dateline.model.utterance import Factuality, Kind, Stance, Utterance

POINTS: Final = (1_000, 10_000, 30_000)
EMBEDDED: Final = 4_000  # most frequent words that have a vector
LONGEST: Final = 300  # letters of a description
TRACED: Final = 20  # documents whose memory is traced, which makes them slow
RUN: Final = Run(code="bench", stages=())

Vector = NDArray[np.float32]


class Step(NamedTuple):
    """What one document cost: seconds to record it, and for the index to take it in."""

    record: float
    index: float


def main() -> int:
    """Add documents, and print a line for each size of the ledger."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    parser.add_argument("--documents", type=int, default=max(POINTS), help="how many are added")
    parser.add_argument("--around", type=int, default=400, help="how many a point is measured on")
    options = parser.parse_args()
    items = _items(options.shared)[: options.documents + options.around]
    if not items:
        print("no feed items at hand")
        return 0
    with TemporaryDirectory() as folder:
        ledger = open_ledger(Path(folder) / "case.db")
        _grow(ledger, items, _words(items), options.around)
        ledger.close()
    return 0


def _grow(
    ledger: Archive, items: Sequence[Mapping[str, str]], words: Mapping[str, Vector], around: int
) -> None:
    """Add everything; print what the documents around each point cost."""
    print(
        f"{'documents':>9}{'record ms':>11}{'index ms':>10}{'x':>6}{'median ms':>11}{'x':>6}"
        f"{'KB':>7}{'x':>6}{'process MB':>12}",
        flush=True,
    )
    index = bring_up(ledger)
    assert index is not None
    steps: list[Step] = []
    first: tuple[float, float, float] | None = None
    for number, item in enumerate(items, start=1):
        steps.append(_added(ledger, index, _reading(item, words)))
        if number - around // 2 in POINTS:
            at = steps[-around:]
            index_ms = 1000 * mean(step.index for step in at)
            typical = 1000 * median(step.index for step in at)
            record = 1000 * mean(step.record for step in at)
            memory = 0.0
            first = first or (index_ms, typical, memory or 1)
            print(
                f"{number - around // 2:9,}{record:11.2f}{index_ms:10.2f}{index_ms / first[0]:6.2f}"
                f"{typical:11.2f}{typical / first[1]:6.2f}{memory:7.0f}{memory / first[2]:6.2f}{_resident():12.0f}",
                flush=True,
            )


def _added(ledger: Archive, index: Index, reading: Reading) -> Step:
    began = perf_counter()
    ledger.record(reading)
    recorded = perf_counter()
    keep_up(index)
    return Step(record=recorded - began, index=perf_counter() - recorded)


def _resident() -> float:
    """Return the memory that the process holds now, in megabytes."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * getpagesize() / 2**20


def _items(shared: Path) -> list[dict[str, str]]:
    files = sorted((shared / "data" / "rss2023").glob("*.jsonl"))
    found = [json.loads(line) for file in files for line in file.open(encoding="utf-8")]
    return sorted(found, key=lambda item: (item["published"], item["id"]))


def _reading(item: Mapping[str, str], words: Mapping[str, Vector]) -> Reading:
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


def _words(items: Sequence[Mapping[str, str]]) -> dict[str, Vector]:
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


if __name__ == "__main__":
    sys.exit(main())
