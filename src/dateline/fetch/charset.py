"""The character set of a text, whatever its label says; readers are handed UTF-8."""

import codecs
import re
from collections.abc import Iterator
from typing import Final

__all__ = ["in_utf8"]

MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
HEADER: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE | re.ASCII)
META: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
DECLARATION: Final = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)")
TOLD: Final = re.compile(r"(<\?xml[^>]{0,200}?encoding\s*=\s*[\"'])[\w.:-]+")
LATIN: Final = {"iso8859-1": "cp1252", "ascii": "cp1252"}  # as browsers have it
LOOKED_AT: Final = 4_096


def in_utf8(raw: bytes, content_type: str) -> bytes:
    """Return a text in UTF-8, its own declaration put right; as it is where nothing fits."""
    for mark, name in MARKS:
        if raw.startswith(mark):
            return _recoded(raw, name) or raw
    if not raw.isascii() and _recoded(raw, "utf-8") is not None:
        return _declared(raw)  # other text is hardly ever UTF-8 by chance
    for name in _names(raw, content_type):
        found = _recoded(raw, name)
        if found is not None:
            return found
    return raw


def _names(raw: bytes, content_type: str) -> Iterator[str]:
    start = raw[:LOOKED_AT]
    header = HEADER.search(content_type)
    told = [header[1]] if header else []
    told += [found[1].decode() for form in (DECLARATION, META) if (found := form.search(start))]
    for name in (*told, "windows-1252"):
        try:
            usual = codecs.lookup(name)
        except LookupError:
            continue
        if usual._is_text_encoding and usual.name != "utf-7":  # noqa: SLF001 - no public word
            yield LATIN.get(usual.name, usual.name)


def _recoded(raw: bytes, name: str) -> bytes | None:
    try:
        text = raw.decode(name)
        return _declared(text.encode())
    except (UnicodeError, LookupError):
        return None


def _declared(raw: bytes) -> bytes:
    """Let an XML declaration name what the bytes are now."""
    if not raw[:LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        return raw
    head, rest = raw[:LOOKED_AT], raw[LOOKED_AT:]
    text = head.decode("utf-8", "surrogateescape")
    return TOLD.sub(r"\1utf-8", text, count=1).encode("utf-8", "surrogateescape") + rest
