"""When: the time that syntax ties to a statement's own event, and the one that tells of its saying.

"Kolb said on Friday that the dam, which was built in 1917, broke at noon" holds three times. Each
belongs to the verb that it depends on: only noon is the event's, and Friday is the saying's.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from spacy.tokens import Doc, Token

from dateline.extract.tie import NEVER, VERBS, Dated, by_medium, opens, rank
from dateline.model.daypart import part_of_day, precision_of
from dateline.model.mention import TimeMention, TimeType
from dateline.model.span import Span

__all__ = ["Dated", "dated", "of_event", "of_saying"]

OPEN: Final = frozenset("since until till before".split())  # a bound, not the time itself
OUTER: Final = OPEN | {"after", "following"}  # "since the end of the war in 1945"
POINT: Final = re.compile(r"\d{4}.*|XXXX-(?:W|\d|XX-\d|XX-XXT).*")
FINEST: Final = ("minute", "hour", "part of day", "day", "period", "month", "year")


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
    return _best((0 if opens(one, head) else rank(one, head), one) for one in found)


def of_saying(
    parse: Doc, found: Sequence[Dated], content: Sequence[Span], cue: Span | None
) -> TimeMention | None:
    """Return the time of the act of saying: it stands outside the words and depends on its verb."""
    verb = _verb_of(_head(parse, (cue,))) if cue and found else None
    outside = [one for one in found if not any(part.overlaps(one.time.span) for part in content)]
    if verb is None:
        return None
    return _best((min(rank(one, verb), by_medium(one, verb)), one) for one in outside)


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
    told = [(tie, _coarseness(one.time), one.time) for tie, one in ranked if tie < NEVER]
    return min(told, key=lambda each: each[:2])[2] if told else None


def _coarseness(time: TimeMention) -> int:
    return FINEST.index(precision_of(time.instant)) if time.instant else len(FINEST)
