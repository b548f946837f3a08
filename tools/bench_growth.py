"""Measure what a document costs the index as the ledger grows, as ratios in one run.

usage: bench_growth.py [--shared FOLDER] [--documents N]... [--measured N]

Feed items are recorded one by one, in the order of their publication, into ledgers in files, and
the indexes go along. The ledgers hold the last 1,000, 10,000 and 30,000 items before one moment.
Then the items that follow are added to each ledger in turn: the same documents, and whatever else
the machine does strikes all alike, so that only the size of the ledger differs.

Only reading is replaced, since what it costs does not depend on the ledger: the title and the
description of an item are one narrated utterance each, and its vector is made of those that the
encoder gives to its words. Everything else is the program's own code.
"""

import argparse
import os
import sys
import tracemalloc
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Final, NamedTuple

from dateline.app.by_keys import ByKeys
from dateline.app.index import keep_up, settle
from dateline.ledger.index import Card, Neighbour
from dateline.ledger.open import open_ledger
from dateline.model.reading import Reading
from feed import items_of, reading_of, vectors_of_words

SIZES: Final = (1_000, 10_000, 30_000)
ONE_THREAD: Final = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"
)
WARM: Final = 100  # documents before the count begins
TRACED: Final = 40  # documents whose memory is traced, which makes them slow


HEAD: Final = (
    f"{'documents':>9}{'record ms':>11}{'index ms':>10}{'x':>6}{'median ms':>11}{'x':>6}"
    f"{'CPU ms':>8}{'x':>6}{'chosen for':>12}{'neighbours':>12}{'step KB':>9}{'x':>6}"
)


class Cost(NamedTuple):
    """What one document cost, in milliseconds: to be recorded, and to enter the index."""

    record: float
    index: float
    processor: float


class Counting(ByKeys):
    """The program's own method, which also counts the neighbours that are looked at."""

    utterances = 0
    neighbours = 0

    def choose(self, card: Card, neighbours: Sequence[Neighbour]) -> Sequence[int]:
        """Choose as ever."""
        self.utterances += 1
        self.neighbours += len(neighbours)
        return super().choose(card, neighbours)


class Bench:
    """A ledger that documents are added to, one by one, and what each cost."""

    def __init__(self, path: Path, readings: Iterator[Reading]) -> None:
        """Open the ledger; `readings` are those that come next."""
        self.ledger = open_ledger(path)
        self.readings = readings
        self.method = Counting()
        index = self.ledger.index(self.method)
        if index is None:
            raise SystemExit("the ledger cannot keep an index")
        index.renew((), 0)
        self.index = index
        self.costs: list[Cost] = []

    def add(self) -> None:
        """Record the next document and let the index take it in."""
        reading = next(self.readings)
        began = perf_counter()
        self.ledger.record(reading)
        recorded, processor = perf_counter(), process_time()
        keep_up(self.index)
        done, worked = perf_counter(), process_time()
        times = (recorded - began, done - recorded, worked - processor)
        self.costs.append(Cost(*(1000 * time for time in times)))

    def grow(self, documents: int) -> None:
        """Add documents that are not measured."""
        for _ in range(documents):
            self.add()
        settle(self.index)

    def forget(self) -> None:
        """Begin to count anew."""
        self.costs.clear()
        self.method.utterances = self.method.neighbours = 0


class Figures(NamedTuple):
    """What is printed of a size of the ledger."""

    record: float
    mean: float
    median: float
    processor: float
    utterances: float
    neighbours: float
    kilobytes: float

    def line(self, documents: int, first: "Figures") -> str:
        """Return one line of the table; ratios are to the smallest ledger."""
        return (
            f"{documents:9,}{self.record:11.2f}{self.mean:10.2f}{self.mean / first.mean:6.2f}"
            f"{self.median:11.2f}{self.median / first.median:6.2f}"
            f"{self.processor:8.2f}{self.processor / first.processor:6.2f}"
            f"{self.utterances:12.2f}{self.neighbours:12.0f}"
            f"{self.kilobytes:9.0f}{self.kilobytes / first.kilobytes:6.2f}"
        )


def main() -> int:
    """Fill the ledgers, add to each in turn, and print a line for each."""
    options = _options()
    hold_to_one_thread()
    sizes = sorted(set(options.documents or SIZES))
    items = items_of(options.shared)
    if len(items) < sizes[-1] + WARM + options.measured + TRACED:
        print("too few feed items at hand: a growing ledger is not measured")
        return 0
    words = vectors_of_words(items[: sizes[-1] + WARM + options.measured + TRACED])
    with TemporaryDirectory() as folder:
        benches = [
            Bench(
                Path(folder) / f"{size}.db",
                (reading_of(item, words) for item in items[sizes[-1] - size :]),
            )
            for size in sizes
        ]
        for size, bench in zip(sizes, benches, strict=True):
            bench.grow(size)
        found = _measured(benches, options.measured)
        print(HEAD)
        for size, figures in zip(sizes, found, strict=True):
            print(figures.line(size, found[0]))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    parser.add_argument("--documents", type=int, action="append", metavar="N", help="a size")
    parser.add_argument("--measured", type=int, default=500, metavar="N", help="added to each")
    return parser.parse_args()


def _measured(benches: Sequence[Bench], documents: int) -> list[Figures]:
    """Add documents to each in turn; the first ones warm it up and are not counted."""
    for _ in range(WARM):
        for bench in benches:
            bench.add()
    for bench in benches:
        bench.forget()
    for _ in range(documents):
        for bench in benches:
            bench.add()
    return [_figures(bench) for bench in benches]


def _figures(bench: Bench) -> Figures:
    records, steps, works = zip(*bench.costs, strict=True)
    utterances = bench.method.utterances
    return Figures(
        record=mean(records),
        mean=mean(steps),
        median=median(steps),
        processor=mean(works),
        utterances=utterances / len(steps),
        neighbours=bench.method.neighbours / utterances,
        kilobytes=_memory(bench),
    )


def _memory(bench: Bench) -> float:
    """Return the most that Python holds while documents enter, above what it held before.

    What SQLite holds beside it is its cache of pages, which has a bound whatever the ledger.
    """
    tracemalloc.start()
    peaks = []
    for _ in range(TRACED):
        bench.ledger.record(next(bench.readings))
        tracemalloc.reset_peak()
        before, _ = tracemalloc.get_traced_memory()
        keep_up(bench.index)
        peaks.append((tracemalloc.get_traced_memory()[1] - before) / 1024)
    tracemalloc.stop()
    return median(peaks)


def hold_to_one_thread() -> None:
    """Start again with the settings that numpy reads only while it is loaded."""
    if not ONE_THREAD.items() <= os.environ.items():
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **ONE_THREAD})  # noqa: S606 - itself


if __name__ == "__main__":
    sys.exit(main())
