"""CSV and TSV: each row a document; a row that is broken costs only itself."""

import csv
from collections.abc import Iterator
from typing import Final

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.column import Columns, record_of
from dateline.read.decode import TEXT_BYTES
from dateline.read.reader import Input
from dateline.read.record import read_among
from dateline.read.refusal import RefusedError, noted
from dateline.read.table_text import WESTERN, TableText, table_text

__all__ = ["CsvFile"]

ESCAPED: Final = range(0xDC80, 0xDD00)  # what stands for a byte that is none of the encoding

Row = tuple[int, list[str] | str]


class CsvFile:
    """A table as text, read as a stream; its delimiter and encoding are told by its start."""

    suffixes = frozenset({".csv", ".tab", ".tsv"})

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the document of each row, or the problem with it, as the rows come in."""
        try:
            with table_text(source.stream) as text:
                yield from _read(text, source)
        except RefusedError as refusal:
            yield refusal.problem(source.name)

    def count(self, source: Input) -> int:
        """Count the rows."""
        try:
            with table_text(source.stream) as text:
                return max(1, sum(1 for _ in _rows(text, text.delimiter(Columns()))) - 1)
        except RefusedError:
            return 1


def _read(text: TableText, source: Input) -> Iterator[Document | Problem]:
    delimiter = text.delimiter(source.columns)
    rows = _rows(text, delimiter)
    _, header = next(rows, (1, []))
    if not header:
        raise RefusedError(code="text.empty", message="no table")
    if isinstance(header, str):
        raise RefusedError(code="table.row", message=f"the names of the columns: {header}", line=1)
    places = source.columns.places(header)
    if text.encoding == WESTERN:
        message = "neither UTF-8 nor UTF-16; read as Windows-1252"
        yield noted(code="table.encoding", place=source.name, message=message)
    is_empty = True
    for line, row in rows:
        is_empty = False
        place = f"{source.name}:{line}"
        broken = _broken(row, len(header))
        if broken or isinstance(row, str):
            yield Problem(code="table.row", place=place, message=broken)
            continue
        record = record_of(places, row)
        yield from read_among(record, place=place, source=source)
    if is_empty:
        raise RefusedError(code="text.empty", message="a table without rows")


def _rows(text: TableText, delimiter: str) -> Iterator[Row]:
    """Yield each row that is not empty with its first line; a broken one as what is wrong."""
    csv.field_size_limit(TEXT_BYTES)
    rows = csv.reader(text, delimiter=delimiter, strict=True)
    while True:
        start = text.lines_read + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield start, f"{error}, in lines {start:,} to {text.lines_read:,}"
            continue
        if row is None:
            return
        if row:
            yield start, row


def _broken(row: list[str] | str, width: int) -> str:
    """Say what is wrong with a row, if anything is."""
    if isinstance(row, str):
        return row
    if len(row) != width:
        return f"{len(row):,} cells under {width:,} names of columns"
    if any(ord(mark) in ESCAPED for cell in row if not cell.isascii() for mark in cell):
        return "bytes that are no text"
    return ""
