"""Reach: one account says "all", another "some"; one says "in", another "near"."""

import re
from collections.abc import Iterator
from typing import Final

from dateline.link.conflicts.account import Account
from dateline.link.conflicts.aligned import one_place, one_time
from dateline.link.conflicts.pair import Finding, Pair, conflict
from dateline.link.conflicts.surroundings import Surroundings
from dateline.link.remember import remembered
from dateline.link.word import stems, tokens
from dateline.model.relation import Slot

__all__ = ["marks", "reaches"]

ALIKE: Final = -1400  # thousandths of log-odds
SHARED: Final = 2  # telling words in common, where two claims say "all" and "some"
# A noun ends where a small word, a mark or the statement does.
END: Final = (
    r"(?=\s+(?:near|in|inside|at|on|of|by|from|to|for|with|and|or|as|is|are|was|were|be|been|has|have"
    r"|had|will|would|that|which|who|when|where|while|after|before|between|outside|into)\b"
    r"|\s*[^\w\s’'-]|\s*$)"
)
NOUNS: Final = rf"((?:[\w’'-]+\s+){{0,2}}?[\w’'-]+){END}"
OF: Final = r"(?:of\s+)?(?:the\s+|its\s+|their\s+|his\s+)?"
ALL: Final = re.compile(
    rf"\b(?:all|every|the entire|the whole(?: of)?)\s+{OF}{NOUNS}", re.IGNORECASE
)
SOME: Final = re.compile(
    rf"\b(?:some|parts? of|several|a few|half of|most of)\s+{OF}{NOUNS}", re.IGNORECASE
)
SITE: Final = rf"(?:an?|the)\s+((?:[a-z][\w-]*\s+){{0,2}}?[a-z][\w-]*){END}"
IN: Final = re.compile(rf"\b(?:in|inside|within)\s+{SITE}")
NEAR: Final = re.compile(rf"\b(?:near|outside|close to|next to|not far from)\s+{SITE}")
NAME: Final = r"((?:[A-Z][\w’'-]+\s+){0,2}[A-Z][\w’'-]+)"
OVER: Final = re.compile(rf"\b(?:over|across|above)\s+(?:the\s+)?{NAME}")
OFF: Final = re.compile(rf"\b(?:near|off|close to)\s+(?:the\s+\w+\s+of\s+)?(?:the\s+)?{NAME}")
FROM: Final = re.compile(
    r"\b(launch\w*|fired|firing|took off|taken off|depart\w*|sail\w*|fled|set off|set out)\b"
    rf"[^.;]{{0,40}}?\bfrom\s+(?:near\s+|the\s+(?:\w+\s+of\s+)?)?{NAME}"
)
VAGUE: Final = frozenset("area citi region countri centr center town villag road scen".split())


def marks(account: Account) -> Iterator[str]:
    """Yield a mark for each noun of which an account tells how much of it, or how near to it."""
    for form, reach in (
        (ALL, "all"),
        (SOME, "all"),
        (IN, "in"),
        (NEAR, "in"),
        (OVER, "over"),
        (OFF, "over"),
    ):
        yield from (f"{reach} {noun}" for noun in _nouns(account, form))
    yield from (f"from {deed}" for deed in _starts(account))


def reaches(pair: Pair, _: Surroundings) -> Iterator[Finding]:
    """Yield a conflict of extent or of place."""
    left, right = pair.left, pair.right
    near = pair.is_one_claim or pair.score > ALIKE
    if not pair.is_told_twice or not near or not one_time(left.said, right.said):
        return
    if len(pair.shared) >= SHARED and one_place(left.said, right.said):
        yield from _contrasts(pair, ALL, SOME, Slot.QUANTITY)
    yield from _contrasts(pair, IN, NEAR, Slot.PLACE)
    yield from _contrasts(pair, OVER, OFF, Slot.PLACE)
    yield from _departures(pair)


def _contrasts(
    pair: Pair, wide: re.Pattern[str], narrow: re.Pattern[str], slot: Slot
) -> Iterator[Finding]:
    for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
        ours, theirs = _nouns(one, wide), _nouns(other, narrow)
        both = _nouns(one, narrow).keys() | _nouns(other, wide).keys() | VAGUE
        alike = (ours.keys() & theirs.keys()) - both
        if alike:
            noun = min(alike)
            because = f"{one.said.name} said “{ours[noun]}”, {other.said.name} “{theirs[noun]}”."
            yield conflict(pair, slot, because), (noun,)


def _departures(pair: Pair) -> Iterator[Finding]:
    """Yield a conflict where one thing set out from other places, neither text naming both."""
    left, right = _starts(pair.left), _starts(pair.right)
    for deed in sorted(left.keys() & right.keys()) if len(pair.shared) >= SHARED else ():
        one, other = left[deed], right[deed]
        if one not in _told(pair.right) and other not in _told(pair.left):
            because = f"{pair.left.said.name} said from {one}, {pair.right.said.name} from {other}."
            yield conflict(pair, Slot.PLACE, because), (*sorted((one, other)),)


@remembered
def _starts(account: Account) -> dict[str, str]:
    """Map the stem of each setting out to the place from which it was."""
    return {
        stem: match[2]
        for match in FROM.finditer(account.words)
        for stem in stems(tokens(match[1]))[:1]
    }


def _told(account: Account) -> str:
    return account.profile.utterance.sentence.text


@remembered
def _nouns(account: Account, form: re.Pattern[str]) -> dict[str, str]:
    """Map the stem of the last noun that a form takes in to the words of the whole."""
    found: dict[str, str] = {}
    for match in form.finditer(account.words):
        for stem in stems(tokens(match[1]))[-1:]:
            found.setdefault(stem, match[0])
    return found
