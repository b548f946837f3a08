"""The scene is what a whole document shows of its names, for weighing each of them."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc

from dateline.extract.places.gazetteer import Sort
from dateline.extract.places.spot import Spot
from dateline.extract.places.word import INTO

__all__ = ["Scene", "look_over", "word_at"]

FEW: Final = 2  # meanings, of which the most populous is taken on trust
TAGGED: Final = frozenset({"GPE", "LOC", "FAC", "PERSON", "ORG", "NORP"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Names by how they are tagged and used throughout; words by their numbers.

    `known` and `ends` hold the first word and the end of every spot of the gazetteer;
    `countries` and `regions` count what the plain names of the document lie in.
    """

    parse: Doc
    labels: Mapping[int, str]
    bounds: frozenset[tuple[int, int]]
    tagged: Mapping[str, Counter[str]]
    placed: Counter[str]
    times: Counter[str]
    surnames: frozenset[str]
    forenames: frozenset[str]
    lower: frozenset[str]
    starts: frozenset[int]
    ends: frozenset[int]
    countries: Counter[int]
    regions: Counter[int]


def look_over(parse: Doc, spots: Sequence[Spot]) -> Scene:
    """Return what the document shows."""
    tagged: dict[str, Counter[str]] = defaultdict(Counter)
    for entity in parse.ents:
        tagged[entity.text.removeprefix("the ").removeprefix("The ")][entity.label_] += 1
    people = [entity.text.split() for entity in parse.ents if entity.label_ == "PERSON"]
    plain = [spot.meanings[0].place for spot in spots if _is_plain(spot)]
    return Scene(
        parse=parse,
        labels={token.i: entity.label_ for entity in parse.ents for token in entity},
        bounds=frozenset((entity.start, entity.end) for entity in parse.ents),
        tagged=tagged,
        placed=Counter(spot.text for spot in spots if word_at(parse, spot.first - 1) in INTO),
        times=Counter(spot.text for spot in spots),
        surnames=frozenset(words[-1] for words in people if len(words) > 1),
        forenames=frozenset(words[0] for words in people if len(words) > 1),
        lower=frozenset(token.text for token in parse if token.is_lower),
        starts=frozenset(spot.first for spot in spots if spot.is_known),
        ends=frozenset(spot.last for spot in spots if spot.is_known),
        countries=Counter(place.country for place in plain),
        regions=Counter(
            place.number if place.sort is Sort.REGION else place.region for place in plain
        ),
    )


def word_at(parse: Doc, at: int) -> str:
    """Return a word in small letters, nothing beyond the ends."""
    return str(parse[at].lower_) if 0 <= at < len(parse) else ""


def _is_plain(spot: Spot) -> bool:
    few = 0 < len(spot.meanings) <= FEW
    return few or bool(spot.meanings and spot.meanings[0].place.sort <= Sort.REGION)
