"""A state speaks under its country's name, through its bodies, and through its own media.

Which medium is a state's is what the texts say ("Freedonia's state news agency"), never what
this program knows of it.
"""

import re
from functools import lru_cache
from typing import Final

from dateline.link.actors.country import countries
from dateline.link.said import Said
from dateline.link.word import plain

__all__ = ["described_state", "is_of_state", "is_state_medium", "state_of"]

MEDIUM: Final = (
    r"(?:state(?:[- ](?:run|owned|controlled))?|official|government)\s+(?:\w+\s+)?"
    r"(?:media|television|tv|radio|news agency|agency|broadcaster|newspaper|press)\b"
)
STATE: Final = re.compile(rf"\b{MEDIUM}", re.IGNORECASE)
DESCRIBED: Final = re.compile(rf"(?:[A-Z][\w’'-]*\s+){{1,2}}(?i:{MEDIUM})\s+$")
BEFORE: Final = 60  # characters
ORGANS: Final = frozenset(
    """ministry government parliament army military navy police presidency embassy forces
    authorities officials administration""".split()
)
WORD: Final = re.compile(r"[^\W_]+")
ARTICLES: Final = frozenset({"the", "s"})


@lru_cache(maxsize=50_000)
def state_of(name: str) -> str | None:
    """Return the country that a name is, or whose state's medium it is."""
    words = _words(name)
    found, rest = countries(words, capitals=len(words) == 1)
    is_state = not set(rest) - ARTICLES or STATE.search(name) is not None
    return " ".join(sorted(found)) if found and is_state else None


def described_state(said: Said) -> str | None:
    """Return the country whose state medium a text calls a claimer, right before its name."""
    claimer = said.utterance.claimer
    if claimer is None or claimer.span is None:
        return None
    before = said.document.text[max(0, claimer.span.start - BEFORE) : claimer.span.start]
    found = DESCRIBED.search(before)
    return state_of(found[0]) if found else None


def is_of_state(one: Said, other: Said) -> bool:
    """Say whether a claimer is a body, or a nameless state medium, of the state that is another.

    "Freedonia said" is what some body of it said: nothing tells it from its ministry, or from the
    "state media" of another text.
    """
    state = state_of(other.name)
    if state is None or state_of(one.name):
        return False
    return is_state_medium(one.name, state) or _is_organ(one.name, state)


@lru_cache(maxsize=50_000)
def is_state_medium(words: str, state: str) -> bool:
    """Say whether words name a state's medium, and no other country's than this one."""
    found, _ = countries(_words(words))
    return STATE.search(words) is not None and (not found or " ".join(sorted(found)) == state)


@lru_cache(maxsize=50_000)
def _is_organ(name: str, state: str) -> bool:
    found, rest = countries(_words(name))
    return " ".join(sorted(found)) == state and not ORGANS.isdisjoint(rest)


def _words(name: str) -> list[str]:
    return WORD.findall(plain(name).replace("’", "'").replace("'s", ""))
