"""How far an event is told to have come about: done, tried, planned, asked for, possible, not."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from dateline.extract.events.mood import (
    ASKED,
    BELIEVING,
    CALLS,
    CARRIERS,
    CONDITIONS,
    DOING,
    EXISTING,
    MAYBE,
    MODALS,
    PLANNED,
    QUALITIES,
    SUBORDINATE,
    TRIED,
    UNDONE,
)
from dateline.extract.stance.carrier import is_positive
from dateline.model.event import Modality

__all__ = ["Reality", "is_negated", "reality_of"]


@dataclass(frozen=True, slots=True)
class Reality:
    """How far an event came about, and whether it is told not to be so."""

    modality: Modality
    is_negated: bool


def reality_of(
    trigger: Token, cue: frozenset[int] = frozenset(), *, is_act: bool = False
) -> Reality:
    """Read how far the event of a word is told to have come about.

    The words that govern it are asked from the nearest up, to the act of saying (`cue` holds
    its positions) and that included; the farthest from a deed counts.
    """
    chain = [trigger] if is_act else list(_chain(trigger, cue))
    levels = [level for word in chain for level in _levels(word, is_told=bool(cue))]
    levels += [level for below, word in pairwise(chain) if (level := _carried(below, word))]
    negated = is_negated(chain)
    if _is_bare_order(chain[-1]):
        levels.append(ASKED)
    if not levels and _is_purpose(chain[-1]):
        levels.append(ASKED if _is_asked_of(chain[-1].head) else PLANNED)
    return Reality(_farthest(levels), negated)


def is_negated(chain: list[Token]) -> bool:
    """Say whether a chain from a trigger up is told not to be so.

    "No attack took place" is negated once, by its noun; "refused" is itself the event of a refusal.
    """
    trigger = chain[0]
    if trigger.lemma_ in {"refuse", "decline", "fail"}:
        return any(child.dep_ == "neg" for child in trigger.children)
    told = chain[1:] if _is_clause_of(trigger) and len(chain) > 1 else chain
    undone = sum(word.lemma_ in UNDONE for word in chain[1:]) % 2 == 1
    return is_positive(tuple(told)) == undone


def _farthest(levels: list[Modality]) -> Modality:
    order = (MAYBE, ASKED, PLANNED, TRIED)
    return next((level for level in order if level in levels), Modality.HAPPENED)


def _chain(trigger: Token, cue: frozenset[int]) -> Iterator[Token]:
    """The trigger and what governs it: the verbs and adjectives above, in their clause."""
    word = trigger
    yield word
    while word.head.i != word.i:
        above = word.head
        shares = word.dep_ == "conj" and not any(c.dep_ == "nsubj" for c in word.children)
        lightly = word.i == trigger.i and (_is_clause_of(word) or _is_said(word, cue))
        through = _leads_on(word, cue)
        if not (_governs(word, above) or shares or lightly or through):
            return
        word = above
        if word.dep_ != "prep":
            yield word
        if word.i in cue and word.dep_ != "prep":
            return


def _leads_on(word: Token, cue: frozenset[int]) -> bool:
    """Whether a preposition leads up to a word that asks or plans: "called for a ceasefire"."""
    above = word.head
    if word.dep_ in {"pobj", "pcomp"}:
        return above.dep_ == "prep" or above.i in cue
    return word.dep_ == "prep" and (above.i in cue or CARRIERS.get(above.lemma_) is not None)


def _is_said(noun: Token, cue: frozenset[int]) -> bool:
    """Whether a noun is itself what an act of saying says: "demanded his resignation"."""
    wanted = noun.pos_ == "NOUN" and CARRIERS.get(noun.head.lemma_) in {ASKED, PLANNED}
    return noun.dep_ in {"dobj", "nsubjpass"} and (noun.head.i in cue or wanted)


def _carried(below: Token, above: Token) -> Modality | None:
    """How far a word is from being done by what governs it; a sibling governs nothing."""
    called = above.lemma_ in {"call", "appeal"} and below.dep_ not in {"pobj", "xcomp"}
    return None if called or below.dep_ == "conj" else CARRIERS.get(above.lemma_)


def _governs(below: Token, above: Token) -> bool:
    """Whether a word lends its mood to a verb: not to a clause with a tense of its own."""
    if below.dep_ not in SUBORDINATE or above.lemma_ not in CARRIERS:
        return False
    bare = below.tag_ in {"VB", "VBG"} and not any(
        c.dep_ == "aux" and c.lower_ not in {"to", "should"} for c in below.children
    )
    return below.dep_ != "ccomp" or bare or above.lemma_ in BELIEVING


def _is_clause_of(noun: Token) -> bool:
    """Whether a noun is a main part of its clause, and shares its verb's polarity and mood."""
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.head.pos_ not in {"VERB", "AUX"}:
        return False
    if noun.dep_ in {"nsubj", "attr"}:
        return noun.head.lemma_ in EXISTING
    return noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in DOING


def _levels(word: Token, *, is_told: bool) -> Iterator[Modality]:
    for child in word.children:
        if child.dep_ == "aux" and child.lower_ in MODALS:
            yield MODALS[child.lower_]
        if child.dep_ == "aux" and child.lower_ in {"would", "'d", "’d"} and word.tag_ == "VB":
            yield PLANNED if is_told else MAYBE
        if child.dep_ in {"amod", "compound"} and child.lower_ in QUALITIES:
            yield QUALITIES[child.lower_]
        if child.dep_ in {"mark", "advmod"} and child.lower_ in CONDITIONS | {
            "perhaps",
            "possibly",
        }:
            yield MAYBE
        if child.dep_ == "advcl" and any(c.lower_ in CONDITIONS for c in child.children):
            yield from (MAYBE for aux in word.children if aux.lower_ in {"would", "'d"})
    if word.lemma_ == "be" and any(_is_infinitive(child) for child in word.children):
        yield PLANNED
    if word.lemma_ == "have" and any(_is_infinitive(child) for child in word.children):
        yield ASKED
    if word.lemma_ == "go" and any(_is_infinitive(child) for child in word.children):
        yield PLANNED


def _is_infinitive(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _is_purpose(verb: Token) -> bool:
    """Whether it is a bare infinitive that nothing here governs: "to quash the rebellion"."""
    helpers = [child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    return verb.tag_ == "VB" and helpers in (["to"], ["to", "be"])


def _is_asked_of(word: Token) -> bool:
    """Whether a word is a call, or whom a verb calls upon: "ordered the brigade to withdraw"."""
    return word.lemma_ in CALLS or CARRIERS.get(word.head.lemma_) is ASKED


def _is_bare_order(verb: Token) -> bool:
    """Whether it is an imperative: a bare verb that opens its sentence, and no subject."""
    if verb.tag_ != "VB" or verb.dep_ not in {"ROOT", "ccomp"}:
        return False
    return not any(c.dep_ in {"nsubj", "nsubjpass", "aux"} for c in verb.children)
