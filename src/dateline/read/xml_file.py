"""An XML file is a feed, a list of feeds or the news items of an agency: its root tells."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from typing import Final

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.feed import FILE_BYTES, Feed
from dateline.read.newsml import NewsMl
from dateline.read.opml import Opml
from dateline.read.page import Page
from dateline.read.reader import Input, Reader
from dateline.read.xml import SNIFFED, root_name

__all__ = ["XmlFile"]

BY_ROOT: Final[Mapping[str, Reader]] = {
    "html": Page(),
    "newsItem": NewsMl(),
    "newsMessage": NewsMl(),
    "nitf": NewsMl(),
    "opml": Opml(),
    "packageItem": NewsMl(),
}


class XmlFile:
    """A file that says only that it is XML."""

    suffixes = frozenset({".newsml", ".nitf", ".xml"})

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield what the reader for this root element finds; a feed is tried where none is."""
        reader, whole = _sniffed(source)
        yield from reader.read(whole)

    def count(self, source: Input) -> int:
        """Count as the reader for this root element does."""
        reader, whole = _sniffed(source)
        return reader.count(whole)


def _sniffed(source: Input) -> tuple[Reader, Input]:
    raw = source.stream.read(FILE_BYTES + 1)
    reader = BY_ROOT.get(root_name(raw[:SNIFFED]) or "", Feed())
    return reader, replace(source, stream=BytesIO(raw))
