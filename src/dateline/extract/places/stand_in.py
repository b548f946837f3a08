"""Stand-ins: "the city", "the region", "the capital", where it is clear which one is meant."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from spacy.tokens import Doc, Token

from dateline.extract.language import text_of
from dateline.extract.places.gazetteer import Entry, Gazetteer, Sort
from dateline.model.place import Place
from dateline.model.span import Span

__all__ = ["stand_ins"]

MEANT: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(("city", "town", "village"), frozenset({"populated place"})),
    **dict.fromkeys(("region", "province", "county"), frozenset({"region", "district"})),
}
BEFORE: Final = 2  # sentences back, in which just one such place must be named
ARTICLE: Final = "the"
MORE: Final = frozenset({"prep", "relcl", "acl", "compound", "amod", "nummod", "appos", "poss"})


def stand_ins(parse: Doc, places: Sequence[Place], gazetteer: Gazetteer) -> Iterator[Place]:
    """Yield the places that a bare noun stands for, each at its own words."""
    for token in parse:
        word = token.lower_
        if token.i == 0 or (token.nbor(-1).lower_ != ARTICLE and word != "capital"):
            continue
        if word in MEANT and not _is_told_more(token):
            near = [one for one in places if one.precision in MEANT[word] and _is_near(token, one)]
            yield from _at(token, near)
        elif word == "capital" and token.pos_ == "NOUN":
            yield from _capital(token, places, gazetteer)


def _is_told_more(token: Token) -> bool:
    return any(child.dep_ in MORE for child in token.children) or token.dep_ == "compound"


def _is_near(token: Token, place: Place) -> bool:
    """Whether a place is named before a word, in its sentence or one of those just before."""
    start = token.sent.start
    for _ in range(BEFORE):
        start = token.doc[start - 1].sent.start if start else 0
    return bool(token.doc[start].idx <= place.span.start < token.idx)


def _at(token: Token, near: Sequence[Place]) -> Iterator[Place]:
    if len({(one.geonames, one.name) for one in near}) == 1:
        first = token.nbor(-1)
        yield Place(
            span=_span(first, token),
            name=near[-1].name,
            lat=near[-1].lat,
            lon=near[-1].lon,
            precision=near[-1].precision,
            geonames=near[-1].geonames,
        )


def _capital(token: Token, places: Sequence[Place], gazetteer: Gazetteer) -> Iterator[Place]:
    """Yield the capital of the country told beside it, else the only one named in the text."""
    first = next((child for child in token.lefts if child.dep_ in {"amod", "poss"}), None)
    if first is not None:
        countries = [one.place for one in gazetteer.find(first.text)][:1]  # the most populous
        capitals = (gazetteer.capital(one.number) for one in countries if one.sort is Sort.COUNTRY)
        found = [town for town in capitals if town]
    elif not _is_told_more(token) and token.nbor(-1).lower_ == ARTICLE:
        found = list(_capitals_named(token, places, gazetteer))
    else:
        return
    if len({town.number for town in found}) == 1:
        start = first or token.nbor(-1)
        yield Place(
            span=_span(start, token),
            name=found[0].name,
            lat=found[0].lat,
            lon=found[0].lon,
            precision="populated place",
            geonames=found[0].geonames,
        )


def _capitals_named(token: Token, places: Sequence[Place], gazetteer: Gazetteer) -> Iterator[Entry]:
    for one in places:
        for named in gazetteer.find(one.name) if one.precision == "populated place" else ():
            town = gazetteer.capital(named.place.country) if named.place.country >= 0 else None
            if town and town.geonames == one.geonames and one.span.start < token.idx:
                yield town


def _span(first: Token, last: Token) -> Span:
    return Span.of(text_of(first.doc), first.idx, last.idx + len(last.text))
