"""Evidence: what speaks for and against a spot's naming a place, as numbers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log10
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from dateline.extract.cast.words import TITLES
from dateline.extract.places.gazetteer import Grade, Named, Sort
from dateline.extract.places.scene import Scene, look_over, word_at
from dateline.extract.places.spot import Spot
from dateline.extract.places.word import BODIES, INTO, SAID, SIDES, SORTS, WAYS

__all__ = ["FEATURES", "TAGS", "evidence"]

LABELS: Final = ("GPE", "LOC", "FAC", "PERSON", "ORG", "NORP")
PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
CITY: Final = 100_000  # people
SHORT: Final = 3  # letters: "US" in capitals tells nothing of a dateline
MOST: Final = 30
TAGS: Final = (
    *(f"is {label}" for label in LABELS),
    *(f"in {label}" for label in LABELS),
    "untagged",
)
NAMES: Final = (
    "known",
    "people",
    "people of the second",
    "meanings",
    "grade",
    *(f"may be {sort.name}" for sort in Sort),
    "demonym",
    "words",
    "letters",
    "capitals",
    "ends a tagged place",
    "inside a longer",
    "holds a shorter",
)
BEFORE: Final = (
    "after in",
    "after of",
    "after the",
    "after a side",
    "after a place and a comma",
    "after a name",
    "after a title",
    "after a bracket",
    "after a hyphen",
)
AFTER: Final = (
    "before a comma and a place",
    "before a sort",
    "before a way",
    "before a body",
    "before a name",
    "before a possessive",
    "before said",
    "before a noun",
    "before a dash",
    "before a hyphen",
    "in a list",
)
SYNTAX: Final = ("opens a sentence", "opens the text", "proper", "subject", "object", "compound")
DOCUMENT: Final = (
    "tagged a place",
    "tagged a person",
    "tagged an organisation",
    "placed",
    "surname",
    "forename",
    "times",
    "in small letters too",
    "country seen",
    "region seen",
)
SIGHT: Final = "sight"
FEATURES: Final = (*TAGS, *NAMES, *BEFORE, *AFTER, *SYNTAX, *DOCUMENT, SIGHT)


def evidence(parse: Doc, spots: Sequence[Spot], sight: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the evidence on each spot: an array (spots, features).

    `sight` is what the reading model tells of each.
    """
    scene = look_over(parse, spots)
    nests = _nests(spots)
    rows = [
        (
            *_tags(scene, spot),
            *_names(scene, spot, nests[at]),
            *_before(scene, spot),
            *_after(scene, spot),
            *_syntax(parse, spot),
            *_document(scene, spot),
            float(sight[at]),
        )
        for at, spot in enumerate(spots)
    ]
    return np.array(rows, dtype=np.float64).reshape(len(spots), len(FEATURES))


def _tags(scene: Scene, spot: Spot) -> tuple[float, ...]:
    label = scene.labels.get(spot.last - 1, "")
    is_whole = (spot.first, spot.last) in scene.bounds or (
        (spot.first - 1, spot.last) in scene.bounds
        and word_at(scene.parse, spot.first - 1) == "the"
    )
    return (
        *(float(is_whole and label == one) for one in LABELS),
        *(float(not is_whole and label == one) for one in LABELS),
        float(not label),
    )


def _names(scene: Scene, spot: Spot, nest: tuple[bool, bool]) -> tuple[float, ...]:
    known = [one for one in spot.meanings if one.grade is not Grade.DEMONYM]
    people = sorted((one.place.population for one in known), reverse=True)
    sorts = {one.place.sort for one in known}
    return (
        float(bool(known)),
        log10(people[0] + 1) if people else 0.0,
        log10(people[1] + 1) if len(people) > 1 else 0.0,
        float(min(len(known), MOST)),
        float(min(map(_grade, known), default=Grade.DEMONYM)),
        *(float(sort in sorts) for sort in Sort),
        float(len(known) < len(spot.meanings)),
        float(spot.last - spot.first),
        float(len(spot.text)),
        float(spot.text.isupper() and len(spot.text) > SHORT),
        float(scene.labels.get(spot.first - 1) in PLACES and _goes_on(scene.parse, spot)),
        *map(float, nest),
    )


