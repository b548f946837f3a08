"""Shapes: exports of other programs in JSON as records: Telegram Desktop, JSON Feed, ninjs."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from dateline.read.markup import text_of
from dateline.read.ninjs import is_ninjs, shaped_items
from dateline.read.shape import Record, Shaped
from dateline.read.telegram import messages_in, shaped_chat

__all__ = ["shaped"]

JSON_FEED: Final = "https://jsonfeed.org/version/"
Value = Mapping[str, object]


def shaped(value: object) -> Shaped | None:
    """Return the records of an export whose shape is known; None of any other value."""
    items = value if isinstance(value, list) else [value]
    if items and all(map(is_ninjs, items)):
        return shaped_items(items)
    if not isinstance(value, dict) or "text" in value:
        return None
    if isinstance(value.get("messages"), list):
        return _chat(value)
    chats = value.get("chats")
    if isinstance(chats, dict) and isinstance(chats.get("list"), list):
        return _together(map(_chat, _objects(chats["list"])))
    version = value.get("version")
    if isinstance(version, str) and version.startswith(JSON_FEED):
        every = [_item(value, item) for item in _objects(value.get("items"))]
        told = [record for record in every if record["text"]]
        return Shaped(told, wordless=len(every) - len(told))
    return None


def _chat(chat: Value) -> Shaped:
    return shaped_chat(chat.get("name"), chat.get("id"), messages_in(chat))


def _together(exports: Iterable[Shaped]) -> Shaped:
    """Put the chats of a whole account together."""
    every = list(exports)
    return Shaped(
        records=[record for export in every for record in export.records],
        wordless=sum(export.wordless for export in every),
        pictured=sum(export.pictured for export in every),
        edited=sum(export.edited for export in every),
    )


def _objects(values: object) -> Iterator[Value]:
    yield from (one for one in values if isinstance(one, dict)) if isinstance(values, list) else ()


def _item(feed: Value, item: Value) -> Record:
    title, html = item.get("title"), item.get("content_html")
    body = text_of(html) if isinstance(html, str) else item.get("content_text")
    body = body or item.get("summary")
    parts = [part for part in (title, body) if isinstance(part, str) and part.strip()]
    return {
        "id": item.get("id") or item.get("url"),
        "text": "\n\n".join(dict.fromkeys(parts)),
        "title": title,
        "source": feed.get("title"),
        "url": item.get("url"),
        "published": item.get("date_published"),
        "lang": item.get("language") or feed.get("language"),
    }
