"""Annotated cases: documents with mentions of propositions, grouped by hand.

Two forms are read: a folder with `gold.json` beside its articles (../shared/cases), and an
invented case in one text file with its marks in place (`training/invented`, whose README tells the
marks).
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from typing import Any, Final

from dateline.model.document import Document
from dateline.model.span import Span
from dateline.model.time import PartialTime

__all__ = ["INVENTED", "REAL", "Case", "Mention", "folds", "read_case", "read_cases"]

REAL: Final = ("consulate", "hokkaido", "nksatellite", "tamimi", "tram", "wagner")
INVENTED: Final = Path(__file__).parent / "invented"
HELD: Final = datetime(2026, 1, 1, tzinfo=UTC)
MARK: Final = re.compile(
    r"\{g:(?P<groups>[^|{}]+)\|(?:by=(?P<by>[^|{}]*)\|)?(?:s=(?P<stance>[a-z]+)\|)?"
)
BLOCK: Final = re.compile(r"(?m)^(?=## )")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One mention of a proposition: where, by whom (None: the document itself), how."""

    document: Document
    span: Span
    group: str
    claimer: str | None
    stance: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The documents of a case, and the mentions in them by where they stand."""

    name: str
    documents: tuple[Document, ...]
    mentions: tuple[Mention, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of the mentions."""
        return tuple(mention.span.text for mention in self.mentions)

    @property
    def groups(self) -> tuple[str, ...]:
        """The group of each mention."""
        return tuple(mention.group for mention in self.mentions)


def read_cases(folder: Path) -> list[Case]:
    """Read the real cases of a folder, then the invented ones, by name."""
    real = [read_case(folder / name) for name in REAL]
    return [*real, *(read_case(path) for path in sorted(INVENTED.glob("*.txt")))]


def folds(cases: Iterable[Case]) -> Iterator[tuple[Case, str]]:
    """Yield each case with the real case that it is left out with."""
    turns = cycle(REAL)
    for case in cases:
        yield case, case.name if case.name in REAL else next(turns)


def read_case(path: Path) -> Case:
    """Read one case of either form."""
    documents, mentions = _invented(path) if path.suffix == ".txt" else _real(path)
    order = sorted(mentions, key=lambda one: (one.document.id, one.span, one.group, one.stance))
    return Case(name=path.stem, documents=tuple(documents), mentions=tuple(order))


def _real(folder: Path) -> tuple[Sequence[Document], Sequence[Mention]]:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    documents = {row["id"]: _document(row) for row in _rows(folder)}
    mentions = [
        _mention(documents, group["id"], mention)
        for group in gold["groups"]
        for mention in group["mentions"]
    ]
    return tuple(documents.values()), mentions


def _mention(documents: dict[str, Document], group: str, row: Row) -> Mention:
    document = next(item for name, item in documents.items() if name.startswith(row["doc"]))
    start = document.text.find(row["text"])
    span = Span.of(document.text, start, start + len(row["text"]))
    claimer, stance = row["claimer"], row["stance"]
    return Mention(document=document, span=span, group=group, claimer=claimer, stance=stance)


def _rows(folder: Path) -> Iterator[Row]:
    items = folder / "items.jsonl"
    if items.exists():
        yield from map(json.loads, items.read_text(encoding="utf-8").splitlines())
        return
    for path in sorted((folder / "articles").iterdir()):
        raw = path.read_text(encoding="utf-8")
        yield json.loads(raw) if path.suffix == ".json" else {"id": path.stem, "text": raw}


def _document(row: Row) -> Document:
    stamp = (row.get("published") or "").replace(" ", "T").removesuffix("T00:00:00")
    return Document(
        id=row["id"],
        text=row["text"],
        held_at=HELD,
        published_at=PartialTime(stamp) if stamp else None,
        source=row.get("source"),
        title=row.get("title"),
    )


def _invented(path: Path) -> tuple[Sequence[Document], Sequence[Mention]]:
    documents, mentions = [], []
    for block in BLOCK.split(path.read_text(encoding="utf-8")):
        head, _, body = block.partition("\n")
        if head.startswith("## doc "):
            row, marks = _read_block(head.removeprefix("## doc "), body)
            document = _document(row)
            documents.append(document)
            mentions += [_marked(document, *mark) for mark in marks]
    return documents, mentions


Marked = tuple[str, str | None, str, int, int]


def _read_block(head: str, body: str) -> tuple[Row, list[Marked]]:
    name, *parts = (part.strip() for part in head.split("|"))
    told = dict(part.split(" ", 1) for part in parts)
    text, marks = _unmarked(re.sub(r"[ \t]+\n", "\n", body.strip()))
    return {**told, "id": name, "text": text}, marks


def _unmarked(raw: str) -> tuple[str, list[Marked]]:
    """Take the marks out of a text; return what is left, and each group with where it stood."""
    text, opened, found, at = "", [], [], 0
    while at < len(raw):
        mark = MARK.match(raw, at)
        if mark:
            opened.append((mark, len(text)))
            at = mark.end()
        elif raw[at] == "}":
            begun, start = opened.pop()
            found += [
                (group.strip(), begun["by"] or None, begun["stance"] or "asserts", start, len(text))
                for group in begun["groups"].split("+")
            ]
            at += 1
        else:
            text += raw[at]
            at += 1
    return text, found


def _marked(  # noqa: PLR0913, PLR0917 - a mark, part by part
    document: Document, group: str, claimer: str | None, stance: str, start: int, end: int
) -> Mention:
    words = document.text[start:end]
    start, end = end - len(words.lstrip()), start + len(words.rstrip())
    return Mention(
        document=document,
        span=Span.of(document.text, start, end),
        group=group,
        claimer=claimer,
        stance=stance,
    )
