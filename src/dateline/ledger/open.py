"""Opening a ledger: the one place that knows where ledgers live."""

from contextlib import suppress
from os import PathLike, fspath
from pathlib import Path

from sqlalchemy import Engine, inspect, select
from sqlalchemy.exc import OperationalError

from dateline.ledger.archive import Archive
from dateline.ledger.dialect import WRITES, insert_or_skip, sqlite_engine, translated, use_journal
from dateline.ledger.schema import METADATA, SCHEMA_VERSION, about
from dateline.ledger.sql import SqlLedger
from dateline.model.errors import LedgerError

__all__ = ["open_ledger"]


def open_ledger(url_or_path: str | PathLike[str], *, create: bool = True) -> Archive:
    """Open the ledger in a file, making it where there is none and `create` allows it.

    A file that cannot be written, or that stands in a folder that cannot, opens for reading.

    Raises:
        LedgerError: It is no ledger, of another schema version, locked, or cannot be opened.
    """
    name = fspath(url_or_path)
    scheme, is_url, _ = name.partition("://")
    if is_url:  # the rest of it may hold a password
        raise LedgerError(f"{scheme}:// ledgers are not built in yet; give a file name")
    path = Path(name)
    _refuse_what_is_no_file(path, create=create)
    engine = sqlite_engine(path)
    try:
        with translated(name):
            _make_ready(engine, name, create=create)
    except LedgerError:
        engine.dispose()
        raise
    use_journal(engine)
    return SqlLedger(engine, name)


def _refuse_what_is_no_file(path: Path, *, create: bool) -> None:
    try:
        is_there, is_file, is_folder = path.exists(), path.is_file(), path.is_dir()
        has_folder = path.parent.is_dir()
    except OSError as error:
        raise LedgerError(f"{path}: cannot be opened: {error.strerror}") from error
    for is_wrong, reason in (
        (is_folder, "is a folder, not a ledger"),
        (is_there and not is_file, "is not a file"),
        (not has_folder, "its folder does not exist"),
        (not is_there and not create, "there is no such ledger"),
    ):
        if is_wrong:
            raise LedgerError(f"{path}: {reason}")


def _make_ready(engine: Engine, name: str, *, create: bool) -> None:
    tables = inspect(engine).get_table_names()
    if not tables and create:  # a new file, or one whose making was broken off
        _make_tables(engine)
    elif about.name not in tables:
        raise LedgerError(f"{name}: is not a ledger")
    _refuse_other_version(engine, name)
    if tables and not METADATA.tables.keys() <= set(tables):
        _add_tables(engine)


def _add_tables(engine: Engine) -> None:
    """Give an older ledger the tables that it lacks, where it can be written."""
    with suppress(OperationalError), engine.execution_options(**{WRITES: True}).begin() as writing:
        METADATA.create_all(writing)


def _make_tables(engine: Engine) -> None:
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        METADATA.create_all(connection)  # does nothing where another process was faster
        once = insert_or_skip(engine.dialect.name, about)
        connection.execute(once, {"schema_version": SCHEMA_VERSION})


def _refuse_other_version(engine: Engine, name: str) -> None:
    with engine.connect() as connection:
        version = connection.execute(select(about.c.schema_version)).scalar()
    if version != SCHEMA_VERSION:
        raise LedgerError(
            f"{name}: is a ledger of schema version {version}; this program reads {SCHEMA_VERSION}"
        )
