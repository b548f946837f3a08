"""OPML: a list of feeds, which is something to watch and no article."""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.decode import take
from dateline.read.reader import Input
from dateline.read.refusal import RefusedError
from dateline.read.xml import named, parsed, root_name

__all__ = ["Opml", "feeds_of"]

FILE_BYTES: Final = 8_000_000
TITLES: Final = ("title", "text")
WEB: Final = frozenset({"http", "https"})


class Opml:
    """A list of feeds holds no documents, and says so."""

    suffixes = frozenset({".opml"})

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the problem that there is nothing to read, but something to watch."""
        try:
            feeds = feeds_of(take(source.stream, FILE_BYTES))
        except RefusedError as refusal:
            yield refusal.problem(source.name)
            return
        message = f"a list of {len(feeds):,} feeds to watch, no articles: `dateline watch` takes it"
        yield Problem(code="opml.feeds", place=source.name, message=message)

    def count(self, source: Input) -> int:
        """Say that there is one thing to tell."""
        del source
        return 1


def feeds_of(raw: bytes) -> list[tuple[str, str]]:
    """Return the title and the address of each feed in a list, in its order, none twice.

    Raises:
        RefusedError: It is no OPML, or names no feed.
    """
    if not raw.strip():
        raise RefusedError(code="text.empty", message="no text")
    root = parsed(raw)
    if root_name(raw) != "opml":
        raise RefusedError(code="format.unread", message="XML that is no OPML")
    feeds: dict[str, str] = {}
    for outline in named(root, "outline"):
        told = {name.lower(): value.strip() for name, value in outline.attrib.items()}
        url = told.get("xmlurl", "")
        if _is_web(url):
            titles = (" ".join(told.get(name, "").split()) for name in TITLES)
            feeds.setdefault(url, next(filter(None, titles), url))
    if not feeds:
        raise RefusedError(code="text.empty", message="a list without feeds")
    return [(title, url) for url, title in feeds.items()]


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in WEB and bool(parts.netloc)
