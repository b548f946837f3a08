"""Statements as PDF or DOCX: the words of all their pages, paragraph by paragraph."""

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.decode import take
from dateline.read.reader import Input
from dateline.read.record import read_record
from dateline.read.refusal import RefusedError

__all__ = ["DOCX", "PDF", "Office"]

FILE_BYTES: Final = 64_000_000  # it is parsed in memory
UNPACKED_BYTES: Final = 256_000_000
PAGES: Final = 2_000
ENDS: Final = re.compile(r"[.!?:;][\"”’»)\]]*$")
FULL: Final = 0.8  # of the usual length: a line that ends earlier may end a paragraph


class Office:
    """One file, one document; what its library raises becomes a problem."""

    def __init__(self, suffix: str, words_of: Callable[[bytes], str]) -> None:
        """`words_of` returns the words of a file, paragraphs parted by empty lines."""
        self.suffixes = frozenset({suffix})
        self._words_of = words_of

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the document, or the problem with it."""
        try:
            text = self._told(take(source.stream, FILE_BYTES))
        except RefusedError as refusal:
            yield refusal.problem(source.name)
            return
        yield from read_record(
            {"text": text}, place=source.name, stem=source.stem, held_at=source.held_at
        )

    def count(self, source: Input) -> int:
        """Say that there is one."""
        del source
        return 1

    def _told(self, raw: bytes) -> str:
        if not raw.strip():
            raise RefusedError(code="text.empty", message="no text")
        try:
            return self._words_of(raw).replace("\0", "").encode("utf-8", "replace").decode()
        except RefusedError:
            raise
        except Exception as error:  # the libraries meet what nobody has foreseen
            message = f"cannot be read: {type(error).__name__}"
            raise RefusedError(code="office.broken", message=message) from error


def _words_of_pdf(raw: bytes) -> str:
    from pypdf import PdfReader  # noqa: PLC0415 - it takes a while to load, for such files alone

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what cannot be read is a problem here
    pdf = PdfReader(BytesIO(raw))
    if pdf.is_encrypted and not pdf.decrypt(""):
        raise RefusedError(code="office.encrypted", message="locked by a password")
    if len(pdf.pages) > PAGES:
        raise RefusedError(code="file.too-large", message=f"more than {PAGES:,} pages")
    lines = [line.strip() for page in pdf.pages for line in page.extract_text().splitlines()]
    return _joined(lines)


def _joined(lines: Sequence[str]) -> str:
    """Put lines together to paragraphs: one ends with a short line, or an empty one."""
    lengths = sorted(len(line) for line in lines if line)
    usual = lengths[len(lengths) * 3 // 4] if lengths else 0
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line:
            paragraphs[-1].append(line)
        if not line or (ENDS.search(line) and len(line) < FULL * usual):
            paragraphs.append([])
    return "\n\n".join(" ".join(lines) for lines in paragraphs if lines)


def _words_of_docx(raw: bytes) -> str:
    import docx  # noqa: PLC0415 - as above

    with ZipFile(BytesIO(raw)) as parts:
        if sum(part.file_size for part in parts.infolist()) > UNPACKED_BYTES:
            message = f"more than {UNPACKED_BYTES:,} bytes unpacked"
            raise RefusedError(code="file.too-large", message=message)
    paragraphs = docx.Document(BytesIO(raw)).paragraphs
    return "\n\n".join(text for each in paragraphs if (text := " ".join(each.text.split())))


PDF: Final = Office(".pdf", _words_of_pdf)
DOCX: Final = Office(".docx", _words_of_docx)
