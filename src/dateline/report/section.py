"""A section is a titled part of a brief, its items labelled by a letter and a number."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from dateline.app.view import Brief, Line

__all__ = ["SECTIONS", "Item", "Section", "labelled"]

Item: TypeAlias = tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a brief: its key in the view, its title, and the lines of each item."""

    key: str
    title: str
    letter: str
    empty: str
    items: Callable[[Brief], tuple[Item, ...]]


def _alone(lines: tuple[Line, ...]) -> tuple[Item, ...]:
    return tuple((line,) for line in lines)


SECTIONS = (
    Section(
        key="bottom_line",
        title="Bottom line",
        letter="B",
        empty="Nothing to report.",
        items=lambda brief: _alone(brief.bottom_line),
    ),
    Section(
        key="established",
        title="Established",
        letter="E",
        empty="No claim is confirmed or corroborated.",
        items=lambda brief: tuple((entry.line, *entry.more) for entry in brief.established),
    ),
    Section(
        key="disputed",
        title="Disputed",
        letter="D",
        empty="No claim is disputed.",
        items=lambda brief: tuple((*side.left, *side.right) for side in brief.disputed),
    ),
    Section(
        key="claimed",
        title="Claimed only",
        letter="C",
        empty="No claim rests on its claimers alone.",
        items=lambda brief: tuple((entry.line, *entry.more) for entry in brief.claimed),
    ),
    Section(
        key="figures",
        title="Conflicting figures",
        letter="F",
        empty="No figure differs between accounts.",
        items=lambda brief: tuple(
            tuple(row.line for row in figure.rows) for figure in brief.figures
        ),
    ),
    Section(
        key="timeline",
        title="Timeline",
        letter="T",
        empty="No event has a time.",
        items=lambda brief: _alone(tuple(entry.line for entry in brief.timeline)),
    ),
    Section(
        key="actors",
        title="Actors",
        letter="A",
        empty="No actor is named.",
        items=lambda brief: tuple(entry.statements for entry in brief.actors),
    ),
    Section(
        key="unknown",
        title="Not known",
        letter="N",
        empty="No open question was found.",
        items=lambda brief: _alone(brief.unknown),
    ),
)


def labelled(brief: Brief) -> Iterator[tuple[str, Line]]:
    """Yield every line of a brief with its item's label, in reading order."""
    for section in SECTIONS:
        for number, item in enumerate(section.items(brief), start=1):
            for line in item:
                yield f"{section.letter}{number}", line
