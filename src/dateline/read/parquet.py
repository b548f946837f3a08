"""Parquet: each row of a table a document; the library that reads it is an extra."""

from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.column import record_of
from dateline.read.reader import Input
from dateline.read.record import read_among
from dateline.read.refusal import RefusedError

__all__ = ["Parquet"]

ROWS: Final = 256  # held at a time


class Parquet:
    """A table with typed columns, of which only those that a record has are read."""

    suffixes = frozenset({".parquet", ".pq"})

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the document of each row, or the problem with it."""
        is_empty = True
        try:
            for number, record in enumerate(_records(source), start=1):
                is_empty = False
                yield from read_among(record, place=f"{source.name}, row {number}", source=source)
        except RefusedError as refusal:
            yield refusal.problem(source.name)
            return
        if is_empty:
            yield Problem(code="text.empty", place=source.name, message="a table without rows")

    def count(self, source: Input) -> int:
        """Count the rows, which the file tells."""
        try:
            return max(1, int(_opened(source.stream).metadata.num_rows))
        except RefusedError:
            return 1


def _opened(stream: BinaryIO) -> Any:  # noqa: ANN401 - the library has no types
    try:
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415 - an extra
    except ImportError as error:
        message = "Parquet is read by an extra: pip install 'dateline[parquet]'"
        raise RefusedError(code="format.unread", message=message) from error
    try:
        return ParquetFile(stream)
    except Exception as error:  # the library meets what nobody has foreseen
        raise _broken(error) from error


def _records(source: Input) -> Iterator[dict[str, object]]:
    table = _opened(source.stream)
    places = source.columns.places(table.schema_arrow.names)
    names = [table.schema_arrow.names[place] for place in places.values()]
    batches = table.iter_batches(batch_size=ROWS, columns=names)
    fields = {field: at for at, field in enumerate(places)}
    while True:
        try:
            batch = next(batches, None)
            rows = batch.to_pylist() if batch is not None else None
        except Exception as error:  # as above
            raise _broken(error) from error
        if rows is None:
            return
        yield from (record_of(fields, [row.get(name) for name in names]) for row in rows)


def _broken(error: Exception) -> RefusedError:
    message = f"no Parquet, or damaged: {' '.join(str(error).split())[:200]}"
    return RefusedError(code="table.broken", message=message)
