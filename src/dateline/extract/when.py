"""When: the time that syntax ties to a statement's own event, and the one that tells of its saying.

"Kolb said on Friday that the dam, which was built in 1917, broke at noon" holds three times. Each
belongs to the verb that it depends on: only noon is the event's, and Friday is the saying's.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Token

from dateline.extract.clause import is_passive
from dateline.extract.event import EVENTS
from dateline.model.daypart import part_of_day, precision_of
from dateline.model.mention import TimeMention, TimeType
from dateline.model.span import Span

__all__ = ["Dated", "dated", "of_event", "of_saying"]

VERBS: Final = frozenset({"VERB", "AUX"})
APART: Final = frozenset(
    "relcl acl advcl ccomp pcomp csubj parataxis".split()
)  # another event's clause
WITHIN: Final = frozenset("in during at amid".split())  # "died in an attack on Friday"
AT_ONCE: Final = frozenset("as when while".split())
OPEN: Final = frozenset("since until till before".split())  # a bound, not the time itself
OUTER: Final = OPEN | {"after", "following"}  # "since the end of the war in 1945"
NAMING: Final = frozenset("poss compound nmod amod nummod".split())  # "Friday's attack"
OBJECTS: Final = frozenset("dobj attr oprd npadvmod".split())
POINT: Final = re.compile(r"\d{4}.*|XXXX-(?:W|\d|XX-\d|XX-XXT).*")
FINEST: Final = ("minute", "hour", "part of day", "day", "period", "month", "year")
NEVER: Final = 9
INHERITED: Final = 3  # from the clause that a statement hangs on


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A time, the verb that it depends on (None without one), and the nouns passed on the way."""

    time: TimeMention
    word: Token
    verb: Token | None
    nouns: tuple[Token, ...]
    is_open: bool


def dated(parse: Doc, times: Iterable[TimeMention]) -> tuple[Dated, ...]:
    """Say of every time that tells a place in the calendar what it depends on."""
    return tuple(
        _dated(time, span.root)
        for time in times
        if time.type in {TimeType.DATE, TimeType.TIME} and POINT.fullmatch(time.value)
        if (span := parse.char_span(time.span.start, time.span.end, alignment_mode="expand"))
    )


def of_event(parse: Doc, found: Sequence[Dated], content: Sequence[Span]) -> TimeMention | None:
    """Return the time of what a statement tells, or None where no time is tied to it."""
    head = _head(parse, content) if found else None
    if head is None:
        return None
    return _best((0 if _opens(one, head) else _rank(one, head), one) for one in found)


def of_saying(
    parse: Doc, found: Sequence[Dated], content: Sequence[Span], cue: Span | None
) -> TimeMention | None:
    """Return the time of the act of saying: it stands outside the words and depends on its verb."""
    verb = _verb_of(_head(parse, (cue,))) if cue and found else None
    outside = [one for one in found if not any(part.overlaps(one.time.span) for part in content)]
    if verb is None:
        return None
    return _best((min(_rank(one, verb), _medium(one, verb)), one) for one in outside)


def _dated(time: TimeMention, word: Token) -> Dated:
    nouns: list[Token] = []
    node = word
    bounds = OPEN if "T" in time.value else OPEN | {"by"}  # "by 5pm" tells how it was at five
    is_open = (word.lower_ in bounds or word.head.lower_ in bounds) and not _is_before_dawn(time)
    while node.head.i != node.i and node.head.pos_ not in VERBS:
        node = node.head
        is_open = is_open or (bool(nouns) and node.lower_ in OUTER)
        if node.pos_ in {"NOUN", "PROPN", "PRON"}:
            nouns.append(node)
    verb = node.head if node.head.pos_ in VERBS else None
    return Dated(time=time, word=word, verb=verb, nouns=tuple(nouns), is_open=is_open)


def _is_before_dawn(time: TimeMention) -> bool:
    """Whether it is "before dawn on Friday", itself a part of the day and not a bound."""
    part = part_of_day(time.instant) if time.instant else None
    return part == "early hours" and "dawn" in time.span.text


def _head(parse: Doc, content: Sequence[Span]) -> Token | None:
    """The word on which all others of a statement depend: a verb, else the noun of an event."""
    tokens = [
        token
        for span in content
        for token in parse.char_span(span.start, span.end, alignment_mode="expand") or ()
    ]
    inside = {token.i for token in tokens}
    roots = [token for token in tokens if token.head.i not in inside or token.head.i == token.i]
    verbs = [token for token in roots if token.pos_ in VERBS]
    return next(iter([*verbs, *(token for token in roots if token.pos_ == "NOUN")]), None)


def _verb_of(token: Token | None) -> Token | None:
    """Climb from a cue that is a noun ("in a statement") to its verb."""
    while token is not None and token.pos_ not in VERBS:
        token = token.head if token.head.i != token.i else None
    return token


def _best(ranked: Iterable[tuple[int, Dated]]) -> TimeMention | None:
    """The time tied most closely; among equals the most precise, then the first."""
    told = [(rank, _coarseness(one.time), one.time) for rank, one in ranked if rank < NEVER]
    return min(told, key=lambda each: each[:2])[2] if told else None


def _coarseness(time: TimeMention) -> int:
    return FINEST.index(precision_of(time.instant)) if time.instant else len(FINEST)


def _rank(one: Dated, head: Token) -> int:
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


def _opens(one: Dated, head: Token) -> bool:
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


def _medium(one: Dated, verb: Token) -> int:
    """Rank the time of the medium: "in a recording broadcast on Friday, he declared"."""
    told = one.verb
    if told is None or told.dep_ not in {"acl", "relcl"} or one.is_open:
        return NEVER
    noun = told.head
    return INHERITED if noun.dep_ == "pobj" and noun.head.head.i == verb.i else NEVER
