"""News with its toponyms: the two visible sets, which have two layouts, read into one."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

__all__ = ["SETS", "Gold", "Toponym", "read"]

SETS = ("lgl.xml", "GeoVirus.xml")
PARTS = 5  # of so many sources, one is kept aside


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name in a text; without a position nobody knows where it lies."""

    start: int
    end: int
    at: tuple[float, float] | None
    geonames: str | None


@dataclass(frozen=True, slots=True)
class Gold:
    """A text with its toponyms, its source, and its number in the file."""

    id: str
    source: str
    text: str
    toponyms: tuple[Toponym, ...]

    def fold(self, folds: int) -> int:
        """Return the part of its source: texts of one source stay together."""
        digest = blake2b(self.source.encode(), digest_size=8).digest()
        return int.from_bytes(digest, "big") % folds

    @property
    def is_aside(self) -> bool:
        """Whether the text is kept aside: nothing is trained or chosen on it."""
        return self.fold(PARTS) == 0


def read(path: Path) -> Iterator[Gold]:
    """Yield the texts of a set."""
    for at, article in enumerate(ET.parse(path).getroot().findall("article")):  # noqa: S314 - our own data
        is_virus = article.find("locations") is not None
        yield Gold(
            id=article.get("docid") or str(at),
            source=article.findtext("source") or article.findtext("domain") or str(at),
            text=article.findtext("text") or "",
            # GeoVirus counts from one.
            toponyms=tuple(_toponyms(article, 1 if is_virus else 0)),
        )


def _toponyms(article: ET.Element, first: int) -> Iterator[Toponym]:
    for one in [*article.iter("toponym"), *article.iter("location")]:
        lat = one.findtext("lat") or one.findtext("gaztag/lat")
        lon = one.findtext("lon") or one.findtext("gaztag/lon")
        tag = one.find("gaztag")
        yield Toponym(
            start=int(one.findtext("start") or 0) - first,
            end=int(one.findtext("end") or 0) - first,
            at=(float(lat), float(lon)) if lat and lon else None,
            geonames=tag.get("geonameid") if tag is not None else None,
        )
