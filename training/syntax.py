"""A text's parse as a spaCy document, from the words of spaCy's tokenizer and one look."""

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LENGTH, POS, SPACY, TAG
from spacy.language import Language
from spacy.parts_of_speech import IDS as POS_IDS
from spacy.tokens import Doc

from dateline.extract.encoder.look import LABELS, TO_HEAD, Look, label_names
from trees import NEVER, tree

__all__ = ["parse_of"]

Flags = NDArray[np.bool_]
Unsigned = NDArray[np.uint64]
Whole = NDArray[np.int64]

LONGEST: Final = 20_000_000  # code points
LIKELY: Final = 0.5
INSIDE, OUTSIDE, BEGINS = 1, 2, 3  # spaCy's own numbers of being in a name
IOB: Final = {"I": INSIDE, "O": OUTSIDE, "B": BEGINS}
BLANK, ODD = "_SP SPACE", "XX X"  # the tags of blanks, and of words without a piece
LOOSE, ROOT = "dep", "ROOT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """What spaCy's vocabulary calls each label of the model, by the label's number."""

    tag: Unsigned
    pos: Unsigned
    dep: Unsigned
    iob: Unsigned
    ent: Unsigned
    blank: tuple[int, int]
    odd: tuple[int, int]
    loose: int
    root: int


def parse_of(seen: Look) -> Doc:
    """Return the parse: words, tags, sentences, heads with labels, and names."""
    doc = _language().make_doc(seen.text)
    if not len(doc):
        return doc
    lengths, spaces = doc.to_array([LENGTH, SPACY]).T.astype(np.int64)
    ends = np.cumsum(lengths + spaces) - spaces
    words = np.stack([ends - lengths, ends], axis=1)
    blank = np.array([token.is_space for token in doc], dtype=np.bool_)
    places = _places(words, seen)
    heads = _heads(seen, places, _starts(doc, seen, places, blank), blank)
    columns = (*_labels(seen, places, blank, heads), heads - np.arange(len(doc)))
    array = np.stack([column.astype(np.uint64) for column in columns], axis=1)
    return doc.from_array([TAG, POS, DEP, ENT_IOB, ENT_TYPE, HEAD], array)


def _places(words: Whole, seen: Look) -> Whole:
    """Return each word's first piece; -1 for a word that begins inside another's piece."""
    starts = seen.pieces.starts
    first = np.searchsorted(starts, words[:, 0])
    inside = (first < len(starts)) & (np.append(starts, 1 << 60)[first] < words[:, 1])
    fresh = np.append(True, first[1:] != first[:-1])
    return np.where(inside & fresh, first, -1)


def _starts(doc: Doc, seen: Look, places: Whole, blank: Flags) -> Whole:
    """Return the words that start a sentence; the first after a line break always does."""
    likely = (np.append(_start(seen), 0.0)[places] >= LIKELY) & (places >= 0) & ~blank
    for number in np.flatnonzero(blank[:-1]):
        if "\n" in doc[int(number)].text:
            likely[number + 1] = True
    likely[0] = True
    return np.flatnonzero(likely)


def _heads(seen: Look, places: Whole, starts: Whole, blank: Flags) -> Whole:
    """Return each word's head, sentence by sentence; words that were not seen lean on others."""
    heads = np.arange(len(places))
    for start, stop in pairwise([*starts.tolist(), len(places)]):
        words = np.arange(start, stop)
        real = words[(places[start:stop] >= 0) & ~blank[start:stop]]
        if len(real):
            heads[real] = real[tree(_scores(seen, places[real]))]
        before = np.maximum.accumulate(np.where(np.isin(words, real), words, -1))
        leans = np.setdiff1d(words, real)
        anchor = real[0] if len(real) else start
        heads[leans] = np.where(before[leans - start] >= 0, before[leans - start], anchor)
    return heads


