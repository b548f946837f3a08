"""What an agency says of a news item to those who use it, which is no part of its text."""

from collections.abc import Iterator
from typing import Final

from dateline.model.problem import Problem
from dateline.read.refusal import noted

__all__ = ["status_note", "word_to_editors"]

WITHDRAWN: Final = frozenset({"canceled", "cancelled", "withheld"})
SHOWN: Final = 300  # characters of a note


def status_note(status: str, item: str) -> Iterator[Problem]:
    """Note that an item was taken back, or not released; its words stay a version of it."""
    if status.lower() in WITHDRAWN:
        message = f"{status.lower()} by its provider; its words are kept, as a version of it"
        yield noted(code="item.status", place=item, message=message)


def word_to_editors(note: str | None, item: str) -> Iterator[Problem]:
    """Note what editors are told, such as that a figure was corrected."""
    if note and note.strip():
        message = f"a note to editors: {' '.join(note.split())[:SHOWN]}"
        yield noted(code="item.note", place=item, message=message)
