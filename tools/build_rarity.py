"""Write how rare stems are in the sentences of the general press: `build_rarity.py DATA`.

DATA holds polnear, tempeval3, nli and rss2023. A stem's rarity is the mean, over these four, of
the negative logarithm of its share of sentences: a word that one crisis made frequent in one of
them stays rare. Of the feed items only the week of February 2023 counts, so that the visible
case of June 2023 is measured on words that the table has not seen more of than any other.
"""

import csv
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from dateline.link.rarity import TABLE, digest
from dateline.link.word import is_number, stems, tokens

SENTENCE: Final = re.compile(r"(?<=[.?!])\s+|\n+")
SHORTEST: Final = 20  # letters of a sentence
FEWEST: Final = 2  # sentences that a stem must stand in
TAG: Final = re.compile(r"<[^>]+>")

Counts = tuple[Counter[str], int]


def main(data: Path) -> None:
    """Count the corpora and write the table."""
    corpora = [_counted(read(data)) for read in (_polnear, _tempeval, _feeds, _pairs)]
    every: Counter[str] = Counter()
    for counts, _ in corpora:
        every.update(counts)
    known = [stem for stem, count in every.items() if count >= FEWEST and not is_number(stem)]
    rows = sorted({digest(stem): _tenths(stem, corpora) for stem in sorted(known)}.items())
    np.savez_compressed(
        TABLE,
        digests=np.array([row[0] for row in rows], dtype=np.uint32),
        tenths=np.array([row[1] for row in rows], dtype=np.uint8),
        unseen=np.array(_tenths("", corpora)),
    )
    print(f"{len(rows)} stems, {TABLE.stat().st_size} bytes")


def _tenths(stem: str, corpora: Sequence[Counts]) -> int:
    shares = [math.log((counts[stem] + 0.5) / (total + 1)) for counts, total in corpora]
    return round(-10 * math.fsum(shares) / len(shares))


def _counted(texts: Iterable[str]) -> Counts:
    counts: Counter[str] = Counter()
    seen: set[str] = set()
    for text in texts:
        for sentence in SENTENCE.split(text):
            if len(sentence) >= SHORTEST and sentence not in seen:
                seen.add(sentence)
                counts.update(set(stems(tokens(sentence))))
    return counts, len(seen)


def _polnear(data: Path) -> Iterator[str]:
    for path in sorted((data / "polnear").glob("*/text/*.txt")):
        yield path.read_text(encoding="utf-8", errors="replace")


def _tempeval(data: Path) -> Iterator[str]:
    for path in sorted((data / "tempeval3").rglob("*.tml")):
        text = path.read_text(encoding="utf-8", errors="replace")
        body = text.partition("<TEXT>")[2].partition("</TEXT>")[0]
        yield re.sub(r"\s*\n\s*(?=\S)", " ", TAG.sub("", body))


def _feeds(data: Path) -> Iterator[str]:
    (path,) = (data / "rss2023").glob("2023-02*.jsonl")
    items = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    yield from (item["text"] for item in items if item["lang"] == "en")


def _pairs(data: Path) -> Iterator[str]:
    """Yield the sentences of the sets that are not descriptions of pictures."""
    for name in ("commitment_bank", "mnli", "rte"):
        for path in sorted((data / "nli" / name).glob("*.csv")):
            with path.open(encoding="utf-8", errors="replace", newline="") as file:
                yield from (cell for row in csv.reader(file) for cell in row)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
