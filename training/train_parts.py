"""Train the score of parts of statements: ``train_parts.py CASES [--without CASE] [--out FILE]``.

CASES is the folder of the annotated cases. A constituent teaches "yes" where it fits a mention
better than every statement found so far, above all where that statement is fitted by mentions of
several groups.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.extract.parts.find import offers
from dateline.extract.read_document import STAGES
from dateline.extract.stage import Draft, Pipeline
from dateline.model.document import Document
from dateline.model.span import Span
from dateline.read.paths import read_paths

CASES: Final = ("tram", "consulate", "tamimi", "hokkaido", "nksatellite", "wagner")
RARE: Final = 15  # constituents; a feature of fewer teaches nothing
PENALTY: Final = 20.0  # of squared weights
STEPS: Final = 12
NEAR: Final = 0.06  # below the best fit, still a good one
GOOD: Final = 0.8  # what a good fit teaches
PLAIN: Final = 0.3  # what one teaches where nothing is to be told apart
HALF: Final = 0.5
Row = tuple[frozenset[str], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A mention of the gold: its words' places in a document, and its group."""

    start: int
    end: int
    group: str


def main() -> None:
    """Train on all cases but those left out, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("--out", type=Path, default=Path("src/dateline/weights/parts.json"))
    options = parser.parse_args()
    rows = [
        row for name in CASES if name not in options.without for row in _rows(options.cases / name)
    ]
    weights = _fit(rows)
    text = json.dumps(weights, indent=0, sort_keys=True)
    options.out.write_text(text + "\n", encoding="utf-8")
    fitting = sum(label > 0 for _, label in rows)
    print(f"{len(rows)} constituents, {fitting} of them fit; {len(weights)} weights")


def _rows(case: Path) -> Iterator[Row]:
    """Read a case's documents and label the constituents of their statements."""
    pipeline = Pipeline([stage() for stage in STAGES[:8]])
    gold: dict[str, list[Mention]] = defaultdict(list)
    documents = {item.id: item for item in _documents(case)}
    for group in json.loads((case / "gold.json").read_text(encoding="utf-8"))["groups"]:
        for mention in group["mentions"]:
            name = next(name for name in sorted(documents) if name.startswith(mention["doc"]))
            start = documents[name].text.find(mention["text"])
            end = start + len(mention["text"])
            gold[name].append(Mention(start=start, end=end, group=group["id"]))
    for name in sorted(gold):
        yield from _of_document(pipeline(Draft(document=documents[name])), gold[name])


def _documents(case: Path) -> Iterator[Document]:
    stream = case / "items.jsonl"
    path = stream if stream.exists() else case / "articles"
    items = read_paths([str(path)], held_at=datetime.now(UTC), stdin=sys.stdin.buffer)
    yield from (item for item in items if isinstance(item, Document))


def _of_document(draft: Draft, mentions: Sequence[Mention]) -> Iterator[Row]:
    told = [one for one in draft.utterances if not one.is_detail]
    told.sort(key=lambda one: (one.claimer is None, one.content, one.id))
    found = list(offers(draft.syntax, told))
    acts = [*(one.whole for one in told), *(one.content for one in told)]
    best = [max((_fit_of(each, act), at) for at, act in enumerate(acts)) for each in mentions]
    groups = defaultdict(set)
    for mention, (_, at) in zip(mentions, best, strict=True):
        groups[acts[at]].add(mention.group)
    labels = [0.0] * len(found)
    for mention, (known, at) in zip(mentions, best, strict=True):
        fits = [_fit_of(mention, offer.content) for offer in found]
        top = max(fits, default=0.0)
        worth = 1.0 if not known or len(groups[acts[at]]) > 1 else PLAIN
        for number, fit in enumerate(fits):
            if fit > known and fit >= top - NEAR:
                labels[number] = max(labels[number], worth * (1.0 if fit == top else GOOD))
    yield from ((offer.features, label) for offer, label in zip(found, labels, strict=True))


def _fit_of(mention: Mention, content: Sequence[Span]) -> float:
    """Return how well words fit a mention, 0 to 1; they share at least half of the shorter."""
    size = sum(span.end - span.start for span in content)
    shared = sum(
        max(0, min(span.end, mention.end) - max(span.start, mention.start)) for span in content
    )
    length = mention.end - mention.start
    within = shared / min(size, length)
    return within * HALF + HALF * shared / (size + length - shared) if within >= HALF else 0.0


def _fit(rows: Sequence[Row]) -> dict[str, float]:
    """Fit a logistic regression by Newton's method; the weight of "" always holds."""
    counts = Counter(feature for features, _ in rows for feature in features)
    names = sorted(feature for feature, count in counts.items() if count >= RARE)
    at = {name: number for number, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names) + 1))
    matrix[:, -1] = 1.0
    for number, (features, _) in enumerate(rows):
        matrix[number, [at[feature] for feature in features if feature in at]] = 1.0
    weights = _newton(matrix, np.array([label for _, label in rows]))
    return {
        name: round(float(weight), 3) for name, weight in zip([*names, ""], weights, strict=True)
    }


def _newton(matrix: NDArray[np.float64], labels: NDArray[np.float64]) -> NDArray[np.float64]:
    penalty = np.full(matrix.shape[1], PENALTY)
    penalty[-1] = 1e-6
    weights = np.zeros(matrix.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (chances - labels) + penalty * weights
        curve = (matrix.T * (chances * (1 - chances))) @ matrix + np.diag(penalty)
        weights -= np.linalg.solve(curve, slope)
    return weights


if __name__ == "__main__":
    main()
