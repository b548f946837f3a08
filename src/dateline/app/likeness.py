"""Likeness of the utterances in view: scores that are kept with the ledger, and new ones.

A score depends on its two utterances, their documents and vectors alone. So it is worked out once,
when a view first needs it, and kept beside the choice of what is compared; a view that comes after
reads numbers.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.ledger.index import Index
from dateline.link.candidates.entry import mark_of
from dateline.link.link import Likeness
from dateline.link.profile import Profile
from dateline.link.score_code import score_code
from dateline.link.scores import FAINT, score_pairs, scores
from dateline.model.errors import LedgerError

__all__ = ["basis_of", "likeness", "scored"]

AT_ONCE: Final = 1000  # marks scored, then kept, so that a long first view can be broken off
ROW: Final = np.dtype("<i8")
SCORE: Final = np.dtype([("mark", "<i8"), ("score", "<i4")])

Numbers = NDArray[np.intp]
Rows = Mapping[int, bytes]


def likeness(index: Index) -> Likeness:
    """Return what scores the profiles of a view, by the index of its ledger."""

    def alike(profiles: Sequence[Profile]) -> Mapping[tuple[int, int], int]:
        found = index.in_view(frozenset(mark_of(profile.id) for profile in profiles))
        if found is None:
            return scores(profiles)
        scoring = _Scoring(profiles)
        return _in_order(scoring, _all(index, scoring, dict(found)))

    return alike


def scored(profiles: Sequence[Profile], rows: Rows) -> dict[int, bytes]:
    """Score what some marks are compared with, as it is kept; the profiles hold all of these."""
    return _Scoring(profiles).of([*rows], rows)


def basis_of(rows: bytes | None) -> bytes:
    """Return what the scores of a mark rest on: with whom it is compared, and how that is done."""
    return blake2b(rows or b"", digest_size=8, key=score_code()).digest()


class _Scoring:
    """The scoring of the profiles in view, which it finds by their marks."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._profiles = profiles
        marks = np.array([mark_of(profile.id) for profile in profiles], dtype=ROW)
        self._order = np.argsort(marks, kind="stable")
        self._sorted = marks[self._order]

    def of(self, marks: Sequence[int], rows: Rows) -> dict[int, bytes]:
        """Score what each of these marks is compared with."""
        if not marks:
            return {}
        others = np.frombuffer(b"".join(rows[mark] for mark in marks), dtype=ROW)
        each = [len(rows[mark]) // ROW.itemsize for mark in marks]
        own, there = np.repeat(self.at(np.array(marks, dtype=ROW)), each), self.at(others)
        odds = score_pairs(
            self._profiles, np.stack([np.minimum(own, there), np.maximum(own, there)], axis=1)
        )
        told = np.empty(len(odds), dtype=SCORE)
        told["mark"], told["score"] = others, odds
        parts = np.split(told, np.cumsum(each)[:-1])
        return {
            mark: part[part["score"] > FAINT].tobytes()
            for mark, part in zip(marks, parts, strict=True)
        }

    def at(self, marks: NDArray[np.int64]) -> Numbers:
        """Return the places of marks among the profiles."""
        return np.asarray(self._order[np.searchsorted(self._sorted, marks)], dtype=np.intp)


def _all(index: Index, scoring: _Scoring, rows: Rows) -> dict[int, bytes]:
    """Return the scores of each mark: those that are kept, and the others worked out and kept."""
    basis = {mark: basis_of(found) for mark, found in rows.items()}
    kept = {mark: told for mark, on, told in index.scores() if basis.get(mark) == on}
    left = iter(sorted(rows.keys() - kept.keys()))
    while some := list(islice(left, AT_ONCE)):
        new = scoring.of(some, rows)
        kept |= new
        with suppress(LedgerError):  # read-only, or locked: it is worked out again next time
            index.keep_scores((mark, basis[mark], told) for mark, told in new.items())
    return kept


def _in_order(scoring: _Scoring, kept: Mapping[int, bytes]) -> dict[tuple[int, int], int]:
    """Return the scores by the places of their profiles, in order."""
    told = np.frombuffer(b"".join(kept.values()), dtype=SCORE)
    each = [len(part) // SCORE.itemsize for part in kept.values()]
    own = np.repeat(scoring.at(np.array([*kept], dtype=ROW)), each)
    there = scoring.at(told["mark"])
    first, second = np.minimum(own, there), np.maximum(own, there)
    order = np.lexsort((second, first))
    pairs = zip(first[order].tolist(), second[order].tolist(), strict=True)
    return dict(zip(pairs, told["score"][order].tolist(), strict=True))
