"""A location is a place that the texts name, with what is known of its position."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dateline.app.case import Case
from dateline.ledger.ledger import Ledger
from dateline.model.claim import Claim
from dateline.model.place import Place

__all__ = ["Location", "Named", "locations", "named_places"]

Key: TypeAlias = tuple[str | int, float | None, float | None]
Named: TypeAlias = tuple[str, Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place by name; without a position `lat`, `lon` and `precision` are None.

    `spellings` are the words that name it, `mentions` counts where it is named, `documents` and
    `claims` are ids: where it is named, and what is said to have happened there.
    """

    name: str
    lat: float | None
    lon: float | None
    precision: str | None
    geonames: int | None
    spellings: tuple[str, ...]
    mentions: int
    documents: tuple[str, ...]
    claims: tuple[str, ...]


def named_places(ledger: Ledger, case: Case) -> Iterator[Named]:
    """Yield the places named in the documents of a case, each with its document's id."""
    for mention in ledger.mentions():
        if isinstance(mention.of, Place) and mention.version in case.documents:
            yield mention.document, mention.of


def locations(case: Case, named: Iterable[Named], claims: Iterable[Claim]) -> tuple[Location, ...]:
    """Return every place named, the most named first, its claims in the order given.

    One place under several spellings is one; one name at two positions is two.
    """
    found: dict[Key, list[Named]] = {}
    for document, place in named:
        found.setdefault(_key(place), []).append((document, place))
    spoken: dict[Key, dict[str, None]] = {}
    for claim, place in _spoken_of(case, claims):
        spoken.setdefault(_key(place), {})[claim] = None
    located = [_location(some, tuple(spoken.get(key, ()))) for key, some in found.items()]
    return tuple(sorted(located, key=lambda item: (-item.mentions, item.name, item.geonames or 0)))


def _key(place: Place) -> Key:
    return place.geonames or place.name, place.lat, place.lon


def _spoken_of(case: Case, claims: Iterable[Claim]) -> Iterator[tuple[str, Place]]:
    for claim in claims:
        for utterance in claim.utterances:
            for place in case.utterances[utterance].places:
                yield claim.id, place


def _location(mentions: Sequence[Named], claims: tuple[str, ...]) -> Location:
    _, place = mentions[0]
    return Location(
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
        geonames=place.geonames,
        spellings=tuple(sorted({place.span.text for _, place in mentions})),
        mentions=len(mentions),
        documents=tuple(dict.fromkeys(document for document, _ in mentions)),
        claims=claims,
    )
