"""The documents of an answer: read by the reader of its kind, named so that they stay apart."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from dateline.fetch.answer import Answer
from dateline.fetch.canonical import canonical, cleaned
from dateline.fetch.charset import in_utf8
from dateline.fetch.kind import PAGE, TEXTS, kind_of
from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.paths import reader_of
from dateline.read.reader import Input, printable
from dateline.read.refusal import noted

__all__ = ["documents_of"]

EVERYWHERE: Final = ("http:", "https:", "urn:", "tag:", "telegram-")  # ids that name one thing


def documents_of(answer: Answer, *, held_at: datetime) -> Iterator[Document | Problem]:
    """Yield the documents that a good answer holds, and a problem for what is none."""
    kind = kind_of(answer)
    raw = in_utf8(answer.body, answer.content_type) if kind in TEXTS else answer.body
    name = canonical(raw, answer.url) if kind == PAGE else cleaned(answer.url)
    if answer.is_downgraded:
        message = "a redirect led from https to http"
        yield noted(code="fetch.downgrade", place=printable(name), message=message)
    source = Input(name=printable(name), stem=name, stream=BytesIO(raw), held_at=held_at)
    for item in reader_of(Path(f"answer{kind}")).read(source):
        yield _placed(item, name) if isinstance(item, Document) else item


def _placed(document: Document, name: str) -> Document:
    """Give a document an id that no other site's has, an address and an outlet."""
    is_page = document.id == name
    own = is_page or document.id.startswith(EVERYWHERE)
    return replace(
        document,
        id=document.id if own else f"{name}#{document.id}",
        url=name if is_page else document.url or name,
        source=document.source or urlsplit(name).hostname,
    )
