"""Edits: which passages of a document's text came and went between two moments."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dateline.app.case import Case
from dateline.model.document import Document
from dateline.model.withdrawal import Withdrawal

__all__ = ["Edit", "Gone", "edits", "gone_between"]

ENDS: Final = re.compile(r"(?<=[.!?…。！？])[\"'”’»)\]]*\s+|\n+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A document whose text is another: its version now, the one before, the passages."""

    document: Document
    before: Document
    taken_out: tuple[str, ...]
    put_in: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A document that is gone from its address, or there again."""

    document: Document
    withdrawal: Withdrawal


def edits(before: Case, after: Case) -> Iterator[Edit]:
    """Yield the documents that both moments have with other texts, by id."""
    old = {document.id: document for document in before.documents.values()}
    for document in sorted(after.documents.values(), key=_name):
        earlier = old.get(document.id)
        if earlier is not None and earlier.sha256 != document.sha256:
            yield Edit(
                document=document,
                before=earlier,
                taken_out=_only_in(earlier.text, document.text),
                put_in=_only_in(document.text, earlier.text),
            )


def gone_between(before: Case, after: Case) -> Iterator[Gone]:
    """Yield the documents that are gone at the later moment and were not at the earlier one."""
    for document in sorted(after.documents.values(), key=_name):
        now = after.withdrawals.get(document.id)
        if now is not None and document.id not in before.withdrawals:
            yield Gone(document=document, withdrawal=now)


def _only_in(text: str, other: str) -> tuple[str, ...]:
    """Return the sentences of one text that the other has not, or not as often."""
    there = Counter(_sentences(other))
    found: list[str] = []
    for sentence in _sentences(text):
        there[sentence] -= 1
        if there[sentence] < 0:
            found.append(sentence)
    return tuple(found)


def _sentences(text: str) -> list[str]:
    parts = (" ".join(part.split()) for part in ENDS.split(text))
    return [part for part in parts if part]


def _name(document: Document) -> str:
    return document.id
