"""Following: a case takes what concerns it out of a stream, and later what came since."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from dateline.app.index import bring_up, keep_up, settle
from dateline.app.scope import Scope, within
from dateline.app.standing import versions_of
from dateline.app.stories import bring_up as bring_up_stories
from dateline.ledger.archive import Archive, reading_of
from dateline.ledger.latest import latest
from dateline.ledger.ledger import Ledger
from dateline.model.mention import ActorMention, Mention
from dateline.model.place import Place

__all__ = ["Followed", "Wanted", "follow", "wanted_in"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a case follows: the documents of a scope that name each of some actors and places."""

    scope: Scope
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """How many versions were taken, and how many were held already."""

    taken: int
    known: int


def wanted_in(stream: Ledger, wanted: Wanted) -> frozenset[str]:
    """Return every version of the documents that are wanted.

    Raises:
        UsageError: No story is named so, or several are.
    """
    standing = {document.version: document for document in latest(stream.documents())}
    found = within(stream, standing, wanted.scope)
    ids = {document.id for document in found.values()}
    if wanted.actors or wanted.places:
        ids &= _naming(stream.mentions(frozenset(found)), wanted)
    return versions_of(stream, ids)


def follow(
    stream: Archive,
    ledger: Ledger,
    versions: Collection[str],
    on_progress: Callable[[int], None] = lambda _: None,
) -> Followed:
    """Record in a case what a stream holds of some versions, as it was read and when it was held.

    What the case holds already is left as it is, so that a case keeps up by asking again.
    """
    lacking = {version for version in versions if not ledger.holds(version)}
    index = bring_up(ledger)
    documents: set[str] = set()
    for filing in stream.filings(lacking):
        reading = reading_of(filing)
        documents.add(reading.document.id)
        ledger.record(reading)
        keep_up(index)
        on_progress(1)
    if lacking:
        ledger.note(one for one in stream.problems() if one.place in documents)
        settle(index)
        bring_up_stories(ledger)
    return Followed(taken=len(lacking), known=len(versions) - len(lacking))


def _naming(mentions: Iterable[Mention], wanted: Wanted) -> set[str]:
    """Return the documents that name every actor and every place that is wanted."""
    sought = [
        *(("actor", name.casefold()) for name in wanted.actors),
        *(("place", name.casefold()) for name in wanted.places),
    ]
    found: list[set[str]] = [set() for _ in sought]
    for mention in mentions:
        for (kind, name), documents in zip(sought, found, strict=True):
            if mention.kind == kind and name in _name(mention.of).casefold():
                documents.add(mention.document)
    return set.intersection(*found)


def _name(told: object) -> str:
    if isinstance(told, ActorMention | Place):
        return f"{told.span.text} {told.name}"
    return ""
