"""Shapes: exports of other programs in JSON, turned into records: Telegram Desktop, JSON Feed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, NamedTuple

from dateline.read.markup import text_of

__all__ = ["Shaped", "shaped"]

JSON_FEED: Final = "https://jsonfeed.org/version/"
Value = Mapping[str, object]


class Shaped(NamedTuple):
    """The records of an export, and how many of its items have no words."""

    records: Sequence[dict[str, object]]
    wordless: int


def shaped(value: object) -> Shaped | None:
    """Return the records of an export whose shape is known; None of any other value."""
    if not isinstance(value, dict):
        return None
    if isinstance(value.get("messages"), list) and "text" not in value:
        return _shaped(_telegram(value, message) for message in _objects(value["messages"]))
    version = value.get("version")
    if isinstance(version, str) and version.startswith(JSON_FEED):
        return _shaped(_item(value, item) for item in _objects(value.get("items")))
    return None


def _shaped(records: Iterator[dict[str, object]]) -> Shaped:
    every = list(records)
    told = [record for record in every if record["text"]]
    return Shaped(told, len(every) - len(told))


def _objects(values: object) -> Iterator[Value]:
    yield from (one for one in values if isinstance(one, dict)) if isinstance(values, list) else ()


def _telegram(chat: Value, message: Value) -> dict[str, object]:
    """Return a message as a record; what is forwarded is in the voice that it comes from."""
    is_message = message.get("type") == "message"
    return {
        "id": f"telegram-{chat.get('id')}-{message.get('id')}",
        "text": _plain(message.get("text")) if is_message else "",
        "source": message.get("forwarded_from") or chat.get("name") or message.get("from"),
        "published": _second(message.get("date_unixtime")) or message.get("date"),
    }


def _plain(text: object) -> str:
    """Return the words of a message: one text, or pieces of which some are marked up."""
    pieces = text if isinstance(text, list) else [text]
    words = (piece.get("text") if isinstance(piece, dict) else piece for piece in pieces)
    return "".join(word for word in words if isinstance(word, str)).strip()


def _second(told: object) -> str | None:
    try:
        return datetime.fromtimestamp(int(str(told)), tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (OverflowError, OSError, ValueError):
        return None


def _item(feed: Value, item: Value) -> dict[str, object]:
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
