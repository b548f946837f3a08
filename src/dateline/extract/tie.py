"""How closely a time is tied to the event of a word, by the syntax between the two."""

from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from dateline.extract.clause import is_passive
from dateline.extract.event import EVENTS
from dateline.model.mention import TimeMention

__all__ = ["NEVER", "VERBS", "Dated", "by_medium", "opens", "rank"]

VERBS: Final = frozenset({"VERB", "AUX"})
# What begins another event's clause.
APART: Final = frozenset("relcl acl advcl ccomp pcomp csubj parataxis".split())
WITHIN: Final = frozenset("in during at amid".split())  # "died in an attack on Friday"
AT_ONCE: Final = frozenset("as when while".split())
NAMING: Final = frozenset("poss compound nmod amod nummod".split())  # "Friday's attack"
OBJECTS: Final = frozenset("dobj attr oprd npadvmod".split())
NEVER: Final = 9
INHERITED: Final = 3  # from the clause that a statement hangs on


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A time, the verb that it depends on (None without one), and the nouns passed on the way.

    `is_open` says that it is only a bound of the time meant: "since Friday".
    """

    time: TimeMention
    word: Token
    verb: Token | None
    nouns: tuple[Token, ...]
    is_open: bool


def rank(one: Dated, head: Token) -> int:
    """How closely a time is tied to the event of a head word; `NEVER` for another event's."""
    if one.is_open or (one.verb is None and head.i not in {noun.i for noun in one.nouns}):
        return NEVER
    if one.verb is None:
        return 0
    if head.pos_ not in VERBS:
        return 0 if [noun.i for noun in one.nouns[:1]] == [head.i] else NEVER
    if _leads_to(one.verb, head):
        return _by_noun(one)
    if one.nouns and one.nouns[0].lower_ in EVENTS:
        return NEVER
    return INHERITED if _shares(one, head) else NEVER


def opens(one: Dated, head: Token) -> bool:
    """Whether a clause tells what happened at a time: "since 1959, when two people died"."""
    first = head.left_edge
    gap = first.idx - one.time.span.end
    return first.lower_ == "when" and 0 <= gap <= len(", ")


def _by_noun(one: Dated) -> int:
    """Rank by the noun between a time and its verb: an event so named has a time of its own."""
    if not one.nouns:
        return 0
    noun = one.nouns[0]
    names = one.word.dep_ in NAMING or one.word.head.lower_ == "of"
    is_event = noun.lower_ in EVENTS
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return 1 if is_event else NEVER if names else 2
    if noun.dep_ in OBJECTS:
        return NEVER if names else 1
    if names or is_event:
        return 2 if noun.head.lower_ in WITHIN and is_event else NEVER
    return 2


def _leads_to(verb: Token, head: Token) -> bool:
    """Whether a verb is part of the head's own event: "began to withdraw", "was seen leaving"."""
    node = verb
    while node.i != head.i:
        if node.dep_ in APART or node.dep_ == "conj" or node.head.i == node.i:
            return False
        node = node.head
    return True


def _shares(one: Dated, head: Token) -> bool:
    """Whether a clause has the time of its neighbour.

    "As the column closed in on Friday, he spoke"; "it was hit on Friday, killing five"; "on Friday
    it was said to be leaving"; "on Friday it left and reached the port".
    """
    verb = one.verb
    if verb is None:
        return False
    if verb.dep_ == "advcl" and _leads_to(verb.head, head):
        return any(child.lower_ in AT_ONCE for child in verb.children if child.i < verb.i)
    if head.dep_ == "advcl" and head.tag_ == "VBG" and head.head.i == verb.i:
        return not any(child.dep_ in {"mark", "nsubj"} for child in head.children)
    if head.dep_ == "xcomp" and head.head.i == verb.i:  # "were said to be moving"
        return is_passive(verb)
    return head.dep_ == "conj" and head.head.i == verb.i and one.time.span.start < verb.idx


def by_medium(one: Dated, verb: Token) -> int:
    """Rank the time of the medium of a verb: "in a recording broadcast on Friday, he declared"."""
    told = one.verb
    if told is None or told.dep_ not in {"acl", "relcl"} or one.is_open:
        return NEVER
    noun = told.head
    return INHERITED if noun.dep_ == "pobj" and noun.head.head.i == verb.i else NEVER
