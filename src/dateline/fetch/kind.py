"""The kind of a body: the file name's ending that its content, its label or its url asks for."""

import re
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from dateline.fetch.answer import Answer

__all__ = ["PAGE", "TEXTS", "kind_of"]

PAGE: Final = ".html"
LABELS: Final = {
    "text/html": PAGE,
    "application/xhtml+xml": PAGE,
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/rdf+xml": ".rdf",
    "application/feed+json": ".json",
    "application/json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "message/rfc822": ".eml",
    "text/x-opml": ".opml",
    "text/csv": ".csv",
}
VAGUE: Final = {"text/plain": ".txt", "text/xml": ".xml", "application/xml": ".xml"}
TEXTS: Final = frozenset(
    ".atom .csv .html .json .jsonl .md .opml .rdf .rss .txt .xml".split()
)  # these are decoded here; the readers of others know what they are given
BEFORE: Final = rb"(?:<\?xml[^>]*>|<!--(?:(?!-->).)*-->|\s)*<"  # what may stand before the root
FLAGS: Final = re.DOTALL | re.IGNORECASE
OPENINGS: Final = (
    (re.compile(rb"%PDF-"), ".pdf"),
    (re.compile(BEFORE + rb"(?:rss|feed|rdf:RDF)[\s>]", FLAGS), ".xml"),
    (re.compile(BEFORE + rb"(?:!doctype\s+html|html)[\s>]", FLAGS), PAGE),
)
LOOKED_AT: Final = 4_096


def kind_of(answer: Answer) -> str:
    """Return the ending, such as `.html`: what a body shows itself to be goes before its label."""
    start = answer.body[:LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
    shown = next((kind for opening, kind in OPENINGS if opening.match(start)), None)
    if shown:
        return shown
    label = answer.content_type.partition(";")[0].strip().lower()
    named = PurePosixPath(urlsplit(answer.url).path).suffix.lower()
    if label in LABELS:
        return LABELS[label]
    if start.lstrip()[:1] in {b"{", b"["} and label != "text/plain":
        return ".json"
    return named or VAGUE.get(label, ".txt")
