"""A person's word on which statements are one claim: it outranks every rule.

A later word outranks an earlier one that it contradicts, on the same two statements or through
others: who says that a and b are the same, and then that a and c are, has said it of b and c.
What a person puts together only adds: the claims that the rules made are joined, never broken.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.model.judgement import Judgement, Verdict

__all__ = ["Ruling", "joined", "ruling"]

GROUPING = frozenset({Verdict.SAME, Verdict.UNRELATED})

Groups = list[frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What people say of the grouping of some items, free of contradiction.

    `together` are sets of two items and more, each one claim; `apart` are the pairs that cannot
    be one, those that follow included. `overruled` are the ids of words that a later one
    contradicts.
    """

    together: tuple[frozenset[str], ...] = ()
    apart: frozenset[tuple[str, str]] = frozenset()
    overruled: frozenset[str] = frozenset()

    def parts(self, left: Iterable[str], right: Iterable[str]) -> bool:
        """Say whether any item of one set is to be apart from any of another."""
        others = frozenset(right)
        return bool(self.apart) and any(
            (one, other) in self.apart for one in left for other in others
        )


def ruling(judgements: Iterable[Judgement]) -> Ruling:
    """Take people's words in, the latest first: each stands where no later one contradicts it."""
    words = [word for word in judgements if word.verdict in GROUPING and word.left != word.right]
    words.sort(key=lambda word: (word.made_at, word.id), reverse=True)
    said = _Said()
    overruled = frozenset(word.id for word in words if not said.takes(word))
    together = {home for home in said.home.values() if len(home) > 1}
    return Ruling(
        together=tuple(sorted(together, key=sorted)),
        apart=frozenset(said.apart()),
        overruled=overruled,
    )


def joined(groups: Iterable[Iterable[str]], people: Ruling) -> Groups:
    """Join groups as people said, where no two members are to be apart.

    Whoever the rules had put beside a member comes along, unless somebody said no: then they
    stay what they were without it.
    """
    found = [frozenset(group) for group in groups]
    for core in people.together:
        touched = sorted((group for group in found if group & core), key=_largest_first)
        found = [group for group in found if not group & core]
        whole = core & frozenset().union(*touched)
        for group in touched:
            rest = group - core
            if people.parts(rest, whole):
                found.append(rest)
            else:
                whole |= rest
        found += [whole] if whole else []
    return sorted((group for group in found if group), key=sorted)


class _Said:
    """Who is with whom and apart from whom, by the words taken so far."""

    def __init__(self) -> None:
        self.home: dict[str, frozenset[str]] = {}
        self.no: set[frozenset[str]] = set()

    def takes(self, word: Judgement) -> bool:
        """Take a word in, unless it contradicts those taken before it."""
        left, right = (self.home.get(item, frozenset({item})) for item in word.pair)
        if word.verdict is Verdict.SAME:
            if self._are_apart(left, right):
                return False
            self.home |= dict.fromkeys(left | right, left | right)
            return True
        if left == right:
            return False
        self.home |= dict.fromkeys(left, left) | dict.fromkeys(right, right)
        self.no.add(frozenset(word.pair))
        return True

    def apart(self) -> Iterable[tuple[str, str]]:
        """Yield the pairs that are apart, those who are with either end included, both ways."""
        for pair in self.no:
            left, right = (self.home[item] for item in sorted(pair))
            for one in left:
                for other in right:
                    yield from ((one, other), (other, one))

    def _are_apart(self, left: frozenset[str], right: frozenset[str]) -> bool:
        return any(pair & left and pair & right for pair in self.no)


def _largest_first(group: frozenset[str]) -> tuple[int, Sequence[str]]:
    return -len(group), sorted(group)
