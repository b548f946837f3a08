"""Measure which pairs of the gold the candidate step would compare, and how many it compares.

usage: evaluate_candidates.py [--shared FOLDER] [--ledgers FOLDER] [--stream LEDGER] [--most N]
                              [CASE]...

A mention of the gold is the utterance of the reading that shares most of its words; a pair is two
mentions of one group that are two utterances. Recall is the share of pairs that are candidates,
told for all pairs and for those across documents. `--stream` mixes each case into the feed items
of another ledger, its documents spread evenly over six of their days: what is left when a case is
a small part of what a ledger holds. `--ledgers` keeps the ledgers of the cases there.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import Any, Final

import numpy as np

from dateline.app.add import add
from dateline.app.clock import now
from dateline.extract.read_document import read_document
from dateline.ledger.archive import Archive
from dateline.ledger.memory import MemoryLedger
from dateline.ledger.open import open_ledger
from dateline.link.candidates.choose import MOST
from dateline.link.candidates.entry import Entry, entry_of
from dateline.link.candidates.find import find
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import Utterance
from dateline.read.paths import read_paths

CASES: Final = ("tram", "consulate", "tamimi", "hokkaido", "nksatellite", "wagner")
HALF: Final = 0.5  # share of the shorter one's letters that makes an utterance the mention
WITHOUT: Final = np.zeros(384, dtype="<f2")
DAYS: Final = tuple(f"2023-06-{day}" for day in range(20, 26))

Pair = tuple[str, str]


def main() -> None:
    """Print one line a case."""
    options = _options()
    stream = _entries(open_ledger(options.stream, create=False), {}) if options.stream else []
    print(f"{'case':14}{'entries':>8}{'pairs':>7}{'recall':>8}{'across':>8}{'compared':>10}")
    for name in options.cases or CASES:
        home = options.shared / "cases" / name
        ledger = _ledger(home, options.ledgers)
        said = list(ledger.utterances())
        documents = sorted({one.document for one in said})
        days = {key: DAYS[len(DAYS) * i // len(documents)] for i, key in enumerate(documents)}
        gold = json.loads((home / "gold.json").read_text("utf-8"))
        own = _entries(ledger, days if stream else {})
        entries = sorted((*own, *stream), key=lambda entry: entry.place)
        _show(name, entries, _gold_pairs(gold, ledger), {one.id: one for one in said}, options.most)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("cases", nargs="*", metavar="CASE")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    parser.add_argument("--ledgers", type=Path, metavar="FOLDER")
    parser.add_argument("--stream", type=Path, metavar="LEDGER")
    parser.add_argument("--most", type=int, default=MOST)
    return parser.parse_args()


def _show(
    name: str,
    entries: Sequence[Entry],
    pairs: set[Pair],
    said: Mapping[str, Utterance],
    most: int,
) -> None:
    found: set[Pair] = set()
    compared = 0
    for entry, rows in zip(entries, find(entries, most=most), strict=True):
        compared += len(rows)
        if entry.id in said:
            found.update(_ordered(entry.id, entries[row].id) for row in rows.tolist())
    across = {pair for pair in pairs if len({said[one].document for one in pair}) > 1}
    print(
        f"{name:14}{len(entries):8}{len(pairs):7}{len(pairs & found) / len(pairs):8.3f}"
        f"{len(across & found) / len(across):8.3f}{compared / len(entries):10.1f}",
        flush=True,
    )


def _ledger(home: Path, ledgers: Path | None) -> Archive:
    at = ledgers / f"{home.name}.db" if ledgers else None
    is_there = at is not None and at.is_file()
    ledger = open_ledger(at) if at else MemoryLedger()
    if not is_there:
        texts = next(path for path in (home / "articles", home / "items.jsonl") if path.exists())
        items = read_paths([str(texts)], held_at=now(), stdin=BytesIO())
        add(items, ledger=ledger, read=read_document, on_progress=lambda _: None)
    return ledger


def _entries(ledger: Archive, days: Mapping[str, str]) -> list[Entry]:
    """Index a ledger's utterances; `days` gives documents another day of publication."""
    documents = {
        document.version: replace(document, published_at=PartialTime(days[document.id]))
        if document.id in days
        else document
        for document in ledger.documents()
    }
    vectors = {key: np.frombuffer(value, dtype="<f2") for key, value in ledger.vectors()}
    return [
        entry_of(one, documents[one.version], vectors.get(one.id, WITHOUT))
        for one in ledger.utterances()
    ]


def _gold_pairs(gold: Mapping[str, Any], ledger: Archive) -> set[Pair]:
    texts = {document.id: document.text for document in ledger.documents()}
    said: dict[str, list[Utterance]] = defaultdict(list)
    for one in ledger.utterances():
        said[one.document].append(one)
    pairs: set[Pair] = set()
    for group in gold["groups"]:
        found = [one for item in group["mentions"] for one in _mentioned(item, texts, said)]
        pairs |= {_ordered(one, other) for one, other in combinations(found, 2) if one != other}
    return pairs


def _mentioned(
    mention: Mapping[str, str], texts: Mapping[str, str], said: Mapping[str, Sequence[Utterance]]
) -> Iterator[str]:
    """Yield the utterance that a mention of the gold is, if there is one."""
    document = min((key for key in texts if key.startswith(mention["doc"])), key=len)
    start = texts[document].find(mention["text"])
    wanted = set(range(start, start + len(mention["text"])))
    likeness = [(_likeness(wanted, one.content), one.id) for one in said[document]]
    best, utterance = max(likeness, default=(0.0, ""))
    if best:
        yield utterance


def _likeness(wanted: set[int], content: Sequence[Span]) -> float:
    letters = {at for span in content for at in range(span.start, span.end)}
    share = len(wanted & letters) / min(len(wanted), len(letters))
    return share + len(wanted & letters) / len(wanted | letters) if share >= HALF else 0.0


def _ordered(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


if __name__ == "__main__":
    main()
