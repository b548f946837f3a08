"""Bounds of a name: without article, title and possessive, and as wide as the name goes."""

from collections.abc import Iterable, Sequence
from typing import Final

from spacy.tokens import Doc, Token

from dateline.extract.cast.words import ACTS, ORGANISATION_NOUNS, PERSON_NOUNS, TITLES

__all__ = ["Bounds", "join", "lengthen", "trim", "widen"]

Bounds = tuple[int, int]

ARTICLES: Final = frozenset("the a an this these its his her their our my your".split())
LINKS: Final = frozenset("of and for in on at to with by from & or".split())
PARTICLES: Final = frozenset("al bin van von der den de da du la le el ibn ben bint di y e".split())
OFFICES: Final = TITLES | PERSON_NOUNS
KINDS: Final = frozenset("forces news party province region state city county".split())
FULL: Final = 2  # words of a full name
ROYAL: Final = frozenset("prince princess king queen".split())
HANGING: Final = frozenset(
    "on upon in by under next sur sous en le la les lès de du am an im i e al el ol".split()
)
LEFT_OUT: Final = frozenset("former ex then acting late".split())


def trim(parse: Doc, start: int, end: int, *, person: bool = False) -> Bounds | None:
    """Return the words of a name without what only stands beside it; None where none is left."""
    while start < end and _is_before(parse[start], person=person):
        start += 1
    while start < end and _is_after(parse[end - 1]):
        end -= 1
    while start + 1 < end and _is_small(parse[end - 1]):
        end -= 1
    if person:
        start = _after_roles(parse, start, end)
    alone = start + 1 == end and (parse[start].lower_ in TITLES or parse[start].tag_ == "JJ")
    return (start, end) if start < end and not alone else None


def lengthen(parse: Doc, bounds: Bounds) -> Bounds:
    """Return the bounds with what hyphens hang on a place's name: "Karsk-on-Sea"."""
    start, end = bounds
    tail = [token.text for token in parse[end : end + 4]]
    whole = not any(token.whitespace_ for token in parse[end - 1 : end + 3])
    linked = tail[:1] == tail[2:3] == ["-"] and tail[1].lower() in HANGING
    return (start, end + 4) if linked and whole and tail[3:] and tail[3][:1].isupper() else bounds


def join(parse: Doc, bounds: Sequence[Bounds]) -> list[Bounds]:
    """Join names that only hyphens part, as in "Karsk-on-Sea"; leave out what overlaps."""
    joined: list[Bounds] = []
    for start, end in sorted(bounds):
        last = joined[-1] if joined else (0, 0)
        if start < last[1]:
            joined[-1] = (last[0], max(last[1], end))
        elif joined and _is_hyphened(parse, last[1], start):
            joined[-1] = (last[0], end)
        else:
            joined.append((start, end))
    return joined


def _is_hyphened(parse: Doc, start: int, end: int) -> bool:
    """Whether two names hang together: a hyphen after the first, and no blank between them."""
    between = parse[start:end]
    whole = not any(token.whitespace_ or token.is_space for token in parse[start - 1 : end])
    return len(between) > 0 and between[0].text == "-" and whole


def _after_roles(parse: Doc, start: int, end: int) -> int:
    """Return where a person's name starts after roles: "Minister of State Ada Roe"."""
    roles = [token.i for token in parse[start : end - 1] if _is_role(token)]
    start = roles[-1] + 1 if roles else start
    follows = start > 1 and parse[start - 1].lower_ == "of" and parse[start - 2].lower_ in OFFICES
    return start + 1 if follows and end - start >= FULL + 1 else start


def _is_small(token: Token) -> bool:
    """Whether a word in small letters ends no name: "German special", but "Karsk police"."""
    inner = token.i > 0 and token.nbor(-1).text == "-"
    known = token.lower_ in ORGANISATION_NOUNS | KINDS
    return token.is_alpha and token.is_lower and not known and not inner


def _has_blank(parse: Doc, start: int, end: int) -> bool:
    return any(token.whitespace_ or token.is_space for token in parse[start:end])


def widen(parse: Doc, bounds: Bounds, known: Iterable[Bounds]) -> Bounds:
    """Return the bounds that another reader gives a name, where they hold more words of it."""
    start, end = bounds
    for first, last in known:
        if first <= start and end <= last and (first, last) != bounds:
            more = [*parse[first:start], *parse[end:last]]
            if all(map(_can_join, more)):
                return first, last
    return bounds


def _is_before(token: Token, *, person: bool) -> bool:
    word = token.lower_
    is_title = person and word.rstrip(".") in TITLES - ROYAL
    return _is_edge(token) or word in ARTICLES | LINKS | LEFT_OUT or is_title


def _is_after(token: Token) -> bool:
    return _is_edge(token) or token.lower_ in LINKS | ARTICLES or token.tag_ == "POS"


def _is_edge(token: Token) -> bool:
    return token.is_space or (token.is_punct and token.text != "@")


def _is_role(token: Token) -> bool:
    """Whether a word before others in a person's name tells a role: "Deputy Chairman Ada Roe"."""
    word = token.lower_
    small = token.is_alpha and token.is_lower and word not in PARTICLES
    small = small and not (token.i and token.nbor(-1).text == "-")
    return small or word in (TITLES | PERSON_NOUNS) - ROYAL


def _can_join(token: Token) -> bool:
    word = token.lower_
    if token.text == "-" or (token.i and token.nbor(-1).text == "-"):  # "Moon Ki-seok"
        return not token.is_space
    if word in TITLES | ACTS and word not in ORGANISATION_NOUNS:
        return False
    return word in LINKS | PARTICLES or (token.text[:1].isupper() and token.text.isalpha())
