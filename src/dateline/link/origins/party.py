"""A party by whom it answers for: those who speak for a body, and sources without a name."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from dateline.link.actors.body import GENERIC
from dateline.link.actors.country import countries
from dateline.link.name import evened, is_named, spoken_for
from dateline.link.origins.state import called_state, is_state_medium, state_of
from dateline.link.said import Said
from dateline.link.word import plain, stems, tokens

__all__ = ["is_hearsay", "key_of", "may_be", "speaks_for"]

# Whoever holds one of these speaks in the body's name; a fighter or a member does not.
OFFICES: Final = frozenset(
    """spokesman spokeswoman spokesperson chief head leader boss director chairman chairwoman
    minister secretary commissioner president commander governor executive""".split()
)
RANKS: Final = frozenset(
    "deputy assistant acting vice chief senior official press general executive main".split()
)
BARE: Final = GENERIC | {"ministry", "department", "office", "administration"}
AFTER: Final = re.compile(r"\b(?:of|for|at)\b")
OWNER: Final = re.compile(r"(?:['’]s|(?<=s)['’])\s+")
PAST: Final = frozenset("former ex late then ousted opponent critic".split())
HEARSAY: Final = frozenset("report reports rumour rumours claim claims media press news".split())
WORD: Final = re.compile(r"[^\W_]+")
VAGUE: Final = frozenset("the a an some several many other another one two of".split())


def key_of(said: Said, bodies: Mapping[str, str]) -> str:
    """Return what a claimer and those who speak for it have in common.

    A country, and what a text calls that country's state television or news agency (`bodies`, by
    name), are one.
    """
    state = state_of(said.name) or called_state(said, bodies)
    return f"state {state}" if state else _name_key(said.name)


def speaks_for(person: Said, body: Said) -> bool:
    """Say whether a role that some text gives a person is to speak or act for that body.

    Whoever reads the news on a state's television speaks for the state.
    """
    wanted, state = _told(body.name), state_of(body.name)
    for role in person.roles:
        if wanted and wanted in _scopes(role):
            return True
        if state and is_state_medium(role, state):
            return True
    return False


def may_be(unnamed: Said, other: Said) -> bool:
    """Say whether nothing tells a source without a name from another party of the claim.

    "Officials" may be those "local officials" of another text, and "police" the Orsk Police; "a
    passenger" may be the man whom another text names and calls a passenger. "US officials" are
    no "Kyiv officials".
    """
    own, theirs = _kind(unnamed.name), _kind(other.name)
    if unnamed.is_named or not own or not theirs:
        return False
    if other.is_named:
        return own <= theirs or any(own <= _kind(role) for role in other.roles)
    return own <= theirs or theirs <= own


def is_hearsay(said: Said) -> bool:
    """Say whether a statement is laid to "reports" or "local media": its root is elsewhere."""
    if said.actor is None or state_of(said.name) or _is_proper(said.name):
        return False
    words = frozenset(WORD.findall(plain(said.name)))
    return words.isdisjoint({"and", "state"}) and not HEARSAY.isdisjoint(words)


@lru_cache(maxsize=50_000)
def _name_key(name: str) -> str:
    return " ".join(("name", *evened(spoken_for(name))))


@lru_cache(maxsize=50_000)
def _is_proper(name: str) -> bool:
    return is_named(name) and any(word[0].isupper() for word in name.split()[1:])


@lru_cache(maxsize=50_000)
def _kind(name: str) -> frozenset[str]:
    return frozenset(stems(tokens(name))) - VAGUE


@lru_cache(maxsize=50_000)
def _scopes(role: str) -> frozenset[frozenset[str]]:
    """Return what a role may be an office of: what stands right before the office, or after it.

    "Russia's Wagner boss" is an office of Wagner, not of Russia.
    """
    words = WORD.findall(plain(role))
    if OFFICES.isdisjoint(words) or not PAST.isdisjoint(words):
        return frozenset()
    after = AFTER.split(role)[1:]
    body = after[-1] if after else _before(role)
    _, rest = countries(WORD.findall(plain(body)))
    return frozenset({_told(body), _told(" ".join(rest))}) - {frozenset()}


def _before(role: str) -> str:
    """Return the words before an office, those after the last owner where there are any."""
    for part in reversed(OWNER.split(role)):
        words = WORD.findall(part)
        places = [at for at, word in enumerate(words) if plain(word) in OFFICES]
        kept = [word for word in words[: (places or [len(words)])[0]] if plain(word) not in RANKS]
        if kept:
            return " ".join(kept)
    return ""


@lru_cache(maxsize=50_000)
def _told(body: str) -> frozenset[str]:
    """Return the words that tell a body from others."""
    words = WORD.findall(plain(body).replace("’", "'").replace("'s", ""))
    telling = [word for word in words if word not in BARE]
    return frozenset(evened(" ".join(telling))) - VAGUE
