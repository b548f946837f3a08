"""Writing an edition: a snapshot of the case becomes a file of rows, complete or not there."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from dateline.ledger.codec import encode
from dateline.ledger.ledger import Ledger
from dateline.web.edition import listed, spoken
from dateline.web.edition.facts import facts_of, front_page
from dateline.web.edition.row import Facts
from dateline.web.edition.tables import FORMAT, INDEXES, TABLES
from dateline.web.snapshot import Snapshot

__all__ = ["write"]

QUICK: Final = """PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536;"""


def write(snapshot: Snapshot, ledger: Ledger, state: str, path: Path) -> None:
    """Write an edition; readers see the whole file or none.

    Raises:
        OSError: The file cannot be written.
    """
    unready = path.with_suffix(f".{os.getpid()}.tmp")
    unready.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(unready, isolation_level=None)) as file:
            file.executescript(QUICK + TABLES)
            file.execute("BEGIN")
            _fill(file, snapshot, ledger, state)
            file.execute("COMMIT")
            file.executescript(INDEXES)
        unready.replace(path)
    except sqlite3.Error as error:
        raise OSError(f"{path}: {error}") from error
    finally:
        with suppress(OSError):
            unready.unlink(missing_ok=True)


def _fill(file: sqlite3.Connection, snapshot: Snapshot, ledger: Ledger, state: str) -> None:
    for table, rows in (
        *spoken.tables(snapshot),
        *listed.tables(snapshot, ledger),
    ):
        _put(file, table, rows)
    stories, conflicts = (
        file.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our own names
        for table in ("stories", "conflicts")
    )
    facts = facts_of(snapshot, state, stories=stories, conflicts=conflicts)
    _put(file, "about", _about(snapshot, facts))


def _about(snapshot: Snapshot, facts: Facts) -> Iterator[tuple[str, str]]:
    yield "format", FORMAT
    yield "facts", encode(facts)
    yield from front_page(snapshot)


def _put(file: sqlite3.Connection, table: str, rows: Iterable[tuple[object, ...]]) -> None:
    """Put rows in; how many values each has, the first tells."""
    found = iter(rows)
    first = next(found, None)
    if first is not None:
        marks = ", ".join("?" * len(first))
        statement = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608 - our own names
        file.execute(statement, first)
        file.executemany(statement, found)
