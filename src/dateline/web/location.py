"""A location is a place that the texts name, with what is known of its position."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dateline.model.place import Place
from dateline.web.snapshot import Snapshot

__all__ = ["Location", "locations"]

Key: TypeAlias = tuple[str | int, float | None, float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place by name; without a position `lat`, `lon` and `precision` are None.

    `mentions` counts where it is named, `documents` and `claims` are ids.
    """

    name: str
    lat: float | None
    lon: float | None
    precision: str | None
    geonames: int | None
    mentions: int
    documents: tuple[str, ...]
    claims: tuple[str, ...]


def locations(snapshot: Snapshot) -> tuple[Location, ...]:
    """Return every place named, the most named first.

    One place under several spellings is one; one name at two positions is two.
    """
    named: dict[Key, list[tuple[str, Place]]] = {}
    for document, place in snapshot.places:
        named.setdefault(_key(place), []).append((document, place))
    claims: dict[Key, dict[str, None]] = {}
    for claim, place in _spoken_of(snapshot):
        claims.setdefault(_key(place), {})[claim] = None
    found = [_location(mentions, tuple(claims.get(key, ()))) for key, mentions in named.items()]
    return tuple(sorted(found, key=lambda item: (-item.mentions, item.name, item.geonames or 0)))


def _key(place: Place) -> Key:
    return place.geonames or place.name, place.lat, place.lon


def _spoken_of(snapshot: Snapshot) -> Iterator[tuple[str, Place]]:
    """Yield the claims that speak of each place, most prominent first."""
    for claim in snapshot.claims:
        for utterance in claim.utterances:
            for place in snapshot.case.utterances[utterance].places:
                yield claim.id, place


def _location(mentions: Sequence[tuple[str, Place]], claims: tuple[str, ...]) -> Location:
    _, place = mentions[0]
    return Location(
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
        geonames=place.geonames,
        mentions=len(mentions),
        documents=tuple(dict.fromkeys(document for document, _ in mentions)),
        claims=claims,
    )
