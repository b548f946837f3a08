"""An origin is an independent root of a claim: one claimer, or one outlet's own observation.

Counted as one: a claimer however often quoted; a party and those who speak for it; an outlet's
own voice beside a claimer whom the same text names for the claim; texts carried by one agency;
and passages that two documents have nearly word for word.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.link.name import evened, spoken_for
from dateline.link.said import Said
from dateline.link.word import tokens

__all__ = ["Origin", "origins"]

COPIED: Final = 0.5  # share of the shorter sentence's runs of words that makes it a copy
RUN: Final = 4  # words in a row that two texts seldom share by chance
LEAST: Final = 3  # runs that a sentence needs before it can be a copy


@dataclass(frozen=True, slots=True)
class Origin:
    """One root of a claim: the parties that stand for it, and their statements."""

    names: tuple[str, ...]
    said: tuple[Said, ...]


def origins(said: Sequence[Said]) -> tuple[Origin, ...]:
    """Group the asserting statements of one claim by where they come from, the earliest first."""
    backing = sorted((one for one in said if one.is_backing), key=lambda one: one.first)
    roots = _Roots(len(backing))
    for left, right in _shared(backing):
        roots.unite(left, right)
    groups: dict[int, list[Said]] = defaultdict(list)
    for index, one in enumerate(backing):
        groups[roots.find(index)].append(one)
    return tuple(
        Origin(tuple(dict.fromkeys(one.name for one in group)), tuple(group))
        for _, group in sorted(groups.items())
    )


class _Roots:
    """Union by the lowest index."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))

    def find(self, item: int) -> int:
        while self.parent[item] != item:
            item = self.parent[item]
        return item

    def unite(self, left: int, right: int) -> None:
        low, high = sorted((self.find(left), self.find(right)))
        self.parent[high] = low


def _shared(backing: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of statements that come from one place."""
    if len(backing) < 2:  # noqa: PLR2004 - most claims are made once, and share nothing
        return
    keys = [_keys(one) for one in backing]
    runs = [_runs(one.utterance.sentence.text) for one in backing]
    for right, later in enumerate(backing):
        leaning = _leans_on(backing, later)
        if leaning is not None:
            yield leaning, right
        for left in range(right):
            other = backing[left].document.id != later.document.id
            if keys[left] & keys[right] or (other and _is_copy(runs[left], runs[right])):
                yield left, right


def _keys(one: Said) -> set[str]:
    if one.actor is None:
        agencies = {f"agency {via.name}" for via in one.utterance.via if via.kind == "agency"}
        return agencies or {one.party}
    return {one.party, " ".join(("name", *evened(spoken_for(one.name))))}


def _leans_on(backing: Sequence[Said], own: Said) -> int | None:
    """Find the first claimer whom a text names for what it also says in its own voice."""
    version = own.utterance.version
    claimed = (
        index
        for index, one in enumerate(backing)
        if own.actor is None and one.actor and one.utterance.version == version
    )
    return next(claimed, None)


def _runs(sentence: str) -> frozenset[tuple[str, ...]]:
    running = tokens(sentence)
    return frozenset(zip(*(running[at:] for at in range(RUN)), strict=False))


def _is_copy(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> bool:
    least = min(len(left), len(right))
    return least >= LEAST and len(left & right) >= COPIED * least
