"""Columns of a table are fields of a record: by name, by a usual synonym, or as one says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from dateline.read.refusal import RefusedError
from dateline.read.told_time import iso_of

__all__ = ["FIELDS", "Columns", "record_of"]

SYNONYMS: Final[Mapping[str, str]] = {  # the first that a table has counts
    "id": "id doc_id document_id article_id guid uri uid message_id",
    "title": "title headline heading subject article_title",
    "text": "text body content full_text fulltext maintext main_text article_text body_text "
    "plain_text article message description summary",
    "source": "source outlet source_name publisher publication newspaper sitename site_name media "
    "channel domain",
    "url": "url link permalink article_url source_url web_url href",
    "published": "published published_at date_published publication_date publish_date pub_date "
    "pubdate date datetime date_time timestamp created_at time",
    "lang": "lang language lang_code language_code",
}
FIELDS: Final = tuple(SYNONYMS)
APART: Final = re.compile(r"[\W_]+")
SHOWN: Final = 12  # columns named in a message, each by as many characters as below
NAME_LENGTH: Final = 30


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns hold which fields, where one says so: pairs of a field and a name."""

    named: tuple[tuple[str, str], ...] = ()

    def places(self, header: Sequence[str]) -> dict[str, int]:
        """Return where each field stands in a row.

        Raises:
            RefusedError: A column that was named is not there, or none has texts.
        """
        places = {field: self._place(field, header) for field in FIELDS}
        found = {field: place for field, place in places.items() if place is not None}
        if "text" not in found:
            named = ", ".join(repr(name[:NAME_LENGTH]) for name in header[:SHOWN])
            message = f"no column of texts among {named}: say which by --column text=NAME"
            raise RefusedError(code="table.no-text", message=message)
        return found

    def _place(self, field: str, header: Sequence[str]) -> int | None:
        said = dict(self.named).get(field)
        if said is not None:
            if said not in header:
                message = f"no column {said[:NAME_LENGTH]!r} for {field!r}"
                raise RefusedError(code="table.no-column", message=message)
            return header.index(said)
        names = [APART.sub("_", name.strip().lower()).strip("_") for name in header]
        taken = {name for _, name in self.named}
        usual = (name for name in SYNONYMS[field].split() if name in names)
        return next((at for name in usual if header[at := names.index(name)] not in taken), None)


def record_of(places: Mapping[str, int], row: Sequence[object]) -> dict[str, object]:
    """Return a row as a record, its headline above its text, where it does not begin with it."""
    record = {field: row[place] for field, place in places.items()}
    title, text = record.get("title"), record.get("text")
    if isinstance(title, str) and isinstance(text, str) and text.strip():
        is_above = text.lstrip().startswith(title.strip())
        record["text"] = text if is_above else f"{title.strip()}\n\n{text}"
    return {**record, "published": _moment(record.get("published"))}


def _moment(told: object) -> object:
    if isinstance(told, date):  # a datetime too
        return told.isoformat().replace("+00:00", "Z")
    if isinstance(told, int | float | str) and not isinstance(told, bool):
        written = str(told).strip()
        return iso_of(written) or written
    return told
