"""Features: what tells whether a constituent is a statement that somebody else may make too."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Doc, Token

from dateline.extract.event import EVENTS
from dateline.extract.parts.candidate import SUBJECTS, VERBAL, Candidate

__all__ = ["features"]

SIZES: Final = ((2, "2"), (4, "4"), (7, "7"), (12, "12"), (20, "20"))  # words, at most
SHARES: Final = (0.2, 0.35, 0.5, 0.65, 0.8, 0.9)  # of the words of the statement, more than
SHORT: Final = 8  # words of the statement
LONG: Final = 15
LONGER: Final = 25
OPENING: Final = frozenset(
    """in at on near after during for with by to from against over of as into following around
    before since between about without under through amid""".split()
)
FINITE: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})
INDEFINITE: Final = frozenset({"a", "an"})
DEFINITE: Final = frozenset("the this that his its their".split())
TAILS: Final = frozenset({"acl", "relcl", "appos"})
MODIFIERS: Final = frozenset("amod compound nummod poss prep acl relcl".split())
STOPS: Final = frozenset(",–—-")
NAMED: Final = {
    "DATE": "time",
    "TIME": "time",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PERSON": "person",
    "ORG": "body",
    "NORP": "body",
}
CROSSED: Final = frozenset(  # also weighed with each sort of constituent
    (
        "event, event head, number, number head, time, place, adjective, verb, subject, "
        "indefinite, definite, tail, preposition, set off, up to 2, up to 4, up to 7, long, "
        "first, last, over 0.5, name head, person"
    ).split(", ")
)


def features(parse: Doc, candidate: Candidate, inside: frozenset[int]) -> frozenset[str]:
    """Return the features that hold of a constituent of the statement at the positions `inside`."""
    found = {
        *_size(candidate, inside),
        *_words([parse[at] for at in sorted(candidate.words)]),
        *_head(candidate),
        *_place(parse, candidate, inside),
    }
    sort = candidate.kind.split()[0]
    crossed = (f"{sort} & {feature}" for feature in found & CROSSED)
    return frozenset((candidate.kind, *found, *crossed))


def _size(candidate: Candidate, inside: frozenset[int]) -> Iterator[str]:
    words, whole = len(candidate.words), len(inside)
    yield next((f"up to {name}" for most, name in SIZES if words <= most), "over 20")
    yield from (f"over {share}" for share in SHARES if words > share * whole)
    if whole > LONG:
        yield "long"
    if whole > LONGER:
        yield "longer"
    if whole <= SHORT:
        yield "short"


def _words(words: Sequence[Token]) -> Iterator[str]:
    inside = {word.i for word in words}
    tests = {
        "verb": any(word.pos_ in VERBAL for word in words),
        "finite": any(word.tag_ in FINITE for word in words),
        "subject": any(word.dep_ in SUBJECTS and word.head.i in inside for word in words),
        "event": any(word.lower_ in EVENTS for word in words),
        "number": any(word.like_num for word in words),
        "adjective": any(word.dep_ == "amod" for word in words),
        "only a name": all(word.ent_type_ or word.pos_ in {"DET", "ADP"} for word in words),
        "comma within": any(word.text in STOPS for word in words),
        "pronoun": words[0].pos_ == "PRON",
        "indefinite": words[0].lower_ in INDEFINITE,
        "definite": words[0].lower_ in DEFINITE,
    }
    yield from (name for name, holds in tests.items() if holds)
    yield from (NAMED[word.ent_type_] for word in words if word.ent_type_ in NAMED)
    if words[0].pos_ in {"ADP", "SCONJ", "PART"} and words[0].lower_ in OPENING:
        yield f"opens {words[0].lower_}"


def _head(candidate: Candidate) -> Iterator[str]:
    head = candidate.head
    kept = [child.dep_ for child in head.children if child.i in candidate.words]
    tests = {
        "event head": head.lower_ in EVENTS,
        "number head": "nummod" in kept,
        "name head": head.pos_ == "PROPN",
        "adjective of head": "amod" in kept,
        "tail": not TAILS.isdisjoint(kept),
        "preposition": "prep" in kept,
        "owner": "poss" in kept,
        "compound": "compound" in kept,
        "qualified": sum(dep in MODIFIERS for dep in kept) > 1,
    }
    yield from (name for name, holds in tests.items() if holds)
    yield f"head {head.tag_ if head.pos_ in VERBAL else head.pos_}"
    yield f"under {head.head.pos_} {head.dep_}"


def _place(parse: Doc, candidate: Candidate, inside: frozenset[int]) -> Iterator[str]:
    first, last = min(candidate.words), max(candidate.words)
    if first == min(inside):
        yield "first"
    if last >= max(inside) - 1:
        yield "last"
    if first and (parse[first - 1].text in STOPS or parse[first - 1].text == "("):
        yield "set off"
    if len(candidate.words) <= last - first:
        yield "torn"
