"""PolNeAR's standoff annotation: articles and their attributions."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from parse import Parse

__all__ = ["ROLES", "Article", "Marked", "Spans", "read_articles", "vary"]

ROLES: Final = ("source", "cue", "content")
Spans = tuple[tuple[int, int], ...]

_CURLY_TO_STRAIGHT: Final = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_DOUBLE_TO_SINGLE: Final = str.maketrans({"“": "‘", "”": "’", '"': "'"})
_SINGLE, _STRAIGHT, _BROKEN = 0.15, 0.5, 0.65  # how often
_ANNOTATOR: Final = re.compile(r"_[0-9a-f]{4}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One annotated attribution, as character spans."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text, its attributions, and whether its paragraph breaks are shown to the model."""

    name: str
    text: str
    marked: tuple[Marked, ...]
    paragraphs: bool = True
    is_marked: bool = True  # whether attributions were annotated at all
    parse: Parse | None = None
    facts: tuple[tuple[int, float], ...] = ()  # first character of an event's word, factuality


def read_articles(folder: Path) -> Iterator[Article]:
    """Yield the articles of a split; of several annotators the first counts."""
    seen = set()
    for notes in sorted((folder / "attributions").glob("*.ann")):
        path = folder / "text" / f"{_ANNOTATOR.sub('', notes.stem)}.txt"
        if not path.exists():
            path = folder / "text" / f"{notes.stem}.txt"
        if path not in seen:
            seen.add(path)
            marked = tuple(_read_notes(notes.read_text(encoding="utf-8")))
            yield Article(name=path.stem, text=path.read_text(encoding="utf-8"), marked=marked)


def vary(article: Article, chance: random.Random) -> Article:
    """Return the article with other outlets' quotation marks or without paragraphs, at times."""
    text = article.text
    if chance.random() < _SINGLE:
        text = text.translate(_DOUBLE_TO_SINGLE)
    if chance.random() < _STRAIGHT:
        text = text.translate(_CURLY_TO_STRAIGHT)
    paragraphs = chance.random() < _BROKEN
    return replace(article, text=text, paragraphs=paragraphs)


def _read_notes(notes: str) -> Iterator[Marked]:
    spans: dict[str, Spans] = {}
    links: list[list[str]] = []
    for line in notes.split("\n"):
        name, tab, rest = line.partition("\t")
        if not tab:  # the rest of a quoted text with a line break in it
            continue
        if name.startswith("T"):
            places = rest.split("\t")[0].partition(" ")[2].split(";")
            spans[name] = tuple((int(a), int(b)) for a, b in (p.split() for p in places))
        elif name.startswith("E"):
            links.append(rest.split())
    for parts in links:
        found: dict[str, Spans] = dict.fromkeys(ROLES, ())
        for part in parts:
            role, _, reference = part.partition(":")
            role = role.rstrip("0123456789").lower()
            if role in found:
                found[role] = tuple(sorted((*found[role], *spans.get(reference, ()))))
        yield Marked(**found)
