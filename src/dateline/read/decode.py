"""Decoding turns bytes into a text that a ledger can keep, or says where it cannot."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import BinaryIO

from dateline.read.refusal import RefusedError

__all__ = ["SAMPLE_BYTES", "TEXT_BYTES", "UTF16_MARKS", "decode", "keepable", "take"]

TEXT_BYTES = 10_000_000  # one document: about fifteen novels, so beyond it is a mistake
UTF16_MARKS = (BOM_UTF16_LE, BOM_UTF16_BE)
SAMPLE_BYTES = 65_536
TOLERABLE_DAMAGE = 0.1  # text with a bad byte or two is broken; beyond a tenth it is no UTF-8 text


def take(stream: BinaryIO, limit: int) -> bytes:
    """Read a stream to its end, unless it is longer than the limit.

    Raises:
        RefusedError: The stream is longer; no more than the limit was held.
    """
    raw = stream.read(limit + 1)
    if len(raw) > limit:
        raise RefusedError(code="file.too-large", message=f"more than {limit:,} bytes")
    return raw


def decode(raw: bytes) -> str:
    """Decode UTF-8, or UTF-16 with its mark, strictly; a byte order mark is no part of the text.

    Raises:
        RefusedError: The bytes are binary, or broken at a byte that the message names.
    """
    encoding = "utf-16" if raw.startswith(UTF16_MARKS) else "utf-8"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(raw, error) from error
    return keepable(text.removeprefix("\ufeff"))


def keepable(text: str) -> str:
    """Return the text if it is one.

    Raises:
        RefusedError: It holds a NUL character, or half of a surrogate pair.
    """
    if "\0" in text:
        offset = text.index("\0")
        raise RefusedError(code="text.binary", message=f"a NUL character at offset {offset}")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise RefusedError(
            code="text.half-character",
            message=f"half of a surrogate pair at offset {error.start}",
        ) from error
    return text


def _broken(raw: bytes, error: UnicodeDecodeError) -> RefusedError:
    sample = raw[:SAMPLE_BYTES].decode(error.encoding, "replace")
    is_binary = b"\0" in raw and error.encoding == "utf-8"
    if is_binary or sample.count("\ufffd") > TOLERABLE_DAMAGE * len(sample):
        return RefusedError(
            code="text.binary", message="binary, or a text in neither UTF-8 nor UTF-16"
        )
    return RefusedError(
        code="text.broken",
        message=f"broken {error.encoding.upper()} at byte {error.start} (0x{raw[error.start]:02x})",
    )
