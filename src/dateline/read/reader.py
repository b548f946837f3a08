"""A reader turns bytes of one format into documents; what it cannot read becomes a problem."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol
from unicodedata import category

from dateline.model.document import Document, text_digest
from dateline.model.problem import Problem
from dateline.read.column import Columns

__all__ = ["Input", "Reader", "nameless", "printable"]

DIGEST_LENGTH = 12
CONTROLS = frozenset({"Cc", "Zl", "Zp"})  # what would break a message's one line


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A stream of bytes to read: the name to use in problems, the stem that names documents.

    `columns` says of tables which column is what, where their own names do not.
    """

    name: str
    stem: str
    stream: BinaryIO
    held_at: datetime
    columns: Columns = field(default_factory=Columns)

    @classmethod
    def of(cls, path: Path, stream: BinaryIO, held_at: datetime, columns: Columns) -> "Input":
        """Name an input after its file."""
        name, stem = printable(str(path)), printable(path.stem)
        return cls(name=name, stem=stem, stream=stream, held_at=held_at, columns=columns)


class Reader(Protocol):
    """One format: it identifies its files and reads them, nothing else."""

    @property
    def suffixes(self) -> frozenset[str]:
        """The file name endings of the format, lower case, with the dot."""
        ...

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the documents of one input, and a problem for each that cannot be read."""
        ...

    def count(self, source: Input) -> int:
        """Estimate how many documents an input holds, much faster than reading it."""
        ...


def printable(name: str) -> str:
    """Spell out the bytes of a file name that are not text, and line ends."""
    text = name.encode("utf-8", "backslashreplace").decode()
    return "".join(ascii(mark)[1:-1] if category(mark) in CONTROLS else mark for mark in text)


def nameless(stem: str, value: object) -> str:
    """Return the id of a record without one in a file of many: its place and its text.

    Its number in the file would give it another id when the records come in another order.
    """
    text = value.get("text") if isinstance(value, dict) else None
    return f"{stem}-{text_digest(text)[:DIGEST_LENGTH]}" if isinstance(text, str) else stem
