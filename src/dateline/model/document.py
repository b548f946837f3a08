"""A document is one published text and where it came from; its text never changes."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

from dateline.model.identity import content_id
from dateline.model.time import PartialTime

__all__ = ["Document", "text_digest"]

FEWEST: Final = 2  # labels of a host name
FEED_HOSTS: Final = frozenset("www feeds feed rss rssfeeds feedx".split())


def text_digest(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8 bytes, in hex (lone surrogates kept)."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A published text.

    `id` names the text's place (a file's stem, a feed's guid); a later edit has the same id,
    another `sha256` and so another `version`. `published_at` is as precise as it was told;
    `held_at` is the instant (UTC) at which the ledger received it.
    """

    id: str
    text: str
    held_at: datetime
    published_at: PartialTime | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    lang: str | None = None

    @property
    def sha256(self) -> str:
        """The digest of the text."""
        return text_digest(self.text)

    @property
    def version(self) -> str:
        """The content id of this very text in this very place, as published."""
        published = self.published_at.edtf if self.published_at else None
        return content_id(
            "doc", [self.id, self.sha256, published, self.title, self.source, self.url]
        )

    @property
    def outlet(self) -> str:
        """Who speaks in the document's own voice: the source, else the document itself.

        Of an address it is the site: the feeds of one site are one outlet.
        """
        return _site(self.source) if self.source else self.id


@lru_cache(maxsize=4_000)
def _site(source: str) -> str:
    """Return the host of an address without what only says that it is a feed, else the source."""
    try:
        host = urlsplit(source).hostname if "://" in source else _host(source)
    except ValueError:  # an address such as http://[half
        return source
    labels = (host or "").split(".")
    while len(labels) > FEWEST and labels[0] in FEED_HOSTS:
        labels = labels[1:]
    return ".".join(labels) or source


def _host(source: str) -> str:
    return source if source.startswith("www.") and " " not in source else ""
