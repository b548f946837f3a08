"""Candidates: the constituents of a statement that may state something by themselves.

"The overturned tram, which left the bend at 6am, killed five": its clauses, its main clause without
what qualifies it, its predicate, its noun phrases, and the phrases of time, place and manner.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Token

__all__ = ["VERBAL", "Candidate", "candidates"]

VERBAL: Final = frozenset({"VERB", "AUX"})
NOMINAL: Final = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
CLAUSES: Final = frozenset("relcl acl advcl ccomp xcomp pcomp parataxis csubj conj".split())
SUBJECTS: Final = frozenset("nsubj nsubjpass expl csubj".split())
ADJUNCTS: Final = frozenset("prep advcl npadvmod agent".split())
NAMING: Final = frozenset("compound nummod poss".split())  # inside another's noun phrase
TAILS: Final = frozenset("relcl appos conj cc acl prep".split())
LONG_ADVERB: Final = 3  # words: "shortly before dawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A constituent: what sort of one, its head, and the positions of its words."""

    kind: str
    head: Token
    words: frozenset[int]


def candidates(parse: Doc, inside: frozenset[int]) -> Iterator[Candidate]:
    """Yield the constituents of the words at the positions `inside`, in the order of heads."""
    for at in sorted(inside):
        word = parse[at]
        if word.pos_ in VERBAL:
            yield from _of_verb(word, inside)
        if word.dep_ in {"prep", "agent"}:
            kind = "adjunct" if word.head.pos_ in VERBAL else "attribute"
            yield Candidate(kind=kind, head=word, words=_reach(word, inside))
        if word.pos_ in NOMINAL and word.dep_ not in NAMING:
            yield from _of_noun(word, inside)


def _reach(word: Token, inside: frozenset[int]) -> frozenset[int]:
    return frozenset(other.i for other in word.subtree if other.i in inside)


def _reaches(words: Iterable[Token], inside: frozenset[int]) -> frozenset[int]:
    return frozenset().union(*(_reach(word, inside) for word in words))


def _of_verb(verb: Token, inside: frozenset[int]) -> Iterator[Candidate]:
    """The clause of a verb, what stands before another joined to it, and what it says at least."""
    whole = _reach(verb, inside)
    children = list(verb.children)
    if verb.dep_ in CLAUSES:
        yield Candidate(kind=verb.dep_, head=verb, words=whole)
    joined = [child for child in children if child.dep_ == "conj" and child.pos_ in VERBAL]
    own = whole
    if joined:
        own -= _reaches([*joined, *(child for child in children if child.dep_ == "cc")], inside)
        yield Candidate(kind="first clause", head=verb, words=own)
    subject = _reaches((child for child in children if child.dep_ in SUBJECTS), inside)
    if subject:
        after = frozenset(at for at in own if at > max(subject))
        yield Candidate(kind="predicate", head=verb, words=after)
    yield from _shortened(verb, own, inside)


def _shortened(verb: Token, own: frozenset[int], inside: frozenset[int]) -> Iterator[Candidate]:
    """A clause without its adjuncts, and its opening up to each of them."""
    adjuncts = [
        reach
        for child in verb.children
        if (reach := _reach(child, inside)) and _is_adjunct(child, reach)
    ]
    core = own.difference(*adjuncts)
    if core != own:
        yield Candidate(kind="core", head=verb, words=core)
    for end in sorted(min(reach) for reach in adjuncts if min(reach) > verb.i):
        yield Candidate(kind="opening", head=verb, words=frozenset(at for at in own if at < end))


def _is_adjunct(child: Token, reach: frozenset[int]) -> bool:
    return child.dep_ in ADJUNCTS or (child.dep_ == "advmod" and len(reach) >= LONG_ADVERB)


def _of_noun(noun: Token, inside: frozenset[int]) -> Iterator[Candidate]:
    """A noun phrase whole, without what follows its noun, and with the first of several phrases."""
    whole = _reach(noun, inside)
    yield Candidate(kind=f"phrase {noun.dep_}", head=noun, words=whole)
    tails = [child for child in noun.children if child.dep_ in TAILS]
    bare = whole - _reaches(tails, inside)
    if bare != whole:
        yield Candidate(kind=f"bare {noun.dep_}", head=noun, words=bare)
    after = [child for child in tails if child.dep_ in {"prep", "acl"} and child.i > noun.i]
    if len(after) > 1:
        yield Candidate(kind="first phrase", head=noun, words=bare | _reach(after[0], inside))
