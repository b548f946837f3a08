"""Tie: which of the places named a statement says something to have happened in."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from dateline.extract.cast.words import ORGANISATION_NOUNS, TITLES
from dateline.extract.places.party import is_party
from dateline.extract.places.word import BODIES, PARTS, ROLES
from dateline.model.place import Place
from dateline.model.span import Span

__all__ = ["tied_places"]

ACTORS: Final = frozenset({"ORG", "PERSON", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
DOES: Final = frozenset({"dobj", "ccomp", "xcomp", "dative"})
SPANS: Final = frozenset("mile kilometer kilometre km metre meter hour minute yard".split())
QUARTERS: Final = frozenset("north south east west".split())
DASHES: Final = frozenset({"-", "--", "–", "—", ")", "("})
OPENING: Final = 8  # words in which a dateline ends


def tied_places(parse: Doc, places: Sequence[Place], content: Sequence[Span]) -> tuple[Place, ...]:
    """Return the places that a statement is about: named in it, or where its verb says it was.

    Left out are places that tell who acts or speaks, or whence they are, not where: in the name of
    an organisation, in a role or an origin ("the mayor of Karsk", "a man from Karsk"), an actor
    ("Karsk denied it", "Karsk's attack"), a dateline; and those that only measure a distance.
    """
    return tuple(
        place
        for place in places
        if (words := _words(parse, place)) is not None
        and (_is_within(place, content) or _hangs_on(words, content))
        and _is_location(words, place)
    )


def _words(parse: Doc, place: Place) -> Words | None:
    return parse.char_span(place.span.start, place.span.end, alignment_mode="expand")


def _is_within(place: Place, content: Sequence[Span]) -> bool:
    return any(span.contains(place.span) for span in content)


def _hangs_on(words: Words, content: Sequence[Span]) -> bool:
    """Whether a place outside a statement tells where its verb's event was."""
    above = words.root.head
    while above.dep_ in {"prep", "pobj", "pcomp"} and above.head is not above:
        above = above.head
    return above.pos_ in {"VERB", "AUX"} and any(
        span.start <= above.idx < span.end for span in content
    )


def _is_location(words: Words, place: Place) -> bool:
    root = words.root
    while root.dep_ in {"conj", "appos"} and root.head.i < root.i:
        root = root.head  # "in Karsk and Orsk": both stand as the first does
    if _in_actor(words) or _in_dateline(words) or _acts(root, place) or is_party(root, place):
        return False
    if root.dep_ == "poss":
        return root.head.lemma_.lower() in PARTS
    if root.dep_ in {"compound", "nmod", "amod"}:
        return not _is_actor(root.head)
    return not (root.dep_ == "pobj" and (_tells_whose(root.head) or _measures(root.head)))


def _in_actor(words: Words) -> bool:
    """Whether the place stands inside a longer name that is no place's."""
    entity = next((one for one in words.doc.ents if one.start <= words.root.i < one.end), None)
    if entity is None or entity.label_ not in ACTORS:
        return False
    outside = [token for token in entity if not words.start <= token.i < words.end]
    return any(token.text[:1].isupper() and token.lower_ != "the" for token in outside)


def _in_dateline(words: Words) -> bool:
    sentence = words.sent
    if words.start - sentence.start > 1 or not words.text.isupper():
        return False
    ahead = words.doc[words.end : min(words.end + OPENING, sentence.end)]
    return any(token.text in DASHES for token in ahead)


def _acts(root: Token, place: Place) -> bool:
    """Whether a place stands for its government or people: a country, or a town, does something."""
    if root.dep_ == "nsubj":
        return place.precision == "country" or any(
            child.dep_ in DOES for child in root.head.children
        )
    by = root.dep_ == "pobj" and root.head.lower_ in {"by", "with"}
    return by and root.head.dep_ in {"agent", "prep"}


def _is_actor(head: Token) -> bool:
    """Whether a noun after a place is a person, a party or a body: "Karsk mayor"."""
    word = head.lemma_.lower()
    if word in PARTS:
        return False
    named = head.ent_type_ in {"PERSON", "ORG"}
    return named or word in ROLES or word in TITLES or word in ORGANISATION_NOUNS or word in BODIES


def _tells_whose(preposition: Token) -> bool:
    """Whether "of Karsk", "from Karsk" says whose or whence a party is."""
    head = preposition.head
    word = head.lemma_.lower()
    is_person = word in ROLES or word in TITLES or head.ent_type_ == "PERSON"
    if preposition.lower_ in {"of", "for"}:
        return is_person or word in ORGANISATION_NOUNS
    return preposition.lower_ == "from" and (is_person or head.pos_ == "PROPN")


def _measures(preposition: Token) -> bool:
    """Whether a place is what a distance is counted from: "forty miles south of Karsk"."""
    words = [token.lemma_.lower() for token in preposition.doc[: preposition.i][-2:]]
    if words and words[-1] in QUARTERS:
        words.pop()
    return bool(words) and words[-1] in SPANS
