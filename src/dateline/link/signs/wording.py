"""Signs in what two utterances mean and in the words they use."""

from collections.abc import Callable
from typing import Final

from dateline.link.signs.both import Both

__all__ = ["SIGNS"]


def meaning(both: Both) -> float:
    """How nearly the same they mean (closeness of their vectors)."""
    return both.closeness


def wording(both: Both) -> float:
    """How far they use the same rare words, set against all the words they use."""
    lengths = both.left.length * both.right.length
    squares = sum(both.left.rarity[word] ** 2 for word in sorted(both.shared))
    return squares / lengths if lengths else 0.0


def union(both: Both) -> float:
    """The share of all their words that both use."""
    every = both.left.weight + both.right.weight - both.common
    return both.common / every if every else 0.0


def of_shorter(both: Both) -> float:
    """The share of the shorter one's words that the other uses too."""
    least = min(both.left.weight, both.right.weight)
    return both.common / least if least else 0.0


def of_longer(both: Both) -> float:
    """The share of the longer one's words that the other uses too."""
    most = max(both.left.weight, both.right.weight)
    return both.common / most if most else 0.0


def rarest_shared(both: Both) -> float:
    """How rare the rarest word is that both use."""
    return max((both.left.rarity[word] for word in both.shared), default=0.0)


def less_alone(both: Both) -> float:
    """How rare a word each uses that the other does not: the less rare of the two."""
    return min(both.alone)


def more_alone(both: Both) -> float:
    """How rare a word one of them uses that the other does not."""
    return max(both.alone)


def number_shared(both: Both) -> float:
    """How many words both use."""
    return len(both.shared)


def runs(both: Both) -> float:
    """The share of the shorter one's runs of three words that stand in the other."""
    least = min(len(both.left.runs), len(both.right.runs))
    return len(both.left.runs & both.right.runs) / least if least else 0.0


def shorter(both: Both) -> float:
    """How many words the shorter one has."""
    return min(len(both.left.rarity), len(both.right.rarity))


def longer(both: Both) -> float:
    """How many words the longer one has."""
    return max(len(both.left.rarity), len(both.right.rarity))


def understood(both: Both) -> float:
    """How many words of one are what a pronoun of the other stands for."""
    left, right = both.left, both.right
    ours = left.understood & (right.rarity.keys() | right.understood)
    return len(ours | (right.understood & left.rarity.keys()))


SIGNS: Final[tuple[Callable[[Both], float], ...]] = (
    meaning,
    wording,
    union,
    of_shorter,
    of_longer,
    rarest_shared,
    less_alone,
    more_alone,
    number_shared,
    runs,
    shorter,
    longer,
    understood,
)
