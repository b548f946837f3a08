"""The documents that stand at a moment: the latest version of each that was known by then."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from dateline.app.known import known_since
from dateline.app.view import Moment
from dateline.ledger.latest import latest
from dateline.ledger.ledger import Ledger
from dateline.model.document import Document

__all__ = ["Standing", "standing_at", "versions_of"]


class Standing(NamedTuple):
    """Documents by version, and the ids of those of which nothing tells whether they appeared."""

    documents: Mapping[str, Document]
    undated: tuple[str, ...]


def standing_at(ledger: Ledger, at: Moment) -> Standing:
    """Return the documents as of a moment.

    A document counts as known once the whole of the time has passed since which it is known.
    """
    end = at.as_of.latest if at.as_of else None
    known, undated = list(ledger.documents()), list[str]()
    if end:
        since = known_since(known, at.clock)
        undated = [item.id for item in known if since[item.version] is None]
        known = [item for item in known if (time := since[item.version]) and time.latest <= end]
    documents = {document.version: document for document in latest(known)}
    return Standing(documents, tuple(dict.fromkeys(undated)))


def versions_of(ledger: Ledger, documents: Collection[str]) -> frozenset[str]:
    """Return every version of some documents, given by their ids."""
    return frozenset(one.version for one in ledger.arrivals() if one.document in documents)
