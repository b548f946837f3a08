"""A plain text file is one document: its text is the file's own, character by character."""

import re
from collections.abc import Iterator

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.decode import TEXT_BYTES, decode, take
from dateline.read.published import Told, published
from dateline.read.reader import Input
from dateline.read.refusal import RefusedError

__all__ = ["PlainText"]

DATE_LINE = re.compile(
    r"\s*date[ \t]+(?P<day>\d{4}-\d\d-\d\d)(?!\S)[ \t]*(?P<rest>[^\r\n]*)", re.ASCII
)
HEADLINE_LENGTH = 200
SENTENCE_ENDS = (".", ",", ";", ":", ".”", '."', ".'", ".’")


class PlainText:
    """Text with, perhaps, `date 2023-06-24` and a headline in its first line."""

    suffixes = frozenset({".txt", ".md", ".text"})

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the document, and what is to be said of its date."""
        try:
            text = _text(source)
        except RefusedError as refusal:
            yield refusal.problem(source.name)
            return
        yield from _document(text, source)

    def count(self, source: Input) -> int:
        """Say that there is one."""
        del source
        return 1


def _text(source: Input) -> str:
    text = decode(take(source.stream, TEXT_BYTES))
    if not text.strip():
        raise RefusedError(code="text.empty", message="no text")
    return text


def _document(text: str, source: Input) -> Iterator[Document | Problem]:
    line = DATE_LINE.match(text)
    told: Told = (None, ())
    if line:
        told = published(line["day"], place=source.name, held_at=source.held_at)
    yield from told[1]
    yield Document(
        id=source.stem,
        text=text,
        held_at=source.held_at,
        published_at=told[0],
        title=_headline(line["rest"]) if line else None,
    )


def _headline(rest: str) -> str | None:
    """Return what stands beside the date, unless it is the article's first sentence."""
    words = rest.strip()
    is_headline = 0 < len(words) <= HEADLINE_LENGTH and not words.endswith(SENTENCE_ENDS)
    return words if is_headline else None
