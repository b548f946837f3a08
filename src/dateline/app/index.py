"""The index kept with a ledger: brought up to its documents, made anew, and read for a view."""

from collections.abc import Sequence

from dateline.app.by_keys import ByKeys, card_of, entries_of
from dateline.ledger.index import Index, Kept
from dateline.ledger.ledger import Ledger
from dateline.link.candidates.find import find
from dateline.model.errors import LedgerError

__all__ = ["bring_up", "keep_up", "made_anew", "rebuild", "settle"]


def bring_up(ledger: Ledger) -> Index | None:
    """Return the index of a ledger, whole; None where it cannot be had.

    A ledger that is read-only and was filled by an older program has none, nor has one in memory.
    What it would say is then found in memory, the same to the letter.
    """
    index = ledger.index(ByKeys())
    if index is None or index.is_whole():
        return index
    try:
        _complete(index)
    except LedgerError:
        return None  # an index is an aid: what is wrong with the facts shows where these are read
    return index


def keep_up(index: Index | None) -> None:
    """Take what was added to the ledger into the index."""
    while index and index.enter():
        pass


def settle(index: Index | None) -> None:
    """Choose anew for those before which documents came late."""
    while index and index.settle():
        pass


def rebuild(ledger: Ledger) -> int | None:
    """Make the index of a ledger anew of its facts; return for how many utterances."""
    index = ledger.index(ByKeys())
    if index is None:
        return None
    return _renew(index)


def made_anew(index: Index, upto: int) -> list[Kept]:
    """Return what the index of the documents up to a number must hold, in the order of places."""
    entries = [entry for source in index.sources(upto) for entry in entries_of(source)]
    entries.sort(key=lambda entry: entry.place)
    marks = [entry.place[1] for entry in entries]
    return [
        Kept(card=card_of(entry), rows=tuple(marks[row] for row in rows.tolist()))
        for entry, rows in zip(entries, find(entries), strict=True)
    ]


def _complete(index: Index) -> None:
    upto, last = index.upto(), index.last()
    if not index.is_made() or last - upto > upto:  # making all is sooner done than adding most
        _renew(index)
    keep_up(index)
    settle(index)


def _renew(index: Index) -> int:
    last = index.last()
    kept: Sequence[Kept] = made_anew(index, last)
    index.renew(kept, last)
    return len(kept)
