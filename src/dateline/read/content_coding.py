"""Content codings: how a server packed an answer, undone up to a limit."""

import zlib
from collections.abc import Callable, Mapping
from typing import Final

from dateline.read.refusal import RefusedError

__all__ = ["unpacked"]

ANY_HEADER: Final = 47  # of gzip or zlib, in zlib's own counting
NO_HEADER: Final = -15


def unpacked(raw: bytes, coding: str, limit: int) -> bytes:
    """Undo the codings that a header names, the last first; a page stored unpacked stays as it is.

    Raises:
        RefusedError: A coding is unknown or broken, or what it gives is longer than the limit.
    """
    names = [name.strip().lower() for name in coding.split(",")]
    for name in reversed([name for name in names if name not in {"", "identity"}]):
        if raw.lstrip().startswith(b"<"):
            return raw
        if name not in CODINGS:
            raise RefusedError(code="archive.coding", message=f"packed as {name[:40]!r}")
        try:
            raw = CODINGS[name](raw, limit)
        except (ValueError, zlib.error) as error:
            message = f"broken {name}: {' '.join(str(error).split())}"
            raise RefusedError(code="archive.broken", message=message) from error
        if len(raw) > limit:
            message = f"more than {limit:,} bytes unpacked"
            raise RefusedError(code="file.too-large", message=message)
    return raw


def _gunzipped(raw: bytes, limit: int) -> bytes:
    return zlib.decompressobj(ANY_HEADER).decompress(raw, limit + 1)


def _inflated(raw: bytes, limit: int) -> bytes:
    try:
        return _gunzipped(raw, limit)
    except zlib.error:  # some servers leave the header out
        return zlib.decompressobj(NO_HEADER).decompress(raw, limit + 1)


def _unbrotlied(raw: bytes, limit: int) -> bytes:
    import brotli  # noqa: PLC0415 - for such answers alone

    packer = brotli.Decompressor()
    try:
        parts = [packer.process(raw, output_buffer_limit=limit + 1)]
        while sum(map(len, parts)) <= limit and not packer.can_accept_more_data():
            parts.append(packer.process(b"", output_buffer_limit=limit + 1))
    except brotli.error as error:
        raise ValueError(str(error)) from error
    return b"".join(parts)


CODINGS: Final[Mapping[str, Callable[[bytes, int], bytes]]] = {
    "br": _unbrotlied,
    "deflate": _inflated,
    "gzip": _gunzipped,
    "x-gzip": _gunzipped,
}
