"""Kindred: what befell people, in words that outlets use for one another."""

from typing import Final

__all__ = ["are_kindred"]

KINDRED: Final = (
    frozenset({"wounded", "hospitalised"}),
    frozenset({"arrested", "detained"}),
)


def are_kindred(one: str, other: str) -> bool:
    """Say whether two roles of the counted are one, or used for one another."""
    return one == other or any(one in group and other in group for group in KINDRED)
