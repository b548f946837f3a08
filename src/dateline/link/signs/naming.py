"""Signs in the people, bodies and places that two utterances name."""

from collections.abc import Callable
from typing import Final

from dateline.link.signs.both import UNKNOWN, Both

__all__ = ["SIGNS"]

ONE_ONLY: Final = -0.5


def names_shared(both: Both) -> float:
    """How many words of names both have."""
    return len(both.named)


def names_apart(both: Both) -> float:
    """Both name somebody, and nobody in common."""
    return float(bool(both.left.names and both.right.names and not both.named))


def share_of_names(both: Both) -> float:
    """The share of all their words of names that both have."""
    every = both.left.names | both.right.names
    return len(both.named) / len(every) if every else UNKNOWN


def places(both: Both) -> float:
    """Whether they are tied to one place (1), to others (-1), or only one of them to any (-0.5)."""
    if both.left.where and both.right.where:
        return 1.0 if both.left.where & both.right.where else -1.0
    return ONE_ONLY if both.left.where or both.right.where else 0.0


SIGNS: Final[tuple[Callable[[Both], float], ...]] = (
    names_shared,
    names_apart,
    share_of_names,
    places,
)
