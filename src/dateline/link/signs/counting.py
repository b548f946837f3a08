"""Signs in what two utterances count, and in the numbers they give."""

from collections.abc import Callable, Iterator
from typing import Final

from dateline.link.kindred import are_kindred
from dateline.link.signs.both import Both
from dateline.model.quantity import Quantity

__all__ = ["SIGNS"]


def numbers_shared(both: Both) -> float:
    """How many numbers both give."""
    return len(both.left.numbers & both.right.numbers)


def numbers_apart(both: Both) -> float:
    """Both give numbers, and none in common."""
    left, right = both.left.numbers, both.right.numbers
    return float(bool(left and right and not left & right))


def one_figure(both: Both) -> float:
    """Both count those whom the same thing befell (killed, wounded, arrested)."""
    return float(_is_one_figure(both))


def one_counts(both: Both) -> float:
    """Only one of the two counts anybody."""
    return float(bool(both.left.counted) != bool(both.right.counted))


def counts_apart(both: Both) -> float:
    """Both count somebody, and whom other things befell."""
    return float(bool(both.left.counted and both.right.counted and not _is_one_figure(both)))


def same_value(both: Both) -> float:
    """Both count the same, and the numbers agree."""
    return float(any(not one.differs_from(other) for one, other in _figures(both)))


def other_value(both: Both) -> float:
    """Both count the same, and come to other numbers."""
    return float(any(one.differs_from(other) for one, other in _figures(both)))


def _is_one_figure(both: Both) -> bool:
    return any(are_kindred(one, other) for one in both.left.counted for other in both.right.counted)


def _figures(both: Both) -> Iterator[tuple[Quantity, Quantity]]:
    for one in both.left.utterance.quantities:
        for other in both.right.utterance.quantities:
            if one.role and other.role and are_kindred(one.role, other.role):
                yield one, other


SIGNS: Final[tuple[Callable[[Both], float], ...]] = (
    numbers_shared,
    numbers_apart,
    one_figure,
    one_counts,
    counts_apart,
    same_value,
    other_value,
)
