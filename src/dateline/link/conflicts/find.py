"""Find: every conflict among accounts, each shown by a few pairs of them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from dateline.link.conflicts import (
    clock,
    day,
    doer,
    opposing,
    power,
    quantity,
    reach,
    reality,
    rival,
    state,
)
from dateline.link.conflicts.account import Account
from dateline.link.conflicts.pair import Finding, Pair
from dateline.link.conflicts.stance import ANSWERING, stances
from dateline.link.conflicts.surroundings import Surroundings
from dateline.model.relation import Relation

__all__ = ["conflicts"]

UNSCORED: Final = -9000  # thousandths of log-odds of two that were never compared
FEWEST: Final = -6000  # less alike than this, two accounts of two claims are not looked at
SHOWN: Final = 5  # pairs of parties, for one difference

Marks = frozenset[str]
RULES: Final[tuple[Callable[[Pair, Surroundings], Iterator[Finding]], ...]] = (
    quantity.quantities,
    power.powers,
    doer.doers,
    clock.clocks,
    day.days,
    rival.rivals,
    reach.reaches,
    opposing.opposings,
    state.states,
    reality.realities,
    stances,
)
MARKS: Final[tuple[Callable[[Account], Iterator[str]], ...]] = (
    quantity.marks,
    power.marks,
    doer.marks,
    clock.marks,
    day.marks,
    rival.marks,
    reach.marks,
    opposing.marks,
    state.marks,
    reality.marks,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A relation and the pair of accounts that it stands between."""

    relation: Relation
    pair: Pair

    @property
    def rank(self) -> tuple[int, str]:
        """The two most alike go first."""
        return -self.pair.score, self.relation.id

    @property
    def parties(self) -> frozenset[str]:
        """Who says the one and who the other."""
        return frozenset((self.pair.left.party, self.pair.right.party))


def conflicts(
    accounts: Sequence[Account], scores: Mapping[tuple[int, int], int]
) -> Iterator[Relation]:
    """Yield what conflicts with or supersedes what, a few times for each difference of two claims.

    Looked at are the statements of one claim, and those of two claims that are near enough to be
    about one thing; of these, only such as tell something that some rule compares.
    """
    pairs = tuple(_pairs(accounts, scores))
    around = Surroundings(accounts, pairs)
    found: dict[tuple[object, ...], list[Found]] = defaultdict(list)
    for pair in pairs:
        for relation, identity in (item for rule in RULES for item in rule(pair, around)):
            key = (
                relation.type,
                relation.slot,
                *identity,
                *sorted((pair.left.claim, pair.right.claim)),
            )
            found[key].append(Found(relation, pair))
    for several in found.values():
        yield from _shown(several)


def _shown(found: list[Found]) -> Iterator[Relation]:
    """Choose among pairs that show the same: the best, then others of other parties."""
    seen: set[frozenset[str]] = set()
    for item in sorted(found, key=lambda item: item.rank):
        if item.parties not in seen and len(seen) < SHOWN:
            seen.add(item.parties)
            yield item.relation


def _pairs(accounts: Sequence[Account], scores: Mapping[tuple[int, int], int]) -> Iterator[Pair]:
    marks = [frozenset(mark for read in MARKS for mark in read(one)) for one in accounts]
    answering = [one.profile.utterance.stance in ANSWERING for one in accounts]
    near = [
        (one, other)
        for (one, other), score in scores.items()
        if score > FEWEST
        and (answering[one] or answering[other] or not marks[one].isdisjoint(marks[other]))
    ]
    inside = _inside(accounts, marks)
    for one, other in sorted({*near, *inside, *_answers(accounts, answering)}):
        left, right = sorted((accounts[one], accounts[other]), key=lambda item: item.said.first)
        yield Pair(left=left, right=right, score=scores.get((one, other), UNSCORED))


def _inside(accounts: Sequence[Account], marks: Sequence[Marks]) -> Iterator[tuple[int, int]]:
    """Pair the statements of each claim that tell of the same particular."""
    claims: dict[tuple[int, str], list[int]] = defaultdict(list)
    for index, account in enumerate(accounts):
        for mark in marks[index]:
            claims[account.claim, mark].append(index)
    for members in claims.values():
        yield from combinations(members, 2)


def _answers(accounts: Sequence[Account], answering: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Pair each denial and doubt with all that its own text and its own claim say."""
    homes: dict[tuple[str, object], list[int]] = defaultdict(list)
    for index, account in enumerate(accounts):
        homes["text", account.profile.utterance.version].append(index)
        homes["claim", account.claim].append(index)
    for index, account in enumerate(accounts):
        if answering[index]:
            text, claim = account.profile.utterance.version, account.claim
            for other in {*homes["text", text], *homes["claim", claim]} - {index}:
                yield min(index, other), max(index, other)
