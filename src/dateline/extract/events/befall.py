"""What befell people: "five are dead", "left seven injured", "the death toll rose"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from dateline.extract.events.arguments import Arguments, arguments_of
from dateline.extract.events.condition import SELVES
from dateline.extract.events.happening import CERTAIN_DEEDS, DEADLY
from dateline.extract.events.match import Match, match_noun, match_verb
from dateline.extract.events.weapon import weapon_mode
from dateline.extract.events.word_class import is_animate, is_party
from dateline.model.event import Happening, Mode, Plover

__all__ = ["harm", "state", "toll"]

STATES: Final = {
    "dead": Mode.KILLED,
    "injured": Mode.INJURED,
    "wounded": Mode.INJURED,
    "hurt": Mode.INJURED,
    "trapped": Mode.TRAPPED,
    "missing": Mode.MISSING,
    "unaccounted": Mode.MISSING,
}
UNHARMED: Final = frozenset("unharmed uninjured unhurt unscathed".split())
STAYING: Final = frozenset({"be", "remain", "lie"})
LEAVING: Final = frozenset({"leave", "find", "declare"})
TOLLS: Final = frozenset({"toll", "death", "fatality", "casualty", "injury", "loss"})
ITSELF: Final = {"kill": Mode.KILLED, "injure": Mode.INJURED, "hurt": Mode.INJURED}
LIFE: Final = frozenset({"life", "lives"})
COUNTING: Final = frozenset("be rise climb stand reach report confirm have".split())
CAUSES: Final = ("in", "by", "during", "from")


def state(verb: Token) -> Match | None:
    """Read "five are dead", "left seven injured", "two are missing"."""
    if verb.lower_ == "missing" and verb.tag_ == "VBG":
        return _casualty(verb, arguments_of(verb).subject, Mode.MISSING)
    if verb.lemma_ in STAYING:
        return _stays(verb)
    if verb.lemma_ not in LEAVING:
        return None
    given = arguments_of(verb)
    word = next((one for one in _completing(verb, given) if one.lower_ in STATES), None)
    return _left(word, given) if word is not None else None


def toll(verb: Token) -> Match | None:
    """Read "the death toll rose", "there were fatalities", "eight have injuries"."""
    if verb.lemma_ not in COUNTING:
        return None
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass", "attr", "dobj"} and child.lemma_ in TOLLS:
            found = _loss(child) if child.lemma_ == "loss" else match_noun(child)
            whom = arguments_of(verb).subject if verb.lemma_ == "have" else None
            return replace(found, recipient=whom) if found else None
    return None


def _loss(noun: Token) -> Match | None:
    """Read "some loss of life"."""
    of_life = any(
        c.lower_ == "of" and any(one.lower_ in LIFE for one in c.children) for c in noun.children
    )
    found = Match(trigger=noun, happening=Happening.CASUALTY, mode=Mode.KILLED)
    return found if of_life else None


def harm(verb: Token) -> Match | None:
    """Read a killing or wounding: a deed where somebody does it, or an attack is its cause."""
    given = arguments_of(verb)
    if given.object is not None and given.object.lower_ in SELVES:
        return _casualty(verb, given.subject, ITSELF.get(verb.lemma_))
    found = match_verb(verb) if verb.lemma_ in DEADLY else None
    if found is None or found.happening is not Happening.CASUALTY:
        return None
    if found.recipient is not None and not is_animate(found.recipient):
        return None
    causes = [given.subject, *(given.slots.get(name) for name in CAUSES)]
    told = [event for cause in causes if cause is not None and (event := match_noun(cause))]
    in_title = verb.is_title and not verb.is_sent_start  # whose parse names the wrong doer
    actor = None if in_title or (told and found.actor is given.subject) else found.actor
    by_attack = any(event.type is Plover.ASSAULT for event in told)
    by_weapon = given.subject is not None and weapon_mode(given.subject) is not None
    is_deed = by_attack or by_weapon or actor is not None or verb.lemma_ in CERTAIN_DEEDS
    return replace(found, actor=actor, type=Plover.ASSAULT if is_deed else None)


def _stays(verb: Token) -> Match | None:
    whom = arguments_of(verb).subject
    for word in verb.children:
        if word.dep_ == "acomp" and word.lower_ in STATES:
            return _casualty(word, whom, STATES[word.lower_])
        if word.dep_ == "acomp" and UNHARMED & {word.lower_, *(c.lower_ for c in word.conjuncts)}:
            found = _casualty(word, whom, Mode.INJURED)
            return replace(found, is_negated=True) if found is not None else None
    return None


def _completing(verb: Token, given: Arguments) -> Iterator[Token]:
    """The words that say how somebody was left, wherever the parse hangs them."""
    yield from (child for child in verb.children if child.dep_ in {"oprd", "ccomp", "acl"})
    if given.object is not None:
        yield from (c for c in given.object.children if c.dep_ in {"acl", "amod"})


def _left(word: Token, given: Arguments) -> Match | None:
    found = _casualty(word, given.object, STATES[word.lower_])
    cause = match_noun(given.subject) if given.subject is not None else None
    is_deed = found is not None and cause is not None and cause.type is Plover.ASSAULT
    return replace(found, type=Plover.ASSAULT) if found is not None and is_deed else found


def _casualty(trigger: Token, whom: Token | None, mode: Mode | None) -> Match | None:
    if whom is None or not is_party(whom):
        return None
    return Match(trigger=trigger, happening=Happening.CASUALTY, mode=mode, recipient=whom)
