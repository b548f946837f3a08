"""Telegram Desktop's exports: each message a document, in the voice that it comes from."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import groupby
from typing import Final, NamedTuple

from dateline.read.shape import Record, Shaped

__all__ = ["Message", "messages_in", "shaped_chat"]

APART: Final = re.compile(r"[\W_]+")
Value = Mapping[str, object]


class Message(NamedTuple):
    """One message, however it was exported; a notice ("X joined") is one without words."""

    number: object
    words: str
    voice: object
    moment: str | None
    is_edited: bool = False
    is_picture: bool = False


def shaped_chat(chat: object, key: object, messages: Iterable[Message]) -> Shaped:
    """Return the records of a chat.

    They are named after the chat's name, since a page of an export tells no more; after its key
    if it has none. An album is exported as messages of one second by one voice, of which one
    has the words.
    """
    every = list(messages)
    told = [message for message in every if message.words]
    pictured = sum(_pictures_beside_words(album) for album in _albums(every))
    return Shaped(
        records=[_record(chat, key, message) for message in told],
        wordless=len(every) - len(told) - pictured,
        pictured=pictured,
        edited=sum(message.is_edited for message in told),
    )


def messages_in(chat: Value) -> Iterator[Message]:
    """Yield the messages of a chat as JSON tells it."""
    told = chat.get("messages")
    for message in told if isinstance(told, list) else []:
        if isinstance(message, dict):
            yield _message(message)


def _message(message: Value) -> Message:
    is_notice = message.get("type") != "message"
    is_forwarded = "forwarded_from" in message
    source = message.get("forwarded_from") or message.get("forwarded_from_id")
    return Message(
        number=message.get("id"),
        words="" if is_notice else _plain(message.get("text")),
        voice=source if is_forwarded and source else message.get("from"),
        moment=_second(message.get("date_unixtime")) or _text(message.get("date")),
        is_edited="edited" in message or "edited_unixtime" in message,
        is_picture=any(key in message for key in ("photo", "file", "media_type")),
    )


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


def _text(told: object) -> str | None:
    return told if isinstance(told, str) else None


def _albums(messages: Iterable[Message]) -> Iterator[list[Message]]:
    for (_, _, is_picture), album in groupby(
        messages, key=lambda one: (one.moment, str(one.voice), one.is_picture)
    ):
        if is_picture:
            yield list(album)


def _pictures_beside_words(album: list[Message]) -> int:
    told = sum(bool(message.words) for message in album)
    return len(album) - told if told else 0


def _record(chat: object, key: object, message: Message) -> Record:
    name = APART.sub("-", str(chat or "").lower()).strip("-") or key
    return {
        "id": f"telegram-{name}-{message.number}",
        "text": message.words,
        "source": message.voice or chat,
        "published": message.moment,
    }
