"""A record is one document as a JSON object: `text`, and what else is known of it."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from urllib.parse import urlsplit

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.decode import TEXT_BYTES, keepable
from dateline.read.published import Told, published
from dateline.read.reader import Input, nameless
from dateline.read.refusal import RefusedError, noted

__all__ = ["read_among", "read_record"]

LABELS = ("id", "title", "source", "url", "published", "lang")
LABEL_LENGTH = 2_000
WEB = frozenset({"http", "https"})

Labels = dict[str, str | None]


def read_record(
    value: object, *, place: str, stem: str, held_at: datetime
) -> Iterator[Document | Problem]:
    """Yield the document of one record, after what is to be noted of it; or why it is refused."""
    try:
        record, text = _text(value)
        labels, notes = _labels(record, place)
    except RefusedError as refusal:
        yield refusal.problem(place)
        return
    moment, reservations = _published(labels, place, held_at)
    yield from (*notes, *reservations)
    yield Document(
        id=labels["id"] or stem,
        text=text,
        held_at=held_at,
        published_at=moment,
        title=labels["title"],
        source=labels["source"],
        url=labels["url"],
        lang=labels["lang"],
    )


def read_among(value: object, *, place: str, source: Input) -> Iterator[Document | Problem]:
    """Read one of the many records of an input, which its words name where it has no id."""
    stem = nameless(source.stem, value)
    yield from read_record(value, place=place, stem=stem, held_at=source.held_at)


def _text(value: object) -> tuple[Mapping[str, object], str]:
    if not isinstance(value, dict):
        raise RefusedError(code="json.not-object", message="not a JSON object with a text")
    text = value.get("text")
    if not isinstance(text, str):
        raise RefusedError(code="json.no-text", message='no "text", or one that is not a string')
    if not text.strip():
        raise RefusedError(code="text.empty", message="no text")
    if len(text) > TEXT_BYTES:
        raise RefusedError(
            code="file.too-large", message=f"a text of more than {TEXT_BYTES:,} characters"
        )
    return value, keepable(text)


def _labels(record: Mapping[str, object], place: str) -> tuple[Labels, tuple[Problem, ...]]:
    labels = {key: _label(record.get(key)) for key in LABELS}
    notes = [
        noted(
            code="json.field",
            place=place,
            message=f'"{key}" is not a string of 1 to {LABEL_LENGTH:,} characters; left out',
        )
        for key in LABELS
        if labels[key] is None and record.get(key) not in (None, "")
    ]
    url = labels["url"]
    if url is not None and not _is_web(url):
        notes.append(
            noted(code="url.not-web", place=place, message="a url beyond http and https; left out")
        )
        labels["url"] = None
    return labels, tuple(notes)


def _label(told: object) -> str | None:
    if isinstance(told, int) and not isinstance(told, bool):
        told = str(told)  # a database's key, a year
    if not isinstance(told, str) or len(told) > LABEL_LENGTH:
        return None
    return keepable(told.strip()) or None


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:  # an address such as http://[half
        return False
    return parts.scheme in WEB and bool(parts.netloc) and url.isprintable() and " " not in url


def _published(labels: Labels, place: str, held_at: datetime) -> Told:
    told = labels["published"]
    return published(told, place=place, held_at=held_at) if told else (None, ())
