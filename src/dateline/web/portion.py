"""A portion is the part of a long list that one page shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

__all__ = ["SIZE", "Portion", "portion"]

SIZE: Final = 50

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion(Generic[T_co]):
    """The items of one page, which page it is, of how many, of how many items in all."""

    items: Sequence[T_co]
    number: int
    count: int
    total: int


def portion(
    total: int, number: int, some: Callable[[int, int], Sequence[T]], size: int = SIZE
) -> Portion[T]:
    """Take one page of a list, `some` giving a limit of items from an offset on.

    A page past the end is empty.
    """
    return Portion(
        items=some(size, (number - 1) * size),
        number=number,
        count=max(1, -(-total // size)),
        total=total,
    )
