"""Whether a story has become two: its documents are parted as well as they can be, and compared."""

from collections.abc import Sequence
from typing import Final

from dateline.link.stories.alike import BAR, Head, alike, bearing
from dateline.link.stories.bag import Bag

__all__ = ["parted"]

ROUNDS: Final = 6
APART: Final = 0.8  # of the bar: what was just parted is not put together again at once
FEWEST: Final = 5  # documents that make a story of their own
SHARE: Final = 10  # or one in so many


def parted(bags: Sequence[Bag], seconds: Sequence[int | None]) -> list[int]:
    """Return the places of those that are another story, the fewer of two; none where it is one.

    Two means, begun with the document least like all and the one least like that.
    """
    total = _sum(bags)
    one = min(range(len(bags)), key=lambda place: (_dot(bags[place], total), place))
    two = min(range(len(bags)), key=lambda place: (_dot(bags[place], bags[one]), -place))
    sides = _sides(bags, bags[one], bags[two])
    for _ in range(ROUNDS):
        halves = [[bag for bag, side in zip(bags, sides, strict=True) if side == s] for s in (0, 1)]
        before, sides = sides, _sides(bags, _sum(halves[0]), _sum(halves[1]))
        if sides == before:
            break
    fewer = int(sum(sides) * 2 < len(sides))
    places = [place for place, side in enumerate(sides) if side == fewer]
    if len(places) < max(FEWEST, len(bags) // SHARE):
        return []
    others = [place for place, side in enumerate(sides) if side != fewer]
    return places if _are_apart(bags, seconds, places, others) else []


def _are_apart(
    bags: Sequence[Bag], seconds: Sequence[int | None], left: Sequence[int], right: Sequence[int]
) -> bool:
    sums = [_sum([bags[place] for place in side]) for side in (left, right)]
    heads = [
        _head(total, [seconds[place] for place in side])
        for total, side in zip(sums, (left, right), strict=True)
    ]
    less, more = sorted(sums, key=len)
    products = (weight * more[word] for word, weight in less.items() if word in more)
    return alike(bearing(products), *heads) < APART * BAR


def _head(total: Bag, seconds: Sequence[int | None]) -> Head:
    known = [second for second in seconds if second is not None]
    head = Head(
        number=0,
        name="",
        size=len(seconds),
        square=_dot(total, total),
        first=min(known, default=None),
        last=max(known, default=None),
    )
    head.measure()
    return head


def _sides(bags: Sequence[Bag], left: Bag, right: Bag) -> list[int]:
    """Return for each whether it is nearer to the right, by cosine."""
    sizes = [_dot(side, side) ** 0.5 or 1.0 for side in (left, right)]
    return [int(_dot(bag, left) / sizes[0] < _dot(bag, right) / sizes[1]) for bag in bags]


def _sum(bags: Sequence[Bag]) -> dict[str, int]:
    total: dict[str, int] = {}
    for bag in bags:
        for word, weight in bag.items():
            total[word] = total.get(word, 0) + weight
    return total


def _dot(left: Bag, right: Bag) -> int:
    less, more = (left, right) if len(left) <= len(right) else (right, left)
    return sum(weight * more[word] for word, weight in less.items() if word in more)
