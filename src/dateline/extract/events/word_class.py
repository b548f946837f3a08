"""Classes of nouns that frames ask for: armed force, police, weapons, vehicles, parties."""

from spacy.tokens import Token

from dateline.extract.cast.words import PRONOUNS, noun_type
from dateline.extract.events.nominal import NOMINAL
from dateline.extract.events.weapon import weapon_mode
from dateline.extract.events.word_list import (
    AMOUNTS,
    ANIMATE,
    CLASSES,
    COUNTING,
    NAMED,
    PEOPLE,
)
from dateline.model.utterance import ActorType

__all__ = ["ARMED", "core", "forms", "is_animate", "is_of", "is_party"]

ARMED = CLASSES["@force"] | {"brigade", "mercenaries", "fighters"}

EVENTS = frozenset(
    word
    for _, table in NOMINAL
    for line in table.strip().splitlines()
    for word in line.partition(":")[0].split()
)

NOT_PARTIES = (
    EVENTS | CLASSES["@craft"] | {"headquarters", "house", "carriages", "footage", "video", "feud"}
)


def forms(token: Token) -> frozenset[str]:
    """Return a word's lemma and form, in lower case."""
    return frozenset({token.lemma_.lower(), token.lower_})


def core(token: Token) -> Token:
    """Return the noun that a count is of: the residents of "hundreds of residents"."""
    if token.lower_ in COUNTING or token.pos_ == "NUM":
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                return next((one for one in child.children if one.dep_ == "pobj"), token)
    return token


def is_of(token: Token, wanted: frozenset[str]) -> bool:
    """Say whether a noun is one of some words, or of one of some classes ("@arms")."""
    noun = core(token)
    words = forms(noun)
    if words & wanted:
        return True
    classes = [CLASSES[name] for name in wanted if name in CLASSES]
    if any(words & nouns for nouns in classes):
        return True
    if any(name in wanted and holds(noun) for name, holds in KINDS):
        return True
    return "@party" in wanted and is_party(noun)


def is_animate(token: Token) -> bool:
    """Say whether a noun names somebody who lives: a party, or what people do or number."""
    noun = core(token)
    counted = any(child.dep_ == "nummod" for child in noun.children)
    does = noun.lower_.endswith(ANIMATE) and not forms(noun) & NOT_PARTIES
    return is_party(noun) or does or (counted and not forms(noun) & NOT_PARTIES)


def _is_name(noun: Token) -> bool:
    return noun.pos_ == "PROPN"


def _is_state(noun: Token) -> bool:
    return noun.ent_type_ in {"GPE", "NORP", "LOC"} or noun.lower_ in {"state", "country"}


def _is_body(noun: Token) -> bool:
    return noun.ent_type_ == "ORG"


def _is_person(noun: Token) -> bool:
    if noun.pos_ == "PROPN" or noun.ent_type_:
        return noun.ent_type_ in {"PERSON", "CARDINAL", "NORP"}
    bodies = any(noun_type(word) is ActorType.ORGANISATION for word in forms(noun))
    return is_animate(noun) and not bodies


def is_party(token: Token) -> bool:
    """Say whether a noun names somebody who can act: a person, a body, a state, armed force."""
    noun = core(token)
    words = forms(noun)
    if weapon_mode(noun) is not None or words & NOT_PARTIES or noun.ent_type_ in AMOUNTS:
        return False
    return (
        noun.ent_type_ in NAMED
        or noun.lower_ in PRONOUNS
        or noun.pos_ in {"PROPN", "NUM"}
        or noun.lower_ in COUNTING
        or any(noun_type(word) is not ActorType.OTHER for word in words)
        or bool(words & (PEOPLE | CLASSES["@force"] | CLASSES["@police"]))
    )


KINDS = (
    ("@name", _is_name),
    ("@state", _is_state),
    ("@body", _is_body),
    ("@person", _is_person),
)
