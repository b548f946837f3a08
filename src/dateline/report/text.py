"""The brief for the terminal: plain lines of any width, with or without colour."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import StringIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

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

__all__ = ["SIDE_BY_SIDE", "render"]

SIDE_BY_SIDE = 100  # columns from which the sides of a dispute stand beside each other
COLOURS = {
    "confirmed": "green",
    "corroborated": "green",
    "disputed": "red",
    "retracted": "red",
    "unverified": "yellow",
    "reported": "cyan",
    "claimed": "cyan",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """What every writer needs: the footnotes and the width."""

    notes: Footnotes
    width: int


def render(brief: Brief, *, width: int = 80, color: bool = False) -> str:
    """Write a brief for a terminal of a width; no colour codes unless `color`."""
    brief = checked(brief)
    page = _Page(notes=footnotes(brief), width=width)
    console = Console(
        file=StringIO(),
        width=width,
        color_system="standard" if color else None,
        force_terminal=color,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )
    with console.capture() as capture:
        for block in _blocks(brief, page):
            console.print(block)
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"


def _blocks(brief: Brief, page: _Page) -> Iterator[RenderableType]:
    yield _text(brief.title, "bold")
    yield _text(heading(brief), "dim")
    for section in SECTIONS:
        yield from _section(section, brief, page)
    yield _title("Problems")
    yield from (_indented(_text(line)) for line in tuple(closing(brief)) or ("None.",))
    yield _title("References")
    for note in page.notes:
        mark = f"[{note.number}]"
        words = f'{place(note.reference)} "{shortened(note.reference.spans)}"'
        yield _hanging(_text(mark, "dim"), _text(words), indent=0, column=len(mark))


def _section(section: Section, brief: Brief, page: _Page) -> Iterator[RenderableType]:
    yield _title(section.title)
    entries = getattr(brief, section.key)
    if not entries:
        yield _indented(_text(section.empty, "dim"))
    column = len(f"{section.letter}{len(entries)}")
    for number, entry in enumerate(entries, start=1):
        label = _text(f"{section.letter}{number}", "dim")
        body = Table.grid(expand=True)
        for part in WRITERS[section.key](entry, page):
            body.add_row(part)
        yield _hanging(label, body, indent=0, column=column)


def _alone(line: Line, page: _Page) -> Iterator[RenderableType]:
    yield _line(line, page)


def _entry(entry: Entry, page: _Page) -> Iterator[RenderableType]:
    yield _line(entry.line, page)
    status = entry.claim.status.value
    yield _text(f"{status}", COLOURS.get(status, "")).append(
        f": {printable(standing(entry.claim))}", "dim"
    )
    yield from (_indented(_line(line, page)) for line in entry.more)


def _dispute(dispute: Dispute, page: _Page) -> Iterator[RenderableType]:
    slot = SLOTS.get(dispute.slot, dispute.slot)
    yield _text(slot, "red").append(f": {printable(dispute.because)}", "dim")
    sides = [_stack(lines, page) for lines in (dispute.left, dispute.right)]
    if page.width >= SIDE_BY_SIDE:
        grid = Table.grid(padding=(0, 4, 0, 0), expand=True)
        grid.add_column(ratio=1)
        grid.add_column(ratio=1)
        grid.add_row(*sides)
        yield grid
    else:
        yield _indented(sides[0])
        yield _text("against", "dim")
        yield _indented(sides[1])


def _figure(figure: Figure, page: _Page) -> Iterator[RenderableType]:
    name = capitalized(counted(figure))
    yield _text(f"{name}: {show_range(figure.low, figure.high)}", "bold")
    widest = max((len(row.value) for row in figure.rows), default=0)
    for row in figure.rows:
        yield _hanging(_text(row.value), _line(row.line, page), indent=2, column=min(widest, 24))


def _timed(entry: TimelineEntry, page: _Page) -> Iterator[RenderableType]:
    yield _text(show_entry(entry), "bold" if entry.when.has_clock else "")
    yield _line(entry.line, page)


def _open(line: Line, page: _Page) -> Iterator[RenderableType]:
    yield _line(line, page) if line.speaker else _cited(Text(), line, page)


def _actor(entry: ActorEntry, page: _Page) -> Iterator[RenderableType]:
    roles = "".join(f", {show_role(role)}" for role in entry.actor.main_roles)
    yield _text(entry.actor.name, "bold").append(printable(roles), "dim")
    for line in entry.statements:
        yield _indented(_line(line, page, named=line.speaker != entry.actor.name))


WRITERS: dict[str, Callable[..., Iterator[RenderableType]]] = {
    "bottom_line": _alone,
    "established": _entry,
    "disputed": _dispute,
    "claimed": _entry,
    "figures": _figure,
    "timeline": _timed,
    "actors": _actor,
    "unknown": _open,
}


def _line(line: Line, page: _Page, *, named: bool = True) -> Text:
    text = _text(", ".join(speakers(line)), "bold") if named else Text()
    before = f" {lead(line)}" if named else capitalized(lead(line))
    return _cited(text.append(f"{printable(before)} "), line, page)


def _cited(text: Text, line: Line, page: _Page) -> Text:
    text.append(printable(statement(line)))
    if line.via:
        text.append(printable(f" (via {', '.join(line.via)})"), "dim")
    return text.append("".join(f" [{note.number}]" for note in page.notes.of(line)), "dim")


def _stack(lines: tuple[Line, ...], page: _Page) -> Table:
    grid = Table.grid()
    for line in lines:
        grid.add_row(_line(line, page))
    return grid


def _title(title: str) -> Text:
    return Text(f"\n{title.upper()}", "bold")


def _text(text: str, style: str = "") -> Text:
    return Text().append(" ".join(printable(text).split()), style)


def _indented(block: RenderableType) -> Padding:
    return Padding(block, (0, 0, 0, 2))


def _hanging(label: Text, body: RenderableType, *, indent: int, column: int) -> Padding:
    """Set a body beside its label, so that its further lines hang under its first."""
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=column)
    grid.add_column(ratio=1)
    grid.add_row(label, body)
    return Padding(grid, (0, 0, 0, indent))
