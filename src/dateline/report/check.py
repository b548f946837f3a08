"""The check holds every name and number of a line against the words that the line cites."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from dateline.app.view import ActorEntry, Brief, Dispute, Entry, Figure, Line
from dateline.model.document import Document
from dateline.report.footnote import cited_in
from dateline.report.name import names, words
from dateline.report.number import Value, numbers
from dateline.report.section import labelled

__all__ = ["NO_REFERENCE", "checked", "supported"]

NO_REFERENCE = "no reference"
INSERTED = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class _Read:
    """The words and the numbers of some text."""

    words: frozenset[str]
    values: frozenset[Value]

    @classmethod
    def of(cls, text: str) -> "_Read":
        return cls(words(text), frozenset(value for _, value in numbers(text)))


_Library: TypeAlias = Mapping[str, Sequence[tuple[Document, _Read]]]


def supported(line: Line, documents: Iterable[Document] = ()) -> tuple[str, ...]:
    """Return the names and numbers of a line that its references do not bear out.

    They must stand in the cited spans or sentences. Only the speaker, who is resolved within a
    document, and what is inserted in [brackets] may come from elsewhere in the cited documents.
    A line without references fails.
    """
    return _missing(line, _library(documents))


def checked(brief: Brief) -> Brief:
    """Leave out every line that fails the check, and count them in `left_out`.

    An entry falls with its headline, a dispute with either side, a figure with any of its
    values: half of one would mislead. Checking twice changes nothing.
    """
    library = _library(brief.documents)

    def holds(line: Line) -> bool:
        return not _missing(line, library)

    kept = replace(
        brief,
        bottom_line=_kept(brief.bottom_line, holds),
        established=tuple(_entries(brief.established, holds)),
        disputed=tuple(_disputes(brief.disputed, holds)),
        claimed=tuple(_entries(brief.claimed, holds)),
        figures=tuple(figure for figure in brief.figures if _figure_holds(figure, holds)),
        timeline=tuple(entry for entry in brief.timeline if holds(entry.line)),
        actors=tuple(_actors(brief.actors, holds)),
        unknown=_kept(brief.unknown, holds),
    )
    return replace(kept, left_out=brief.left_out + _count(brief) - _count(kept))


def _library(documents: Iterable[Document]) -> _Library:
    """Read documents, to be found by their ids."""
    found: dict[str, list[tuple[Document, _Read]]] = {}
    for document in documents:
        found.setdefault(document.id, []).append((document, _Read.of(document.text)))
    return found


def _missing(line: Line, library: _Library) -> tuple[str, ...]:
    if not line.references:
        return (NO_REFERENCE,)
    near = _Read.of("\n".join(_cited(line)))
    far = [
        read
        for reference in line.references
        for document, read in library.get(reference.document, ())
        if cited_in(document, reference)
    ]
    resolved = ", ".join(filter(None, (line.speaker, *line.via, *INSERTED.findall(line.text))))
    own = INSERTED.sub(" ", line.text)
    return tuple(dict.fromkeys((*_unread(own, (near,)), *_unread(f", {resolved}", (near, *far)))))


def _cited(line: Line) -> Iterator[str]:
    for reference in line.references:
        yield reference.sentence.text
        yield reference.outlet
        yield from (span.text for span in reference.spans)


def _unread(text: str, reads: Sequence[_Read]) -> Iterator[str]:
    for written, folded in names(text):
        if not any(folded in read.words for read in reads):
            yield written
    for written, value in numbers(text):
        if not any(value in read.values for read in reads):
            yield written


def _kept(lines: tuple[Line, ...], holds: Callable[[Line], bool]) -> tuple[Line, ...]:
    return tuple(line for line in lines if holds(line))


def _entries(entries: tuple[Entry, ...], holds: Callable[[Line], bool]) -> Iterator[Entry]:
    for entry in entries:
        if holds(entry.line):
            yield replace(entry, more=_kept(entry.more, holds))


def _disputes(disputes: tuple[Dispute, ...], holds: Callable[[Line], bool]) -> Iterator[Dispute]:
    for dispute in disputes:
        left, right = _kept(dispute.left, holds), _kept(dispute.right, holds)
        if left and right:
            yield replace(dispute, left=left, right=right)


def _figure_holds(figure: Figure, holds: Callable[[Line], bool]) -> bool:
    return all(holds(row.line) and holds(replace(row.line, text=row.value)) for row in figure.rows)


def _actors(actors: tuple[ActorEntry, ...], holds: Callable[[Line], bool]) -> Iterator[ActorEntry]:
    for entry in actors:
        statements = _kept(entry.statements, holds)
        if statements or not entry.statements:
            yield replace(entry, statements=statements)


def _count(brief: Brief) -> int:
    return sum(1 for _ in labelled(brief))
