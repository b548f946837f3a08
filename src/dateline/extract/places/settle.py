"""Settle: what a place's point stands for, and where places lie that the gazetteer has not."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from spacy.tokens import Doc

from dateline.extract.places.facility import BESIDE, POSSESSIVE
from dateline.extract.places.gazetteer import Entry, Sort
from dateline.extract.places.resolve import Located
from dateline.extract.places.scene import word_at
from dateline.extract.places.spot import Spot
from dateline.model.place import Place
from dateline.model.span import Span

__all__ = ["settle"]

PRECISIONS: Final[Mapping[Sort, str]] = {
    Sort.AREA: "area",
    Sort.COUNTRY: "country",
    Sort.REGION: "region",
    Sort.DISTRICT: "district",
    Sort.TOWN: "populated place",
}
LOCALITY: Final = "locality"
HOLDS: Final = frozenset({Sort.TOWN, Sort.DISTRICT, Sort.REGION})


def settle(parse: Doc, found: Sequence[Located], text: str) -> Iterator[Place]:
    """Yield the places named.

    A name that the gazetteer has not, a square, an airport or a hamlet, lies where the words beside
    it say: "Red Square, Moscow", "Karsk's central market". Otherwise it has no position.
    """
    starts = {one.spot.first: one.place for one in found if one.place}
    ends = {one.spot.last: one.place for one in found if one.place}
    for one in found:
        if one.place:
            yield _place(text, one.spot, one.place, PRECISIONS[one.place.sort], one.place.name)
        elif holder := _holder(parse, one.spot, starts, ends):
            precision = LOCALITY if holder.sort is Sort.TOWN else PRECISIONS[holder.sort]
            yield _place(text, one.spot, holder, precision, one.spot.text)
        else:
            yield Place(span=_span(text, one.spot), name=one.spot.text)


def _holder(
    parse: Doc, spot: Spot, starts: Mapping[int, Entry], ends: Mapping[int, Entry]
) -> Entry | None:
    """Return the town or region that the words beside a name put it in."""
    after = starts.get(spot.last + 1) if word_at(parse, spot.last) in BESIDE else None
    before = ends.get(spot.first - 1) if word_at(parse, spot.first - 1) in POSSESSIVE else None
    holder = before or after
    return holder if holder and holder.sort in HOLDS else None


def _place(text: str, spot: Spot, at: Entry, precision: str, name: str) -> Place:
    return Place(
        span=_span(text, spot),
        name=name,
        lat=at.lat,
        lon=at.lon,
        precision=precision,
        geonames=at.geonames if name == at.name and at.geonames else None,
    )


def _span(text: str, spot: Spot) -> Span:
    return Span.of(text, spot.start, spot.end)
