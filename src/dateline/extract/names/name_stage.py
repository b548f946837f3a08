"""The name stage: the tagger's people, organisations and places take the pipeline's place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Doc, Span

from dateline.extract.language import text_of
from dateline.extract.names.bounds import Bounds, join, lengthen, trim, widen
from dateline.extract.names.settle import Named, settle
from dateline.extract.names.tagger import Tagged, tag
from dateline.extract.names.title_case import cut, verbs_of
from dateline.extract.places.body import without_bodies
from dateline.extract.stage import Draft

__all__ = ["NameStage"]

REPLACED: Final = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
CREDIT: Final = re.compile(
    r"\((?:photo|image|picture|pic|video|credit)s?\b[^()]{0,60}\)|\([RDI]-[A-Z][\w. ]{1,12}\)",
    re.IGNORECASE,
)
PLACES: Final = frozenset({"GPE", "LOC", "FAC"})


class NameStage:
    """Find the names of people, organisations and places."""

    name = "names"
    version = "1"
    requires = frozenset({"parse", "seen"})
    provides = frozenset({"names"})

    def __call__(self, draft: Draft) -> Draft:
        """Give the parse the tagger's names beside the pipeline's dates and nationalities.

        What was found as a place and is a party after all is a place no more.
        """
        tagged = tag(draft.syntax, draft.sight)
        parse = draft.syntax.copy()
        parse.set_ents(list(_merged(parse, _names(parse, tagged, verbs_of(parse, draft.sight)))))
        return replace(draft, parse=parse, places=without_bodies(parse, draft.places))


def _names(parse: Doc, tagged: Tagged, verbs: frozenset[int]) -> list[Named]:
    """Return the tagger's names with settled bounds and kinds, none over another."""
    known = [
        bounds
        for entity in parse.ents
        if entity.label_ in REPLACED and verbs.isdisjoint(range(entity.start, entity.end))
        if (bounds := trim(parse, entity.start, entity.end, person=entity.label_ == "PERSON"))
    ]
    found = (
        widen(parse, lengthen(parse, bounds), known)
        for bounds in _bare(parse, tagged, verbs)
        if not _is_nation(parse, lengthen(parse, bounds))
    )
    return settle(parse, tagged, join(parse, list(found)))


def _bare(parse: Doc, tagged: Tagged, verbs: frozenset[int]) -> Iterator[Bounds]:
    """Yield the bounds of the names that belong to the story, without what stands beside them."""
    credited = _credited(parse)
    for start, end, kind in tagged.names:
        bounds = trim(parse, *cut(parse, start, end, verbs), person=kind == "PERSON")
        if bounds and start not in credited:
            yield bounds


def _is_nation(parse: Doc, bounds: Bounds) -> bool:
    """Say whether one word that the pipeline takes for a people's is all of a name."""
    return bounds[1] - bounds[0] == 1 and parse[bounds[0]].ent_type_ == "NORP"


def _credited(parse: Doc) -> set[int]:
    """The words of credits and of party and state: "(Photo: Ada Roe/Agency)", "(R-Fla.)"."""
    matches = CREDIT.finditer(text_of(parse))
    spans = (parse.char_span(*match.span(), alignment_mode="expand") for match in matches)
    return {token.i for span in spans if span is not None for token in span}


def _merged(parse: Doc, found: Iterable[Named]) -> Iterator[Span]:
    """Yield the names found, and what the pipeline calls something else where none stands."""
    sort = {token.i: entity.label_ for entity in parse.ents for token in entity}
    taken = set()
    for name in found:
        taken |= set(range(name.start, name.end))
        known = sort.get(name.end - 1, "")
        as_place = name.kind == "GPE" and known in PLACES
        yield Span(parse, name.start, name.end, known if as_place else name.kind)
    for entity in parse.ents:
        if entity.label_ not in REPLACED and not taken & set(range(entity.start, entity.end)):
            yield entity
