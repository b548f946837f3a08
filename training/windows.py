"""Articles as numbered tokens with labels, cut into windows of whole sentences."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from polnear import ROLES, Article, Spans

__all__ = ["CLS", "LONGEST", "SEP", "Window", "cut", "pad", "sentence_ends"]

CLS: Final = 101
SEP: Final = 102
LONGEST: Final = 190  # tokens, without the two at the ends
_OUTSIDE, _FIRST, _LATER = 0, 1, 2
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[A-Z\"'“‘(])|\n+")
_BREAK: Final = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Tokens, their tags per role, and for each content or cue token the token it points at."""

    tokens: NDArray[np.int64]
    tags: NDArray[np.int64]  # roles, tokens
    points: NDArray[np.int64]  # content to cue, cue to source; 0 is out of sight; -1 not asked


def sentence_ends(text: str) -> list[int]:
    """Return where sentences end, roughly."""
    return [match.start() for match in _SENTENCE_END.finditer(text)] + [len(text)]


def cut(article: Article, tokenizer: Tokenizer, chance: random.Random) -> Iterator[Window]:
    """Yield windows that cover the article once, starting at random cuts."""
    tokens, starts = _tokens(article, tokenizer)
    tags = np.stack([_tags(article, role, starts) for role in ROLES])
    points = _points(article, starts)
    ends = np.searchsorted(starts, sentence_ends(article.text))
    at, room = 0, chance.randint(64, LONGEST)
    while at < len(tokens):
        fitting = ends[(at < ends) & (ends <= at + room)]
        stop = int(fitting[-1]) if len(fitting) else min(at + room, len(tokens))
        yield _window(tokens[at:stop], tags[:, at:stop], points[:, at:stop], at)
        at, room = stop, LONGEST


def _tokens(article: Article, tokenizer: Tokenizer) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return token numbers and where each starts, paragraph breaks being tokens too."""
    encoding = tokenizer.encode(article.text, add_special_tokens=False)
    rows = [
        (start, number) for number, (start, _) in zip(encoding.ids, encoding.offsets, strict=True)
    ]
    if article.paragraphs:
        rows += [(match.start(), SEP) for match in _BREAK.finditer(article.text)]
    table = np.array(sorted(rows), dtype=np.int64).reshape(-1, 2)
    return table[:, 1], table[:, 0]


def _tags(article: Article, role: str, starts: NDArray[np.int64]) -> NDArray[np.int64]:
    tags = np.full(len(starts), _OUTSIDE, dtype=np.int64)
    for marked in article.marked:
        spans: Spans = getattr(marked, role)
        for start, end in spans:
            first, last = np.searchsorted(starts, (start, end))
            tags[first:last] = _LATER
            tags[first : first + 1] = _FIRST if first < last else tags[first : first + 1]
    return tags


def _points(article: Article, starts: NDArray[np.int64]) -> NDArray[np.int64]:
    points = np.full((2, len(starts)), -1, dtype=np.int64)
    for marked in article.marked:
        for row, (tail, head) in enumerate(
            ((marked.content, marked.cue), (marked.cue, marked.source))
        ):
            goal = _first_token(head, starts)
            for start, end in tail:
                first, last = np.searchsorted(starts, (start, end))
                points[row, first:last] = goal
    return points


def _first_token(spans: Spans, starts: NDArray[np.int64]) -> int:
    """Return the first token of the spans, or a place far outside any window."""
    return int(np.searchsorted(starts, spans[0][0])) if spans else 1 << 30


def _window(
    tokens: NDArray[np.int64], tags: NDArray[np.int64], points: NDArray[np.int64], at: int
) -> Window:
    """Return the window with its two end tokens, places counted inside it."""
    within = points - at + 1
    seen = (within > 0) & (within <= len(tokens))
    local = np.where(points < 0, -1, np.where(seen, within, 0))
    return Window(
        tokens=np.concatenate(([CLS], tokens, [SEP])),
        tags=np.pad(tags, ((0, 0), (1, 1))),
        points=np.pad(local, ((0, 0), (1, 1)), constant_values=-1),
    )


def pad(windows: Sequence[Window]) -> tuple[NDArray[np.int64], ...]:
    """Return tokens, attention, tags and pointers of several windows as rectangles."""
    longest = max(len(window.tokens) for window in windows)
    tokens = np.zeros((len(windows), longest), dtype=np.int64)
    attend = np.zeros_like(tokens)
    tags = np.full((len(windows), len(ROLES), longest), -1, dtype=np.int64)
    points = np.full((len(windows), 2, longest), -1, dtype=np.int64)
    for row, window in enumerate(windows):
        size = len(window.tokens)
        tokens[row, :size], attend[row, :size] = window.tokens, 1
        tags[row, :, :size], points[row, :, :size] = window.tags, window.points
    return tokens, attend, tags, points
