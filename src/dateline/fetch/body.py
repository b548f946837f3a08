"""A body is read in pieces and unpacked as it comes, so that no answer fills the memory."""

import zlib
from collections.abc import Callable, Iterator
from time import monotonic
from typing import Final

from dateline.read.refusal import RefusedError

__all__ = ["BODY_BYTES", "read_body"]

BODY_BYTES: Final = 32_000_000  # as sent, and again unpacked: what a reader takes
PIECE: Final = 65_536
WINDOWS: Final = {"gzip": 31, "x-gzip": 31, "deflate": 15}  # zlib's names for the headers


def read_body(read: Callable[[int], bytes], coding: str, *, until: float) -> bytes:
    """Read a body to its end.

    Raises:
        RefusedError: It is too large, too slow, or packed in a way that nobody asked for.
    """
    coding = coding.strip().lower()
    pieces = _pieces(read, until)
    if coding in {"", "identity"}:
        return b"".join(pieces)
    if coding not in WINDOWS:
        raise RefusedError(code="fetch.broken", message=f"packed as {coding[:20]!r}, unasked")
    try:
        return _unpacked(pieces, WINDOWS[coding])
    except zlib.error as error:
        raise RefusedError(code="fetch.broken", message="it cannot be unpacked") from error


def _pieces(read: Callable[[int], bytes], until: float) -> Iterator[bytes]:
    size = 0
    while piece := read(PIECE):
        size += len(piece)
        if size > BODY_BYTES:
            raise RefusedError(code="fetch.too-large", message=f"more than {BODY_BYTES:,} bytes")
        if monotonic() > until:
            raise RefusedError(code="fetch.slow", message="not all of it came in time")
        yield piece


def _unpacked(pieces: Iterator[bytes], window: int) -> bytes:
    unpacker = zlib.decompressobj(window)
    found = bytearray()
    for piece in pieces:
        rest = piece
        while rest:
            if unpacker.eof:  # gzip may be several, one after another
                unpacker = zlib.decompressobj(window)
            found += unpacker.decompress(rest, BODY_BYTES + 1 - len(found))
            if len(found) > BODY_BYTES:
                message = f"more than {BODY_BYTES:,} bytes unpacked"
                raise RefusedError(code="fetch.too-large", message=message)
            rest = unpacker.unconsumed_tail or unpacker.unused_data
    if not unpacker.eof:
        raise RefusedError(code="fetch.broken", message="it breaks off")
    return bytes(found)
