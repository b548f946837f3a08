"""Paths lead to documents: files, folders of files, and standard input."""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.beside import Beside
from dateline.read.column import Columns
from dateline.read.csv_file import CsvFile
from dateline.read.feed import Feed
from dateline.read.html_file import HTML_FILE
from dateline.read.json_file import JsonFile
from dateline.read.json_lines import JsonLines
from dateline.read.mail import Mail
from dateline.read.office import DOCX, PDF
from dateline.read.opml import Opml
from dateline.read.parquet import Parquet
from dateline.read.plain_text import PlainText
from dateline.read.reader import Input, Reader, printable
from dateline.read.refusal import noted
from dateline.read.web_archive import Wacz, Warc
from dateline.read.xml_file import XML_FILE
from dateline.read.zipped import Zipped

__all__ = ["READERS", "STANDARD_INPUT", "count_documents", "read_paths", "reader_of"]

STANDARD_INPUT = "-"
ANY_COLUMNS = Columns()
READERS: tuple[Reader, ...] = (
    PlainText(),
    JsonFile(),
    JsonLines(),
    Feed(),
    Opml(),
    XML_FILE,
    HTML_FILE,
    Mail(),
    PDF,
    DOCX,
    CsvFile(),
    Parquet(),
    Warc(),
    Wacz(),
    Beside(),
    Zipped(lambda path: reader_of(path)),  # noqa: PLW0108 - which stands below
)


def read_paths(
    paths: Sequence[str], *, held_at: datetime, stdin: BinaryIO, columns: Columns = ANY_COLUMNS
) -> Iterator[Document | Problem]:
    """Yield the documents that the paths lead to, in order, and a problem for what is no document.

    A document's problems come before it; folders are walked by name, hidden files left out.
    `columns` says which columns of tables are what.
    """
    start = Input(
        name="standard input", stem="stdin", stream=stdin, held_at=held_at, columns=columns
    )
    return _noting_repeats(item for path in paths for item in _read_path(path, start))


def count_documents(paths: Sequence[str], *, held_at: datetime) -> int | None:
    """Estimate how many documents the paths lead to; None where that cannot be known."""
    if STANDARD_INPUT in paths:
        return None
    return sum(_count(file, held_at) for path in paths for file in _files(Path(path)))


def reader_of(path: Path) -> Reader:
    """Return the reader of a file by its name; plain text where no other knows its ending."""
    name = path.name.lower()  # some endings have two parts, such as .warc.gz
    return next((one for one in READERS if name.endswith(tuple(one.suffixes))), READERS[0])


def _read_path(path: str, start: Input) -> Iterator[Document | Problem]:
    if path == STANDARD_INPUT:
        yield from JsonLines().read(start)
        return
    for file in _files(Path(path)):
        if isinstance(file, Problem):
            yield file
        else:
            yield from _read_file(file, start)


def _read_file(path: Path, start: Input) -> Iterator[Document | Problem]:
    try:
        with path.open("rb") as stream:
            source = Input.of(path, stream, start.held_at, start.columns)
            yield from reader_of(path).read(source)
    except OSError as error:
        yield _unreadable(path, error)


def _count(file: Path | Problem, held_at: datetime) -> int:
    if isinstance(file, Problem) or not file.is_file():  # a pipe can be read only once
        return 1
    try:
        with file.open("rb") as stream:
            return reader_of(file).count(Input.of(file, stream, held_at, ANY_COLUMNS))
    except OSError:
        return 1


def _files(path: Path) -> Iterator[Path | Problem]:
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL in the name
        yield Problem(code="path.missing", place=printable(str(path)), message="no such path")
    except OSError as error:
        yield _unreadable(path, error)
    else:
        yield from _walk(path) if S_ISDIR(mode) else (path,)


def _walk(folder: Path) -> Iterator[Path | Problem]:
    is_empty = True
    errors: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(filter(_is_visible, folders))
        for name in sorted(filter(_is_visible, names)):
            is_empty = False
            yield _regular(Path(root, name))
    yield from (_unreadable(Path(error.filename or folder), error) for error in errors)
    if is_empty and not errors:
        yield Problem(code="folder.empty", place=printable(str(folder)), message="no articles")


def _is_visible(name: str) -> bool:
    return not name.startswith(".")


def _regular(path: Path) -> Path | Problem:
    """Return a file that can be read to an end: no pipe, no device, no link to nowhere."""
    try:
        is_regular = S_ISREG(path.stat().st_mode)
    except OSError as error:
        return _unreadable(path, error)
    return path if is_regular else _unreadable(path, OSError(0, "Not a regular file"))


def _unreadable(path: Path, error: OSError) -> Problem:
    message = (error.strerror or type(error).__name__).lower()
    return Problem(code="file.unreadable", place=printable(str(path)), message=message)


def _noting_repeats(items: Iterable[Document | Problem]) -> Iterator[Document | Problem]:
    """Note each id that comes with different texts; the note names no file, so order is moot."""
    digests: dict[str, str] = {}
    for item in items:
        if isinstance(item, Document) and digests.setdefault(item.id, item.sha256) != item.sha256:
            yield noted(
                code="id.repeated",
                place=item.id,
                message="different texts under one id; each is kept as a version of it",
            )
        yield item
