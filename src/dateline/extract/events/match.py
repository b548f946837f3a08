"""Match a word with its frames: the first whose conditions hold says which event it tells of."""

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.extract.events.arguments import Arguments, arguments_of, noun_arguments
from dateline.extract.events.condition import WITH_PARTIES, fits_slots, holds, readings
from dateline.extract.events.conflict import CONFLICT
from dateline.extract.events.cooperation import COOPERATION
from dateline.extract.events.frame import Frame, frames_of
from dateline.extract.events.happening import HAPPENING
from dateline.extract.events.nominal import NOMINAL
from dateline.extract.events.saying import SAYING
from dateline.extract.events.weapon import weapon_mode
from dateline.extract.events.word_class import (
    ARMED,
    core,
    forms,
    is_animate,
    is_party,
)
from dateline.model.event import Happening, Mode, Plover

__all__ = ["Match", "match_noun", "match_verb"]

VERBS = frames_of((*CONFLICT, *COOPERATION, *SAYING, *HAPPENING))
NOUNS = frames_of(NOMINAL)
# Before these a name says where as often as who: "the Karsk shooting".
WHERE = frozenset("attack assault shooting stabbing bombing strike massacre killing arson".split())
NOT_EVENTS = frozenset({"compound", "amod", "poss"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An event seen in a word: what it is, and the words of those who play a part."""

    trigger: Token
    type: Plover | None = None
    happening: Happening | None = None
    mode: Mode | None = None
    actor: Token | None = None
    recipient: Token | None = None
    is_negated: bool = False


def match_verb(verb: Token) -> Match | None:
    """Return the event that a verb tells of with what stands beside it."""
    frames = VERBS.get(verb.lemma_.lower()) or VERBS.get(verb.lower_)
    if not frames:
        return None
    given = arguments_of(verb)
    for reading in readings(verb, given):
        for frame in frames:
            if holds(frame, reading):
                return _match(verb, frame, reading)
    return None


def match_noun(noun: Token) -> Match | None:
    """Return the event that a noun names, with the parties of its prepositions and owner."""
    if (
        noun.pos_ not in {"NOUN", "PROPN"}
        or noun.dep_ in NOT_EVENTS
        or noun.ent_type_ in {"ORG", "PERSON"}
    ):
        return None
    frames = NOUNS.get(noun.lower_) or NOUNS.get(noun.lemma_.lower())
    given = noun_arguments(noun)
    for frame in frames or ():
        if frame.not_objects & given.marks or not fits_slots(frame, given):
            continue
        if frame.prepositions and not frame.prepositions & given.marks:
            continue
        found = _named(noun, frame, given)
        return None if _is_business(frame, given) else found
    return None


def _named(noun: Token, frame: Frame, given: Arguments) -> Match:
    recipient = _filled(frame.recipient, given.slots)
    owner = given.slots.get("poss")
    actor = given.slots.get("by") or given.slots.get("between")
    if actor is None and owner is not None and owner is not recipient:
        actor = owner
    if actor is None:
        actor = next((c for c in noun.children if c.dep_ == "compound" and _acts(c, noun)), None)
    if actor is None and not frame.recipient and frame.mode is Mode.RESIGN:
        actor = given.slots.get("of")
    is_deed = isinstance(frame.code, Plover)
    return Match(
        trigger=noun,
        type=frame.code if isinstance(frame.code, Plover) else None,
        happening=frame.code if isinstance(frame.code, Happening) else None,
        mode=frame.mode or _weapon(noun, frame.code),
        actor=actor if is_deed and actor is not None and is_party(actor) else None,
        recipient=_fitting(frame.code, recipient),
    )


def _is_business(frame: Frame, given: Arguments) -> bool:
    """Whether what broke down is a company or a government: "the collapse of the bank"."""
    whose = given.slots.get("of")
    return frame.code is Happening.INCIDENT and whose is not None and is_party(whose)


def _acts(word: Token, noun: Token) -> bool:
    if word.ent_type_ == "GPE" or word.pos_ == "NUM" or not is_party(word):
        return False
    if noun.lemma_.lower() not in WHERE:
        return True
    return word.ent_type_ in {"NORP", "ORG"} or bool(forms(word) & (ARMED | {"police"}))


def _weapon(noun: Token, code: Plover | Happening) -> Mode | None:
    if code is not Plover.ASSAULT:
        return None
    modes = (weapon_mode(c) for c in noun.children if c.dep_ in {"compound", "amod", "nmod"})
    return next((mode for mode in modes if mode is not None), None)


def _filled(names: tuple[str, ...], slots: Mapping[str, Token]) -> Token | None:
    return next((slots[name] for name in names if name in slots), None)


def _match(verb: Token, frame: Frame, given: Arguments) -> Match:
    actor, recipient = given.subject, _recipient(frame, given)
    if frame.is_theme:
        actor, recipient = None, given.object if given.is_passive else given.subject
        if frame.code is Plover.ASSAULT:
            recipient = None
        if frame.code is not Happening.CASUALTY and given.object is not None and not frame.objects:
            recipient = given.object
    if actor is recipient:
        actor = None
    weapon = weapon_mode(core(actor)) if actor is not None else None
    mode = frame.mode
    if frame.code is Plover.ASSAULT and mode is None:
        mode = weapon or _with_weapon(given)
    return Match(
        trigger=verb,
        type=frame.code if isinstance(frame.code, Plover) else None,
        happening=frame.code if isinstance(frame.code, Happening) else None,
        mode=mode,
        actor=actor if actor is not None and weapon is None and is_animate(actor) else None,
        recipient=_fitting(frame.code, recipient),
    )


def _fitting(code: Plover | Happening, recipient: Token | None) -> Token | None:
    """Words are addressed to parties; a bomb that goes off is not its own victim."""
    if recipient is None or (code in WITH_PARTIES and not is_party(recipient)):
        return None
    if code in {Happening.INCIDENT, Happening.DISASTER} and is_party(recipient):
        return recipient if recipient.ent_type_ == "GPE" else None
    return recipient


def _recipient(frame: Frame, given: Arguments) -> Token | None:
    filled = {**given.slots, "obj": given.object, "subj": given.subject}
    return next(
        (token for name in frame.recipient if (token := filled.get(name)) is not None), None
    )


def _with_weapon(given: Arguments) -> Mode | None:
    tool = given.slots.get("with") or given.slots.get("using")
    return weapon_mode(tool) if tool is not None else None
