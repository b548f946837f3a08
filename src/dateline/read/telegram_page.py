"""Pages of a Telegram Desktop export: the same messages as in its JSON, under the same names."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final, TypeAlias

from lxml import etree, html

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.decode import decode, take
from dateline.read.reader import Input
from dateline.read.record import read_record
from dateline.read.refusal import RefusedError
from dateline.read.shape import Shaped, notes_on
from dateline.read.telegram import Message, shaped_chat

__all__ = ["TelegramPage", "is_telegram"]

FILE_BYTES: Final = 32_000_000  # it is parsed in memory
MESSAGE: Final = re.compile(rb'<div class="message (?:default|service)\b')
NUMBER: Final = re.compile(r"message(?P<number>\d+)")  # a line that tells the day is message-1
MOMENT: Final = re.compile(r"(\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d)(?: UTC([+-]\d\d:\d\d))?", re.ASCII)
Element: TypeAlias = Any  # lxml's own, which has no public name


class TelegramPage:
    """One page of an export (messages.html, messages2.html, ...)."""

    suffixes: frozenset[str] = frozenset()  # told apart from other pages by what is in them

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the document of each message that has words."""
        try:
            export = _export(take(source.stream, FILE_BYTES))
        except RefusedError as refusal:
            yield refusal.problem(source.name)
            return
        yield from notes_on(export, source.name)
        for record in export.records:
            place = f"{source.name}, {record['id']}"
            yield from read_record(record, place=place, stem=source.stem, held_at=source.held_at)

    def count(self, source: Input) -> int:
        """Count the messages."""
        return max(1, len(MESSAGE.findall(source.stream.read(FILE_BYTES))))


def is_telegram(raw: bytes) -> bool:
    """Say whether a page is one of an export."""
    return b'class="history"' in raw and MESSAGE.search(raw) is not None


def _export(raw: bytes) -> Shaped:
    try:
        tree = html.fromstring(decode(raw).encode(), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError) as error:
        message = f"no page that can be read: {type(error).__name__}"
        raise RefusedError(code="page.broken", message=message) from error
    title = next(iter(_classed(tree, "page_header")), None)
    bold = _classed(title, "bold") if title is not None else []
    chat = _line(bold[0]) if bold else None
    export = shaped_chat(chat, "page", _messages(tree))
    if not export.records:
        raise RefusedError(code="text.empty", message="a page of an export without words")
    return export


def _messages(tree: Element) -> Iterator[Message]:
    """Yield the messages; one joined to that before it leaves out whose it is."""
    author = forwarder = None
    for div in _classed(tree, "message"):
        number = NUMBER.fullmatch(div.get("id") or "")
        if number is None:
            continue
        if "default" not in div.get("class").split():
            yield Message(int(number["number"]), "", None, None)
            continue
        body = next(iter(_classed(div, "body")), div)
        forwarded = next(iter(_classed(body, "forwarded")), None)
        author = _name(body) or author
        forwarder = (_name(forwarded) or forwarder) if forwarded is not None else None
        yield Message(
            number=int(number["number"]),
            words=_words(body if forwarded is None else forwarded),
            voice=forwarder or author,
            moment=_moment(body),
            is_picture=bool(_classed(body, "media_wrap")),
        )


def _classed(element: Element, name: str) -> list[Element]:
    found: list[Element] = element.xpath(
        ".//*[contains(concat(' ', normalize-space(@class), ' '), concat(' ', $name, ' '))]",
        name=name,
    )
    return found


def _child(body: Element, name: str) -> Element | None:
    return next((one for one in body if name in (one.get("class") or "").split()), None)


def _name(body: Element) -> str | None:
    """Return whose a message is, without the time that stands beside a forwarder's name."""
    named = _child(body, "from_name")
    return None if named is None else " ".join((named.text or "").split()) or None


def _moment(body: Element) -> str | None:
    """Return the time of a message in UTC, as JSON gives it: the zone is that of who exported."""
    date = _child(body, "date")
    told = MOMENT.fullmatch((date.get("title") or "").strip()) if date is not None else None
    if told is None:
        return None
    try:
        day = datetime.strptime(f"{told[1]} {told[2] or '+00:00'}", "%d.%m.%Y %H:%M:%S %z")
        return day.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S") + ("Z" if told[2] else "")
    except (OverflowError, ValueError):
        return told[0]


def _words(body: Element) -> str:
    """Return the words of a message as they were sent, line by line."""
    text = _child(body, "text")
    if text is None:
        return ""
    parts = [text.text or ""]
    for event, one in etree.iterwalk(text, events=("start", "end")):
        if event == "start" and one is not text:
            parts.append("\n" if one.tag == "br" else one.text or "")
        elif event == "end" and one is not text:
            parts.append(one.tail or "")
    return "".join(parts).strip()


def _line(element: Element) -> str | None:
    return " ".join(element.text_content().split()) or None
