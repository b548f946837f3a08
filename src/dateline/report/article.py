"""An article is a document's text cut where cited sentences and words begin and end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

from dateline.app.view import Brief
from dateline.model.document import Document
from dateline.model.span import Span
from dateline.report.footnote import Footnote, Footnotes, cited_in
from dateline.report.printable import printable

__all__ = ["Article", "Piece", "articles", "located", "safe_url"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text in which nothing begins or ends.

    `sentences` and `words` are the numbers of the footnotes whose sentence or exact words it
    belongs to; `opens` are the footnotes whose sentence begins with it, `closes` ends with it.
    """

    text: str
    sentences: tuple[int, ...]
    words: tuple[int, ...]
    opens: tuple[Footnote, ...]
    closes: tuple[Footnote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A document as a page shows it: its number on the page, its pieces, its link if it is safe."""

    number: int
    document: Document
    url: str | None
    pieces: tuple[Piece, ...]


def articles(brief: Brief, notes: Footnotes) -> tuple[Article, ...]:
    """Cut every document of a brief; a footnote belongs to the first version with its words."""
    taken: set[int] = set()
    found = []
    for number, document in enumerate(brief.documents, start=1):
        cited = [
            note
            for note in notes
            if note.number not in taken and cited_in(document, note.reference)
        ]
        taken.update(note.number for note in cited)
        pieces = tuple(_pieces(document.text, cited))
        found.append(
            Article(number=number, document=document, url=safe_url(document.url), pieces=pieces)
        )
    return tuple(found)


def located(shown: Sequence[Article]) -> frozenset[int]:
    """Return the numbers of the footnotes that have a place in an article."""
    return frozenset(
        note.number for article in shown for piece in article.pieces for note in piece.opens
    )


def safe_url(url: str | None) -> str | None:
    """Return a web address, or None for whatever else a document may give as one."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def _pieces(text: str, cited: Sequence[Footnote]) -> Iterator[Piece]:
    bounds = {0, len(text)}
    for note in cited:
        bounds.update(bound for span in _spans(note) for bound in (span.start, span.end))
    for start, end in pairwise(sorted(bound for bound in bounds if bound <= len(text))):
        yield _piece(text[start:end], start, end, cited)


def _piece(text: str, start: int, end: int, cited: Sequence[Footnote]) -> Piece:
    return Piece(
        text=printable(text),
        sentences=tuple(n.number for n in cited if _holds((n.reference.sentence,), start, end)),
        words=tuple(n.number for n in cited if _holds(n.reference.spans, start, end)),
        opens=tuple(n for n in cited if min(span.start for span in _spans(n)) == start),
        closes=tuple(n for n in cited if max(span.end for span in _spans(n)) == end),
    )


def _spans(note: Footnote) -> tuple[Span, ...]:
    return note.reference.sentence, *note.reference.spans


def _holds(spans: Sequence[Span], start: int, end: int) -> bool:
    return any(span.start <= start and end <= span.end for span in spans)
