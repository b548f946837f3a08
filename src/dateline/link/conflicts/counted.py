"""Counted: which definite figures a statement gives, and when two of them cannot both be right."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Final

from dateline.link.conflicts.aligned import one_place, one_time
from dateline.link.conflicts.penalty import penalties_of
from dateline.link.conflicts.scope import TROOPS, one_scope
from dateline.link.said import Said
from dateline.link.word import tokens
from dateline.model.quantity import Quantity

__all__ = ["Counted", "Key", "counts_of"]

Key = tuple[str, str]  # what befell them, or what is counted; and the unit

KILLED: Final = "killed"
TOLL: Final = re.compile(r"\bdeath toll\b|\btoll of (?:the )?dead\b", re.IGNORECASE)
REVISED: Final = re.compile(
    r"\b(?:revis|rais|lower|cut|increas|reduc|correct|updat|rose|risen|rising|rises|grew|grown"
    r"|jump|climb|fell|fallen|drop|went|gone|changed)\w*\b[^.;]{0,30}$",
    re.IGNORECASE,
)
FROM_TO: Final = re.compile(r"from\s.+\sto\s", re.IGNORECASE)
STRICT: Final = re.compile(r"(?:more than|over)\b", re.IGNORECASE)
ARTICLE: Final = re.compile(r"an?\b(?!\s(?:single|dozen|couple|score|hundred))", re.IGNORECASE)
CRAFT: Final = frozenset({"aircraft", "vessels"})  # lost one by one, and each is told
TENTH: Final = 10
ROUNDED: Final = 0.05


@dataclass(frozen=True, slots=True)
class Counted:
    """One value of a figure and the statement that gives it; `replaced` is what it was before."""

    said: Said
    quantity: Quantity
    replaced: float | None = None

    def differs_from(self, other: "Counted") -> bool:
        """Say whether another statement gives another value, of the same people and time."""
        if self.said.id == other.said.id or not _values_differ(self.quantity, other.quantity):
            return False
        if not one_scope(self.said, self.quantity, other.said, other.quantity):
            return False
        if self.quantity.role == TROOPS:  # a strength is of no one day, nor of one town
            return True
        return one_time(self.said, other.said) and one_place(self.said, other.said)

    @property
    def is_one_of_some(self) -> bool:
        """Whether the words are "a helicopter", which may be one of several."""
        return ARTICLE.match(self.quantity.span.text) is not None

    @property
    def value(self) -> str:
        """The range in one word, the same for the same value."""
        return f"{self.quantity.low} {self.quantity.best} {self.quantity.high}"


def counts_of(said: Said) -> dict[Key, Counted]:
    """Return the figures that a statement gives one definite value each."""
    found: dict[Key, list[Counted]] = defaultdict(list)
    told = (*said.utterance.quantities, *penalties_of(said)) if said.is_backing else ()
    for quantity in told:
        counted = _read(said, quantity)
        sort = counted.quantity.sort
        of = counted.quantity.role or counted.quantity.of or sort
        if of and sort != "age":
            found[of, quantity.unit or ""].append(counted)
    return {
        key: several[0]
        for key, several in found.items()
        if len({one.value for one in several}) == 1 and _is_definite(several[0].quantity)
    }


def _read(said: Said, quantity: Quantity) -> Counted:
    """Read a toll's number as one of the dead, and "revised from 12 to 9" as nine."""
    before = said.document.text[said.utterance.content[0].start : quantity.span.start]
    is_toll = quantity.role is None and quantity.of is None and quantity.unit is None
    told = replace(quantity, role=KILLED) if is_toll and TOLL.search(before) else quantity
    ends = (told.low, told.high)
    if not FROM_TO.match(told.span.text) or not REVISED.search(before) or None in ends:
        return Counted(said, told)
    last = tokens(told.span.text)[-1]
    old, new = ends if str(told.high).startswith(f"{last}.") else ends[::-1]
    return Counted(said, replace(told, low=new, best=new, high=new), replaced=old)


def _is_definite(quantity: Quantity) -> bool:
    """Say whether others could contradict the value: not "several", "none" or "two of those"."""
    vague = quantity.best is None and (quantity.low is None or quantity.high is None)
    loose = ARTICLE.match(quantity.span.text) is not None and quantity.sort not in CRAFT
    return not (vague or loose or any(quantity.scope) or quantity.high == 0)


def _values_differ(one: Quantity, other: Quantity) -> bool:
    if one.differs_from(other) or _is_more(one, other) or _is_more(other, one):
        return True
    return _is_about(one, other) or _is_about(other, one)


def _is_about(about: Quantity, exact: Quantity) -> bool:
    """Say whether "some 30" stands beside a plain 32, which nobody would round so."""
    if about.unit != exact.unit or about.scope != exact.scope or about.best is None:
        return False
    is_about = about.low is None and about.high is None
    plain = exact.best is not None and exact.low == exact.high == exact.best
    return is_about and plain and abs(about.best - (exact.best or 0)) > ROUNDED * about.best


def _is_more(more: Quantity, exact: Quantity) -> bool:
    """Say whether "more than 51" stands beside a plain 51; of a round number it says little."""
    value = exact.best
    if value is None or value % TENTH == 0 or more.unit != exact.unit or more.scope != exact.scope:
        return False
    plain = exact.low == exact.high == value
    return plain and more.best == value and STRICT.match(more.span.text) is not None
