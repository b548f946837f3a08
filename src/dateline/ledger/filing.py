"""How the tables hold one version of a document: one row, and what hangs on it."""

from collections.abc import Collection
from json import dumps
from typing import Any, TypeVar

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Table,
    and_,
    func,
    select,
)

from dateline.ledger.admit import Admitted
from dateline.ledger.archive import Filed, Filing, Stray, sound
from dateline.ledger.index import Source
from dateline.ledger.rows import DOCUMENTS, MENTIONS, RUNS, UTTERANCES, Drawer, Fields
from dateline.ledger.schema import documents, mentions, runs, utterances, vectors
from dateline.model.run import Run

__all__ = [
    "ARRIVAL",
    "STRAYS",
    "document_row",
    "filing_at",
    "in_order",
    "only",
    "source_at",
    "stray_at",
    "strays_of",
]

T = TypeVar("T")

ARRIVAL = (
    documents.c.seq,
    documents.c.id,
    documents.c.version,
    documents.c.held_at,
    documents.c.published_at,
)

# Each row's own name, what it hangs on, and where that must be.
STRAYS: tuple[tuple[Column[Any], Column[Any], Column[Any]], ...] = (
    (utterances.c.id, utterances.c.version, documents.c.version),
    (mentions.c.id, mentions.c.version, documents.c.version),
    (vectors.c.utterance, vectors.c.utterance, utterances.c.id),
)


def in_order(drawer: Drawer[T]) -> Select[Any]:
    """Select every row of a drawer in the ledger's order."""
    return select(drawer.table).order_by(*drawer.order)


def only(statement: Select[Any], column: Column[Any], of: Collection[str] | None) -> Select[Any]:
    """Select but the rows of some versions; all where none are named."""
    if of is None:
        return statement
    named = func.json_each(dumps(sorted(of))).table_valued("value")
    return statement.where(column.in_(select(named.c.value)))


def document_row(admitted: Admitted) -> Fields:
    """Return the row of an admitted reading's document."""
    reading = admitted.reading
    return DOCUMENTS.row(reading.document) | {"run": reading.run.id, "seal": admitted.seal}


def filing_at(connection: Connection, row: RowMapping) -> Filing:
    """Gather what hangs on a document's row."""
    home = (row["id"], row["version"])
    return Filing(
        document=DOCUMENTS.filed(row),
        sha256=row["sha256"],
        run=_run(connection, row["run"]),
        utterances=_facts(connection, UTTERANCES, home),
        mentions=_facts(connection, MENTIONS, home),
        vectors=_vectors(connection, home),
        seal=row["seal"],
    )


def source_at(connection: Connection, row: RowMapping) -> Source:
    """Gather what the index is made of from a document's row.

    Raises:
        LedgerError: Something in it cannot be read.
    """
    home = (row["id"], row["version"])
    said = tuple(sound(filed) for filed in _facts(connection, UTTERANCES, home))
    return sound(DOCUMENTS.filed(row)), said, dict(_vectors(connection, home))


def strays_of(name: Column[Any], child: Column[Any], parent: Column[Any]) -> Select[Any]:
    """Select the rows of a table that lack what they hang on."""
    return (
        select(name.label("row"), child.label("missing"))
        .outerjoin_from(child.table, parent.table, child == parent)
        .where(parent.is_(None))
        .order_by(name)
    )


def stray_at(row: RowMapping) -> Stray:
    """Read a row that `strays_of` selects."""
    return Stray(row=row["row"], missing=row["missing"])


def _run(connection: Connection, name: str) -> Filed[Run]:
    row = connection.execute(select(runs).where(runs.c.id == name)).mappings().first()
    if row is None:
        return Filed(kind=RUNS.kind, key=(name,), value=None, damage="it is missing")
    return RUNS.filed(row)


def _facts(
    connection: Connection, drawer: Drawer[T], home: tuple[str, str]
) -> tuple[Filed[T], ...]:
    mine = in_order(drawer).where(_stands_in(drawer.table, home))
    return tuple(drawer.filed(row) for row in connection.execute(mine).mappings())


def _vectors(connection: Connection, home: tuple[str, str]) -> tuple[tuple[str, bytes], ...]:
    mine = (
        select(vectors)
        .join(utterances, utterances.c.id == vectors.c.utterance)
        .where(_stands_in(utterances, home))
        .order_by(vectors.c.utterance)
    )
    return tuple((row.utterance, row.value) for row in connection.execute(mine))


def _stands_in(table: Table, home: tuple[str, str]) -> ColumnElement[bool]:
    document, version = home
    return and_(table.c.document == document, table.c.version == version)
