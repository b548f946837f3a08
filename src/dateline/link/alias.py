"""Aliases: rules by which two names stand for one party, the surest first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from dateline.link.name import edit_distance, is_origin_word
from dateline.model.utterance import ActorType

if TYPE_CHECKING:  # the register is built on these rules; only the type comes from there
    from dateline.link.actor import Party

__all__ = ["same_party"]

SPELLING: Final = ((4, 1), (8, 2))  # letters from which so many may differ
OFFICES: Final = frozenset({"minister", "ministri", "ministrie"})  # one letter apart, two things
PERSON_WORDS: Final = 4  # words of the longest personal name


def same_party(parties: Sequence["Party"]) -> list[tuple[str, str]]:
    """Return the pairs of parties that some rule takes for one, in order."""
    ordered = sorted(parties, key=lambda party: party.id)
    named = [party for party in ordered if party.name.is_named]
    pairs = {*_spellings(named), *_surnames(named), *_acronyms(named), *_narrowed(ordered)}
    return sorted(pairs)


def _spellings(parties: Sequence["Party"]) -> Iterator[tuple[str, str]]:
    """Two full names that differ by a letter or two in one word."""
    alike: dict[tuple[str, ...], list[tuple[str, Party]]] = defaultdict(list)
    for party in parties:
        sounds = party.name.sounds
        for word in sounds if len(sounds) > 1 else ():
            alike[tuple(other for other in sounds if other != word)].append((word, party))
    for group in alike.values():
        for index, (word, left) in enumerate(group):
            for other, right in group[index + 1 :]:
                if _spelt_alike(word, other):
                    yield left.id, right.id


def _spelt_alike(left: str, right: str) -> bool:
    least = min(len(left), len(right))
    allowed = max((edits for letters, edits in SPELLING if least >= letters), default=0)
    digits = any(mark.isdigit() for mark in left + right)
    if digits or OFFICES & {left, right}:
        return False
    return left[0] == right[0] and edit_distance(left, right) <= allowed


def _surnames(parties: Sequence["Party"]) -> Iterator[tuple[str, str]]:
    """A surname and the one full name that ends with it, here or anywhere."""
    ending: dict[str, list[Party]] = defaultdict(list)
    for party in parties:
        if 1 < len(party.name.words) <= PERSON_WORDS and ActorType.PERSON in party.types:
            ending[party.name.words[-1]].append(party)
    for party in parties:
        if len(party.name.words) == 1 and party.types <= {ActorType.PERSON}:
            yield from _only(party, ending.get(party.name.words[0], ()))


def _acronyms(parties: Sequence["Party"]) -> Iterator[tuple[str, str]]:
    """An acronym and the one long name that it abbreviates."""
    long: dict[str, list[Party]] = defaultdict(list)
    for party in parties:
        if len(party.name.words) > 1:
            long[party.name.initials].append(party)
    for party in parties:
        if party.name.is_acronym:
            yield from _only(party, long.get(party.name.words[0], ()))


def _narrowed(parties: Sequence["Party"]) -> Iterator[tuple[str, str]]:
    """A body without its country ("the Defence Ministry") and the one body with it."""
    wide: dict[tuple[str, ...], list[Party]] = defaultdict(list)
    for party in parties:
        sounds = party.name.sounds
        bare = tuple(word for word in sounds if not is_origin_word(word))
        if party.name.is_named and 1 < len(bare) < len(sounds):
            wide[bare].append(party)
    for party in parties:
        near = wide.get(party.name.sounds, ())
        if party.name.is_named:
            yield from _only(party, near)
        else:
            yield from _only(party, [other for other in near if party.documents & other.documents])


def _only(party: "Party", others: Iterable["Party"]) -> Iterator[tuple[str, str]]:
    found = [other for other in others if other.id != party.id]
    here = [other for other in found if other.documents & party.documents]
    if len(here or found) == 1:
        yield party.id, (here or found)[0].id