def _grade(one: Named) -> int:
    """Return how plainly a name names; the other spellings of a city are as plain as its own."""
    is_city = one.grade is Grade.OTHER and one.place.population >= CITY
    return Grade.MAIN if is_city else one.grade


def _goes_on(parse: Doc, spot: Spot) -> bool:
    """Whether a spot goes on a tagged name: "Park" in "Rocky Park"."""
    return spot.first > 0 and bool(
        parse[spot.first].ent_iob_ == "I" and parse[spot.first - 1].is_title
    )


def _before(scene: Scene, spot: Spot) -> tuple[float, ...]:
    parse, first = scene.parse, spot.first
    word = word_at(parse, first - 1)
    return (
        float(word in INTO),
        float(word == "of"),
        float(word == "the"),
        float(word in SIDES),
        float(word == "," and first - 1 in scene.ends),
        float(first > 1 and parse[first - 1].text[:1].isupper()),
        float(word in TITLES),
        float(word == "("),
        float(word == "-"),
    )


def _after(scene: Scene, spot: Spot) -> tuple[float, ...]:
    parse, last = scene.parse, spot.last
    word = word_at(parse, last)
    links = {",", "and"}
    return (
        float(word == "," and last + 1 in scene.starts),
        float(word in SORTS),
        float(word in WAYS),
        float(word in BODIES),
        float(last < len(parse) and parse[last].text[:1].isupper()),
        float(word in {"'s", "’s", "'", "’"}),
        float(word in SAID),
        float(last < len(parse) and parse[last].pos_ == "NOUN"),
        float(word in {"-", "--", "–", "—"}),
        float(word == "-"),
        float(word in links and word_at(parse, spot.first - 1) in links),
    )


def _syntax(parse: Doc, spot: Spot) -> tuple[float, ...]:
    root = parse[spot.first : spot.last].root
    return (
        float(bool(parse[spot.first].is_sent_start)),
        float(spot.first == 0),
        float(parse[spot.last - 1].pos_ == "PROPN"),
        float(root.dep_ in {"nsubj", "nsubjpass"}),
        float(root.dep_ == "pobj"),
        float(root.dep_ == "compound"),
    )


def _document(scene: Scene, spot: Spot) -> tuple[float, ...]:
    text = spot.text
    votes: Mapping[str, int] = scene.tagged.get(text, Counter())
    known = [one.place for one in spot.meanings if one.grade is not Grade.DEMONYM]
    regions = {place.region for place in known} | {place.number for place in known}
    return (
        float(votes.get("GPE", 0) + votes.get("LOC", 0)),
        float(votes.get("PERSON", 0)),
        float(votes.get("ORG", 0)),
        float(scene.placed[text]),
        float(text in scene.surnames),
        float(text in scene.forenames),
        float(min(scene.times[text], 10)),
        float(text.lower() in scene.lower),
        float(max((scene.countries[place.country] for place in known), default=0)),
        float(max((scene.regions[one] for one in regions if one >= 0), default=0)),
    )


def _nests(spots: Sequence[Spot]) -> list[tuple[bool, bool]]:
    """Say of each spot whether a known one holds it, and whether it holds a known one."""
    by_word: dict[int, list[Spot]] = {}
    for spot in spots:
        for at in range(spot.first, spot.last):
            by_word.setdefault(at, []).append(spot)
    return [
        (
            any(_holds(other, spot) for other in by_word[spot.first] if other.is_known),
            any(
                _holds(spot, other)
                for at in range(spot.first, spot.last)
                for other in by_word[at]
                if other.is_known
            ),
        )
        for spot in spots
    ]


def _holds(outer: Spot, inner: Spot) -> bool:
    return outer is not inner and outer.first <= inner.first and inner.last <= outer.last
