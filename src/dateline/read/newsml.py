"""NewsML-G2 and NITF: the news items of an agency, each with its version, its status, its notes."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.decode import take
from dateline.read.item_note import status_note, word_to_editors
from dateline.read.markup import text_of
from dateline.read.reader import Input
from dateline.read.record import read_among
from dateline.read.refusal import RefusedError
from dateline.read.shape import Record, Shaped, notes_on
from dateline.read.xml import Element, children, named, parsed, words_at

__all__ = ["NewsMl"]

FILE_BYTES: Final = 32_000_000  # it is parsed in memory
ITEMS: Final = ("newsItem", "packageItem", "conceptItem", "knowledgeItem", "nitf")
COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(\S*))?", re.ASCII)
TIMES: Final = ("versionCreated", "firstCreated", "contentCreated")


class NewsMl:
    """One item, or a message with many."""

    suffixes: frozenset[str] = frozenset()  # told apart from other XML by its root

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the document of each item that has words."""
        try:
            export = _export(take(source.stream, FILE_BYTES))
        except RefusedError as refusal:
            yield refusal.problem(source.name)
            return
        yield from notes_on(export, source.name)
        for number, record in enumerate(export.records, start=1):
            yield from read_among(record, place=f"{source.name}, item {number}", source=source)

    def count(self, source: Input) -> int:
        """Count the items."""
        try:
            return max(1, len(_items(parsed(take(source.stream, FILE_BYTES)))))
        except RefusedError:
            return 1


def _export(raw: bytes) -> Shaped:
    items = _items(parsed(raw))
    every = [(item, _record(item)) for item in items]
    told = [(item, record) for item, record in every if record["text"]]
    if not told:
        raise RefusedError(code="text.empty", message="no news item with words")
    notes = [note for item, record in told for note in _notes(item, str(record["id"] or ""))]
    return Shaped([record for _, record in told], wordless=len(every) - len(told), notes=notes)


def _items(root: Element) -> list[Element]:
    """Return the outermost items: one within another, such as NITF in a news item, is its text."""
    found = named(root, *ITEMS)
    within = {id(inner) for item in found for inner in named(item, *ITEMS) if inner is not item}
    return [item for item in found if id(item) not in within]


def _record(item: Element) -> Record:
    headline = _first(item, "headline") or _first(item, "hl1") or _under(item, "itemMeta", "title")
    body = _body(item)
    lines = [line for line in body.split("\n\n") if line and line != headline]
    return {
        "id": item.get("guid") or _attribute(item, "doc-id", "id-string"),
        "title": headline,
        "text": "\n\n".join((*filter(None, [headline]), *lines)) if lines else "",
        "source": _party(item, "provider") or _party(item, "copyrightHolder"),
        "published": _published(item),
        "lang": _attribute(item, "language", "tag"),
    }


def _body(item: Element) -> str:
    """Return the words of an item: the longest of what it holds, as its renditions may differ."""
    inline = named(item, "body.content") or [
        (named(one, "body") or [one])[0] for one in named(item, "inlineXML", "inlineData")
    ]
    return max((_words(one) for one in inline), key=len, default="")


def _words(element: Element) -> str:
    """Return the words of markup in any namespace, without pictures and their captions."""
    copy = deepcopy(element)
    copy.tail = None
    for media in named(copy, "media"):
        if media.getparent() is not None:
            media.getparent().remove(media)
    for one in copy.iter(etree.Element):
        one.tag = etree.QName(one).localname
    if len(copy):
        return text_of(etree.tostring(copy, encoding="unicode"))
    parts = re.split(r"\n\s*\n", copy.text or "")  # of text in lines, or of escaped HTML
    return text_of("\n\n".join(" ".join(part.split()) for part in parts))


def _published(item: Element) -> str | None:
    """Return when this version was made; in NITF, when it was issued."""
    told = next(filter(None, (_first(item, name) for name in TIMES)), None)
    told = told or _attribute(item, "date.issue", "norm")
    compact = COMPACT.fullmatch(told or "")
    if compact is None:
        return told
    year, month, day, hour, minute, second, zone = compact.groups()
    clock = f"T{hour}:{minute}:{second or '00'}{zone}" if hour else ""
    return f"{year}-{month}-{day}{clock}"


def _notes(item: Element, name: str) -> Iterator[Problem]:
    status = _attribute(item, "pubStatus", "qcode") or ""
    yield from status_note(status.rpartition(":")[2], name)
    for note in (*named(item, "edNote"), *named(item, "ed-msg")):
        yield from word_to_editors(words_at(note) or note.get("info"), name)


def _first(item: Element, name: str) -> str | None:
    return next(filter(None, map(words_at, named(item, name))), None)


def _under(item: Element, above: str, name: str) -> str | None:
    found = (one for each in named(item, above) for one in children(each, name))
    return next(filter(None, map(words_at, found)), None)


def _attribute(item: Element, name: str, attribute: str) -> str | None:
    return next((one.get(attribute) for one in named(item, name) if one.get(attribute)), None)


def _party(item: Element, name: str) -> str | None:
    """Return what a party is called: its name, else the last part of its code."""
    for one in named(item, name):
        told = words_at(next(iter(named(one, "name")), None)) or one.get("literal")
        told = told or (one.get("qcode") or "").rpartition(":")[2] or (one.text or "").strip()
        if told:
            return told
    return None
