"""Measure the times found in text against TimeML files, on the part kept aside.

A third of the documents, chosen by a digest of the name, is kept aside: rules are written
looking at the others. Without the shared data nothing is measured and nothing fails.
"""

import argparse
import json
import shutil
import subprocess
import sys
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory

from dateline.extract.times import find_times
from dateline.model.mention import Mention, TimeMention
from dateline.model.time import PartialTime

SHARED = Path("/work/shared")
PARTS = 3  # one document in so many is kept aside


def main() -> int:
    """Run the shared scorer on the part asked for; print its line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--shared", type=Path, default=SHARED, help="folder with the scorer and data"
    )
    parser.add_argument("--part", choices=("aside", "seen"), default="aside")
    options = parser.parse_args()
    scorer, gold = options.shared / "score_time.py", options.shared / "data" / "tempeval3"
    if not (scorer.is_file() and gold.is_dir()):
        print(f"skipped: no time data under {options.shared}")
        return 0
    with TemporaryDirectory() as folder:
        return _measure(scorer, gold, Path(folder), aside=options.part == "aside")


def _measure(scorer: Path, gold: Path, folder: Path, *, aside: bool) -> int:
    chosen, inputs, found = folder / "gold", folder / "input.jsonl", folder / "mentions.jsonl"
    chosen.mkdir()
    for path in sorted(gold.rglob("*.tml")):
        if _is_aside(path.stem) is aside:
            shutil.copy(path, chosen / path.name)
    _score(scorer, "prepare", chosen, inputs)
    with inputs.open(encoding="utf-8") as lines, found.open("w", encoding="utf-8") as out:
        for line in lines:
            out.writelines(_mentions(json.loads(line)))
    return _score(scorer, "score", chosen, found)


def _is_aside(name: str) -> bool:
    digest = blake2b(name.encode("utf-8"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % PARTS == 0


def _mentions(document: dict[str, str]) -> list[str]:
    published = document.get("published")
    published_at = PartialTime(published) if published else None
    times = find_times(document["text"], published_at=published_at)
    return [json.dumps(_row(document["id"], time)) + "\n" for time in times]


def _row(document: str, time: TimeMention) -> dict[str, str | int]:
    mention = Mention(document=document, version="", of=time)
    return {
        "document": document,
        "kind": mention.kind,
        "start": time.span.start,
        "end": time.span.end,
        "value": time.value,
    }


def _score(scorer: Path, mode: str, gold: Path, other: Path) -> int:
    command = [sys.executable, str(scorer), mode, str(gold), str(other)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    print(run.stdout, end="")
    return run.returncode


if __name__ == "__main__":
    sys.exit(main())
