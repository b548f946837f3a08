"""A capture is one answer of a server as a web archive keeps it."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from email.message import Message
from io import StringIO
from typing import Any, BinaryIO, Final, NamedTuple, TypeAlias

from dateline.read.content_coding import unpacked
from dateline.read.page import FILE_BYTES
from dateline.read.refusal import RefusedError

__all__ = ["Capture", "captures"]

GZIP: Final = b"\x1f\x8b"
LONGEST: Final = 64_000_000  # bytes without a line end; more is no archive but a trap
PAGES: Final = frozenset({"application/xhtml+xml", "text/html"})
SAID_OF_OTHERS: Final = frozenset({"metadata", "request", "warcinfo"})
Record: TypeAlias = Any  # warcio's own


class Capture(NamedTuple):
    """An answer: the place in its archive, the address asked, and its page or what it is else."""

    number: int
    url: str
    page: bytes | None = None
    other: str = ""
    refusal: RefusedError | None = None


def captures(stream: BinaryIO) -> Iterator[Capture]:
    """Yield the answers in an archive.

    Raises:
        RefusedError: It is none, or breaks off; what came before was yielded.
    """
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - for archives alone

    records = ArchiveIterator(_Bounded(stream))
    number = 0
    while record := _next(records):
        number += 1
        if record.rec_type not in SAID_OF_OTHERS:
            yield _capture(record, number)


def _next(records: Iterator[Record]) -> Record | None:
    """Return the next record; what the library would print is what it takes for damage."""
    said = StringIO()
    try:
        with redirect_stderr(said):
            record = next(records, None)
    except RefusedError:
        raise
    except Exception as error:  # the library meets what nobody has foreseen
        message = f"no web archive, or a damaged one: {' '.join(str(error).split())[:200]}"
        raise RefusedError(code="archive.broken", message=message) from error
    if said.getvalue():
        raise RefusedError(code="archive.broken", message="a record that is longer than it says")
    return record


def _capture(record: Record, number: int) -> Capture:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    answer = Capture(number, url.strip("<>"))
    other = _other(record)
    if other:
        return answer._replace(other=other)
    try:
        with redirect_stderr(StringIO()):
            return answer._replace(page=_page(record))
    except RefusedError as refusal:
        return answer._replace(refusal=refusal)


def _other(record: Record) -> str | None:
    """Say what a record is, if it is no page."""
    if record.rec_type not in {"resource", "response"}:
        return f"{record.rec_type} record"
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if status not in {"200", "203"}:
        return f"answer {status}"
    kind = _type_of(record).get_content_type()
    return None if kind in PAGES else kind


def _type_of(record: Record) -> Message:
    headers = record.http_headers or record.rec_headers
    told = Message()
    told["Content-Type"] = headers.get_header("Content-Type") or "unknown/type"
    return told


def _page(record: Record) -> bytes:
    from warcio.bufferedreaders import ChunkedDataReader  # noqa: PLC0415 - as above

    headers = record.http_headers
    told = (headers.get_header("Transfer-Encoding") or "").lower() if headers else ""
    stream = ChunkedDataReader(record.raw_stream) if told == "chunked" else record.raw_stream
    raw = stream.read(FILE_BYTES + 1)
    if len(raw) > FILE_BYTES:
        raise RefusedError(code="file.too-large", message=f"more than {FILE_BYTES:,} bytes")
    coding = (headers.get_header("Content-Encoding") or "") if headers else ""
    return _recoded(unpacked(raw, coding, FILE_BYTES), _type_of(record).get_content_charset())


def _recoded(raw: bytes, charset: str | None) -> bytes:
    """Recode a page whose encoding only the header tells."""
    try:
        return raw.decode(charset or "utf-8").encode()
    except (LookupError, ValueError):
        return raw


class _Bounded:
    """The unpacked bytes of an archive, with an end to what can be one line of it."""

    def __init__(self, stream: BinaryIO) -> None:
        start = stream.read(len(GZIP))
        stream.seek(0)
        self._stream = gzip.GzipFile(fileobj=stream) if start == GZIP else stream
        self._since_line = 0

    def read(self, size: int = -1) -> bytes:
        """Read on; what breaks off says so, since the library would take it for the end."""
        try:
            raw = self._stream.read(size)
        except (EOFError, OSError, zlib.error) as error:
            message = f"breaks off: {' '.join(str(error).split())}"
            raise RefusedError(code="archive.broken", message=message) from error
        end = raw.rfind(b"\n")
        self._since_line = len(raw) - end - 1 + (self._since_line if end < 0 else 0)
        if self._since_line > LONGEST:
            message = f"{LONGEST:,} bytes without a line end"
            raise RefusedError(code="file.too-large", message=message)
        return raw

    def tell(self) -> int:
        """Return the place in the unpacked bytes."""
        return self._stream.tell()
