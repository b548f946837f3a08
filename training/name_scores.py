"""Scores of the name tagger on words, beside spaCy's own names on the same words."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from dateline.extract.names.decode import best_row, names_in

__all__ = ["report"]

KINDS: Final = ("PER", "ORG", "LOC")
SPACY: Final = (0, 1, 2, 2, 2)  # PERSON, ORG, GPE, LOC, FAC among the signs, as our kinds
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
            labels = best_row(torch.log_softmax(scores, -1).numpy())
            ours += _count(labels, text.labels, only)
            theirs += _count(_spacy(text.signs).tolist(), text.labels, only)
        print(f"{part:14} ours  {_line(ours)}")
        print(f"{'':14} spaCy {_line(theirs)}")


def _spacy(signs: NDArray[np.int8]) -> Labels:
    labels = np.zeros(len(signs), dtype=np.int8)
    for column, kind in enumerate(SPACY):
        labels[signs[:, 2 * column] > 0] = 2 * kind + 1
        labels[signs[:, 2 * column + 1] > 0] = 2 * kind + 2
    return labels


def _count(guess: Sequence[int], gold: Labels, only: int | None) -> NDArray[np.float64]:
    """Return (found and right, found, to be found) for each kind."""
    unsure = set(np.flatnonzero(gold < 0).tolist())
    found = {name for name in names_in(guess) if unsure.isdisjoint(range(name[0], name[1]))}
    wanted = set(names_in(gold.tolist()))
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
