"""Keys are what two utterances must share to be worth comparing: numbers made of what they tell.

A key depends on one utterance and its document alone, never on what else a ledger holds. It is
made of rare words and pairs of them, of who claims it, of places, of a type of event with a
party, a place or a day, of a count, of the document's topic, or of where the vector lies. Its
last three bits tell which.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, combinations, islice, product
from typing import Final

from dateline.link.candidates.vector import Bytes, cells_of
from dateline.link.name import evened
from dateline.link.rarity import rarity
from dateline.link.word import stems, tokens
from dateline.model.document import Document
from dateline.model.event import Event
from dateline.model.utterance import Utterance

__all__ = ["Sort", "keys_of", "sort_of"]

WORDS: Final = 4  # rarest words taken, singly and in pairs
TOPICAL: Final = 4  # rarest words of a title taken, in pairs
CELLS: Final = 4  # nearest cells taken, singly and in pairs
PLACES: Final = 3
TYPES: Final = 2
PARTIES: Final = 2
COUNTS: Final = 3
TITLE: Final = 200  # letters of a first line that may stand for a title
SHORTEST: Final = 3  # letters of a name's word

Part = str | int | float | None
Told = tuple[Part, ...]


class Sort(IntEnum):
    """What a key is made of."""

    WORD = 0
    WORDS = 1
    CLAIMER = 2
    PLACE = 3
    EVENT = 4
    COUNT = 5
    TOPIC = 6
    MEANING = 7


def keys_of(utterance: Utterance, document: Document, vector: Bytes) -> tuple[int, ...]:
    """Return the keys of an utterance, each once, in order."""
    words = _rarest(_wording(utterance), WORDS)
    told: dict[Sort, Iterable[Told]] = {
        Sort.WORD: ((word,) for word in words),
        Sort.WORDS: _pairs(words),
        Sort.CLAIMER: _claimer(utterance, words),
        Sort.PLACE: ((place,) for place in _places(utterance)),
        Sort.EVENT: _events(utterance),
        Sort.COUNT: _counts(utterance),
        Sort.TOPIC: _pairs(_rarest(_title(document), TOPICAL)),
        Sort.MEANING: _meaning(vector),
    }
    return tuple(sorted({_key(sort, parts) for sort, every in told.items() for parts in every}))


def sort_of(key: int) -> Sort:
    """Return what a key is made of."""
    return Sort(key & 7)


def _key(sort: Sort, parts: Told) -> int:
    """Return 61 bits of a digest and the sort, as a signed number that a database can hold."""
    written = "\x1f".join(map(str, parts)).encode("utf-8", "replace")
    number = int.from_bytes(blake2b(written, digest_size=8).digest(), "big", signed=True)
    return number & ~7 | sort


def _wording(utterance: Utterance) -> str:
    """Return the content with the names that its pronouns and its roles stand for."""
    glosses = (gloss.name for gloss in utterance.glosses)
    roles = (name for event in _told_events(utterance) for name in _roles(event))
    return " ".join((utterance.words, *utterance.names, *glosses, *roles))


def _title(document: Document) -> str:
    return document.title or document.text.lstrip().partition("\n")[0][:TITLE]


def _rarest(text: str, most: int) -> list[str]:
    """Return the rarest words of a text, spelling habits evened out, in alphabetical order."""
    found = {_label(word): rarity(stem) for word in tokens(text) for stem in stems((word,))}
    return sorted(sorted(found, key=lambda label: (-found[label], label))[:most])


@lru_cache(maxsize=100_000)
def _label(word: str) -> str:
    """Return the stem of a word as it sounds: one for all ways to write a name in Latin letters."""
    return " ".join(stems(evened(word))) or word


def _pairs(words: Sequence[Part]) -> Iterator[Told]:
    return combinations(words, 2)


def _claimer(utterance: Utterance, words: Sequence[str]) -> Iterator[Told]:
    """Yield the rarest word of the claimer's name, alone and with what is said."""
    if utterance.claimer:
        for name in _rarest(utterance.claimer.name, 1):
            yield (name,)
            yield from ((name, word) for word in words)


def _places(utterance: Utterance) -> tuple[Part, ...]:
    named = (place.geonames or place.name.lower() for place in utterance.places)
    return tuple(islice(dict.fromkeys(named), PLACES))


def _events(utterance: Utterance) -> Iterator[Told]:
    """Yield each type of event with each party, place and day."""
    types = tuple(islice(dict.fromkeys(_types(utterance)), TYPES))
    time = utterance.event_time
    yield from product(types, _parties(utterance))
    yield from product(types, _places(utterance))
    if time and time.day:
        yield from product(types, (time.day,))
        yield from product((time.day,), _places(utterance))


def _told_events(utterance: Utterance) -> tuple[Event, ...]:
    return tuple(event for event in (utterance.event, utterance.act_event) if event)


def _types(utterance: Utterance) -> Iterator[str]:
    for event in _told_events(utterance):
        yield from (kind.value for kind in (event.type, event.happening, event.mode) if kind)


def _parties(utterance: Utterance) -> list[str]:
    names = [name for event in _told_events(utterance) for name in _roles(event)]
    claimer = [utterance.claimer.name] if utterance.claimer else []
    return [
        word for word in _rarest(" ".join((*names, *claimer)), PARTIES) if len(word) >= SHORTEST
    ]


def _roles(event: Event) -> Iterator[str]:
    return (party.name for party in (event.actor, event.recipient) if party)


def _counts(utterance: Utterance) -> Iterator[Told]:
    """Yield what is counted with how many, and what befell the counted."""
    counted = [
        (one.role or one.of, one.low if one.best is None else one.best)
        for one in utterance.quantities
        if one.role or one.of
    ]
    roles = ((one.role,) for one in utterance.quantities if one.role)
    return chain(islice(dict.fromkeys(counted), COUNTS), islice(dict.fromkeys(roles), COUNTS))


def _meaning(vector: Bytes) -> Iterator[Told]:
    cells = cells_of(vector, CELLS)
    return chain(((cell,) for cell in cells), combinations(sorted(cells), 2))
