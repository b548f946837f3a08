"""Offices: a role that one person has at a time, and of what: "the Wagner boss"."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dateline.link.actors.body import GENERIC, SPELLINGS
from dateline.link.actors.country import countries
from dateline.link.actors.letters import latin

__all__ = ["AFTER", "Office", "office_of"]

WORD: Final = re.compile(r"[^\W_]+")
HEADS: Final = {
    word: line.split()[0]
    for line in (
        "leader boss chief head owner",
        "founder", "mayor", "president", "governor", "king", "queen", "pope", "chancellor",
        "premier", "minister", "secretary", "director", "chairman chairwoman chair",
        "commissioner",
    )
    for word in line.split()
}  # fmt: skip
OTHERS: Final = frozenset(
    """former ex deputy vice acting late outgoing assistant adviser advisor aide spokesman
    spokeswoman spokesperson candidate nominee then wife husband son daughter brother sister ally
    member two three several some""".split()
)
LINKING: Final = frozenset("the a an of for in at and s his her its their said to by".split())
AFTER: Final = re.compile(r"\b(?:of|for|in|at)\b")


@dataclass(frozen=True, slots=True)
class Office:
    """What sort of office, of what body or place, and of which country where one is told."""

    head: str
    scope: frozenset[str]
    origins: frozenset[str]

    def is_same(self, other: "Office") -> bool:
        """Say whether two offices are one: of one thing, and of no two countries."""
        if self.head != other.head or self.scope != other.scope:
            return False
        if not self.scope:
            return bool(self.origins) and self.origins == other.origins
        return not (self.origins and other.origins) or bool(self.origins & other.origins)


@lru_cache(maxsize=50_000)
def office_of(text: str) -> Office | None:
    """Read words as an office that tells of what it is; None for "a passenger", "the mayor"."""
    plain = text.replace("’", "'").replace("'s", " s")
    words = [SPELLINGS.get(latin(word), latin(word)) for word in WORD.findall(plain)]
    before = [
        SPELLINGS.get(latin(word), latin(word)) for word in WORD.findall(AFTER.split(plain)[0])
    ]
    before = before[:-1] if before[-1:] == ["s"] else before
    head = HEADS.get(before[-1]) if before else None
    if head is None or OTHERS & set(words):
        return None
    spare = before[-1]
    rest = [word for word in words if word not in LINKING]
    rest.remove(spare)
    origins, rest = countries(rest)
    telling = frozenset(word for word in rest if word not in GENERIC and not word.isdigit())
    scope = telling or frozenset(rest)
    if head == "minister" and "prime" in scope:
        head, scope = "premier", scope - {"prime"}
    return Office(head, scope, origins) if scope or origins else None
