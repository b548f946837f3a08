"""A state speaks under its country's name, through its bodies, and through its own media.

Which medium is a state's is what the texts say ("Freedonia's state news agency"), never what
this program knows of it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from dateline.link.actors.country import countries
from dateline.link.said import Said
from dateline.link.word import plain

__all__ = ["called_state", "is_of_state", "is_state_medium", "state_bodies", "state_of"]

MEDIUM: Final = (
    r"(?:state(?:[- ](?:run|owned|controlled))?|official|government)\s+(?:\w+\s+)?"
    r"(?:media|television|tv|radio|news agency|agency|broadcaster|newspaper|press)\b"
)
STATE: Final = re.compile(rf"\b{MEDIUM}", re.IGNORECASE)
COUNTRY: Final = r"(?P<country>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)"
NAME: Final = r"(?P<name>[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,4})(?: \((?P<short>[A-Z]{2,6})\))?"
CALLED: Final = (
    re.compile(rf"{COUNTRY}\s+(?i:{MEDIUM}),?\s+(?:the )?{NAME}"),
    re.compile(rf"{NAME}, (?:the )?{COUNTRY}\s+(?i:{MEDIUM})"),
)
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


@lru_cache(maxsize=5_000)
def state_bodies(text: str) -> Mapping[str, str]:
    """Return what a text calls a country's state media, by name in small letters, with it."""
    bodies: dict[str, str] = {}
    for pattern in CALLED:
        for match in pattern.finditer(text):
            found, rest = countries(_words(match["country"]))
            if found and not rest:
                for name in filter(None, (match["name"], match["short"])):
                    bodies.setdefault(plain(name), " ".join(sorted(found)))
    return bodies


def called_state(said: Said, bodies: Mapping[str, str]) -> str | None:
    """Return the country whose state medium or body a claimer is, under any of its names."""
    claimer = said.utterance.claimer
    span = claimer.span if claimer else None
    names = [said.name, *([claimer.name] if claimer else []), *([span.text] if span else [])]
    short = "".join(word[0] for word in said.name.split() if word[0].isupper())
    return next((bodies[plain(name)] for name in (*names, short) if plain(name) in bodies), None)


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
