"""Formats that look like text and are none: read as one, their markup would become claims."""

from collections.abc import Iterator

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.reader import Input

__all__ = ["Unread"]


class Unread:
    """Pages and feeds, for which there is no reader."""

    suffixes = frozenset({".atom", ".htm", ".html", ".rss", ".xhtml", ".xml"})

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the one problem."""
        yield Problem(
            code="format.unread",
            place=source.name,
            message="pages and feeds are not read; give the article's text as .txt or .json",
        )

    def count(self, source: Input) -> int:
        """Say that there is one."""
        del source
        return 1
