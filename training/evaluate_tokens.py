"""Score exact spans on tokenised sentences: ``evaluate_tokens.py FILE``, JSON lines.

A line holds tokens and labels, BIO of source, cue and content. It is read alone, as published
systems read it; a span counts if its first and last word are right.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np

from dateline.extract.encoder.attributions import spans_of
from dateline.extract.encoder.look import look
from polnear import ROLES
from running import running

QUOTES: Final = {"``": "“", "''": "”", "`": "‘", "-LRB-": "(", "-RRB-": ")"}
Spans = set[tuple[int, int]]


def gold(labels: list[str], role: str) -> Spans:
    """Return the spans of one role as (first, last) words, last left out."""
    found, start = set(), None
    for place, label in enumerate([*labels, "O"]):
        if start is not None and label != f"I-{role}":
            found.add((start, place))
            start = None
        if label == f"B-{role}":
            start = place
    return found


def guessed(tokens: list[str]) -> list[Spans]:
    """Return the model's spans of every role, in words."""
    words = [QUOTES.get(token, token) for token in tokens]
    text, starts = running(words)
    seen = look(text)
    first = np.searchsorted(starts, seen.pieces.starts, "right") - 1
    return [{(int(first[a]), int(first[b - 1]) + 1) for a, b in spans} for spans in spans_of(seen)]


def rows(path: Path) -> Iterator[tuple[int, int, int, int]]:
    """Yield (role, right, guessed, gold) for each sentence."""
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence = json.loads(line)
        for number, found in enumerate(guessed(sentence["tokens"])):
            truth = gold(sentence["labels"], ROLES[number])
            yield number, len(found & truth), len(found), len(truth)


def main(path: str) -> None:
    """Print precision, recall and F1 of each role."""
    table = np.array(list(rows(Path(path))))
    for number, role in enumerate(ROLES):
        right, told, real = table[table[:, 0] == number, 1:].sum(axis=0)
        precision, recall = right / told, right / real
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{role:8} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}  (gold {real}, told {told})")


if __name__ == "__main__":
    main(sys.argv[1])
