"""Party: whether a place's name stands for a government, or says whose somebody or something is."""

from typing import Final

from spacy.tokens import Token

from dateline.extract.cast.words import FAMILIAR, PERSON_NOUNS
from dateline.extract.event import EVENTS
from dateline.extract.places.word import PARTS
from dateline.model.place import Place

__all__ = ["is_party"]

DEALS: Final = frozenset(
    """sanction pressure threat resolution influence objection betrayal embargo tariff criticism
    condemnation denunciation policy stance dialogue speech rhetoric warning opposition
    support""".split()
)
SENT: Final = frozenset(
    """objection response reaction pressure threat criticism condemnation support help aid pledge
    warning demand opposition assurance approval permission""".split()
)
TREATED: Final = frozenset(
    """accuse aid annihilate approach arm ask back ban blame condemn contact contain counter
    criticise criticize denounce deter force fund help impact influence invite isolate lobby
    persuade praise press pressure provoke rein sanction sink strangle supply support tell thank
    threaten urge warn""".split()
)
TOWARDS: Final = frozenset("on against to for over with of toward towards".split())
OFFICES: Final = frozenset(
    """official officials source sources ministry government authority authorities spokesman
    spokeswoman spokesperson diplomat diplomats leadership lawmaker lawmakers embassy""".split()
)
FOLLOWERS: Final = frozenset(
    "fan supporter footballer player striker midfielder defender goalkeeper forward coach".split()
)
PEOPLE: Final = PERSON_NOUNS | FAMILIAR | FOLLOWERS | {"old", "teen", "boy", "girl", "husband"}
DEEDS: Final = frozenset(
    """airstrike strike aircraft drone jet missile drill exercise warship bomber plane troop force
    sanction policy intelligence dollar time""".split()
)
FIGHTS: Final = EVENTS | {"war", "operation"}


def is_party(root: Token, place: Place) -> bool:
    """Whether a place acts, is dealt with or is where somebody is from, and nothing is in it.

    Examples: "sanctions on Karsk", "urged Kenya to wait", "a woman, 42, from Karsk", "officials
    in Karsk", "talks between Kenya and Chad", "US airstrikes".
    """
    is_country = place.precision == "country"
    if root.dep_ == "pobj":
        return _is_told(root.head, is_country=is_country)
    if root.dep_ in {"dobj", "dative"}:
        return is_country and root.head.lemma_.lower() in TREATED
    if root.dep_ in {"compound", "nmod", "amod"}:
        head = root.head.lemma_.lower()
        is_short = is_country and place.span.text.isupper()  # "US" says "American"
        return head in PEOPLE or head == "time" or (is_short and head in DEEDS)
    return False


def _is_told(preposition: Token, *, is_country: bool) -> bool:
    word, head = preposition.lower_, preposition.head
    noun = head.lemma_.lower()
    if word == "from":
        return noun in SENT or (noun in PEOPLE and head.pos_ != "ADJ") or noun == "old"
    if word == "in":
        return noun in OFFICES
    if word == "between":
        return is_country and noun not in PARTS
    if word == "against" and is_country:
        return noun not in FIGHTS
    if word in {"for", "to"} and is_country and head.pos_ == "ADJ":
        return True
    return word in TOWARDS and noun in DEALS
