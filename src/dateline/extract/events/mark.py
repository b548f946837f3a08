"""Marks: the small words beside a verb that tell its readings apart, "down", "to hospital"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.extract.events.preposition import is_time, prepositions_of
from dateline.extract.events.word_class import forms

__all__ = ["marks_of", "particles_of"]

HARM = frozenset(
    """attack kill destroy crush punish retaliate bomb strike respond annihilate avenge eliminate
    execute shell invade hit shoot topple neutralise neutralize overthrow oust defeat burn fight
    hunt fire launch overrun seize storm occupy""".split()
)
HELP = frozenset(
    """help aid assist support send provide give supply release free withdraw cooperate sign hold
    pay rebuild investigate deliver donate join resume stop end lift allow protect meet negotiate
    compensate return disarm lay host attend evacuate rescue""".split()
)
REVENGE = frozenset({"revenge", "vengeance", "retaliation", "retribution"})
SILENT = frozenset(
    """comment respond answer say speak elaborate discuss name identify reply specify disclose
    reveal talk explain""".split()
)


def marks_of(verb: Token, thing: Token | None) -> Iterator[str]:
    """Yield prepositions, alone and with their noun ("to", "to_hospital"), and completing words.

    "to_do" is an infinitive, "to_harm" and "to_help" one of a deed; "clause" a clause that is said.
    """
    for word in (verb, thing):
        if word is not None:
            yield from _with_prepositions(word)
    if thing is not None:
        yield from (child.lower_ for child in thing.children if child.dep_ == "amod")
        if any(child.dep_ == "acl" and child.tag_ == "VBN" for child in thing.children):
            yield "state"
    for child in verb.children:
        if child.dep_ in {"acomp", "oprd", "advmod"}:
            is_denied = any(one.dep_ == "neg" for one in child.children)
            yield f"not_{child.lower_}" if is_denied else child.lower_
        if child.dep_ in {"acomp", "oprd", "ccomp"}:
            yield "state"
        if child.dep_ == "ccomp":
            yield "clause"
        if child.dep_ == "xcomp" and child.tag_ == "VB":
            yield from _to_do(child)


def particles_of(verb: Token) -> Iterator[str]:
    """Yield the words that may be a verb's particle: "down" of "shot down"."""
    for child in verb.children:
        is_adverb = child.dep_ == "prep" and child.pos_ in {"ADP", "ADV"}
        if is_adverb or child.dep_ in {"prt", "advmod", "acomp", "oprd"}:
            yield child.lower_


def _with_prepositions(word: Token) -> Iterator[str]:
    for child in word.children:
        if child.dep_ in {"prep", "agent", "dative"} and not is_time(child):
            yield child.lower_
    for name, token in prepositions_of(word):
        yield name
        yield from (f"{name}_{form}" for form in forms(token))


def _to_do(verb: Token) -> Iterator[str]:
    if any(child.dep_ == "neg" for child in verb.children):
        return
    if verb.lemma_ in HARM or any(child.lemma_ in REVENGE for child in verb.children):
        yield "to_harm"
    if verb.lemma_ not in SILENT:
        yield "to_do"
        if verb.lemma_ in HELP:
            yield "to_help"
