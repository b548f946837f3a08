"""Finding reads a text once, word by word, and tries only the rules that a word may open."""

import re
from collections import defaultdict

from dateline.extract.times import clock, day, daypart, duration, echo, period, reference, year
from dateline.extract.times.anchor import Anchor
from dateline.extract.times.compose import compose
from dateline.extract.times.place import Placed
from dateline.extract.times.rule import Rule
from dateline.extract.times.settle import settle
from dateline.model.mention import TimeMention
from dateline.model.span import Span
from dateline.model.time import PartialTime

__all__ = ["find_times"]

_RULES: tuple[Rule, ...] = (
    *day.RULES,
    *daypart.RULES,
    *clock.RULES,
    *period.RULES,
    *year.RULES,
    *echo.RULES,
    *duration.RULES,
    *reference.RULES,
)
_WORD = re.compile(r"[^\W_]+")


def find_times(text: str, *, published_at: PartialTime | None) -> tuple[TimeMention, ...]:
    """Find the time expressions of a text, in order; none overlaps another.

    Relative ones ("on Friday", "last month") are told from the day of publication; without
    it they keep a value with X in the unknown places, and no instant.
    """
    anchor = Anchor.of(published_at)
    settled = settle(text, compose(text, _scan(text, anchor)), anchor)
    return tuple(
        TimeMention(
            span=Span.of(text, placed.start, placed.end),
            value=placed.told.value,
            type=placed.told.type,
            instant=instant,
        )
        for placed, instant in settled
    )


def _by_start() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, list[Rule]] = defaultdict(list)
    for rule in _RULES:
        for word in rule.starts:
            table[word].append(rule)
    return {word: tuple(rules) for word, rules in table.items()}


_BY_START = _by_start()


def _scan(text: str, anchor: Anchor) -> list[Placed]:
    """Take at each word the longest form that stands there, then go on after it."""
    found: list[Placed] = []
    end = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < end:
            continue
        key = word[0].lower()
        rules = _BY_START.get("0" if key[0].isdecimal() else key, ())
        if rules and (placed := _longest(text, start, rules, anchor)):
            found.append(placed)
            end = placed.end
    return found


def _longest(text: str, start: int, rules: tuple[Rule, ...], anchor: Anchor) -> Placed | None:
    best: Placed | None = None
    for rule in rules:
        match = rule.pattern.match(text, start)
        if match and match.end() > (best.end if best else start):
            told = rule.read(match, anchor)
            best = Placed(start=start, end=match.end(), told=told) if told else best
    return best
