"""The text of a table: its lines, and what its start tells of encoding and delimiter."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import BinaryIO, Final

from dateline.read.column import Columns
from dateline.read.decode import SAMPLE_BYTES, TEXT_BYTES, UTF16_MARKS
from dateline.read.refusal import RefusedError

__all__ = ["WESTERN", "TableText", "table_text"]

DELIMITERS: Final = ",\t;|"
SAID: Final = "sep="  # a first line by which one program tells another the delimiter
WESTERN: Final = "cp1252"


class TableText:
    """The characters of a table, line by line; no more than a line of it is held."""

    def __init__(self, stream: BinaryIO) -> None:
        self._sample = stream.read(SAMPLE_BYTES)
        stream.seek(0)
        self.encoding = _encoding(self._sample)
        self.lines_read = 0
        self._text = TextIOWrapper(stream, self.encoding, "surrogateescape", newline="")

    def __iter__(self) -> Iterator[str]:
        while line := self._line():
            self.lines_read += 1
            if self.lines_read > 1 or not line.lower().startswith(SAID):
                yield line

    def _line(self) -> str:
        try:
            line = self._text.readline(TEXT_BYTES + 1)
        except UnicodeError as error:
            raise RefusedError(code="text.broken", message=f"broken {self.encoding}") from error
        if len(line) > TEXT_BYTES:
            message = f"a line of more than {TEXT_BYTES:,} characters"
            raise RefusedError(code="file.too-large", message=message, line=self.lines_read + 1)
        return line

    def delimiter(self, columns: Columns) -> str:
        """Return what parts the cells: what is said, or what makes most of the first line."""
        start = self._sample.decode(self.encoding, "replace").lstrip().splitlines()
        first = start[0] if start else ""
        if first.lower().startswith(SAID) and len(first) > len(SAID):
            return first[len(SAID)]
        return max(DELIMITERS, key=lambda mark: _told_by(mark, first, columns))

    def detach(self) -> None:
        """Let go of the stream, which is somebody else's to close."""
        self._text.detach()


@contextmanager
def table_text(stream: BinaryIO) -> Iterator[TableText]:
    """Give the text of a stream, and let go of the stream, which is somebody else's to close.

    Raises:
        RefusedError: It is binary.
    """
    text = TableText(stream)
    try:
        yield text
    finally:
        text.detach()


def _encoding(sample: bytes) -> str:
    """Return the encoding of a start: UTF-8, unless more of it is in none of its characters."""
    if sample.startswith(UTF16_MARKS):
        return "utf-16"
    if b"\0" in sample:
        raise RefusedError(code="text.binary", message="binary data")
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd") - text.endswith("\ufffd")  # the sample may end within one
    sound = sum(mark > "\x7f" for mark in text) - broken
    return "utf-8-sig" if broken <= sound else WESTERN


def _told_by(mark: str, line: str, columns: Columns) -> tuple[int, int]:
    cells = next(csv.reader([line], delimiter=mark), [])
    try:
        return len(columns.places(cells)), len(cells)
    except RefusedError:
        return 0, len(cells)
