"""An HTML file is a page of the web, or one of an export of Telegram Desktop."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.page import Page
from dateline.read.reader import Input, Reader
from dateline.read.telegram_page import FILE_BYTES, TelegramPage, is_telegram

__all__ = ["HtmlFile"]


class HtmlFile:
    """A page, told apart by what is in it."""

    suffixes = frozenset({".htm", ".html", ".xhtml"})

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield what the reader of this kind of page finds."""
        reader, whole = _sniffed(source)
        yield from reader.read(whole)

    def count(self, source: Input) -> int:
        """Count as the reader of this kind of page does."""
        reader, whole = _sniffed(source)
        return reader.count(whole)


def _sniffed(source: Input) -> tuple[Reader, Input]:
    raw = source.stream.read(FILE_BYTES + 1)
    reader = TelegramPage() if is_telegram(raw) else Page()
    return reader, replace(source, stream=BytesIO(raw))
