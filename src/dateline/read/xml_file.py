"""An XML file is a feed, a list of feeds or the news items of an agency: its root tells."""

from collections.abc import Mapping
from typing import Final

from dateline.read.feed import FILE_BYTES, Feed
from dateline.read.newsml import NewsMl
from dateline.read.opml import Opml
from dateline.read.page import Page
from dateline.read.reader import Reader
from dateline.read.sniffed import Sniffed
from dateline.read.xml import SNIFFED, root_name

__all__ = ["XML_FILE"]

BY_ROOT: Final[Mapping[str, Reader]] = {
    "html": Page(),
    "newsItem": NewsMl(),
    "newsMessage": NewsMl(),
    "nitf": NewsMl(),
    "opml": Opml(),
    "packageItem": NewsMl(),
}


def _reader_of(raw: bytes) -> Reader:
    """Return the reader for this root element; a feed is tried where none is."""
    return BY_ROOT.get(root_name(raw[:SNIFFED]) or "", Feed())


XML_FILE: Final = Sniffed({".newsml", ".nitf", ".xml"}, FILE_BYTES, _reader_of)
