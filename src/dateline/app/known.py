"""Since when a version of a document is known, by publication or by receipt."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from dateline.model.document import Document
from dateline.model.time import PartialTime, utc_text

__all__ = ["known_since"]

Stamp = tuple[str, str | None]


def known_since(documents: Iterable[Document], clock: str) -> Mapping[str, PartialTime | None]:
    """Map versions to when they became known; None where nothing tells.

    By the published clock that is the publication time. An edit that keeps the publication time
    of the text before it became known when it was received: nothing else tells when it appeared,
    and no view may show it too early.
    """
    held = list(documents)
    if clock == "held":
        return {document.version: _received(document) for document in held}
    first: dict[Stamp, datetime] = {}
    for document in held:
        first[_stamp(document)] = min(
            first.get(_stamp(document), document.held_at), document.held_at
        )
    return {
        document.version: _appeared(document, is_edit=document.held_at > first[_stamp(document)])
        for document in held
    }


def _stamp(document: Document) -> Stamp:
    return document.id, document.published_at.edtf if document.published_at else None


def _appeared(document: Document, *, is_edit: bool) -> PartialTime | None:
    published = document.published_at
    if published is None or not is_edit:
        return published
    return max(published, _received(document), key=lambda time: time.latest)


def _received(document: Document) -> PartialTime:
    """Return the second by which a document was received."""
    whole = document.held_at.replace(microsecond=0)
    return PartialTime(utc_text(whole + timedelta(seconds=whole < document.held_at)))
