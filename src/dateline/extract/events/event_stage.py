"""The event stage: what each utterance says has happened, and which deed the act of saying is."""

from dataclasses import replace

from spacy.tokens import Token

from dateline.extract.events.find import find_event, find_within
from dateline.extract.events.match import Match, match_verb
from dateline.extract.events.modality import Reality, reality_of
from dateline.extract.events.naming import Naming
from dateline.extract.events.saying import SPOKEN
from dateline.extract.stage import Draft
from dateline.extract.stance.phrase import phrase_of, tokens_of
from dateline.model.event import Event, Modality, Mode, Party
from dateline.model.span import Span
from dateline.model.utterance import ActorType, Stance, Utterance

__all__ = ["EventStage"]

ADDRESSED = frozenset({"dobj", "pobj", "dative"})
OURS = frozenset({"we", "us", "our"})


class EventStage:
    """Give each utterance the event that its words tell of, where they tell of one clearly."""

    name = "events"
    version = "1"
    requires = frozenset({"parse", "cast", "utterances"})
    provides = frozenset({"events"})

    def __call__(self, draft: Draft) -> Draft:
        """Add the events to the utterances."""
        if draft.cast is None:
            return draft
        naming = Naming(draft.syntax, draft.cast)
        return replace(
            draft, utterances=tuple(_told(draft, naming, item) for item in draft.utterances)
        )


def _told(draft: Draft, naming: Naming, utterance: Utterance) -> Utterance:
    cue = tokens_of(draft.syntax, (utterance.cue,)) if utterance.cue else ()
    act = _act(naming, utterance, cue)
    told, event = _content(draft, naming, utterance, frozenset(token.i for token in cue))
    act = act or told
    if act is not None and act.type not in SPOKEN:
        event, act = event or act, None
    return replace(utterance, event=event, act_event=act) if event or act else utterance


def _content(
    draft: Draft, naming: Naming, utterance: Utterance, cue: frozenset[int]
) -> tuple[Event | None, Event | None]:
    """The deed of words that a content tells and what that is about, or only what happened."""
    tokens = tokens_of(draft.syntax, utterance.content)
    phrase = phrase_of(tokens)
    inside = frozenset(token.i for token in tokens)
    found = find_event(phrase.head, inside) if phrase is not None else None
    if found is None:
        return None, None
    within = find_within(found.trigger, inside) if found.type in SPOKEN else None
    within = within if within is not None and within.type not in SPOKEN else None
    outer = _read(naming, utterance, found, cue)
    return (outer, _read(naming, utterance, within, cue)) if within else (None, outer)


def _read(naming: Naming, utterance: Utterance, found: Match, cue: frozenset[int]) -> Event:
    event = _event(naming, utterance, found, reality_of(found.trigger, cue))
    is_asked = utterance.stance is Stance.ASKS and event.modality is not Modality.HYPOTHETICAL
    return replace(event, modality=Modality.HYPOTHETICAL) if is_asked else event


def _act(naming: Naming, utterance: Utterance, cue: tuple[Token, ...]) -> Event | None:
    """The deed that an act of saying is: an accusation, a demand, a refusal, a threat."""
    for word in cue:
        if word.pos_ == "VERB":
            found = match_verb(word)
            if found is not None:
                event = _event(naming, utterance, found, reality_of(word, is_act=True))
                return _distinct(_by_claimer(event, found, utterance))
    return None


def _by_claimer(event: Event, found: Match, utterance: Utterance) -> Event:
    """Give the act to its claimer, or to whom it is done where the words say so: "was accused"."""
    whom = found.recipient
    if whom is None or whom.i > found.trigger.i or not _is_claimer(whom, utterance):
        return replace(event, actor=_claimer(utterance) or event.actor)
    is_person = utterance.claimer is not None and utterance.claimer.type is ActorType.PERSON
    is_blame = event.mode is Mode.DISAPPROVE  # "Holt denounced" may be half a sentence
    if found.trigger.tag_ == "VBN" or not (is_person and is_blame):
        return replace(event, recipient=_claimer(utterance))
    return replace(event, actor=_claimer(utterance) or event.actor)


def _is_claimer(token: Token, utterance: Utterance) -> bool:
    """Whether somebody understood from outside the content is the claimer: "claims to have won"."""
    claimer = utterance.claimer
    if claimer is None or claimer.span is None:
        return False
    if any(span.start <= token.idx < span.end for span in utterance.content):
        return False
    is_subject = utterance.words.lower().startswith("to ") and token.dep_ not in ADDRESSED
    return is_subject or claimer.span.start <= token.idx < claimer.span.end


def _claimer(utterance: Utterance) -> Party | None:
    claimer = utterance.claimer
    return Party(name=claimer.name, span=claimer.span) if claimer else None


def _event(naming: Naming, utterance: Utterance, found: Match, reality: Reality) -> Event:
    if _is_title(found.trigger):
        return _coded(found, reality, None, None)
    actor = naming.party(found.actor, utterance)
    if found.actor is not None and _is_claimer(found.actor, utterance):
        actor = _claimer(utterance)
    recipient = naming.party(found.recipient, utterance)
    if found.recipient is not None and found.recipient.lower_ in OURS:
        recipient = None  # "we are dying" is said by one who lives
    return _distinct(_coded(found, reality, actor, recipient))


def _is_title(trigger: Token) -> bool:
    """Whether a verb Is Written So: the parse of a title is a poor witness of who did what."""
    return trigger.text[:1].isupper() and trigger.pos_ == "VERB" and not trigger.is_sent_start


def _distinct(event: Event) -> Event:
    """Nobody does to themselves what the words say of two."""
    actor, recipient = event.actor, event.recipient
    same = actor and recipient and actor.name.lower() == recipient.name.lower()
    return replace(event, recipient=None) if same else event


def _coded(found: Match, reality: Reality, actor: Party | None, recipient: Party | None) -> Event:
    trigger = found.trigger
    words = trigger.doc[trigger.i : trigger.i + 1]
    return Event(
        trigger=Span(start=words.start_char, end=words.end_char, text=words.text),
        type=found.type,
        happening=found.happening,
        mode=found.mode,
        modality=reality.modality,
        is_negated=reality.is_negated is not found.is_negated,
        actor=actor,
        recipient=recipient,
    )
