"""LGL and GeoVirus as texts of which only the places were annotated."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from name_texts import Annotated, outermost

__all__ = ["read_geovirus", "read_lgl"]


def read_lgl(path: Path) -> Iterator[Annotated]:
    """Yield the articles of the Local-Global Lexicon with their toponyms."""
    for article in ET.parse(path).getroot().findall("article"):  # noqa: S314
        ranges = [
            (int(one.findtext("start") or 0), int(one.findtext("end") or 0), "LOC")
            for one in article.iter("toponym")
        ]
        yield Annotated(
            name=f"lgl/{article.get('docid')}",
            text=article.findtext("text") or "",
            ranges=outermost(ranges),
            asked=frozenset({"LOC"}),
        )


def read_geovirus(path: Path) -> Iterator[Annotated]:
    """Yield the articles of GeoVirus with their locations."""
    for number, article in enumerate(ET.parse(path).getroot().findall("article")):  # noqa: S314
        text = article.findtext("text") or ""
        ranges = []
        for one in article.iter("location"):
            start, name = int(one.findtext("start") or 0), one.findtext("name") or ""
            near = text.find(name, max(0, start - 3))
            if 0 <= near <= start + 3:
                ranges.append((near, near + len(name), "LOC"))
        yield Annotated(
            name=f"geovirus/{number}",
            text=text,
            ranges=outermost(ranges),
            asked=frozenset({"LOC"}),
        )