def _scores(seen: Look, pieces: Whole) -> NDArray[np.float32]:
    """Return log-chances (words, words) of heads, those of being the root on the diagonal."""
    scores = np.full((len(pieces), len(pieces)), NEVER / 2, dtype=np.float32)
    own = _deepest(seen)[pieces]
    for number in np.unique(own):
        view = seen.views[number]
        rows = np.flatnonzero(own == number)
        columns = np.flatnonzero((view.at <= pieces) & (pieces < view.stop))
        here = view.links[TO_HEAD][pieces[rows] - view.at]
        scores[np.ix_(rows, columns)] = here[:, pieces[columns] - view.at + 1]
        scores[rows, rows] = here[:, 0]
    return scores


@lru_cache(maxsize=1)
def _deepest(seen: Look) -> Whole:
    """Return for each piece the number of the window that it stands deepest in."""
    depth = np.full(len(seen.pieces.numbers), -1)
    best = np.zeros(len(seen.pieces.numbers), dtype=np.int64)
    for number, view in enumerate(seen.views):
        places = np.arange(view.stop - view.at)
        deep = np.minimum(places, places[::-1])
        part = slice(view.at, view.stop)
        wins = deep > depth[part]
        depth[part][wins] = deep[wins]
        best[part][wins] = number
    return best


def _label(seen: Look, kind: str) -> Whole:
    row = LABELS.index(kind)
    found = np.zeros(len(seen.pieces.numbers), dtype=np.int64)
    for number, view in enumerate(seen.views):
        mine = _deepest(seen)[view.at : view.stop] == number
        found[view.at : view.stop][mine] = view.labels[row][mine]
    return found


def _start(seen: Look) -> NDArray[np.float32]:
    found = np.zeros(len(seen.pieces.numbers), dtype=np.float32)
    for number, view in enumerate(seen.views):
        mine = _deepest(seen)[view.at : view.stop] == number
        found[view.at : view.stop][mine] = view.start[mine]
    return found


def _labels(seen: Look, places: Whole, blank: Flags, heads: Whole) -> tuple[Unsigned, ...]:
    """Return spaCy's numbers of tags, parts of speech, labels of heads, and names."""
    names, known = _numbers(), (places >= 0) & ~blank
    tag, dep, ent = (_label(seen, kind)[places] for kind in ("tag", "dep", "ent"))
    tags, parts, deps = names.tag[tag], names.pos[tag], names.dep[dep]
    for kind, words in ((names.odd, ~known), (names.blank, blank)):
        tags[words], parts[words] = kind
    deps[~known] = names.loose
    roots = heads == np.arange(len(heads))
    deps[~roots & (deps == names.root)] = names.loose
    deps[roots] = names.root
    iob, types = names.iob[ent], names.ent[ent]
    iob[~known] = OUTSIDE
    orphan = (iob == INSIDE) & (np.append(OUTSIDE, iob[:-1]) == OUTSIDE)
    iob[orphan] = BEGINS
    types[iob == OUTSIDE] = 0
    return tags, parts, deps, iob, types


@cache
def _language() -> Language:
    """Return spaCy's English tokenizer, with nothing behind it."""
    language = spacy.blank("en")
    language.max_length = LONGEST
    return language


@cache
def _numbers() -> Numbers:
    """Return what spaCy's vocabulary calls the labels that the model was trained on."""
    labels = label_names()
    add = _language().vocab.strings.add

    def tagged(name: str) -> tuple[int, int]:
        tag, _, part = name.partition(" ")
        return add(tag), POS_IDS[part]

    tags = [tagged(name) for name in labels["tag"]]
    names = [name.partition(" ")[::2] for name in labels["ent"]]
    return Numbers(
        tag=np.array([tag for tag, _ in tags], dtype=np.uint64),
        pos=np.array([part for _, part in tags], dtype=np.uint64),
        dep=np.array([add(name) for name in labels["dep"]], dtype=np.uint64),
        iob=np.array([IOB[mark] for mark, _ in names], dtype=np.uint64),
        ent=np.array([add(kind) if kind else 0 for _, kind in names], dtype=np.uint64),
        blank=tagged(BLANK),
        odd=tagged(ODD),
        loose=add(LOOSE),
        root=add(ROOT),
    )
