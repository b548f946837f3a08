"""Sure: which statements say the same so likely that two origins of them corroborate.

What is as likely one claim as not stands together, so that a reader sees it side by side. To say
that another source bears it out takes more.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final, TypeAlias

from dateline.link.profile import Profile

__all__ = ["Sure", "sure_pairs"]

LEAST: Final = 1500  # thousandths of log-odds: four to one

Sure: TypeAlias = Mapping[str, frozenset[str]]


def sure_pairs(
    profiles: Sequence[Profile],
    scores: Mapping[tuple[int, int], int],
    targets: Iterable[tuple[int, int]],
    together: Iterable[Iterable[str]],
) -> Sure:
    """Map ids of statements to those that surely say the same.

    `targets` are denials and the like with what they name, `together` what a person put together.
    """
    likely = (pair for pair, score in scores.items() if score >= LEAST)
    found: dict[str, set[str]] = defaultdict(set)
    named = ((profiles[left].id, profiles[right].id) for left, right in (*likely, *targets))
    people = (pair for group in together for pair in combinations(sorted(group), 2))
    for left, right in (*named, *people):
        found[left].add(right)
        found[right].add(left)
    return {one: frozenset(others) for one, others in found.items()}
