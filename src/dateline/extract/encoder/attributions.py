"""Who says what in a text: the spans and pointers of all its windows, put together."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import numpy as np

from dateline.extract.attribution import Attribution
from dateline.extract.encoder.look import TO_CUE, TO_SOURCE, Look
from dateline.extract.encoder.spans import Spans, best_spans

__all__ = ["find_attributions", "spans_of"]

SOURCE, CUE, CONTENT = 0, 1, 2
NOWHERE: Final = -1  # what a pointer means whose goal is out of sight
SURE: Final = 0.3  # chance of a pointer below which a content is no cue's; from PolNeAR's dev


def find_attributions(seen: Look) -> tuple[Attribution, ...]:
    """Return a text's attributions, each a cue that has a content, by first content."""
    found = _joined(seen, spans_of(seen))
    return tuple(sorted(found, key=lambda each: (each.content, each.cue)))


def spans_of(seen: Look) -> tuple[Spans, ...]:
    """Return the spans of pieces that are a source, a cue and a content, not yet joined."""
    return tuple(best_spans(seen.roles[:, role], seen.pieces.inner) for role in range(3))


def _joined(seen: Look, spans: Sequence[Spans]) -> Iterator[Attribution]:
    sources, cues = dict(spans[SOURCE]), dict(spans[CUE])
    for cue, parts in _parts(seen, cues, spans[CONTENT]).items():
        said = [seen.roles[first:last, CONTENT, 1:].sum(axis=1) for first, last, _ in parts]
        sure = float(np.mean([pull for _, _, pull in parts]))
        yield Attribution(
            source=_characters(seen, _source(seen, cue, cues[cue], sources)),
            cue=_characters(seen, [(cue, cues[cue])]),
            content=_characters(seen, ((first, last) for first, last, _ in parts)),
            score=float(np.clip(np.exp(sure) * np.concatenate(said).mean(), 0, 1)),
        )


def _parts(
    seen: Look, cues: dict[int, int], contents: Spans
) -> dict[int, list[tuple[int, int, float]]]:
    """Return each cue's contents with their pulls; a content that no cue pulls is dropped."""
    parts = defaultdict(list)
    for first, last in contents:
        pulls = _pulls(seen, TO_CUE, first, last, cues)
        pulls.pop(NOWHERE, None)
        cue = max(pulls, key=lambda head: (pulls[head], -abs(head - first)), default=NOWHERE)
        if pulls and np.log(SURE) <= pulls[cue]:
            parts[cue].append((first, last, pulls[cue]))
    return parts


def _source(seen: Look, first: int, last: int, sources: dict[int, int]) -> Spans:
    """Return the source that a cue points at, if it points at any."""
    pulls = _pulls(seen, TO_SOURCE, first, last, sources)
    head = max(pulls, key=lambda each: (pulls[each], -each), default=NOWHERE)
    return () if head == NOWHERE else ((head, sources[head]),)


def _pulls(seen: Look, link: int, first: int, last: int, heads: Iterable[int]) -> dict[int, float]:
    """Return how strongly a span points at each head, and nowhere, by mean log-chance."""
    found = defaultdict(list)
    wanted = sorted(heads)
    begin = bisect_right(seen.views, first, key=lambda view: view.stop)
    end = bisect_left(seen.views, last, key=lambda view: view.at)
    for view in seen.views[begin:end]:
        rows = view.links[link, max(first - view.at, 0) : last - view.at]
        here = wanted[bisect_left(wanted, view.at) : bisect_left(wanted, view.stop)]
        columns = rows[:, [0, *(head - view.at + 1 for head in here)]]
        for head, pull in zip([NOWHERE, *here], columns.T, strict=True):
            found[head].append(pull)
    return {head: float(np.concatenate(pulls).mean()) for head, pulls in found.items()}


def _characters(seen: Look, spans: Iterable[tuple[int, int]]) -> Spans:
    """Return spans of pieces as spans of characters; with only space between they are one."""
    joined: list[tuple[int, int]] = []
    for first, last in spans:
        start, end = int(seen.pieces.starts[first]), int(seen.pieces.ends[last - 1])
        words = seen.text[start:end]
        start, end = end - len(words.lstrip()), start + len(words.rstrip())
        if joined and not seen.text[joined[-1][1] : start].strip():
            start = joined.pop()[0]
        if start < end:
            joined.append((start, end))
    return tuple(joined)
