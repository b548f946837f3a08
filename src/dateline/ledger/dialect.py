"""What differs between the databases: types, insert-or-skip, beginning, opening, reasons."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import BigInteger, Connection, Engine, Integer, Table, Text, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from dateline.model.errors import LedgerError

__all__ = [
    "SEQ",
    "WORDS",
    "WRITES",
    "Insert",
    "insert_or_skip",
    "sqlite_engine",
    "translated",
    "use_journal",
]

Insert = sqlite.Insert | postgresql.Insert

# SQLite numbers rows by itself only in an INTEGER key.
SEQ = BigInteger().with_variant(Integer, "sqlite")

# Texts sort by code point, as Python's do; SQLite does so of itself. (PostgreSQL's text holds
# no NUL: the one thing left to solve there is an article with one in it.)
WORDS = Text().with_variant(Text(collation="C"), "postgresql")

WRITES = "dateline_writes"  # the execution option of connections that are going to write

BUSY_TIMEOUT_SECONDS = 5.0

INSERTS: dict[str, Callable[[Table], Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}

UNWRITABLE = ("SQLITE_CANTOPEN", "SQLITE_READONLY")

REASONS = {
    "SQLITE_BUSY": "is locked by another program",
    "SQLITE_CANTOPEN": "cannot be opened here",
    "SQLITE_CORRUPT": "is damaged",
    "SQLITE_FULL": "cannot grow: the disk is full",
    "SQLITE_IOERR": "cannot be read or written: the disk reports an error",
    "SQLITE_LOCKED": "is locked by another program",
    "SQLITE_NOTADB": "is not a ledger",
    "SQLITE_PERM": "may not be opened by you",
    "SQLITE_READONLY": "is read-only here",
}


def insert_or_skip(dialect: str, table: Table) -> Insert:
    """Return the statement that inserts a row unless its key is there already."""
    return INSERTS[dialect](table).on_conflict_do_nothing()


@contextmanager
def translated(name: str) -> Iterator[None]:
    """Turn whatever the database raises into one clear line that names the ledger.

    Raises:
        LedgerError: The database raised.
    """
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise LedgerError(f"{name}: {_reason(error)}") from error


def sqlite_engine(path: Path) -> Engine:
    """Return an engine on a file."""
    engine = create_engine(
        "sqlite://", creator=partial(_connect, path), poolclass=QueuePool, max_overflow=-1
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def use_journal(engine: Engine) -> None:
    """Let readers and one writer work side by side (SQLite's WAL), where the file allows it.

    Called only once the file is known to be a ledger: another program's stays as it is.
    """
    connection = engine.raw_connection()
    with closing(connection), suppress(sqlite3.OperationalError):
        connection.cursor().execute("PRAGMA journal_mode=WAL")


def _connect(path: Path) -> sqlite3.Connection:
    """Connect to a file; in a read-only folder, as to a file that cannot change.

    SQLite reads a journalled file only where it may put its index beside it. Where a journal
    holds more than the file does, the file alone is refused: part of it would be missing
    without a word.
    """
    connection = _connected(path, "mode=rwc")
    try:
        connection.execute("PRAGMA schema_version")
    except sqlite3.OperationalError as error:
        connection.close()
        if not error.sqlite_errorname.startswith(UNWRITABLE) or _has_journal(path):
            raise
        return _connected(path, "mode=ro&immutable=1")
    return connection


def _connected(path: Path, query: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?{query}",
        uri=True,
        timeout=BUSY_TIMEOUT_SECONDS,
        isolation_level=None,  # transactions begin where we say, not where the driver guesses
        check_same_thread=False,  # the pool hands a connection to one thread at a time
    )


def _has_journal(path: Path) -> bool:
    journal = path.with_name(f"{path.name}-wal")
    return journal.exists() and journal.stat().st_size > 0


def _prepare(connection: sqlite3.Connection, _: Any) -> None:  # noqa: ANN401 - the pool's record
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=NORMAL")  # with WAL: safe against a killed process


def _begin(connection: Connection) -> None:
    # A writer takes its place at once: taking it later may fail without waiting.
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _reason(error: Exception) -> str:
    origin = error.orig if isinstance(error, DBAPIError) else error
    name = getattr(origin, "sqlite_errorname", "")
    words = (reason for code, reason in REASONS.items() if name.startswith(code))
    return next(words, str(origin).partition("\n")[0])
