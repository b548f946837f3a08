"""ECB+: news in topics, each of two sibling events told side by side, with gold event mentions.

Cybulska and Vossen 2014, Using a sledgehammer to crack a nut? (LREC). Only the sentences that
the authors list as fully annotated are read, as is usual; a mention in no chain is a chain alone.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, parse

from dateline.model.document import Document
from dateline.model.span import Span
from ecb.running import running

__all__ = ["DEV", "Topic", "Trigger", "read_topic", "topics_in"]

DEV: Final = ("2", "5", "12", "18", "21", "23", "34", "35")  # kept aside, as Barhom et al. 2019 did
HELD: Final = datetime(2026, 1, 1, tzinfo=UTC)
SENTENCES: Final = "ECBplus_coreference_sentences.csv"
EVENT: Final = re.compile(r"(?:NEG_)?ACTION")
CROSS, INSIDE = "CROSS_DOC_COREF", "INTRA_DOC_COREF"

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A gold mention of an event: its words, the chain of its topic, and which sibling event."""

    document: Document
    span: Span
    chain: str
    half: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """The documents of a topic, and the mentions in them by where they stand."""

    name: str
    documents: tuple[Document, ...]
    triggers: tuple[Trigger, ...]


def topics_in(folder: Path) -> list[str]:
    """Return the names of all topics of a folder, in order."""
    names = (path.name for path in folder.glob("*") if path.is_dir() and path.name.isdigit())
    return sorted(names, key=int)


def read_topic(folder: Path, name: str) -> Topic:
    """Read a topic, both of its sibling events."""
    told = [_read(path, _sentences(folder)) for path in sorted((folder / name).glob("*.xml"))]
    return Topic(
        name=name,
        documents=tuple(document for document, _ in told),
        triggers=tuple(trigger for _, triggers in told for trigger in triggers),
    )


@cache
def _sentences(folder: Path) -> Mapping[str, frozenset[str]]:
    """Return the numbers of the sentences that are annotated in full, by document."""
    listed: dict[str, set[str]] = defaultdict(set)
    with (folder / SENTENCES).open(encoding="utf-8-sig", newline="") as lines:
        for topic, file, number in list(csv.reader(lines))[1:]:
            listed[f"{topic}_{file}"].add(number)
    return {name: frozenset(numbers) for name, numbers in listed.items()}


def _read(path: Path, listed: Mapping[str, frozenset[str]]) -> tuple[Document, list[Trigger]]:
    root = parse(path).getroot()  # noqa: S314 - the annotators' own files
    is_second = path.stem.endswith("plus")
    tokens = [one for one in root.iter("token") if not is_second or one.get("sentence") != "0"]
    text, places = running([(one.text or "", one.attrib["sentence"]) for one in tokens])
    document = Document(id=path.stem, text=text, held_at=HELD)
    wanted = listed.get(path.stem, frozenset())
    usable = {
        one.attrib["t_id"]: place
        for one, place in zip(tokens, places, strict=True)
        if one.get("sentence") in wanted
    }
    chains = dict(_chains(root, path.stem))
    half = "second" if is_second else "first"
    found = [
        Trigger(
            document=document,
            span=Span.of(text, start, end),
            chain=chains.get(name, f"{path.stem}/{name}"),
            half=half,
        )
        for name, start, end in _mentions(root, usable)
    ]
    return document, sorted(found, key=lambda one: (one.span, one.chain))


def _mentions(root: Element, usable: Mapping[str, Range]) -> Iterator[tuple[str, int, int]]:
    for mark in root.find("Markables") or ():
        anchors = [anchor.attrib["t_id"] for anchor in mark.iter("token_anchor")]
        if EVENT.match(mark.tag) and anchors and all(one in usable for one in anchors):
            ranges = [usable[one] for one in anchors]
            yield mark.attrib["m_id"], min(ranges)[0], max(ranges)[1]


def _chains(root: Element, document: str) -> Iterator[tuple[str, str]]:
    topic = document.split("_", maxsplit=1)[0]
    for link in root.find("Relations") or ():
        if link.tag in {CROSS, INSIDE}:
            inside = f"{document}/{link.get('r_id')}"
            chain = f"{topic}/{link.get('note')}" if link.tag == CROSS else inside
            yield from ((source.attrib["m_id"], chain) for source in link.iter("source"))
