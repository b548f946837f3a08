"""A reader turns bytes of one format into documents; what it cannot read becomes a problem."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from dateline.model.document import Document
from dateline.model.problem import Problem

__all__ = ["Input", "Reader"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A stream of bytes to read: the name to use in problems, the stem that names documents."""

    name: str
    stem: str
    stream: BinaryIO
    held_at: datetime

    @classmethod
    def of(cls, path: Path, stream: BinaryIO, held_at: datetime) -> "Input":
        """Name an input after its file."""
        return cls(name=str(path), stem=path.stem, stream=stream, held_at=held_at)


class Reader(Protocol):
    """One format: it identifies its files and reads them, nothing else."""

    @property
    def suffixes(self) -> frozenset[str]:
        """The file name endings of the format, lower case, with the dot."""
        ...

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the documents of one input, and a problem for each that cannot be read."""
        ...
