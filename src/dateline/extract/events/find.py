"""Find the one event that a statement tells of: that of its main verb, or of what it governs."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dateline.extract.events.arguments import arguments_of
from dateline.extract.events.befall import harm, state, toll
from dateline.extract.events.happening import DEADLY
from dateline.extract.events.match import Match, match_noun, match_verb
from dateline.extract.events.mood import CARRIERS, DOING, IMPACT
from dateline.extract.events.subject import ABOUT, CONTROL
from dateline.extract.events.word_class import is_party
from dateline.model.event import Plover

__all__ = ["find_event", "find_within"]

VERBAL = frozenset({"VERB", "AUX"})
OCCURRING = frozenset(
    """occur happen take break begin start erupt follow continue rock hit strike rip tear shake
    batter devastate destroy damage bury sweep engulf ravage go rage burn cause trigger leave
    flatten lash""".split()
)
TEARING = frozenset({"tear", "rip", "sweep"})
DEPTH = 5  # verbs below the head of a statement


def find_event(head: Token, inside: frozenset[int]) -> Match | None:
    """Return the event of a statement whose head is given; `inside` are its words' positions."""
    word: Token | None = head
    for _ in range(DEPTH):
        if word is None or word.i not in inside:
            return None
        found = _at(word, inside)
        if found is not None:
            return found
        word = _below(word, inside)
    return None


def find_within(word: Token, inside: frozenset[int]) -> Match | None:
    """Return the event that a deed of words is about: the withdrawal of "agreed to withdraw"."""
    for child in word.children:
        if child.dep_ in {"xcomp", "ccomp"} or (child.dep_ == "dobj" and child.pos_ == "NOUN"):
            found = find_event(child, inside)
        else:
            found = _governed(child, inside)
        if found is not None:
            return found
    return None


def _governed(preposition: Token, inside: frozenset[int]) -> Match | None:
    if preposition.dep_ != "prep" or preposition.lower_ not in {"of", "for"}:
        return None
    some = (_at(child, inside) for child in preposition.children if child.i in inside)
    return next((found for found in some if found is not None), None)


def _at(word: Token, inside: frozenset[int]) -> Match | None:
    if _is_habit(word):
        return None
    if word.pos_ not in VERBAL:
        return _verbless(word, inside)
    if word.lemma_ in DEADLY:
        return harm(word)
    rules = (state, toll, _occurrence, match_verb, _light)
    return next((found for rule in rules if (found := rule(word)) is not None), None)


def _below(word: Token, inside: frozenset[int]) -> Token | None:
    """The verb that a verb without an event carries: "began to", "is ready to", "and attacked"."""
    if word.pos_ in VERBAL and word.lemma_ in CARRIERS:
        for child in _complements(word):
            if child.pos_ in VERBAL and child.i in inside:
                return child
    return next(
        (
            child
            for child in word.children
            if child.dep_ == "conj"
            and child.pos_ in VERBAL
            and child.i in inside
            and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in child.children)
        ),
        None,
    )


def _complements(word: Token) -> Iterator[Token]:
    for child in word.children:
        if child.dep_ == "xcomp" or (child.dep_ == "ccomp" and child.tag_ in {"VBG", "VB"}):
            yield child
        if child.dep_ in {"acomp", "oprd", "attr"}:
            yield from (one for one in child.children if one.dep_ == "xcomp")


def _verbless(word: Token, inside: frozenset[int]) -> Match | None:
    """A phrase: an event noun, or somebody of whom a participle tells: "seven killed"."""
    for child in word.children:
        asked = child.tag_ == "VB" and word.head.lemma_ in CONTROL
        if child.dep_ == "acl" and child.i in inside and (asked or child.tag_ in {"VBN", "VBD"}):
            return harm(child) if child.lemma_ in DEADLY else match_verb(child)
    return _charge(word, inside) or match_noun(word)


def _charge(word: Token, inside: frozenset[int]) -> Match | None:
    """Read what somebody is accused of: "the brigade of shelling the port"."""
    if word.dep_ not in {"dobj", "nsubjpass"} or word.head.lemma_ not in ABOUT:
        return None
    for place in (word, word.head):
        for preposition in place.children:
            if preposition.dep_ == "prep" and preposition.lower_ in {"of", "for", "with"}:
                for child in preposition.children:
                    found = _at(child, inside) if child.i in inside else None
                    if found is not None:
                        is_noun = found.actor is None and child.pos_ == "NOUN"
                        return replace(found, actor=word) if is_noun and found.type else found
    return None


def _is_habit(word: Token) -> bool:
    """Whether it is told as a habit: "meets every Tuesday"."""
    times = (child for child in word.children if child.dep_ in {"npadvmod", "advmod"})
    return any(one.lower_ in {"every", "each"} for time in times for one in time.children)


def _occurrence(verb: Token) -> Match | None:
    """Read an event that happens: "clashes broke out", "was hit by an earthquake"."""
    if verb.lemma_ not in OCCURRING:
        return None
    given = arguments_of(verb)
    cause = given.object if given.subject is None and given.is_passive else given.subject
    found = match_noun(cause) if cause is not None else None
    if found is None:
        return None
    is_blow = verb.lemma_ in IMPACT and found.type in {None, Plover.ASSAULT, Plover.PROTEST}
    hit = [given.object if given.object is not cause else None] if is_blow else []
    hit += [given.slots.get("through")] if verb.lemma_ in TEARING else []
    whom = next((token for token in (*hit, found.recipient) if token is not None), None)
    between = given.slots.get("between") if found.type else None
    return replace(found, recipient=whom, actor=found.actor or between)


def _light(verb: Token) -> Match | None:
    """Read an event noun that a verb only carries: "carried out an attack", "there was a blast"."""
    if verb.lemma_ == "be" and any(child.dep_ == "expl" for child in verb.children):
        named = next((child for child in verb.children if child.dep_ == "attr"), None)
        return match_noun(named) if named is not None else None
    given = arguments_of(verb)
    found = match_noun(given.object) if verb.lemma_ in DOING and given.object is not None else None
    if found is None:
        return None
    slots = (found.recipient, *(given.slots.get(name) for name in ("on", "against", "at")))
    recipient = next((token for token in slots if token is not None), None)
    who = given.subject if given.subject is not None and is_party(given.subject) else None
    return replace(found, actor=found.actor or who if found.type else None, recipient=recipient)
