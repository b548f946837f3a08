"""A portion is the part of a long list that one page shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

__all__ = ["Portion", "portion"]

SIZE = 100

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion(Generic[T_co]):
    """The items of one page, which page it is, of how many, of how many items in all."""

    items: Sequence[T_co]
    number: int
    count: int
    total: int


def portion(items: Sequence[T_co], number: int) -> Portion[T_co]:
    """Cut one page out of a list; a page past the end is empty."""
    return Portion(
        items=items[(number - 1) * SIZE : number * SIZE],
        number=number,
        count=max(1, -(-len(items) // SIZE)),
        total=len(items),
    )
