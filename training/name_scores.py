"""Scores of the name tagger on words, beside spaCy's own names on the same words."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

__all__ = ["report"]

KINDS: Final = ("PER", "ORG", "LOC")
SPACY: Final = (0, 1, 2, 2, 2)  # PERSON, ORG, GPE, LOC, FAC among the signs, as our kinds
Names = set[tuple[int, int, int]]
Labels = NDArray[np.int8]


def report(texts: Sequence[Any], network: nn.Module, mean: Tensor, spread: Tensor) -> None:
    """Print precision, recall and F1 of exact names for each part, ours and spaCy's."""
    parts: dict[str, list[Any]] = defaultdict(list)
    for text in texts:
        parts[text.part].append(text)
    for part, members in sorted(parts.items()):
        only = 2 if part in {"lgl-aside", "geovirus-aside"} else None
        ours, theirs = np.zeros((3, 3)), np.zeros((3, 3))
        for text in members:
            known = torch.from_numpy(text.known)
            known[:, : len(mean)] = (known[:, : len(mean)] - mean) / spread
            with torch.no_grad():
                scores = network(known)
            labels = _path(torch.log_softmax(scores, -1).numpy())
            ours += _count(labels, text.labels, only)
            theirs += _count(_spacy(text.signs), text.labels, only)
        print(f"{part:14} ours  {_line(ours)}")
        print(f"{'':14} spaCy {_line(theirs)}")


def _path(chances: NDArray[np.float32]) -> Labels:
    count = chances.shape[1]
    allowed = np.zeros((count, count))
    for later in range(2, count, 2):
        allowed[:, later] = -1e9
        allowed[later - 1 : later + 1, later] = 0
    best, steps = chances[0].astype(float), []
    best[2::2] = -1e9
    for row in chances[1:]:
        paths = best[:, None] + allowed
        steps.append(paths.argmax(0))
        best = paths.max(0) + row
    labels = [int(best.argmax())]
    for step in reversed(steps):
        labels.append(int(step[labels[-1]]))
    return np.array(labels[::-1], dtype=np.int8)


def _spacy(signs: NDArray[np.int8]) -> Labels:
    labels = np.zeros(len(signs), dtype=np.int8)
    for column, kind in enumerate(SPACY):
        labels[signs[:, 2 * column] > 0] = 2 * kind + 1
        labels[signs[:, 2 * column + 1] > 0] = 2 * kind + 2
    return labels


def _names(labels: Labels) -> Names:
    names, at = set(), 0
    while at < len(labels):
        stop = at + 1
        if labels[at] > 0:
            kind = (int(labels[at]) - 1) // 2
            while stop < len(labels) and labels[stop] == 2 * kind + 2:
                stop += 1
            names.add((at, stop, kind))
        at = stop
    return names


def _count(guess: Labels, gold: Labels, only: int | None) -> NDArray[np.float64]:
    """Return (found and right, found, to be found) for each kind."""
    unsure = set(np.flatnonzero(gold < 0).tolist())
    found = {name for name in _names(guess) if unsure.isdisjoint(range(name[0], name[1]))}
    wanted = _names(gold)
    counts = np.zeros((3, 3))
    for kind in range(3) if only is None else (only,):
        mine = {name for name in found if name[2] == kind}
        true = {name for name in wanted if name[2] == kind}
        counts[kind] = len(mine & true), len(mine), len(true)
    return counts


def _line(counts: NDArray[np.float64]) -> str:
    right, found, wanted = counts.sum(0)
    kinds = " ".join(
        f"{kind} {2 * row[0] / max(1, row[1] + row[2]):.3f}"
        for kind, row in zip(KINDS, counts, strict=True)
    )
    return (
        f"P {right / max(1, found):.3f} R {right / max(1, wanted):.3f} "
        f"F1 {2 * right / max(1, found + wanted):.3f}  {kinds}"
    )
