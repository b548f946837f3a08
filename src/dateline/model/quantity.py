"""A quantity is how many or how much is claimed, as a range, and of what."""

from dataclasses import dataclass
from math import inf

from dateline.model.sort import sort_of
from dateline.model.span import Span

__all__ = ["Quantity"]

TOLERANCE = 0.07  # "about 40" may be 38 to 42; "more than 50" and "more than 51" are one figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number in a text: `low <= best <= high` where they are told, None where they are not.

    "At least four" has low and best 4 and no high; "hundreds" has low 200 and no best.
    `unit` is a measure ("mile", "percent") or None for a count; `of` is what is counted,
    in the singular ("person", "helicopter"). `role` is what befell the counted, where told:
    killed, wounded, missing, arrested, hospitalised, displaced, trapped, or troops.
    `is_part`: a part of a larger whole ("four of them", "including two children");
    `is_additional`: an addition to an earlier figure ("another 25,000").
    """

    span: Span
    low: float | None = None
    best: float | None = None
    high: float | None = None
    unit: str | None = None
    of: str | None = None
    role: str | None = None
    is_part: bool = False
    is_additional: bool = False

    def __post_init__(self) -> None:
        """Refuse a range that is upside down.

        Raises:
            ValueError: `low`, `best` and `high` are not in order.
        """
        told = [value for value in (self.low, self.best, self.high) if value is not None]
        if told != sorted(told):
            raise ValueError(f"quantity out of order: {told}")

    @property
    def sort(self) -> str | None:
        """What it is a number of: its role, else money, distance, aircraft …; None for others."""
        return self.role or sort_of(self.unit, self.of)

    @property
    def scope(self) -> tuple[bool, bool]:
        """Whether it is a part, and whether an addition: only like is set against like."""
        return self.is_part, self.is_additional

    def differs_from(self, other: "Quantity") -> bool:
        """Say whether the two, told of the same thing, cannot both be what was counted.

        Bounds that leave no number in common differ ("at least ten", "seven"), and so do two
        figures of the same form with other values ("at least two", "at least six"), and a
        figure beside a range ("25,000", "25,000 to 50,000"). A bound agrees with any figure
        within it: "at least seven" with "seven", "dozens" with "40". Other units never differ,
        nor does a part from its whole, or an addition from a total.
        """
        if self.unit != other.unit or self.scope != other.scope:
            return False
        (left_low, left_high), (right_low, right_high) = _bounds(self), _bounds(other)
        if left_high < right_low or right_high < left_low:
            return True
        if _is_range(self) or _is_range(other):
            return _differ_as_ranges(self, other)
        return _is_bound(self) and _form(self) == _form(other) and _are_apart(self, other)


def _bounds(quantity: Quantity) -> tuple[float, float]:
    """Return the least and the greatest number that the words leave open."""
    if quantity.best is not None and quantity.low is None and quantity.high is None:
        return (quantity.best * (1 - TOLERANCE), quantity.best * (1 + TOLERANCE))
    return (
        -inf if quantity.low is None else quantity.low,
        inf if quantity.high is None else quantity.high,
    )


def _form(quantity: Quantity) -> tuple[bool, bool, bool]:
    """Return which of the three numbers are told."""
    return (quantity.low is not None, quantity.best is not None, quantity.high is not None)


def _is_range(quantity: Quantity) -> bool:
    return _form(quantity) == (True, False, True)


def _is_bound(quantity: Quantity) -> bool:
    """Say whether it is told as a least or a most ("at least four", "up to 300")."""
    return _form(quantity) in {(True, True, False), (False, True, True)}


def _differ_as_ranges(left: Quantity, right: Quantity) -> bool:
    if _is_range(left) and _is_range(right):
        return _bounds(left) != _bounds(right)
    figure = right if _is_range(left) else left
    return figure.best is not None and not _is_bound(figure)


def _are_apart(left: Quantity, right: Quantity) -> bool:
    """Say whether two bounds of one form tell different figures, not one figure rounded."""
    less, more = sorted(quantity.best or 0.0 for quantity in (left, right))
    return more > less * (1 + TOLERANCE)
