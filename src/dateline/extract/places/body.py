"""Bodies: names taken for places that the tagger of names knows for parties."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from spacy.tokens import Doc

from dateline.extract.cast.words import ORGANISATION_NOUNS
from dateline.extract.places.key import are_alike
from dateline.model.place import Place

__all__ = ["without_bodies"]

PARTIES: Final = frozenset({"ORG", "PERSON", "NORP"})
PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
ALLIANCES: Final = frozenset("un nato osce opec asean iaea unicef unesco".split())
VAGUE: Final = frozenset({None, "area"})  # precisions of what the gazetteer hardly vouches for


def without_bodies(parse: Doc, places: Sequence[Place]) -> tuple[Place, ...]:
    """Return the places without parties: an agency, a company called Amazon, a parliament.

    Only what has no town or country of the name behind it goes: a government is named by its
    capital, and a team by its town; a company lent its name to a town once. What the document's
    tags call a place as often as a party stays.
    """
    sorts = {at: one.label_ for one in parse.ents for at in range(one.start, one.end)}
    votes: dict[str, Counter[bool]] = {}
    for place in places:
        words = parse.char_span(place.span.start, place.span.end, alignment_mode="expand")
        sort = sorts.get(words.root.i, "") if words is not None else ""
        if sort in PARTIES or sort in PLACES:
            votes.setdefault(place.span.text, Counter())[sort in PARTIES] += 1
    return tuple(place for place in places if not _is_body(place, votes))


def _is_body(place: Place, votes: Mapping[str, Counter[bool]]) -> bool:
    seen = votes.get(place.span.text, Counter())
    word = place.span.text.replace(".", "").lower()
    if word in ALLIANCES and place.lat is None:
        return True
    is_office = word in ORGANISATION_NOUNS
    is_lent = place.precision == "populated place" and not are_alike(place.span.text, place.name)
    return seen[True] > seen[False] and (place.precision in VAGUE or is_office or is_lent)
