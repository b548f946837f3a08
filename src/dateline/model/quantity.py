"""A quantity is how many or how much is claimed, as a range, and of what."""

from dataclasses import dataclass
from math import inf

from dateline.model.span import Span

__all__ = ["Quantity"]

TOLERANCE = 0.1  # "about 40" may be 36 to 44; "more than 50" and "more than 51" are one figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number in a text: `low <= best <= high` where they are told, None where they are not.

    "At least four" has low and best 4 and no high; "hundreds" has low 200 and no best.
    `unit` is a measure ("mile", "percent") or None for a count; `of` is what is counted,
    in the singular ("person", "helicopter"). `role` is what befell the counted, where told:
    killed, wounded, missing, arrested, hospitalised, displaced, trapped, or troops.
    """

    span: Span
    low: float | None = None
    best: float | None = None
    high: float | None = None
    unit: str | None = None
    of: str | None = None
    role: str | None = None

    def __post_init__(self) -> None:
        """Refuse a range that is upside down.

        Raises:
            ValueError: `low`, `best` and `high` are not in order.
        """
        told = [value for value in (self.low, self.best, self.high) if value is not None]
        if told != sorted(told):
            raise ValueError(f"quantity out of order: {told}")

    def differs_from(self, other: "Quantity") -> bool:
        """Say whether the two, told of the same thing, cannot both be what was counted.

        Bounds that leave no number in common differ ("at least ten", "seven"), and so do two
        figures of the same form with other values ("at least two", "at least six"), and a
        figure beside a range ("25,000", "25,000 to 50,000"). A bound agrees with any figure
        within it: "at least seven" with "seven", "dozens" with "40". Other units never differ.
        """
        if self.unit != other.unit:
            return False
        (left_low, left_high), (right_low, right_high) = self._bounds, other._bounds
        if left_high < right_low or right_high < left_low:
            return True
        if self._is_range or other._is_range:
            return self._differs_as_range(other)
        return self._is_bound and self._form == other._form and _are_apart(self.best, other.best)

    def _differs_as_range(self, other: "Quantity") -> bool:
        if self._is_range and other._is_range:
            return self._bounds != other._bounds
        figure = other if self._is_range else self
        return figure.best is not None and not figure._is_bound

    @property
    def _form(self) -> tuple[bool, bool, bool]:
        """Which of the three numbers are told."""
        return (self.low is not None, self.best is not None, self.high is not None)

    @property
    def _is_range(self) -> bool:
        return self.low is not None and self.best is None and self.high is not None

    @property
    def _is_bound(self) -> bool:
        """Whether it is told as a least or a most ("at least four", "up to 300")."""
        return self.best is not None and (self.low is None) != (self.high is None)

    @property
    def _bounds(self) -> tuple[float, float]:
        """The least and the greatest number that the words leave open."""
        if self.best is not None and self.low is None and self.high is None:
            return (self.best * (1 - TOLERANCE), self.best * (1 + TOLERANCE))
        return (
            -inf if self.low is None else self.low,
            inf if self.high is None else self.high,
        )


def _are_apart(left: float | None, right: float | None) -> bool:
    """Say whether two bounds of one form tell different figures, not one figure rounded."""
    if left is None or right is None:
        return False
    return max(left, right) > min(left, right) * (1 + TOLERANCE)
