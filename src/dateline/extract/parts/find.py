"""Find the parts of statements: a constituent that a learned score takes for a statement."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import fsum
from pathlib import Path
from typing import Final

from spacy.tokens import Doc, Token

from dateline.extract.clause import spans_of
from dateline.extract.parts.candidate import VERBAL, Candidate, candidates
from dateline.extract.parts.feature import features
from dateline.extract.parts.frame import Frame, frames
from dateline.model.span import Span
from dateline.model.utterance import Utterance

__all__ = ["Offer", "Part", "find_parts", "offers"]

FILE: Final = Path(__file__).parents[2] / "weights" / "parts.json"
LEAST: Final = -2.75  # score: about one part a statement
ALIKE: Final = 3.0  # off the score of one that has all words in common with a likelier part
FEWEST: Final = 2  # words
MOST: Final = 0.9  # of the words of its statement
ASIDES: Final = frozenset("relcl appos parataxis advcl".split())
TAKEN: Final = frozenset(
    "for after before since despite".split()
)  # as so: "the reason for invading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A candidate as spans; of which statement by number, whose words stand at `inside`."""

    statement: int
    content: tuple[Span, ...]
    candidate: Candidate
    inside: frozenset[int]
    features: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the statement with this number; an aside is out of reach of a "not" before it."""

    statement: int
    content: tuple[Span, ...]
    is_nominal: bool
    is_aside: bool


def find_parts(parse: Doc, statements: Sequence[Utterance]) -> tuple[Part, ...]:
    """Return the parts of statements that are statements too, in the order of the text."""
    scored = [(_score(offer.features), offer) for offer in offers(parse, statements)]
    likely = [(score, offer) for score, offer in scored if score >= LEAST]
    likely.sort(key=lambda each: (-each[0], each[1].content))
    kept: dict[int, list[frozenset[int]]] = defaultdict(list)  # by sentence
    found: list[Offer] = []
    for score, offer in likely:
        words = offer.candidate.words
        beside = kept[parse[min(words)].sent.start]
        if score - ALIKE * max((_shared(words, other) for other in beside), default=0.0) >= LEAST:
            beside.append(words)
            found.append(offer)
    return tuple(_part(parse, offer) for offer in sorted(found, key=_content))


def offers(parse: Doc, statements: Sequence[Utterance]) -> Iterator[Offer]:
    """Yield every constituent of the statements that is no statement yet, each words once."""
    seen = {statement.content for statement in statements}
    for frame in frames(parse, statements):
        for candidate in _candidates(parse, frame):
            content = spans_of(parse[at] for at in sorted(candidate.words))
            if content and content not in seen and _is_sized(parse, candidate, frame):
                seen.add(content)
                yield Offer(
                    statement=frame.statement(candidate.head.i),
                    content=content,
                    candidate=candidate,
                    inside=frame.inside,
                    features=features(parse, candidate, frame.inside),
                )


def _candidates(parse: Doc, frame: Frame) -> Iterator[Candidate]:
    if frame.is_joint:
        head = next((parse[at] for at in sorted(frame.inside) if _is_top(parse[at], frame)), None)
        if head is not None:
            yield Candidate(kind="joint", head=head, words=frame.inside)
    yield from candidates(parse, frame.inside)


def _is_top(word: Token, frame: Frame) -> bool:
    return word.pos_ in VERBAL and (word.head.i not in frame.inside or word.head.i == word.i)


def _content(offer: Offer) -> tuple[Span, ...]:
    return offer.content


def _is_sized(parse: Doc, candidate: Candidate, frame: Frame) -> bool:
    """Whether a constituent is more than a word, and less than all but a word or two."""
    words = (parse[at] for at in candidate.words)
    told = sum(word.is_alpha or word.like_num for word in words)
    most = 1.0 if frame.is_joint else MOST
    return told >= FEWEST and len(candidate.words) <= most * len(frame.inside)


def _score(held: Iterable[str]) -> float:
    weights = _weights()
    return fsum((weights[""], *(weights.get(feature, 0.0) for feature in held)))


@cache
def _weights() -> dict[str, float]:
    """The weight of each feature, the empty one always holding."""
    weights: dict[str, float] = json.loads(FILE.read_text(encoding="utf-8"))
    return weights


def _shared(left: frozenset[int], right: frozenset[int]) -> float:
    """The share of all words of two parts that both have, 0 to 1."""
    return len(left & right) / len(left | right)


def _part(parse: Doc, offer: Offer) -> Part:
    return Part(
        statement=offer.statement,
        content=offer.content,
        is_nominal=not any(parse[at].pos_ in VERBAL for at in offer.candidate.words),
        is_aside=_is_aside(offer.candidate.head, offer.inside),
    )


def _is_aside(head: Token, inside: frozenset[int]) -> bool:
    """Whether a word or one above it opens a clause that the main clause does not govern.

    Who denies the reason for invading, or responsibility for shelling, does not deny the deed.
    """
    while head.head.i in inside and head.head.i != head.i:
        if head.dep_ in ASIDES or (head.dep_ == "pcomp" and head.head.lower_ in TAKEN):
            return True
        head = head.head
    return False
