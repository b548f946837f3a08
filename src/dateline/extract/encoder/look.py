"""One pass of the reading model over a text, window by window."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from dateline.extract.encoder.pieces import (
    CLS,
    SEP,
    WEIGHTS,
    Pieces,
    cut_pieces,
    rough_ends,
    windows,
)

__all__ = [
    "LABELS",
    "TO_CUE",
    "TO_HEAD",
    "TO_SOURCE",
    "WIDTH",
    "Look",
    "View",
    "label_names",
    "look",
]

Floats = NDArray[np.float32]
Whole = NDArray[np.int64]

TO_CUE, TO_SOURCE, TO_HEAD = 0, 1, 2
LABELS: Final = ("tag", "dep", "ent")
WIDTH: Final = 384  # of the last layer
OUTPUTS: Final = ("roles", "links", *LABELS, "start", "fact", "hidden")


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the model sees in one window of pieces; all arrays without the two end marks.

    `links` holds log-chances (kinds of link, pieces, 1 + pieces); the first column is "none in
    sight", which for a word's head means that it is the root.
    """

    at: int
    stop: int
    roles: Floats  # pieces, roles, tags: chances
    links: Floats
    labels: Whole  # kinds of label, pieces
    start: Floats  # pieces: the chance of a sentence's start
    fact: Floats  # pieces: -3 (did not happen) to 3 (did)
    hidden: Floats  # pieces, width: what the last layer makes of each piece


@dataclass(frozen=True, eq=False)
class Look:
    """All windows of a text, with ways to put them together."""

    text: str
    pieces: Pieces
    views: Sequence[View]

    @cached_property
    def roles(self) -> Floats:
        """Chances (pieces, roles, tags) over all windows; one counts more far from its edge."""
        return self._mean([view.roles for view in self.views], (3, 3))

    @cached_property
    def hidden(self) -> Floats:
        """The last layer (pieces, width) over all windows, weighed in the same way."""
        return self._mean([view.hidden for view in self.views], (WIDTH,))

    def _mean(self, parts: Sequence[Floats], shape: tuple[int, ...]) -> Floats:
        total = np.zeros((len(self.pieces.numbers), *shape), dtype=np.float32)
        weight = np.zeros((len(total), *(1 for _ in shape)), dtype=np.float32)
        for view, part in zip(self.views, parts, strict=True):
            places = np.arange(view.stop - view.at, dtype=np.float32)
            share = (np.minimum(places, places[::-1]) + 1).reshape(-1, *(1 for _ in shape))
            total[view.at : view.stop] += share * part
            weight[view.at : view.stop] += share
        return np.asarray(total / weight, dtype=np.float32)


def look(text: str) -> Look:
    """Read a text once; the files are loaded at the first use.

    Windows run one at a time, because 8-bit activations are scaled over a whole batch: in company
    a window's answer would depend on its neighbours.
    """
    pieces = cut_pieces(text)
    ends = np.searchsorted(pieces.starts, rough_ends(text))
    ranges = windows(len(pieces.numbers), ends.tolist())
    return Look(text=text, pieces=pieces, views=[_view(pieces, *one) for one in ranges])


def _view(pieces: Pieces, at: int, stop: int) -> View:
    numbers = np.concatenate(([CLS], pieces.numbers[at:stop], [SEP]))[None]
    inputs = {"tokens": numbers, "attend": np.ones_like(numbers)}
    found = dict(zip(OUTPUTS, _session().run(OUTPUTS, inputs), strict=True))
    return View(
        at=at,
        stop=stop,
        roles=np.exp(found["roles"][0, 1:-1]),
        links=found["links"][0, :, 1:-1, :-1],
        labels=np.stack([found[kind][0, 1:-1] for kind in LABELS]),
        start=found["start"][0, 1:-1],
        fact=found["fact"][0, 1:-1],
        hidden=found["hidden"][0, 1:-1],
    )


def label_names() -> dict[str, list[str]]:
    """Return the names of each kind of label, by number, as the model's file has them."""
    names: dict[str, list[str]] = json.loads(
        _session().get_modelmeta().custom_metadata_map["labels"]
    )
    return names


@cache
def _session() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(
        str(WEIGHTS / "reader.onnx"), options, providers=["CPUExecutionProvider"]
    )
