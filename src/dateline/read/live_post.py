"""A post of a live blog: what appeared at one moment of it, and where it can be found."""

from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from dateline.model.document import text_digest

__all__ = ["Post", "anchor_of"]

DIGEST_LENGTH = 12
WITHIN_PAGE = ("post", "update", "page", "pinned_post", "focus", "postid")


class Post(NamedTuple):
    """A post as the page tells it; `anchor` is its name within the page, if it has one."""

    text: str
    title: str | None
    told: str | None
    anchor: str | None
    url: str | None

    def record(self, page: dict[str, object], home: str) -> dict[str, object]:
        """Return the post as a record, with what the page says of all its posts."""
        url = self.url or page["url"]
        if url and url == page["url"] and self.anchor:
            url = f"{url}#{self.anchor}"
        return {
            "id": f"{home}#{self.anchor or text_digest(self.text)[:DIGEST_LENGTH]}",
            "text": self.text,
            "title": self.title,
            "source": page["source"],
            "url": url,
            "published": self.told,
            "lang": page["lang"],
        }


def anchor_of(address: str) -> str | None:
    """Return what an address names within its page: a fragment, a query, else its last part."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    asked = dict(parse_qsl(parts.query))
    named = next((asked[key] for key in WITHIN_PAGE if asked.get(key)), None)
    return parts.fragment or named or parts.path.rstrip("/").rpartition("/")[2] or None
