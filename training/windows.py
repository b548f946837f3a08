"""Articles as numbered tokens with labels, cut into windows of whole sentences."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.extract.encoder.pieces import CLS, LONGEST, SEP, cut_pieces, rough_ends
from parse import HEADS, Parse
from polnear import ROLES, Article, Spans

__all__ = ["Window", "cut", "pad"]

_OUTSIDE, _FIRST, _LATER = 0, 1, 2
_ROOT: Final = 1 << 29


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Tokens, their tags per role, and for each content or cue token the token it points at."""

    tokens: NDArray[np.int64]
    tags: NDArray[np.int64]  # roles, tokens; -1 not asked
    points: NDArray[np.int64]  # content to cue, cue to source, word to head; 0 is out of sight
    labels: NDArray[np.int64]  # heads, tokens; -1 not asked
    fact: NDArray[np.float32]  # tokens; not-a-number not asked


def cut(article: Article, chance: random.Random) -> Iterator[Window]:
    """Yield windows that cover the article once, starting at random cuts."""
    tokens, starts = _tokens(article)
    whole = Window(
        tokens=tokens,
        tags=np.stack([_tags(article, role, starts) for role in ROLES]),
        points=np.concatenate([_points(article, starts), _heads(article, starts)]),
        labels=_labels(article, starts),
        fact=_facts(article, starts),
    )
    ends = np.searchsorted(starts, rough_ends(article.text))
    at, room = 0, chance.randint(96, LONGEST)
    while at < len(tokens):
        fitting = ends[(at < ends) & (ends <= at + room)]
        stop = int(fitting[-1]) if len(fitting) else min(at + room, len(tokens))
        yield _window(whole, at, stop)
        at, room = stop, LONGEST


def _tokens(article: Article) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return token numbers and where each starts, as the product cuts them."""
    pieces = cut_pieces(article.text)
    kept = np.full(len(pieces.numbers), fill_value=True)
    if not article.paragraphs:
        kept = pieces.ends > pieces.starts
    return pieces.numbers[kept], pieces.starts[kept]


def _tags(article: Article, role: str, starts: NDArray[np.int64]) -> NDArray[np.int64]:
    tags = np.full(len(starts), _OUTSIDE if article.is_marked else -1, dtype=np.int64)
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


def _places(parse: Parse, starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return each word's first token; -1 for a word that begins inside another's token."""
    first = np.searchsorted(starts, parse.words[:, 0])
    inside = (first < len(starts)) & (
        starts[np.minimum(first, len(starts) - 1)] < parse.words[:, 1]
    )
    fresh = np.concatenate(([True], first[1:] != first[:-1]))
    return np.where(inside & fresh, first, -1)


def _heads(article: Article, starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the token of each word's head; for a root a place outside any window."""
    heads = np.full((1, len(starts)), -1, dtype=np.int64)
    if article.parse is not None:
        places = _places(article.parse, starts)
        goals = np.where(
            article.parse.head == np.arange(len(places)), _ROOT, places[article.parse.head]
        )
        known = places >= 0
        heads[0, places[known]] = goals[known]
    return heads


def _labels(article: Article, starts: NDArray[np.int64]) -> NDArray[np.int64]:
    labels = np.full((len(HEADS), len(starts)), -1, dtype=np.int64)
    if article.parse is not None:
        places = _places(article.parse, starts)
        known = places >= 0
        for row, head in enumerate(HEADS):
            labels[row, places[known]] = article.parse.labels[head][known]
    return labels


def _facts(article: Article, starts: NDArray[np.int64]) -> NDArray[np.float32]:
    fact = np.full(len(starts), np.nan, dtype=np.float32)
    for start, value in article.facts:
        fact[np.searchsorted(starts, start)] = value
    return fact


def _window(whole: Window, at: int, stop: int) -> Window:
    """Return a part with its two end tokens, places counted inside it."""
    tokens, points = whole.tokens[at:stop], whole.points[:, at:stop]
    within = points - at + 1
    seen = (within > 0) & (within <= len(tokens))
    local = np.where(points < 0, -1, np.where(seen, within, 0))
    outside = ~seen[2] & (points[2] != _ROOT)  # a head cut off is not a root
    local[2] = np.where(outside, -1, local[2])
    edge = ((0, 0), (1, 1))
    return Window(
        tokens=np.concatenate(([CLS], tokens, [SEP])),
        tags=np.pad(whole.tags[:, at:stop], edge, constant_values=-1),
        points=np.pad(local, edge, constant_values=-1),
        labels=np.pad(whole.labels[:, at:stop], edge, constant_values=-1),
        fact=np.pad(whole.fact[at:stop], 1, constant_values=np.nan),
    )


def pad(windows: Sequence[Window]) -> dict[str, NDArray[np.generic]]:
    """Return several windows as rectangles, by name."""
    longest = max(len(window.tokens) for window in windows)

    def filled(name: str, empty: float) -> NDArray[np.generic]:
        parts = [getattr(window, name) for window in windows]
        widths = [((0, 0),) * (p.ndim - 1) + ((0, longest - p.shape[-1]),) for p in parts]
        return np.stack(
            [np.pad(p, w, constant_values=empty) for p, w in zip(parts, widths, strict=True)]
        )

    labels = filled("labels", -1)
    return {
        "tokens": filled("tokens", 0),
        "attend": np.stack([np.arange(longest) < len(w.tokens) for w in windows]).astype(np.int64),
        "roles": filled("tags", -1),
        "points": filled("points", -1),
        "fact": filled("fact", np.nan),
        **{head: labels[:, row] for row, head in enumerate(HEADS)},
    }
