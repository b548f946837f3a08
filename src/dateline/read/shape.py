"""A shape is an export of another program as records: what it holds, and what is said of it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from dateline.model.problem import Problem
from dateline.read.refusal import noted

__all__ = ["Record", "Shaped", "notes_on"]

Record = dict[str, object]


class Shaped(NamedTuple):
    """The records of an export, and how much of it is no text of its own.

    `wordless` items have no words, `pictured` ones stand in an album whose words another item
    has, `edited` ones were changed after they appeared. `notes` are about single items.
    """

    records: Sequence[Record]
    wordless: int = 0
    pictured: int = 0
    edited: int = 0
    notes: Sequence[Problem] = ()


def notes_on(export: Shaped, place: str) -> Iterator[Problem]:
    """Yield what is to be noted of an export as a whole, then of its items."""
    counts = (export.wordless, export.pictured, export.edited)
    for count, note in zip(counts, NOTES, strict=True):
        if count:
            yield note(count, place)
    yield from export.notes


def _wordless(count: int, place: str) -> Problem:
    message = f"{count:,} items without words (pictures, notices); left out"
    return noted(code="export.wordless", place=place, message=message)


def _pictured(count: int, place: str) -> Problem:
    message = f"{count:,} pictures that stand in an album with the words of another item"
    return noted(code="export.pictured", place=place, message=message)


def _edited(count: int, place: str) -> Problem:
    message = f"{count:,} items changed after they appeared, which is the time they are given"
    return noted(code="export.edited", place=place, message=message)


NOTES: Final[tuple[Callable[[int, str], Problem], ...]] = (_wordless, _pictured, _edited)
