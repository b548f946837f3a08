"""JSON Lines are one record a line; a line that is broken costs only itself."""

import io
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.decode import TEXT_BYTES, UTF16_MARKS, decode, take
from dateline.read.json_file import FILE_BYTES
from dateline.read.json_value import parse
from dateline.read.ninjs import is_ninjs, shaped_items
from dateline.read.reader import Input
from dateline.read.record import read_among
from dateline.read.refusal import RefusedError
from dateline.read.shape import notes_on

__all__ = ["JsonLines"]

BLOCK_BYTES = 1 << 20

Line = tuple[int, bytes]


class JsonLines:
    """One JSON object a line, a record or a news item; empty lines do not count."""

    suffixes = frozenset({".jsonl", ".ndjson"})

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the document of each line, or the problem with it, as the lines come in."""
        found = False
        try:
            for line in _lines(source.stream):
                found = True
                yield from _read_line(line, source)
        except RefusedError as refusal:
            yield refusal.problem(source.name)
            return
        if not found:
            yield Problem(code="text.empty", place=source.name, message="no records")

    def count(self, source: Input) -> int:
        """Count the line ends, without reading what is between them."""
        count, last = 0, b"\n"
        while block := source.stream.read(BLOCK_BYTES):
            count, last = count + block.count(b"\n"), block[-1:]
        return count + (last != b"\n")


def _read_line(line: Line, source: Input) -> Iterator[Document | Problem]:
    number, raw = line
    place = f"{source.name}:{number}"
    try:
        value = _value(raw)
    except RefusedError as refusal:
        yield refusal.problem(place)
        return
    records: Sequence[object] = [value]
    if is_ninjs(value):
        items = shaped_items([value])
        yield from notes_on(items, place)
        records = items.records
    for record in records:
        yield from read_among(record, place=place, source=source)


def _value(raw: bytes) -> object:
    if len(raw) > TEXT_BYTES:
        raise RefusedError(
            code="file.too-large", message=f"a line of more than {TEXT_BYTES:,} bytes"
        )
    try:
        return parse(decode(raw))
    except RefusedError as refusal:
        refusal.line = None  # the line within the line says nothing
        raise


def _lines(stream: BinaryIO) -> Iterator[Line]:
    """Yield the lines that are not empty; of one beyond the limit, only enough to see it."""
    number = 0
    while raw := stream.readline(TEXT_BYTES + 1):
        if number == 0 and raw.startswith(UTF16_MARKS):
            yield from _lines(_as_utf8(raw, stream))
            return
        number += 1
        if raw.strip():
            yield number, raw
        while len(raw) > TEXT_BYTES and not raw.endswith(b"\n"):
            raw = stream.readline(TEXT_BYTES + 1) or b"\n"


def _as_utf8(start: bytes, stream: BinaryIO) -> BinaryIO:
    """Recode UTF-16, whose line ends cannot be found in its bytes."""
    return io.BytesIO(decode(start + take(stream, FILE_BYTES)).encode())
