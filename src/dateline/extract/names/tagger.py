"""The name tagger: a small network over what is known of each word, and the likeliest names."""

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from dateline.extract.encoder.look import Look
from dateline.extract.encoder.pieces import WEIGHTS
from dateline.extract.names.decode import best_row, names_in
from dateline.extract.names.features import Floats, signs_of, views_of

__all__ = ["KINDS", "Tagged", "tag"]

KINDS: Final = ("PERSON", "ORG", "GPE")


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
    return Tagged(
        names=tuple((at, stop, KINDS[kind]) for at, stop, kind in names_in(best_row(chances))),
        chances=chances,
    )


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
