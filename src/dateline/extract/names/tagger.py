"""The name tagger: a small network over what is known of each word, and the likeliest names."""

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from dateline.extract.encoder.look import Look
from dateline.extract.encoder.pieces import WEIGHTS
from dateline.extract.names.features import Floats, signs_of, views_of

__all__ = ["KINDS", "Tagged", "decode", "tag"]

KINDS: Final = ("PERSON", "ORG", "GPE")
NEVER: Final = -1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """Names as (first word, word after the last, kind), and the chances behind them.

    `chances` are logarithms for each word: outside, then first and later words of each kind.
    """

    names: tuple[tuple[int, int, str], ...]
    chances: Floats

    def kinds(self, start: int, end: int) -> NDArray[np.float64]:
        """Return how much speaks for each kind, as logarithms, over the words of a name."""
        rows = self.chances[start:end, 1:].reshape(end - start, len(KINDS), 2)
        return np.asarray(np.logaddexp(rows[:, :, 0], rows[:, :, 1]).sum(0), dtype=np.float64)


def tag(parse: Doc, seen: Look) -> Tagged:
    """Tag the words of a text; the weights are loaded at the first use."""
    if not len(parse):
        return Tagged(names=(), chances=np.zeros((0, 2 * len(KINDS) + 1), dtype=np.float32))
    chances = _log_softmax(_scores(views_of(parse, seen), signs_of(parse)))
    return Tagged(names=tuple(decode(chances)), chances=chances)


def decode(chances: Floats) -> list[tuple[int, int, str]]:
    """Return the names of the likeliest row of labels in which each name has a first word.

    `chances` are logarithms (words, labels): outside, then first and later words of each kind.
    """
    labels = _best_row(chances)
    names, at = [], 0
    while at < len(labels):
        stop = at + 1
        if labels[at]:
            while stop < len(labels) and labels[stop] == labels[at] + 1:
                stop += 1
            names.append((at, stop, KINDS[(labels[at] - 1) // 2]))
        at = stop
    return names


def _best_row(chances: Floats) -> list[int]:
    """The Viterbi path: a later word follows a first or a later word of its own kind."""
    count = chances.shape[1]
    allowed = np.zeros((count, count))
    for later in range(2, count, 2):
        allowed[:, later] = NEVER
        allowed[later - 1 : later + 1, later] = 0
    best = chances[0] + np.where(np.arange(count) % 2, 0, NEVER) * (np.arange(count) > 0)
    steps = []
    for row in chances[1:]:
        paths = best[:, None] + allowed
        steps.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    labels = [int(best.argmax())]
    for step in reversed(steps):
        labels.append(int(step[labels[-1]]))
    return labels[::-1]


def _scores(views: Floats, signs: Floats) -> Floats:
    """Return the scores of every label of each word."""
    weights = _weights()
    even = (views - weights["mean"]) / weights["spread"]
    known = np.concatenate((even, _with_neighbours(signs)), axis=1)
    word = np.maximum(known @ weights["word_weight"] + weights["word_bias"], 0)
    hidden = np.maximum(_with_neighbours(word) @ weights["near_weight"] + weights["near_bias"], 0)
    return np.asarray(hidden @ weights["out_weight"] + weights["out_bias"], dtype=np.float32)


def _with_neighbours(rows: Floats) -> Floats:
    """Return each row between the one before and the one after it."""
    edge = np.zeros((1, rows.shape[1]), dtype=np.float32)
    parts = (np.vstack((edge, rows[:-1])), rows, np.vstack((rows[1:], edge)))
    return np.concatenate(parts, axis=1)


def _log_softmax(scores: Floats) -> Floats:
    shifted = scores - scores.max(axis=1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)))


@cache
def _weights() -> dict[str, NDArray[np.float32]]:
    with np.load(WEIGHTS / "names.npz") as file:
        return {name: file[name].astype(np.float32) for name in file.files}
