"""Make a ledger of invented news, as large as is wanted, without reading a word of it.

usage: make_ledger.py CASE [--documents N] [--utterances N] [--seed N] [--more N] [--no-index]

The readings are recorded straight, in the order of publication; the same options give the same
ledger. `--more` writes what is published next to CASE.more.jsonl, one article a line, to be added
by `dateline add` while something is measured.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Final

from dateline.app.index import bring_up
from dateline.ledger.open import open_ledger
from dateline.model.document import Document
from dateline.model.reading import Reading
from invented.press import Press

TOLD_EVERY: Final = 1_000  # documents


def main() -> int:
    """Make the ledger."""
    options = _options()
    each = options.utterances / options.documents
    press = Press(
        documents=options.documents + options.more,
        utterances=round(each * (options.documents + options.more)),
        seed=options.seed,
    )
    readings = press.readings()
    began = perf_counter()
    utterances = _record(options.case, islice(readings, options.documents), index=options.index)
    print(f"{options.documents:,} documents, {utterances:,} utterances", end=" ")
    print(f"in {perf_counter() - began:.0f} s: {options.case}")
    if options.more:
        _write(options.case.with_suffix(".more.jsonl"), readings)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("case", type=Path)
    parser.add_argument("--documents", type=int, default=10_000, metavar="N")
    parser.add_argument("--utterances", type=int, default=100_000, metavar="N")
    parser.add_argument("--more", type=int, default=0, metavar="N", help="articles to add later")
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    parser.add_argument(
        "--no-index", dest="index", action="store_false", help="leave it to the first reader"
    )
    return parser.parse_args()


def _record(case: Path, readings: Iterator[Reading], *, index: bool) -> int:
    """Record the readings, and then make the index of them all at once."""
    ledger = open_ledger(case)
    utterances = 0
    try:
        for number, reading in enumerate(readings, start=1):
            ledger.record(reading)
            utterances += len(reading.utterances)
            if not number % TOLD_EVERY:
                print(f"{number:,} documents", file=sys.stderr)
        if index:
            bring_up(ledger)
    finally:
        ledger.close()
    return utterances


def _write(path: Path, readings: Iterator[Reading]) -> None:
    with path.open("w", encoding="utf-8") as lines:
        for reading in readings:
            lines.write(f"{json.dumps(_article(reading.document), ensure_ascii=False)}\n")
    print(f"to be added: {path}")


def _article(document: Document) -> dict[str, str | None]:
    return {
        "id": document.id,
        "source": document.source,
        "url": document.url,
        "title": document.title,
        "published": document.published_at.edtf if document.published_at else None,
        "text": document.text,
    }


if __name__ == "__main__":
    sys.exit(main())
