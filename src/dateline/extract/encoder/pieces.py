"""A text as the encoder sees it: word pieces with their characters, and rough sentence ends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

__all__ = ["BREAK", "CLS", "SEP", "WEIGHTS", "Pieces", "cut_pieces", "rough_ends", "windows"]

WEIGHTS: Final = Path(__file__).parents[2] / "weights"
CLS, SEP = 101, 102
LONGEST: Final = 254  # pieces in a window, as in training
OVERLAP: Final = 40  # pieces that two windows share, so that each is read with its surroundings
BREAK: Final = re.compile(r"\s*\n\s*")
SENTENCE_END: Final = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[A-Z\"'“‘(])|\n+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """A text's pieces: their numbers, their characters, and which go on with a word."""

    numbers: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    inner: NDArray[np.bool_]


def cut_pieces(text: str) -> Pieces:
    """Return a text's pieces in order; a paragraph break is one too, of no width."""
    encoding = _tokenizer().encode(text, add_special_tokens=False)
    breaks = [match.start() for match in BREAK.finditer(text)]
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    inner = [token.startswith("##") for token in encoding.tokens]
    starts = np.concatenate((offsets[:, 0], np.array(breaks, dtype=np.int64)))
    ends = np.concatenate((offsets[:, 1], np.array(breaks, dtype=np.int64)))
    numbers = np.concatenate((np.array(encoding.ids, dtype=np.int64), [SEP] * len(breaks)))
    order = np.lexsort((ends, starts))
    return Pieces(
        numbers=numbers[order].astype(np.int64),
        starts=starts[order],
        ends=ends[order],
        inner=np.array(inner + [False] * len(breaks), dtype=np.bool_)[order],
    )


def rough_ends(text: str) -> list[int]:
    """Return where sentences end, by punctuation and line breaks alone."""
    return [match.start() for match in SENTENCE_END.finditer(text)] + [len(text)]


def windows(count: int, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield ranges of pieces that cover the text, cut at sentence ends where these are near."""
    places = np.array(sorted(ends), dtype=np.int64)
    at = 0
    while at < count:
        stop = min(at + LONGEST, count)
        if stop < count:
            near = int(places[: np.searchsorted(places, stop, "right")].max(initial=0))
            stop = near if at + LONGEST // 2 < near else stop
        yield at, stop
        if stop == count:
            return
        after = places[np.searchsorted(places, stop - OVERLAP) :]
        at = int(after[0]) if len(after) and after[0] < stop else stop - OVERLAP


@cache
def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer
