"""Web archives: WARC files, and WACZ files that pack some; each captured page is a document."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import BinaryIO, Final, cast
from zipfile import ZipFile

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.capture import Capture, captures
from dateline.read.page import page_records
from dateline.read.reader import Input, printable
from dateline.read.record import read_record
from dateline.read.refusal import RefusedError, noted
from dateline.read.zipped import BROKEN, ENCRYPTED

__all__ = ["Wacz", "Warc"]

PAGE: Final = re.compile(rb"\ncontent-type:\s*text/html", re.IGNORECASE)
BLOCK_BYTES: Final = 1 << 20
WARCS: Final = (".warc", ".warc.gz")
KINDS_NAMED: Final = 6


class Warc:
    """A WARC file, packed or not.

    A page is named after its own address; it appeared when it says so, not when it was captured.
    """

    suffixes = frozenset(WARCS)

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the documents of each captured page, then what else was captured."""
        others: Counter[str] = Counter()
        is_empty = True
        try:
            for capture in captures(source.stream):
                is_empty = False
                others.update([capture.other] if capture.other else [])
                yield from _read(capture, source)
        except RefusedError as refusal:
            yield refusal.problem(source.name)
        else:
            if is_empty:
                yield Problem(code="text.empty", place=source.name, message="no captured page")
        if others:
            kinds = ", ".join(
                f"{count:,} {kind}" for kind, count in others.most_common(KINDS_NAMED)
            )
            message = f"{others.total():,} captures that are no pages; left out: {kinds}"
            yield noted(code="archive.other", place=source.name, message=printable(message))

    def count(self, source: Input) -> int:
        """Say that there is one: how many pages there are shows only when all was unpacked."""
        del source
        return 1


class Wacz:
    """A WACZ file: a zip file of WARC files with an index."""

    suffixes = frozenset({".wacz"})

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield what its WARC files hold, by name."""
        try:
            with closing(ZipFile(source.stream)) as archive:
                names = _warcs(archive)
                if not names:
                    yield _problem("archive.broken", source.name, "no WARC file in it")
                for name in names:
                    yield from _read_warc(archive, name, source)
        except BROKEN as error:
            yield _problem("zip.broken", source.name, f"no zip file, or a damaged one: {error}")

    def count(self, source: Input) -> int:
        """Count its WARC files."""
        try:
            with closing(ZipFile(source.stream)) as archive:
                return max(1, len(_warcs(archive)))
        except BROKEN:
            return 1


def _read(capture: Capture, source: Input) -> Iterator[Document | Problem]:
    place = printable(f"{source.name}, record {capture.number}, {capture.url}")
    try:
        if capture.refusal:
            raise capture.refusal
        records = page_records(capture.page, capture.url, capture.url) if capture.page else ()
    except RefusedError as refusal:
        yield refusal.problem(place)
        return
    for record in records:
        yield from read_record(record, place=place, stem=source.stem, held_at=source.held_at)


def _read_warc(archive: ZipFile, name: str, source: Input) -> Iterator[Document | Problem]:
    place = f"{source.name}/{printable(name)}"
    if archive.getinfo(name).flag_bits & ENCRYPTED:
        yield _problem("zip.encrypted", place, "locked by a password")
        return
    try:
        with cast("BinaryIO", archive.open(name)) as stream:
            yield from Warc().read(replace(source, name=place, stream=stream))
    except BROKEN as error:
        yield _problem("zip.broken", place, f"cannot be unpacked: {error}")


def _warcs(archive: ZipFile) -> list[str]:
    return sorted(name for name in archive.namelist() if name.lower().endswith(WARCS))


def _problem(code: str, place: str, message: str) -> Problem:
    return Problem(code=code, place=place, message=" ".join(message.split()))
