"""A JSON file is one record, an array of records, or an export of another program."""

from collections.abc import Iterator

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.decode import decode, take
from dateline.read.json_shape import shaped
from dateline.read.json_value import parse
from dateline.read.reader import Input
from dateline.read.record import read_among, read_record
from dateline.read.refusal import RefusedError
from dateline.read.shape import Shaped, notes_on

__all__ = ["JsonFile"]

FILE_BYTES = 32_000_000  # it is parsed in memory; more belongs in JSON Lines, which stream


class JsonFile:
    """One JSON value in a file: an object, or an array of objects."""

    suffixes = frozenset({".json"})

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the document of each record, or the problem with it."""
        try:
            value = _value(source)
        except RefusedError as refusal:
            yield refusal.problem(source.name)
            return
        export = shaped(value)
        if export is not None:
            yield from _export(export, source)
        elif isinstance(value, list):
            yield from _array(value, source)
        else:
            yield from read_record(
                value, place=source.name, stem=source.stem, held_at=source.held_at
            )

    def count(self, source: Input) -> int:
        """Count the records."""
        try:
            value = _value(source)
        except RefusedError:
            return 1
        export = shaped(value)
        if export is not None:
            return len(export.records)
        return len(value) if isinstance(value, list) else 1


def _value(source: Input) -> object:
    text = decode(take(source.stream, FILE_BYTES))
    if not text.strip():
        raise RefusedError(code="text.empty", message="no text")
    return parse(text)


def _export(export: Shaped, source: Input) -> Iterator[Document | Problem]:
    yield from notes_on(export, source.name)
    yield from _array([*export.records], source)


def _array(values: list[object], source: Input) -> Iterator[Document | Problem]:
    if not values:
        yield Problem(code="text.empty", place=source.name, message="an array without records")
    for number, value in enumerate(values, start=1):
        yield from read_among(value, place=f"{source.name}, record {number}", source=source)
