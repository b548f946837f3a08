"""Feeds: RSS and Atom, each entry a document of its title and its text."""

from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from time import struct_time
from typing import Any, Final

import feedparser

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.decode import take
from dateline.read.markup import text_of
from dateline.read.reader import Input
from dateline.read.record import read_among
from dateline.read.refusal import RefusedError, noted
from dateline.read.told_time import iso_of

__all__ = ["Feed"]

FILE_BYTES: Final = 32_000_000  # it is parsed in memory

Entry = dict[str, Any]


class Feed:
    """RSS 0.9 to 2.0, RDF and Atom; any other XML is refused."""

    suffixes = frozenset({".atom", ".rdf", ".rss"})

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the document of each entry, or the problem with it."""
        try:
            feed = _parsed(source)
        except RefusedError as refusal:
            yield refusal.problem(source.name)
            return
        if feed.bozo and not _is_harmless(feed):
            yield noted(
                code="feed.broken",
                place=_place(source.name, feed),
                message=f"{_reason(feed)}; the entries before it were read",
            )
        outlet = _words(feed.feed.get("title"))
        for number, entry in enumerate(feed.entries, start=1):
            record = _record(entry, outlet)
            yield from read_among(record, place=f"{source.name}, entry {number}", source=source)

    def count(self, source: Input) -> int:
        """Count the entries."""
        try:
            return len(_parsed(source).entries)
        except RefusedError:
            return 1


def _parsed(source: Input) -> Any:  # noqa: ANN401 - feedparser's own dictionary
    raw = take(source.stream, FILE_BYTES)
    if not raw.strip():
        raise RefusedError(code="text.empty", message="no text")
    try:
        feed = feedparser.parse(BytesIO(raw), resolve_relative_uris=False, sanitize_html=False)
    except Exception as error:  # the parser meets what nobody has foreseen
        raise RefusedError(
            code="feed.broken", message=f"no feed: {type(error).__name__}"
        ) from error
    if not feed.entries:
        if feed.bozo and not _is_harmless(feed):
            line = _line(feed)
            raise RefusedError(code="feed.broken", message=_reason(feed), line=line)
        if not feed.version:
            raise RefusedError(code="format.unread", message="XML that is neither RSS nor Atom")
        raise RefusedError(code="text.empty", message="a feed without entries")
    return feed


def _record(entry: Entry, outlet: str | None) -> dict[str, object]:
    title = _words(entry.get("title"))
    body = _body(entry)
    link = entry.get("link") or None
    parts = [title, body if body != title else None]
    return {
        "id": entry.get("id") or link,
        "title": title,
        "text": "\n\n".join(part for part in parts if part),
        "source": _words((entry.get("source") or {}).get("title")) or outlet,
        "url": link,
        "published": _published(entry),
        "lang": (entry.get("title_detail") or {}).get("language"),
    }


def _body(entry: Entry) -> str | None:
    """Return the longest of what an entry gives as its text: all of it, or a summary."""
    told = [part.get("value") for part in entry.get("content") or ()]
    texts = [_words(value) or "" for value in (*told, entry.get("summary"))]
    return max(texts, key=len) or None


def _words(value: object) -> str | None:
    return (text_of(value) or None) if isinstance(value, str) else None


def _published(entry: Entry) -> str | None:
    """Return when an entry appeared, as it is told; in UTC where only the parser can read it.

    The parser's own `get` would take one date for the other.
    """
    for name in ("published", "updated"):
        told, parsed = (dict.get(entry, key) for key in (name, f"{name}_parsed"))
        if isinstance(told, str) and told.strip():
            return iso_of(told.strip()) or _in_utc(parsed) or told
    return None


def _in_utc(parsed: struct_time | None) -> str | None:
    try:
        return datetime.fromtimestamp(timegm(parsed), tz=UTC).isoformat() if parsed else None
    except (OverflowError, OSError, ValueError):
        return None


def _is_harmless(feed: Any) -> bool:  # noqa: ANN401
    """Whether what is wrong is only that its label names another encoding, or none."""
    return isinstance(
        feed.bozo_exception, feedparser.CharacterEncodingOverride | feedparser.NonXMLContentType
    )


def _reason(feed: Any) -> str:  # noqa: ANN401
    error = feed.bozo_exception
    told = error.getMessage() if hasattr(error, "getMessage") else str(error)
    return " ".join(str(told).split())[:200] or type(error).__name__


def _line(feed: Any) -> int | None:  # noqa: ANN401
    error = feed.bozo_exception
    return error.getLineNumber() if hasattr(error, "getLineNumber") else None


def _place(name: str, feed: Any) -> str:  # noqa: ANN401
    line = _line(feed)
    return name if line is None else f"{name}:{line}"
