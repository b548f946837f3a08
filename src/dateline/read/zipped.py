"""Zip files: each file within is read as if it lay in a folder."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from lzma import LZMAError
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final, cast
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - a class under a function's name

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.reader import Input, Reader, printable

__all__ = ["BROKEN", "ENCRYPTED", "Zipped"]

MEMBER_BYTES: Final = 1_000_000_000  # unpacked; it is read as a stream, so this is a matter of time
ENCRYPTED: Final = 0x1
FOREIGN: Final = "__MACOSX"  # what one archiver adds beside each file

# What a damaged or unusual archive raises, wherever reading it has come to.
BROKEN: Final = (
    BadZipFile,
    EOFError,
    LZMAError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    ZlibError,
)


class Zipped:
    """A zip file of files in other formats; zip files within it are not opened."""

    suffixes = frozenset({".zip"})

    def __init__(self, reader_of: Callable[[Path], Reader]) -> None:
        """`reader_of` returns the reader of a file by its name."""
        self._reader_of = reader_of

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield what the files within hold, by name, and a problem for each that is not read."""
        try:
            archive = ZipFile(source.stream)
        except BROKEN as error:
            yield _problem("zip.broken", source.name, f"no zip file, or a damaged one: {error}")
            return
        with closing(archive):
            members = _members(archive)
            if not members:
                yield _problem("folder.empty", source.name, "no articles")
            for member in members:
                yield from self._read_member(archive, member, source)

    def count(self, source: Input) -> int:
        """Count the files within."""
        try:
            with closing(ZipFile(source.stream)) as archive:
                return len(_members(archive))
        except BROKEN:
            return 1

    def _read_member(
        self, archive: ZipFile, member: ZipInfo, source: Input
    ) -> Iterator[Document | Problem]:
        name = printable(member.filename)
        place = f"{source.name}/{name}"
        refused = self._refused(member, place)
        if refused:
            yield refused
            return
        try:
            with cast("BinaryIO", archive.open(member)) as stream:
                stem = PurePosixPath(name).stem
                inner = replace(source, name=place, stem=stem, stream=stream)
                yield from self._reader_of(Path(member.filename)).read(inner)
        except BROKEN as error:
            message = " ".join(str(error).split()) or type(error).__name__
            yield _problem("zip.broken", place, f"cannot be unpacked: {message}")

    def _refused(self, member: ZipInfo, place: str) -> Problem | None:
        """Return why a file within is not read, if it is not."""
        if member.flag_bits & ENCRYPTED:
            return _problem("zip.encrypted", place, "locked by a password")
        if member.file_size > MEMBER_BYTES:
            message = f"more than {MEMBER_BYTES:,} bytes unpacked"
            return _problem("file.too-large", place, message)
        if PurePosixPath(member.filename).suffix.lower() in self.suffixes:
            return _problem("zip.nested", place, "a zip file within a zip file")
        return None


def _members(archive: ZipFile) -> list[ZipInfo]:
    """Return the files within, by name; hidden ones are left out, as in a folder."""
    visible = (one for one in archive.infolist() if not one.is_dir() and _is_visible(one.filename))
    return sorted(visible, key=lambda one: one.filename)


def _is_visible(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return FOREIGN not in parts and not any(part.startswith(".") for part in parts)


def _problem(code: str, place: str, message: str) -> Problem:
    return Problem(code=code, place=place, message=message)
