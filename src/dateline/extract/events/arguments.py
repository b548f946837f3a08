"""The arguments of a word: its subject, its object, and what its prepositions govern."""

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.extract.clause import is_passive
from dateline.extract.events.mark import marks_of, particles_of
from dateline.extract.events.preposition import prepositions_of
from dateline.extract.events.subject import object_of, subject_of

__all__ = ["Arguments", "arguments_of", "noun_arguments"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments:
    """What stands beside a word; `slots` holds what each preposition governs, and the dative.

    `marks` are the prepositions, alone and with their noun ("to", "to_hospital"), and words
    that complete the verb ("dead", "missing"). `is_phrasal` says that it has a particle.
    """

    subject: Token | None = None
    object: Token | None = None
    slots: Mapping[str, Token]
    marks: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    is_passive: bool = False
    is_phrasal: bool = False


def arguments_of(verb: Token) -> Arguments:
    """Find the arguments of a verb, of a passive as of an active one."""
    passive = is_passive(verb) or _is_reduced(verb)
    subject, thing = subject_of(verb, passive=passive), object_of(verb)
    slots: dict[str, Token] = {}
    for word in (verb, thing):
        for name, token in prepositions_of(word) if word is not None else ():
            slots.setdefault(name, token)
    if passive:
        agent = slots.get("by")
        subject, thing = agent, subject if thing is None else thing
        if subject is not None and thing is subject:
            subject = None
    dative = next((c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"), None)
    if dative is not None:
        slots["dative"] = dative
    return Arguments(
        subject=subject,
        object=thing,
        slots=slots,
        marks=frozenset(marks_of(verb, thing)),
        particles=frozenset(particles_of(verb)),
        is_passive=passive,
        is_phrasal=any(c.dep_ == "prt" or _is_figure(verb, c) for c in verb.children),
    )


def noun_arguments(noun: Token) -> Arguments:
    """Find the arguments of a noun that names an event: of its prepositions, and its owner."""
    slots = dict(prepositions_of(noun))
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is not None:
        slots["poss"] = owner
    beside = {child.lower_ for child in noun.children if child.dep_ in {"compound", "amod", "nmod"}}
    return Arguments(slots=slots, marks=frozenset(slots) | beside)


def _is_reduced(verb: Token) -> bool:
    """Whether it is a passive without its auxiliary: "the bridge destroyed in the war"."""
    if verb.tag_ != "VBN" or any(child.dep_ == "aux" for child in verb.children):
        return False
    if verb.dep_ == "acl" or any(child.dep_ == "agent" for child in verb.children):
        return True
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN" and is_passive(verb.head):
        return not any(child.dep_ == "nsubj" for child in verb.children)
    return False


def _is_figure(verb: Token, word: Token) -> bool:
    """Whether it is a blow of words: "fired back", "hit back"."""
    return word.lower_ == "back" and verb.lemma_ in {"fire", "hit", "strike", "shoot"}
