"""How well vectors group mentions: average linkage, B-cubed and the precision of links."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import average, fcluster
from scipy.spatial.distance import pdist

__all__ = ["Grouping", "best_threshold", "cluster", "grade", "grade_at"]

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """Figures of a clustering against gold groups."""

    precision: float
    recall: float
    f1: float
    link_precision: float
    link_recall: float


def cluster(vectors: Vectors, threshold: float) -> list[int]:
    """Return a cluster number a row; clusters join while their mean cosine is at least this."""
    tree = average(pdist(vectors.astype(np.float64), metric="cosine"))
    return [int(number) for number in fcluster(tree, 1 - threshold, criterion="distance")]


def grade(guessed: Sequence[int], gold: Sequence[int]) -> Grouping:
    """Return B-cubed and link figures."""
    both = Counter(zip(guessed, gold, strict=True))
    left, right = Counter(guessed), Counter(gold)
    precision = sum(n * n / left[g] for (g, _), n in both.items()) / len(gold)
    recall = sum(n * n / right[k] for (_, k), n in both.items()) / len(gold)
    shared, made, due = (_links(counts) for counts in (both, left, right))
    return Grouping(
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / (precision + recall),
        link_precision=shared / made if made else 1.0,
        link_recall=shared / due if due else 1.0,
    )


def grade_at(vectors: Vectors, gold: Sequence[int], threshold: float) -> Grouping:
    """Return the figures at a threshold."""
    return grade(cluster(vectors, threshold), gold)


def best_threshold(sets: Sequence[tuple[Vectors, Sequence[int]]]) -> float:
    """Return the threshold with the best mean B-cubed F1 over several cases."""
    steps = [round(0.3 + 0.01 * step, 2) for step in range(66)]
    scores = [np.mean([grade_at(v, gold, step).f1 for v, gold in sets]) for step in steps]
    return steps[int(np.argmax(scores))]


def _links(counts: Counter[int] | Counter[tuple[int, int]]) -> int:
    return sum(n * (n - 1) // 2 for n in counts.values())
