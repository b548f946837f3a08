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
from dateline.extract.stance.phrase import tokens_of
from dateline.model.span import Span

__all__ = ["Offer", "Part", "find_parts", "offers"]

FILE: Final = Path(__file__).parents[2] / "weights" / "parts.json"
LEAST: Final = -2.1  # score: hardly one part a statement
ALIKE: Final = 0.75  # share of all words of two parts in both, above which they say one thing
FEWEST: Final = 2  # words
MOST: Final = 0.9  # of the words of its statement
ASIDES: Final = frozenset("relcl appos parataxis advcl".split())


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


def find_parts(parse: Doc, statements: Sequence[tuple[Span, ...]]) -> tuple[Part, ...]:
    """Return the parts of statements that are statements too, in the order of the text."""
    scored = [(_score(offer.features), offer) for offer in offers(parse, statements)]
    likely = [(score, offer) for score, offer in scored if score >= LEAST]
    likely.sort(key=lambda each: (-each[0], each[1].content))
    kept: dict[int, list[Offer]] = defaultdict(list)  # by sentence
    for _, offer in likely:
        words = offer.candidate.words
        beside = kept[parse[min(words)].sent.start]
        if not any(_alike(words, other.candidate.words) for other in beside):
            beside.append(offer)
    found = sorted((offer for each in kept.values() for offer in each), key=_content)
    return tuple(_part(parse, offer) for offer in found)


def offers(parse: Doc, statements: Sequence[tuple[Span, ...]]) -> Iterator[Offer]:
    """Yield every constituent of the statements that is no statement yet, each words once."""
    seen = set(statements)
    for number, statement in enumerate(statements):
        inside = frozenset(token.i for token in tokens_of(parse, statement))
        for candidate in candidates(parse, inside):
            content = spans_of(parse[at] for at in sorted(candidate.words))
            if content and content not in seen and _is_sized(parse, candidate, inside):
                seen.add(content)
                yield Offer(
                    statement=number,
                    content=content,
                    candidate=candidate,
                    inside=inside,
                    features=features(parse, candidate, inside),
                )


def _content(offer: Offer) -> tuple[Span, ...]:
    return offer.content


def _is_sized(parse: Doc, candidate: Candidate, inside: frozenset[int]) -> bool:
    """Whether a constituent is more than a word, and less than all but a word or two."""
    words = (parse[at] for at in candidate.words)
    told = sum(word.is_alpha or word.like_num for word in words)
    return told >= FEWEST and len(candidate.words) <= MOST * len(inside)


def _score(held: Iterable[str]) -> float:
    weights = _weights()
    return fsum((weights[""], *(weights.get(feature, 0.0) for feature in held)))


@cache
def _weights() -> dict[str, float]:
    """The weight of each feature, the empty one always holding."""
    weights: dict[str, float] = json.loads(FILE.read_text(encoding="utf-8"))
    return weights


def _alike(left: frozenset[int], right: frozenset[int]) -> bool:
    return len(left & right) > ALIKE * len(left | right)


def _part(parse: Doc, offer: Offer) -> Part:
    return Part(
        statement=offer.statement,
        content=offer.content,
        is_nominal=not any(parse[at].pos_ in VERBAL for at in offer.candidate.words),
        is_aside=_is_aside(offer.candidate.head, offer.inside),
    )


def _is_aside(head: Token, inside: frozenset[int]) -> bool:
    """Whether a word or one above it opens a clause that the main clause does not govern."""
    while head.head.i in inside and head.head.i != head.i:
        if head.dep_ in ASIDES:
            return True
        head = head.head
    return False
