"""Mail: newsletters as single messages (.eml) or as a mailbox of them (.mbox)."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from typing import BinaryIO, Final

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.markup import text_of
from dateline.read.reader import Input
from dateline.read.record import read_among
from dateline.read.refusal import RefusedError

__all__ = ["Mail"]

MESSAGE_BYTES: Final = 32_000_000  # it is parsed in memory
START: Final = b"From "  # of the line above each message in a mailbox
QUOTED: Final = re.compile(rb"^>(?=>*From )")  # put before a line of text that looks like one


class Mail:
    """Messages: the subject is the title, the sender the source."""

    suffixes = frozenset({".eml", ".mbox"})

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the document of each message, or the problem with it."""
        is_empty = True
        for number, raw in enumerate(_messages(source.stream), start=1):
            is_empty = False
            yield from _read(raw, f"{source.name}, message {number}", source)
        if is_empty:
            yield Problem(code="text.empty", place=source.name, message="no message")

    def count(self, source: Input) -> int:
        """Count the messages."""
        return max(1, sum(1 for _ in _messages(source.stream)))


def _messages(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the bytes of each message; of one that is too long, what is just beyond the limit."""
    lines: list[bytes] = []
    size = 0
    for line in iter(lambda: stream.readline(MESSAGE_BYTES), b""):
        if line.startswith(START):
            yield from _joined(lines)
            lines, size = [], 0
        elif size <= MESSAGE_BYTES:
            lines.append(QUOTED.sub(b"", line))
            size += len(line)
    yield from _joined(lines)


def _joined(lines: list[bytes]) -> Iterator[bytes]:
    raw = b"".join(lines)
    if raw.strip():
        yield raw


def _read(raw: bytes, place: str, source: Input) -> Iterator[Document | Problem]:
    try:
        record = _record(raw)
    except RefusedError as refusal:
        yield refusal.problem(place)
        return
    yield from read_among(record, place=place, source=source)


def _record(raw: bytes) -> dict[str, object]:
    if len(raw) > MESSAGE_BYTES:
        raise RefusedError(code="file.too-large", message=f"more than {MESSAGE_BYTES:,} bytes")
    try:
        message = message_from_bytes(raw, policy=default)
        body = _body(message)
        title = _header(message, "Subject")
        name, address = parseaddr(_header(message, "From") or "")
        sent = message["Date"].datetime if message["Date"] else None
    except Exception as error:  # headers of the wild meet what the library has not foreseen
        text = f"no message that can be read: {type(error).__name__}"
        raise RefusedError(code="mail.broken", message=text) from error
    return {
        "id": (_header(message, "Message-ID") or "").strip("<>") or None,
        "text": "\n\n".join(part for part in (title, body) if part),
        "title": title,
        "source": name or address or None,
        "published": sent.isoformat() if sent else None,
    }


def _header(message: EmailMessage, name: str) -> str | None:
    told = message[name]
    return " ".join(str(told).split()) or None if told is not None else None


def _body(message: EmailMessage) -> str:
    """Return the words of a message: its plain text, else its page without the markup."""
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    content = str(part.get_content())
    return text_of(content) if part.get_content_subtype() == "html" else _unwrapped(content)


def _unwrapped(text: str) -> str:
    """Put the lines of each paragraph of plain text on one."""
    return "\n\n".join(
        " ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()
    )
