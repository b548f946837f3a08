"""A footnote is a reference with the number by which a report cites it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dateline.app.view import Brief, Line, Reference
from dateline.model.document import Document
from dateline.model.span import Span
from dateline.report.moment import show_time
from dateline.report.section import labelled

__all__ = ["Footnote", "Footnotes", "cited_in", "footnotes", "place", "shortened"]

Key: TypeAlias = tuple[str, Span, tuple[Span, ...]]
WORDS_SHOWN = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A numbered reference and the labels of the items that cite it."""

    number: int
    reference: Reference
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Footnotes:
    """Every reference of a brief, numbered in reading order; the same words are one footnote."""

    notes: tuple[Footnote, ...]
    numbers: dict[Key, int]

    def __iter__(self) -> Iterator[Footnote]:
        return iter(self.notes)

    def of(self, line: Line) -> tuple[Footnote, ...]:
        """Return the footnotes that a line cites, lowest number first."""
        numbers = sorted({self.numbers[_key(reference)] for reference in line.references})
        return tuple(self.notes[number - 1] for number in numbers)


def footnotes(brief: Brief) -> Footnotes:
    """Number the references of a brief in reading order."""
    found: dict[Key, tuple[Reference, dict[str, None]]] = {}
    for label, line in labelled(brief):
        for reference in line.references:
            found.setdefault(_key(reference), (reference, {}))[1][label] = None
    notes = tuple(
        Footnote(number=number, reference=reference, labels=tuple(labels))
        for number, (reference, labels) in enumerate(found.values(), start=1)
    )
    return Footnotes(notes, {_key(note.reference): note.number for note in notes})


def cited_in(document: Document, reference: Reference) -> bool:
    """Say whether this very version of a document holds the words of a reference."""
    sentence = reference.sentence
    return (
        reference.document == document.id
        and document.text[sentence.start : sentence.end] == sentence.text
    )


def place(reference: Reference) -> str:
    """Write where a reference stands: `outlet, published, document:start-end`."""
    spans = ",".join(f"{span.start}-{span.end}" for span in reference.spans)
    published = show_time(reference.published_at) if reference.published_at else "undated"
    return f"{reference.outlet}, {published}, {reference.document}:{spans}"


def shortened(spans: Sequence[Span], limit: int = WORDS_SHOWN) -> str:
    """Write the exact words on one line, cut at a word where they run on."""
    text = " ".join(" … ".join(span.text for span in spans).split())
    return text if len(text) <= limit else f"{text[:limit].rsplit(' ', 1)[0]} …"


def _key(reference: Reference) -> Key:
    return reference.document, reference.sentence, reference.spans
