"""A location is a place that the texts name, with what is known of its position."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model.mention import Mention
from dateline.model.place import Place
from dateline.web.snapshot import Snapshot

__all__ = ["Location", "locations"]


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
    """Return every place named, the most named first; one name at two positions is two."""
    mentions: dict[tuple[object, ...], list[Mention]] = {}
    for mention in snapshot.places:
        if isinstance(mention.of, Place):
            mentions.setdefault(_key(mention.of), []).append(mention)
    claims = _claims(snapshot)
    found = [
        _location(place.of, named, tuple(claims.get(key, ())))
        for key, named in mentions.items()
        if isinstance((place := named[0]).of, Place)
    ]
    return tuple(sorted(found, key=lambda item: (-item.mentions, item.name, item.geonames or 0)))


def _key(place: Place) -> tuple[object, ...]:
    return place.name, place.lat, place.lon


def _claims(snapshot: Snapshot) -> dict[tuple[object, ...], dict[str, None]]:
    """The claims that speak of each place, most prominent first."""
    found: dict[tuple[object, ...], dict[str, None]] = {}
    for claim, place in _spoken_of(snapshot):
        found.setdefault(_key(place), {})[claim] = None
    return found


def _spoken_of(snapshot: Snapshot) -> Iterator[tuple[str, Place]]:
    for claim in snapshot.claims:
        for utterance in claim.utterances:
            for place in snapshot.case.utterances[utterance].places:
                yield claim.id, place


def _location(place: Place, named: list[Mention], claims: tuple[str, ...]) -> Location:
    return Location(
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
        geonames=place.geonames,
        mentions=len(named),
        documents=tuple(dict.fromkeys(mention.document for mention in named)),
        claims=claims,
    )
