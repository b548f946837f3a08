"""Experiments on linking: gold mentions of the shared cases as utterances.

usage: link_lab.py CASE... reads ../shared/cases and prints how linking scores on them.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from dateline.extract.vectors import SentenceEncoder
from dateline.model.document import Document
from dateline.model.quantity import Quantity
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import ActorType, Claimer, Factuality, Kind, Stance, Utterance, Via

SHARED: Final = Path(__file__).parents[2] / "shared"
CASES: Final = ("tram", "consulate", "tamimi", "hokkaido", "nksatellite", "wagner")
CACHE: Final = Path("/tmp/link_lab")  # noqa: S108 - a cache of vectors, nothing more
HELD: Final = datetime(2026, 1, 1, tzinfo=UTC)
END: Final = re.compile(r"(?<=[.!?])[\"'”’]*\s+(?=[\"'“‘A-Z])|\n+")
NAME: Final = re.compile(r"(?:[A-Z][\w.'’-]*)(?:\s+(?:of|for|de|al|bin)?\s*(?:[A-Z][\w'’-]*))*")
NUMBER: Final = re.compile(
    r"(?P<how>at least|more than|over|nearly|about|around|roughly|some|up to|almost|as many as)?\s*"
    r"\b(?P<number>\d[\d,]*(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"dozens|scores|hundreds|thousands)\b(?:\s+of)?\s+(?P<of>(?:\w+\s+)?\w+)",
    re.IGNORECASE,
)
WORDS: Final = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve".split(),
        range(2, 13),
        strict=True,
    )
)
VAGUE: Final = {"dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0}
AT_LEAST: Final = {"at least", "more than", "over"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case's documents, its gold mentions as utterances, their groups and their vectors."""

    name: str
    documents: tuple[Document, ...]
    utterances: tuple[Utterance, ...]
    groups: tuple[str, ...]
    vectors: dict[str, bytes]
    gold: dict[str, Any]


def read_documents(name: str) -> tuple[Document, ...]:
    """Read the articles of a case."""
    folder = SHARED / "cases" / name
    if (folder / "items.jsonl").exists():
        rows = [json.loads(line) for line in (folder / "items.jsonl").open(encoding="utf-8")]
    else:
        rows = []
        for path in sorted((folder / "articles").iterdir()):
            raw = path.read_text(encoding="utf-8")
            rows.append(json.loads(raw) if path.suffix == ".json" else {"id": path.stem, "text": raw})
    return tuple(_document(row) for row in rows)


def _document(row: dict[str, Any]) -> Document:
    when = row.get("published") or ""
    stamp = when.replace(" ", "T").replace("+00:00", "Z")
    if stamp.endswith("T00:00:00"):
        stamp = stamp[:10]
    return Document(
        id=row["id"],
        text=row["text"],
        held_at=HELD,
        published_at=PartialTime(stamp) if stamp else None,
        title=row.get("title"),
        source=row.get("source"),
        url=row.get("url"),
    )


def read_case(name: str) -> Case:
    """Read a case with its gold."""
    documents = read_documents(name)
    gold = json.loads((SHARED / "cases" / name / "gold.json").read_text(encoding="utf-8"))
    pairs = list(_mentions(documents, gold))
    utterances = tuple(utterance for utterance, _ in pairs)
    vectors = embed(name, utterances)
    return Case(
        name=name,
        documents=documents,
        utterances=utterances,
        groups=tuple(group for _, group in pairs),
        vectors=vectors,
        gold=gold,
    )


def _mentions(
    documents: tuple[Document, ...], gold: dict[str, Any]
) -> Iterator[tuple[Utterance, str]]:
    seen: set[str] = set()
    for group in gold["groups"]:
        for mention in group["mentions"]:
            document = next(d for d in documents if d.id == mention["doc"] or d.id.startswith(mention["doc"]))
            start = document.text.find(mention["text"])
            utterance = make_utterance(
                document, start, start + len(mention["text"]), mention["claimer"], mention["stance"]
            )
            if utterance.id not in seen:
                seen.add(utterance.id)
                yield utterance, group["id"]


def make_utterance(
    document: Document, start: int, end: int, claimer: str | None, stance: str
) -> Utterance:
    """Make an utterance of a stretch of text."""
    span = Span.of(document.text, start, end)
    return Utterance(
        document=document.id,
        version=document.version,
        content=(span,),
        stance=Stance(stance),
        factuality=Factuality.CERTAIN,
        kind=Kind.INDIRECT if claimer else Kind.NARRATED,
        claimer=Claimer(name=claimer, type=ActorType.OTHER) if claimer else None,
        via=tuple(Via(name=n, kind="agency") for n in ("AFP", "Reuters") if f" {n}" in span.text),
        quantities=tuple(quantities(document.text, span)),
        names=tuple(sorted(names(document.text, span))),
        sentence=sentence_of(document.text, span),
    )


def sentence_of(text: str, span: Span) -> Span:
    """Find the sentence around a span."""
    bounds = [0, *(match.end() for match in END.finditer(text)), len(text)]
    start = max(bound for bound in bounds if bound <= span.start)
    end = min(bound for bound in bounds if bound >= span.end)
    return Span.of(text, start, end)


def names(text: str, span: Span) -> Iterator[str]:
    """Yield capitalised words that do not only open a sentence."""
    for match in NAME.finditer(span.text):
        before = text[: span.start + match.start()].rstrip(" \"'“‘")
        opens = not before or before[-1] in ".!?\n"
        words = match[0].split()
        if opens and len(words) == 1:
            continue
        yield " ".join(words)


def quantities(text: str, span: Span) -> Iterator[Quantity]:
    """Yield crude counts: a number and the noun after it."""
    for match in NUMBER.finditer(span.text):
        word = match["number"].lower()
        value = VAGUE.get(word) or WORDS.get(word) or float(word.replace(",", ""))
        floor = (match["how"] or "").lower() in AT_LEAST or word in VAGUE
        yield Quantity(
            span=Span.of(text, span.start + match.start("number"), span.start + match.end("number")),
            low=float(value),
            best=None if word in VAGUE else float(value),
            high=None if floor else float(value),
            of=match["of"].split()[-1].lower().rstrip("s"),
        )


def embed(name: str, utterances: tuple[Utterance, ...]) -> dict[str, bytes]:
    """Return the vectors of utterances, from the cache where it has them."""
    CACHE.mkdir(exist_ok=True)
    path = CACHE / f"{name}.json"
    known: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
    new = [utterance for utterance in utterances if utterance.id not in known]
    if new:
        matrix: NDArray[np.float32] = SentenceEncoder().embed([u.words for u in new])
        for utterance, row in zip(new, matrix, strict=True):
            known[utterance.id] = row.astype("<f2").tobytes().hex()
        path.write_text(json.dumps(known))
    return {u.id: bytes.fromhex(known[u.id]) for u in utterances}


if __name__ == "__main__":
    for case_name in sys.argv[1:] or CASES:
        case = read_case(case_name)
        print(case.name, len(case.documents), len(case.utterances), len(set(case.groups)))
