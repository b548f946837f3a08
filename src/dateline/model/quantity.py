"""A quantity is how many or how much is claimed, as a range, and of what."""

from dataclasses import dataclass

from dateline.model.span import Span

__all__ = ["Quantity"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number in a text: `low <= best <= high` where they are told, None where they are not.

    "At least four" has low and best 4 and no high; "hundreds" has low 200 and no best.
    `unit` is a measure ("mile", "percent") or None for a count; `of` is what is counted,
    in the singular ("person", "helicopter").
    """

    span: Span
    low: float | None = None
    best: float | None = None
    high: float | None = None
    unit: str | None = None
    of: str | None = None

    def __post_init__(self) -> None:
        """Refuse a range that is upside down.

        Raises:
            ValueError: `low`, `best` and `high` are not in order.
        """
        told = [value for value in (self.low, self.best, self.high) if value is not None]
        if told != sorted(told):
            raise ValueError(f"quantity out of order: {told}")
