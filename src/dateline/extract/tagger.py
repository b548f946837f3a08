"""Who says what: sources, cues and contents found by the shipped attribution model."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from dateline.extract.attribution import Attribution

__all__ = ["Attribution", "AttributionTagger"]

Spans = tuple[tuple[int, int], ...]
Floats = NDArray[np.float32]

_WEIGHTS: Final = Path(__file__).parents[1] / "weights"
_CLS, _SEP = 101, 102
_LONGEST: Final = 190  # tokens in a window, as in training
_OVERLAP: Final = 64  # tokens that two windows share, so that each is read with its surroundings
_SOURCE, _CUE, _CONTENT = 0, 1, 2
_OUTSIDE, _FIRST, _LATER = 0, 1, 2  # tags
_TO_CUE, _TO_SOURCE = 0, 1
_NOWHERE: Final = -1  # what a pointer means whose goal is out of sight
_POSSIBLE: Final = 0.05  # chance of a span's start from which its pointers are kept
_LEAN: Final = (-0.3, -0.5, 0.4)  # log-odds towards being outside, per role; from PolNeAR's dev
_SURE: Final = 0.3  # chance of a pointer below which a content is no cue's; likewise
_BREAK: Final = re.compile(r"\s*\n\s*")


class AttributionTagger:
    """Texts to attributions; the files are read at the first use.

    Windows run one at a time, because 8-bit activations are scaled over a whole batch: in company
    a window's answer would depend on its neighbours.
    """

    def read(self, text: str, sentences: Sequence[tuple[int, int]]) -> tuple[Attribution, ...]:
        """Return a text's attributions by first content, given its sentences' character ranges."""
        tokens = self._tokens(text)
        ends = np.searchsorted(tokens.starts, sorted(end for _, end in sentences))
        views = [
            self._view(tokens, at, stop)
            for at, stop in _windows(len(tokens.numbers), ends.tolist())
        ]
        found = _Found(text=text, tokens=tokens, views=views)
        return tuple(sorted(found.attributions(), key=lambda each: (each.content, each.cue)))

    def _tokens(self, text: str) -> "_Tokens":
        """Return the text's tokens; a paragraph break is one too."""
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        inner = [token.startswith("##") for token in encoding.tokens]
        rows = [
            (start, end, number, within)
            for (start, end), number, within in zip(
                encoding.offsets, encoding.ids, inner, strict=True
            )
        ]
        rows += [(match.start(), match.start(), _SEP, False) for match in _BREAK.finditer(text)]
        table = np.array(sorted(rows), dtype=np.int64).reshape(-1, 4)
        starts, ends, numbers, within = table.T
        return _Tokens(starts=starts, ends=ends, numbers=numbers, inner=within.astype(np.bool_))

    def _view(self, tokens: "_Tokens", at: int, stop: int) -> "_View":
        """Return what the model sees in one window."""
        numbers = np.concatenate(([_CLS], tokens.numbers[at:stop], [_SEP]))[None]
        inputs = {"tokens": numbers, "attend": np.ones_like(numbers)}
        tags, links = self._session.run(["tags", "links"], inputs)
        chances = np.exp(tags[0, 1:-1])
        heads, pulls = [], []
        for link, role in ((_TO_CUE, _CUE), (_TO_SOURCE, _SOURCE)):
            likely = np.flatnonzero(chances[:, role, _FIRST] >= _POSSIBLE)
            heads.append((_NOWHERE, *(likely + at).tolist()))
            pulls.append(links[0, link, 1:-1][:, np.concatenate(([0], likely + 1))])
        return _View(at=at, stop=stop, chances=chances, heads=tuple(heads), pulls=tuple(pulls))

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        tokenizer = Tokenizer.from_file(str(_WEIGHTS / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return tokenizer

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        return onnxruntime.InferenceSession(
            str(_WEIGHTS / "attribution.onnx"), options, providers=["CPUExecutionProvider"]
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tokens:
    """A text's tokens: their numbers, their characters, and which go on with a word."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    numbers: NDArray[np.int64]
    inner: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """One window: chances of tags, and log-chances of pointers to the likely heads only."""

    at: int
    stop: int
    chances: Floats  # tokens, roles, tags
    heads: tuple[tuple[int, ...], ...]  # per link, token numbers
    pulls: tuple[Floats, ...]  # per link: tokens, heads


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """All windows of a text, put together."""

    text: str
    tokens: _Tokens
    views: Sequence[_View]

    def attributions(self) -> Iterator[Attribution]:
        """Yield each cue that has a content, with its contents and its source."""
        chances = _blend(self.views, len(self.tokens.numbers))
        chances[:, :, _OUTSIDE] *= np.exp(np.array(_LEAN, dtype=np.float32))
        spans = [_spans(chances[:, role], self.tokens.inner) for role in range(3)]
        sources, cues = dict(spans[_SOURCE]), dict(spans[_CUE])
        for cue, parts in self._parts(cues, spans[_CONTENT]).items():
            source = self._source(cue, cues[cue], sources)
            said = [chances[first:last, _CONTENT, 1:].sum(axis=1) for first, last, _ in parts]
            sure = float(np.mean([pull for _, _, pull in parts]))
            yield Attribution(
                source=self._characters(source),
                cue=self._characters([(cue, cues[cue])]),
                content=self._characters((first, last) for first, last, _ in parts),
                score=float(np.clip(np.exp(sure) * np.concatenate(said).mean(), 0, 1)),
            )

    def _parts(
        self, cues: dict[int, int], contents: Spans
    ) -> dict[int, list[tuple[int, int, float]]]:
        """Return each cue's contents with their pulls; a content that no cue pulls is dropped."""
        parts = defaultdict(list)
        for first, last in contents:
            pulls = self._pulls(_TO_CUE, first, last, cues)
            pulls.pop(_NOWHERE, None)
            cue = max(pulls, key=lambda head: (pulls[head], -abs(head - first)), default=_NOWHERE)
            if pulls and np.log(_SURE) <= pulls[cue]:
                parts[cue].append((first, last, pulls[cue]))
        return parts

    def _source(self, first: int, last: int, sources: dict[int, int]) -> Spans:
        """Return the source that a cue points at, if it points at any."""
        pulls = self._pulls(_TO_SOURCE, first, last, sources)
        head = max(pulls, key=lambda each: (pulls[each], -each), default=_NOWHERE)
        return () if head == _NOWHERE else ((head, sources[head]),)

    def _pulls(self, link: int, first: int, last: int, heads: Iterable[int]) -> dict[int, float]:
        """Return how strongly a span points at each head, and nowhere, by mean log-chance."""
        wanted = {_NOWHERE, *heads}
        seen = defaultdict(list)
        begin = bisect_right(self.views, first, key=lambda view: view.stop)
        end = bisect_left(self.views, last, key=lambda view: view.at)
        for view in self.views[begin:end]:
            rows = view.pulls[link][max(first - view.at, 0) : last - view.at]
            for head, pull in zip(view.heads[link], rows.T, strict=True):
                if head in wanted:
                    seen[head].append(pull)
        return {head: float(np.concatenate(pulls).mean()) for head, pulls in seen.items()}

    def _characters(self, spans: Iterable[tuple[int, int]]) -> Spans:
        """Return token spans as character spans; those with only space between become one."""
        joined: list[tuple[int, int]] = []
        for first, last in spans:
            start, end = int(self.tokens.starts[first]), int(self.tokens.ends[last - 1])
            words = self.text[start:end]
            start, end = end - len(words.lstrip()), start + len(words.rstrip())
            if joined and not self.text[joined[-1][1] : start].strip():
                start = joined.pop()[0]
            if start < end:
                joined.append((start, end))
        return tuple(joined)


def _windows(count: int, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield token ranges that cover the text, cut at sentence ends where these are near."""
    at = 0
    while at < count:
        stop = min(at + _LONGEST, count)
        if stop < count:
            place = bisect_right(ends, stop)
            near = ends[place - 1] if place else 0
            stop = near if at + _LONGEST // 2 < near else stop
        yield at, stop
        if stop == count:
            return
        place = bisect_left(ends, stop - _OVERLAP)
        at = ends[place] if place < len(ends) and ends[place] < stop else stop - _OVERLAP


def _blend(views: Sequence[_View], count: int) -> Floats:
    """Return each token's chances over its windows; one counts more the farther from its edge."""
    total = np.zeros((count, 3, 3), dtype=np.float32)
    weight = np.zeros((count, 1, 1), dtype=np.float32)
    for view in views:
        places = np.arange(view.stop - view.at, dtype=np.float32)
        share = (np.minimum(places, places[::-1]) + 1)[:, None, None]
        total[view.at : view.stop] += share * view.chances
        weight[view.at : view.stop] += share
    return total / weight


def _spans(chances: Floats, inner: NDArray[np.bool_]) -> Spans:
    """Return the likeliest token spans of one role (Viterbi); none starts or ends inside a word."""
    outside, first, later = 0.0, -np.inf, -np.inf
    came: list[tuple[int, int, int]] = []
    scores = np.log(np.maximum(chances, 1e-9)).tolist()
    for (out, begin, go_on), within in zip(scores, inner.tolist(), strict=True):
        before = _FIRST if later <= first else _LATER
        inside = max(first, later)
        best = before if outside < inside else _OUTSIDE
        top = max(outside, inside)
        if within:
            came.append((_OUTSIDE, _OUTSIDE, before))
            outside, first, later = outside + out, -np.inf, inside + go_on
        else:
            came.append((best, best, before))
            outside, first, later = top + out, top + begin, inside + go_on
    state = max(range(3), key=(outside, first, later).__getitem__)
    return _walk_back(came, state)


def _walk_back(came: Sequence[tuple[int, int, int]], state: int) -> Spans:
    """Return the spans of the best path that ends in a state."""
    spans, last = [], len(came)
    for place in range(len(came) - 1, -1, -1):
        before = came[place][state]
        if state == _FIRST:
            spans.append((place, last))
        if state != _LATER:
            last = place
        state = before
    return tuple(reversed(spans))
