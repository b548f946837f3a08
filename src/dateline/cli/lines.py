"""Lines of a brief or of changes, written for the terminal with the words they rest on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from textwrap import fill, shorten
from typing import Any

import click

from dateline.app.changes import SECTIONS, Change, Changes
from dateline.app.edit import Edit, Gone
from dateline.app.view import Brief, Line
from dateline.model.document import Document
from dateline.model.time import PartialTime, utc_text
from dateline.report.check import checked, supported
from dateline.report.footnote import place
from dateline.report.moment import show_moment, show_time
from dateline.report.printable import printable
from dateline.report.wording import lead, speakers, statement

__all__ = ["bottom_line", "changed", "sound"]

PASSAGES = 5  # of an edit, on either side
PASSAGE_LENGTH = 200
TITLES = {
    "disputed": "Newly disputed",
    "confirmed": "Newly confirmed",
    "retracted": "Retracted",
    "figures": "Figures that moved",
    "corroborated": "More origins",
    "changed": "Changed otherwise",
    "new": "New claims",
    "gone": "No longer told",
}


def bottom_line(brief: Brief, *, width: int, color: bool) -> str:
    """Write the bottom line of a brief."""
    title = _styled(_flat(brief.title), color=color)
    lines = checked(brief).bottom_line
    return "\n".join(["", title, *(_item(_said(line), width) for line in lines), "", ""])


def changed(changes: Changes, *, width: int, color: bool) -> str:
    """Write what changed between two moments, section by section."""
    first, last = show_moment(changes.since), show_moment(changes.until)
    written = [f"{first}  →  {last}"]
    for name in SECTIONS:
        found: Sequence[Change] = getattr(changes, name)
        if found:
            written += ["", _styled(f"{TITLES[name]} ({len(found)})", color=color)]
            written += [line for change in found for line in _change(change, width)]
    for title, entries in _of_documents(changes, width):
        if entries:
            written += ["", _styled(f"{title} ({len(entries)})", color=color)]
            written += chain.from_iterable(entries)
    if len(written) == 1:
        written += ["", "Nothing changed."]
    return "\n".join(written) + "\n"


def sound(changes: Changes, documents: Sequence[Document]) -> Changes:
    """Leave out a change whose line has a name or number that is not in the words it cites."""

    def kept(found: Sequence[Change]) -> tuple[Change, ...]:
        return tuple(change for change in found if not supported(change.line, documents))

    sections: dict[str, Any] = {name: kept(getattr(changes, name)) for name in SECTIONS}
    return replace(changes, **sections)


def _change(change: Change, width: int) -> Iterator[str]:
    yield _item(_said(change.line), width)
    status = change.claim.status
    was = f"was {change.was.value}; " if change.was not in {None, status} else ""
    yield _note(f"{status.value}: {was}{change.because}", width)
    yield from (_note(place(reference), width) for reference in change.line.references)
    yield from (_note(_edit(document), width) for document in change.edits)


def _of_documents(changes: Changes, width: int) -> Iterator[tuple[str, list[list[str]]]]:
    """Write what became of documents, each in a few lines."""
    yield "Edited documents", [list(_passages(edit, width)) for edit in changes.edited]
    yield "Withdrawn documents", [list(_gone(gone, width)) for gone in changes.withdrawn]
    back = [[_item(f"{_called(one)}: at its address again", width)] for one in changes.restored]
    yield "Documents that came back", back


def _passages(edit: Edit, width: int) -> Iterator[str]:
    held = show_time(PartialTime(utc_text(edit.document.held_at)))
    yield _item(f"{_called(edit.document)}: another text, held since {held}", width)
    for sign, passages in (("taken out", edit.taken_out), ("put in", edit.put_in)):
        for passage in passages[:PASSAGES]:
            yield _note(
                f"{sign}: “{shorten(_flat(passage), PASSAGE_LENGTH, placeholder=' …')}”", width
            )
        if len(passages) > PASSAGES:
            yield _note(f"{sign}: {len(passages) - PASSAGES} passages more", width)


def _gone(gone: Gone, width: int) -> Iterator[str]:
    at = show_time(PartialTime(utc_text(gone.withdrawal.at)))
    yield _item(f"{_called(gone.document)}: no longer at its address", width)
    yield _note(f"{gone.withdrawal.url} answered {gone.withdrawal.answered.value}, {at}", width)


def _called(document: Document) -> str:
    title = f" “{document.title}”" if document.title else ""
    return f"{document.outlet}{title} ({document.id})"


def _edit(document: Document) -> str:
    """Write by which version of a document a source changed its words."""
    published = document.published_at
    when = f"published {show_time(published)}, " if published else ""
    held = show_time(PartialTime(utc_text(document.held_at)))
    return (
        f"edited by {document.outlet}: {document.id} in its version {document.version}, "
        f"{when}held since {held}"
    )


def _said(line: Line) -> str:
    via = f" (via {', '.join(line.via)})" if line.via else ""
    return f"{', '.join(speakers(line))} {lead(line)} {statement(line)}{via}"


def _item(text: str, width: int) -> str:
    return fill(_flat(text), width, initial_indent="- ", subsequent_indent="  ")


def _note(text: str, width: int) -> str:
    return fill(_flat(text), width, initial_indent="    ", subsequent_indent="    ")


def _flat(text: str) -> str:
    return " ".join(printable(text).split())


def _styled(text: str, *, color: bool) -> str:
    return click.style(text, bold=True) if color else text
