"""A span is a stretch of a document's text, in Unicode code points, with the exact words."""

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Span", "covered"]


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Span:
    """Start and end of some words in a document: `document.text[start:end] == text`, always."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        """Refuse a span that cannot be.

        Raises:
            ValueError: The bounds are negative, empty, or differ from the words in length.
        """
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span from {self.start} to {self.end}")
        if len(self.text) != self.end - self.start:
            raise ValueError(f"{len(self.text)} characters in a span of {self.end - self.start}")

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """Cut a span out of a document's text."""
        return cls(start=start, end=end, text=text[start:end])

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Say whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end


def covered(left: Sequence[Span], right: Sequence[Span]) -> int:
    """Count the characters that two sets of spans share."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)
