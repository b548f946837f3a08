"""How alike a document and a story are, or two stories, from the sums of their words.

Between the mean likeness of all pairs, which a story that grows loses, and the cosine of the sums,
which lets it swallow its neighbours, stands their geometric mean. Chosen with the bar below on the
topics of ECB+ and on the feed items of another month (tools/evaluate_stories.py).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dateline.link.stories.bag import SCALE

__all__ = ["BAR", "Head", "alike", "bearing", "head_of"]

BAR: Final = 0.18  # how alike they must be
HALF_DAYS: Final = 90.0  # likeness halves with every such distance in time
SHARE: Final = 3  # no word may bear more than two thirds of what is shared: 3 times the rest
DAY_SECONDS: Final = 86_400


@dataclass(slots=True, kw_only=True)
class Head:
    """What is known of a story beside its words: how many documents, the square of their sum."""

    number: int
    name: str
    size: int = 0
    square: int = 0
    first: int | None = None
    last: int | None = None
    checked: int = 0
    breadth: float = 0.0  # what likeness is divided by; of its square and its size

    def measure(self) -> None:
        """Bring the breadth up to the sum and the size."""
        self.breadth = float(self.square) ** 0.25 * self.size**0.5


Row = tuple[int, str, int, int, int | None, int | None, int]


def head_of(row: Row) -> Head:
    """Make a head of its fields, in their order."""
    number, name, size, square, first, last, checked = row
    head = Head(
        number=number,
        name=name,
        size=size,
        square=square,
        first=first,
        last=last,
        checked=checked,
    )
    head.measure()
    return head


def bearing(products: Iterable[int]) -> int:
    """Add up what shared words bear; where one bears most of it, what the others warrant.

    A town's name alone does not make two documents one story.
    """
    total = most = 0
    for product in products:
        total += product
        most = max(most, product)
    return min(total, SHARE * (total - most))


def alike(shared: int, left: Head, right: Head) -> float:
    """Return how alike two are, of which `left` may be a single document."""
    breadths = left.breadth * right.breadth
    if not breadths:
        return 0.0
    return float(shared / (breadths * SCALE) * 0.5 ** (_apart(left, right) / HALF_DAYS))


def _apart(left: Head, right: Head) -> float:
    """Return the days between the nearer ends of two; none where a time is not known."""
    if left.last is None or right.last is None or left.first is None or right.first is None:
        return 0.0
    gap = max(left.first - right.last, right.first - left.last, 0)
    return gap / DAY_SECONDS
