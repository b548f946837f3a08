"""Measure the times found in text against TimeML files, on the part kept aside.

A third of the documents, chosen by a digest of the name, is kept aside: rules are written
looking at the others. Without the shared data nothing is measured and nothing fails. With
`--rivals`, other libraries read the same documents: accuracy, milliseconds a document, and how many
times the time of ours each takes (`uv sync --group rivals` installs them).
"""

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from dateline.extract.times import find_times
from dateline.model.time import PartialTime
from time_rivals import RIVALS, Find

Row = Mapping[str, str | int]

SHARED = Path("../shared")
PARTS = 3  # one document in so many is kept aside


def main() -> int:
    """Run the shared scorer on the part asked for; print its line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--shared", type=Path, default=SHARED, help="folder with the scorer and data"
    )
    parser.add_argument("--part", choices=("aside", "seen"), default="aside")
    parser.add_argument("--rivals", action="store_true", help="measure other libraries too")
    options = parser.parse_args()
    scorer, gold = options.shared / "score_time.py", options.shared / "data" / "tempeval3"
    if not (scorer.is_file() and gold.is_dir()):
        print(f"skipped: no time data under {options.shared}")
        return 0
    with TemporaryDirectory() as folder:
        aside = options.part == "aside"
        return _measure(scorer, gold, Path(folder), aside=aside, rivals=options.rivals)


def _measure(scorer: Path, gold: Path, folder: Path, *, aside: bool, rivals: bool) -> int:
    chosen, inputs, found = folder / "gold", folder / "input.jsonl", folder / "mentions.jsonl"
    chosen.mkdir()
    for path in sorted(gold.rglob("*.tml")):
        if _is_aside(path.stem) is aside:
            shutil.copy(path, chosen / path.name)
    _score(scorer, "prepare", chosen, inputs)
    lines = inputs.read_text(encoding="utf-8").splitlines()
    documents = [json.loads(line) for line in lines]
    ours = _timed(documents, found, _ours)
    status = _score(scorer, "score", chosen, found)
    if rivals:
        print(f"dateline: {ours:.2f} ms a document")
        for name, load in RIVALS.items():
            _rival(name, load, documents, ours=ours, found=found, chosen=chosen, scorer=scorer)
    return status


def _rival(  # noqa: PLR0913 - a measurement takes what it measures and where it writes
    name: str,
    load: Callable[[], Find],
    documents: Sequence[Row],
    *,
    ours: float,
    found: Path,
    chosen: Path,
    scorer: Path,
) -> None:
    try:
        find = load()
    except ImportError:
        print(f"{name}: not installed, left out (uv sync --group rivals)")
        return
    taken = _timed(documents, found, lambda row: _theirs(find, row))
    print(f"{name}: {taken:.2f} ms a document, {taken / ours:.1f} times ours;", end=" ")
    _score(scorer, "score", chosen, found)


def _timed(documents: Sequence[Row], out: Path, find: Callable[[Row], list[Row]]) -> float:
    """Write what is found in the documents; return the milliseconds that one takes."""
    find(documents[0])  # what is loaded once is not the cost of a document
    started = perf_counter()
    rows = [row for document in documents for row in find(document)]
    taken = perf_counter() - started
    out.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return 1_000 * taken / len(documents)


def _is_aside(name: str) -> bool:
    digest = blake2b(name.encode("utf-8"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % PARTS == 0


def _ours(document: Row) -> list[Row]:
    published = document.get("published")
    published_at = PartialTime(str(published)) if published else None
    times = find_times(str(document["text"]), published_at=published_at)
    return [_row(document, time.span.start, time.span.end, time.value) for time in times]


def _theirs(find: Find, document: Row) -> list[Row]:
    base = datetime.fromisoformat(str(document.get("published") or "2000-01-01"))
    return [_row(document, *found) for found in find(str(document["text"]), base)]


def _row(document: Row, start: int, end: int, value: str) -> Row:
    return {
        "document": document["id"],
        "kind": "time",
        "start": start,
        "end": end,
        "value": value,
    }


def _score(scorer: Path, mode: str, gold: Path, other: Path) -> int:
    command = [sys.executable, str(scorer), mode, str(gold), str(other)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    print(run.stdout, end="")
    return run.returncode


if __name__ == "__main__":
    sys.exit(main())
