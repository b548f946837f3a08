"""Sniffed files: one ending stands for several formats, and what is in the file tells which."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from io import BytesIO

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.reader import Input, Reader

__all__ = ["Sniffed"]


class Sniffed:
    """Files of several formats; each is read by the reader that its bytes ask for."""

    def __init__(
        self, suffixes: Iterable[str], most: int, reader_of: Callable[[bytes], Reader]
    ) -> None:
        """`most` is how many bytes any of the readers takes; one more, and they refuse the file."""
        self.suffixes = frozenset(suffixes)
        self._most = most
        self._reader_of = reader_of

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield what the reader of this very format finds."""
        reader, whole = self._sniffed(source)
        yield from reader.read(whole)

    def count(self, source: Input) -> int:
        """Count as the reader of this very format does."""
        reader, whole = self._sniffed(source)
        return reader.count(whole)

    def _sniffed(self, source: Input) -> tuple[Reader, Input]:
        raw = source.stream.read(self._most + 1)
        return self._reader_of(raw), replace(source, stream=BytesIO(raw))
