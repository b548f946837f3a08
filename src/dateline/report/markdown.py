"""The brief as Markdown, with footnotes; nothing in an article becomes markup."""

import re
from collections.abc import Callable, Iterator

from dateline.app.view import ActorEntry, Brief, Dispute, Entry, Figure, Line, TimelineEntry
from dateline.report.check import checked
from dateline.report.footnote import Footnotes, footnotes, place, shortened
from dateline.report.moment import show_entry
from dateline.report.printable import printable
from dateline.report.section import SECTIONS, Section
from dateline.report.summary import closing, counted, heading, standing
from dateline.report.wording import (
    SLOTS,
    capitalized,
    lead,
    show_range,
    show_role,
    speakers,
    statement,
)

__all__ = ["escaped", "render"]

MARKUP = re.compile(r"([\\`*_\[\]<>#|~&$@])")
LINKED = re.compile(r"(?<=\w):(?=//)|(?<=\bwww)\.", re.IGNORECASE)


def render(brief: Brief) -> str:
    """Write a brief as Markdown (GitHub's dialect: tables and footnotes)."""
    brief = checked(brief)
    notes = footnotes(brief)
    parts = [f"# {escaped(brief.title)}", escaped(heading(brief))]
    for section in SECTIONS:
        parts.append(f"## {section.title}")
        parts.append("\n".join(_section(section, brief, notes)) or section.empty)
    parts.append("## Problems")
    parts.append("\n".join(f"- {escaped(text)}" for text in closing(brief)) or "None.")
    parts.append("\n".join(_footnotes(notes)))
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """Write a text on one line so that Markdown shows every character of it as it is."""
    one_line = " ".join(printable(text).split())
    return LINKED.sub(r"\\\g<0>", MARKUP.sub(r"\\\1", one_line))


def _section(section: Section, brief: Brief, notes: Footnotes) -> Iterator[str]:
    write = WRITERS[section.key]
    for entry in getattr(brief, section.key):
        yield from write(entry, notes)


def _line(line: Line, notes: Footnotes, *, named: bool = True) -> str:
    told = escaped(lead(line) if named else capitalized(lead(line)))
    name = f"**{escaped(', '.join(speakers(line)))}** " if named else ""
    return f"{name}{told} {_cited(line, notes)}"


def _cited(line: Line, notes: Footnotes) -> str:
    marks = "".join(f"[^{note.number}]" for note in notes.of(line))
    via = f" (via {escaped(', '.join(line.via))})" if line.via else ""
    return f"{escaped(statement(line))}{via} {marks}"


def _alone(line: Line, notes: Footnotes) -> Iterator[str]:
    yield f"- {_line(line, notes)}"


def _entry(entry: Entry, notes: Footnotes) -> Iterator[str]:
    yield f"- {_line(entry.line, notes)}  "
    yield f"  *{entry.claim.status.value}*: {escaped(standing(entry.claim))}"
    yield from (f"  - {_line(line, notes)}" for line in entry.more)


def _dispute(dispute: Dispute, notes: Footnotes) -> Iterator[str]:
    yield f"- *{SLOTS.get(dispute.slot, dispute.slot)}*: {escaped(dispute.because)}"
    for lines, side in ((dispute.left, "One side"), (dispute.right, "Other side")):
        yield f"  - {side}:"
        yield from (f"    - {_line(line, notes)}" for line in lines)


def _figure(figure: Figure, notes: Footnotes) -> Iterator[str]:
    yield f"- {escaped(capitalized(counted(figure)))}: {show_range(figure.low, figure.high)}"
    yield from (f"  - {escaped(row.value)}: {_line(row.line, notes)}" for row in figure.rows)


def _timed(entry: TimelineEntry, notes: Footnotes) -> Iterator[str]:
    yield f"- {show_entry(entry)}: {_line(entry.line, notes)}"


def _open(line: Line, notes: Footnotes) -> Iterator[str]:
    yield f"- {_line(line, notes) if line.speaker else _cited(line, notes)}"


def _actor(entry: ActorEntry, notes: Footnotes) -> Iterator[str]:
    roles = "".join(f", {escaped(show_role(role))}" for role in entry.actor.main_roles)
    yield f"- **{escaped(entry.actor.name)}**{roles}"
    for line in entry.statements:
        yield f"  - {_line(line, notes, named=line.speaker != entry.actor.name)}"


WRITERS: dict[str, Callable[..., Iterator[str]]] = {
    "bottom_line": _alone,
    "established": _entry,
    "disputed": _dispute,
    "claimed": _entry,
    "figures": _figure,
    "timeline": _timed,
    "actors": _actor,
    "unknown": _open,
}


def _footnotes(notes: Footnotes) -> Iterator[str]:
    for note in notes:
        words = escaped(shortened(note.reference.spans))
        yield f'[^{note.number}]: {escaped(place(note.reference))} "{words}"'
