"""Model values as rows of the tables and back."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, Generic, TypeVar, cast

from sqlalchemy import ColumnElement, RowMapping, Table

from dateline.ledger.archive import Filed
from dateline.ledger.codec import decode, encode, from_plain, plain
from dateline.ledger.order import (
    Key,
    document_key,
    judgement_key,
    mention_key,
    problem_key,
    run_key,
    utterance_key,
    withdrawal_key,
)
from dateline.ledger.schema import (
    documents,
    judgements,
    mentions,
    problems,
    runs,
    utterances,
    withdrawals,
)
from dateline.model.document import Document
from dateline.model.judgement import Judgement, Question
from dateline.model.mention import Mention
from dateline.model.problem import Problem
from dateline.model.run import Run
from dateline.model.utterance import Utterance
from dateline.model.withdrawal import Withdrawal

__all__ = [
    "DOCUMENTS",
    "JUDGEMENTS",
    "MENTIONS",
    "PROBLEMS",
    "RUNS",
    "UTTERANCES",
    "WITHDRAWALS",
    "Drawer",
    "Fields",
    "filed_left",
    "filed_lefts",
]

T = TypeVar("T")
Fields = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawer(Generic[T]):
    """A table of one kind of value: the columns it is filed under, in order, and its form.

    `columns` name the parts of `key`, so that a row's place is checked against its content.
    """

    kind: str
    table: Table
    columns: tuple[str, ...]
    key: Callable[[T], Key]
    write: Callable[[T], Fields]
    read: Callable[[RowMapping], T]

    @property
    def order(self) -> tuple[ColumnElement[Any], ...]:
        """The columns to sort by."""
        return tuple(self.table.c[name] for name in self.columns)

    def row(self, value: T) -> Fields:
        """Return the row of a value."""
        return dict(zip(self.columns, self.key(value), strict=True)) | self.write(value)

    def filed(self, row: RowMapping) -> Filed[T]:
        """Read a row, damaged or not."""
        key = tuple(row[name] for name in self.columns)
        try:
            return Filed(kind=self.kind, key=key, value=self.read(row))
        except (ValueError, TypeError) as error:
            return Filed(kind=self.kind, key=key, value=None, damage=str(error))


def _in_json(kind: type[T]) -> Callable[[RowMapping], T]:
    return lambda row: decode(kind, row["value"])


def _as_json(value: object) -> Fields:
    return {"value": encode(value)}


def _document_fields(document: Document) -> Fields:
    return {"sha256": document.sha256, **cast("Fields", plain(document))}


def _document(row: RowMapping) -> Document:
    told = {name: row[name] for name in DOCUMENT_FIELDS if row[name] is not None}
    return from_plain(Document, told)


def filed_left(judgement: Judgement) -> str:
    """Return what stands in the column `left`: an id, after the question where that is needed.

    Answers to two questions on one pair live side by side, and an index lets one row a pair live.
    """
    first, *others = judgement.questions
    is_plain = others or first is Question.IDENTITY
    return judgement.left if is_plain else f"{first.value} {judgement.left}"


def filed_lefts(left: str) -> tuple[str, ...]:
    """Return all that may stand in the column `left` for judgements on this left."""
    return (left, *(f"{question.value} {left}" for question in Question))


def _judgement_fields(judgement: Judgement) -> Fields:
    return {"left": filed_left(judgement), "right": judgement.right, **_as_json(judgement)}


DOCUMENT_FIELDS = tuple(field.name for field in fields(Document))
FACT_COLUMNS = ("document", "version", "start", "end", "id")

DOCUMENTS = Drawer(
    kind="document",
    table=documents,
    columns=("id", "version"),
    key=document_key,
    write=_document_fields,
    read=_document,
)
UTTERANCES = Drawer(
    kind="utterance",
    table=utterances,
    columns=FACT_COLUMNS,
    key=utterance_key,
    write=_as_json,
    read=_in_json(Utterance),
)
MENTIONS = Drawer(
    kind="mention",
    table=mentions,
    columns=FACT_COLUMNS,
    key=mention_key,
    write=_as_json,
    read=_in_json(Mention),
)
PROBLEMS = Drawer(
    kind="problem",
    table=problems,
    columns=("place", "code", "message", "id"),
    key=problem_key,
    write=_as_json,
    read=_in_json(Problem),
)
JUDGEMENTS = Drawer(
    kind="judgement",
    table=judgements,
    columns=("made_at", "id"),
    key=judgement_key,
    write=_judgement_fields,
    read=_in_json(Judgement),
)
RUNS = Drawer(
    kind="run",
    table=runs,
    columns=("id",),
    key=run_key,
    write=_as_json,
    read=_in_json(Run),
)
WITHDRAWALS = Drawer(
    kind="withdrawal",
    table=withdrawals,
    columns=("document", "at", "id"),
    key=withdrawal_key,
    write=_as_json,
    read=_in_json(Withdrawal),
)
