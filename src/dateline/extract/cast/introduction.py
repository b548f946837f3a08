"""Introductions: people named beside their role whom the language pipeline passed over."""

from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from dateline.extract.cast.words import ACTS, ORGANISATION_NOUNS, PERSON_NOUNS, TITLES

__all__ = ["introduced"]

LONGEST = 4  # words of a name
PERSONAL = frozenset("add admit claim explain insist post recall say think tweet write".split())
REACH = 8  # tokens in which a role must stand


def introduced(parse: Doc, taken: set[int]) -> list[tuple[Words, str]]:
    """Return the runs of capitalised words that a role or a title introduces as a person."""
    return [
        (span, "PERSON")
        for span in _runs(parse, taken)
        if 1 < len(span) <= LONGEST
        and (_follows_role(parse, span) or _precedes_role(parse, span) or _acts(span))
    ]


def _acts(span: Words) -> bool:
    """Match "X claimed", and "X's retreat", in a sentence that is no title in capitals."""
    words = [token for token in span.sent if token.is_alpha]
    small = sum(token.is_lower for token in words)
    acts = span.root.dep_ == "nsubj" and span.root.head.lemma_ in PERSONAL
    owns = span.root.dep_ == "poss" and span.end < span.sent.end
    plain = all(token.is_alpha and len(token) > 1 for token in span)
    return plain and 2 * small > len(words) and (acts or owns)


def _runs(parse: Doc, taken: set[int]) -> Iterator[Words]:
    start = None
    for token in parse:
        fits = (
            token.pos_ == "PROPN"
            and token.is_title
            and token.i not in taken
            and token.lower_ not in TITLES | ORGANISATION_NOUNS | ACTS
        )
        if fits and start is None:
            start = token.i
        elif not fits and start is not None:
            yield parse[start : token.i]
            start = None


def _follows_role(parse: Doc, span: Words) -> bool:
    """Match "spokesman X", and "the mayor of Y, X"."""
    before = parse[max(span.sent.start, span.start - REACH) : span.start]
    if not len(before):
        return False
    last = before[-1]
    if last.lower_ in PERSON_NOUNS | TITLES:
        return True
    return last.text == "," and any(token.lower_ in PERSON_NOUNS for token in before)


def _precedes_role(parse: Doc, span: Words) -> bool:
    """Match "X, a local shopkeeper"."""
    after = parse[span.end : min(span.sent.end, span.end + REACH)]
    return (
        len(after) > 1
        and after[0].text == ","
        and after[1].lower_ in {"a", "an", "the", "who"} | PERSON_NOUNS
        and (after[1].lower_ == "who" or any(token.lower_ in PERSON_NOUNS for token in after))
    )
