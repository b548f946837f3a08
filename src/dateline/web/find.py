"""Finding the things that an address names; what is not there at a moment is 404."""

from collections.abc import Sequence

from starlette.exceptions import HTTPException

from dateline.model.actor import Actor
from dateline.model.claim import Claim, Status
from dateline.model.document import Document
from dateline.web.snapshot import Snapshot

__all__ = ["actor_of", "claim_of", "document_of", "with_status"]


def with_status(snapshot: Snapshot, status: Status | None) -> Sequence[Claim]:
    """Return the claims of a status, or all, most prominent first."""
    return [claim for claim in snapshot.claims if status in {None, claim.status}]


def claim_of(snapshot: Snapshot, name: str) -> Claim:
    """Find a claim.

    Raises:
        HTTPException: There is none of that id at this moment (404).
    """
    claim = snapshot.case.claims.get(name)
    if claim is None:
        raise HTTPException(404, "There is no such claim as of this moment.")
    return claim


def actor_of(snapshot: Snapshot, name: str) -> Actor:
    """Find an actor, by its id or by one that it had under another of its names.

    Raises:
        HTTPException: There is none of that id at this moment (404).
    """
    linked = snapshot.case.linked
    now = linked.register.now(name) or name
    actor = next((actor for actor in linked.actors if actor.id == now), None)
    if actor is None:
        raise HTTPException(404, "There is no such actor as of this moment.")
    return actor


def document_of(snapshot: Snapshot, name: str) -> Document:
    """Find a document.

    Raises:
        HTTPException: There is none of that id at this moment (404).
    """
    document = snapshot.documents.get(name)
    if document is None:
        raise HTTPException(404, "There is no such document as of this moment.")
    return document
