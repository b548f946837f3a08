"""The latest version of each document, chosen by what is known of the versions alone."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import groupby
from operator import attrgetter

from dateline.model.document import Document

__all__ = ["latest"]

UNDATED = datetime.min.replace(tzinfo=UTC)


def latest(documents: Iterable[Document]) -> Iterator[Document]:
    """Yield one version of each document from a stream ordered by id.

    The version that was published last counts, an undated one before any dated one; among
    equals the one held last; among those the greatest version id, so that the choice never
    depends on the order of recording.
    """
    for _, versions in groupby(documents, key=attrgetter("id")):
        yield max(versions, key=_age)


def _age(document: Document) -> tuple[datetime, datetime, str]:
    published = document.published_at.latest if document.published_at else UNDATED
    return (published, document.held_at, document.version)
