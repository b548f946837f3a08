"""Conditions: whether what stands beside a word is what a frame asks for."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dateline.extract.events.arguments import Arguments
from dateline.extract.events.frame import Frame
from dateline.extract.events.word_class import is_of, is_party
from dateline.model.event import Happening, Plover

__all__ = ["SELVES", "WITH_PARTIES", "fits_slots", "holds", "readings"]

# What these do, they do to parties: a law or a plan that they name is no recipient.
WITH_PARTIES = frozenset(
    {
        Plover.ACCUSE,
        Plover.AGREE,
        Plover.CONCEDE,
        Plover.CONSULT,
        Plover.PROTEST,
        Plover.REJECT,
        Plover.REQUEST,
        Plover.RETREAT,
        Plover.SANCTION,
        Plover.SUPPORT,
        Plover.THREATEN,
    }
)


SELVES = frozenset("himself herself themselves myself itself ourselves".split())


def readings(verb: Token, given: Arguments) -> Iterator[Arguments]:
    """Yield the arguments as they stand; in a headline, "two killed" may also be a passive."""
    yield given
    who = given.subject
    if who is None or given.object is not None or given.is_passive:
        return
    is_plain = verb.tag_ in {"VBD", "VBN"} and (verb.is_sent_start or not verb.is_title)
    helped = any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    is_bare = who.pos_ != "PRON" and not any(child.dep_ == "det" for child in who.children)
    if is_plain and is_bare and not helped:
        yield replace(given, subject=None, object=who, is_passive=True)


def holds(frame: Frame, given: Arguments) -> bool:
    """Say whether all that a frame asks for is given."""
    return (
        _has_object(frame, given)
        and (frame.particle in given.particles if frame.particle else not given.is_phrasal)
        and (not frame.prepositions or bool(frame.prepositions & given.marks))
        and fits_slots(frame, given)
        and _has_subject(frame, given)
    )


def _has_object(frame: Frame, given: Arguments) -> bool:
    thing = given.object
    if thing is None:
        return (
            (frame.is_bare or frame.is_theme)
            and not frame.objects
            and not _has_clause(frame, given)
        )
    if thing.lower_ in SELVES and thing.lower_ not in frame.objects and not frame.is_theme:
        return False
    if frame.code is Happening.MOVE and "state" in given.marks:
        return False  # "left them exposed" tells of no journey
    if frame.is_alone or (frame.objects and not is_of(thing, frame.objects)):
        return False
    return not (frame.not_objects and is_of(thing, frame.not_objects))


def _has_clause(frame: Frame, given: Arguments) -> bool:
    return frame.is_alone and "clause" in given.marks


def _has_subject(frame: Frame, given: Arguments) -> bool:
    who = given.subject
    if who is None and frame.is_theme:
        who = given.object
    if not frame.subjects:
        return who is not None or given.is_passive or bool(frame.objects)
    if who is not None:
        return is_of(who, frame.subjects)
    may_be_anybody = "@party" in frame.subjects and not frame.is_theme and not frame.needs_doer
    return given.is_passive and may_be_anybody


def fits_slots(frame: Frame, given: Arguments) -> bool:
    """Say whether those whom a preposition brings in are parties: "met with success" is none."""
    if frame.code not in WITH_PARTIES:
        return True
    asked = (given.slots.get(name) for name in frame.recipient if name in frame.prepositions)
    return all(token is None or is_party(token) for token in asked)
