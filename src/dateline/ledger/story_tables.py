"""The tables of stories apart from any ledger, for what is in memory or cannot be written."""

from sqlite3 import Connection, connect

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from dateline.ledger.schema import METADATA
from dateline.ledger.story_shelf import TABLES

__all__ = ["story_tables"]


def story_tables() -> Connection:
    """Return a database in memory that holds nothing but empty tables of stories."""
    connection = connect(":memory:", isolation_level=None, check_same_thread=False)
    dialect = sqlite.dialect()
    for name in TABLES:
        table = METADATA.tables[name]
        connection.execute(str(CreateTable(table).compile(dialect=dialect)))
        for index in sorted(table.indexes, key=lambda one: str(one.name)):
            connection.execute(str(CreateIndex(index).compile(dialect=dialect)))
    return connection
