"""What befell the counted is told for the numbers of a sentence together.

"Two soldiers and three guards dead" tells one fate of both, "twelve of the 40 passengers were hurt"
that of the twelve.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.extract.quantities.person import is_person
from dateline.extract.quantities.role import role_of
from dateline.model.quantity import Quantity

__all__ = ["together"]

_AND = re.compile(r"(?:\s[\w’-]+){0,4},?\sand\s")
_OF_ALL = re.compile(r"\sof\s(?:the|those|these|its|their|his|her)\s")
_STOP = re.compile(r"[.!?]\s|\n")


def together(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities of a text, in order, with what is told of the counted."""
    shared = _shared_roles(text, _with_roles(text, found))
    yield from _told_apart(text, _of_whole(text, shared))


def _with_roles(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Say what befell the counted of each; its words end where the next number begins."""
    ends = [*(quantity.span.start for quantity in found[1:]), len(text)]
    return [
        _with_role(text, quantity, until) if quantity.unit is None else quantity
        for quantity, until in zip(found, ends, strict=False)
    ]


def _with_role(text: str, quantity: Quantity, until: int) -> Quantity:
    role = role_of(text, quantity.span.start, quantity.span.end, quantity.of, until=until)
    of = "person" if quantity.of is None and role is not None else quantity.of
    return replace(quantity, of=of, role=role)


def _shared_roles(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Give the first of "two soldiers and three guards dead" the role of the second."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        gap = text[left.span.end : right.span.start]
        if (
            left.role in {None, "troops"}
            and right.role
            and _AND.fullmatch(gap)
            and is_person(left.of or "")
        ):
            shared[index] = replace(left, role=right.role)
    return shared


def _of_whole(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Give the fate told of "twelve of the 40 passengers" to the twelve."""
    moved = list(found)
    for index, (left, right) in enumerate(pairwise(found)):
        if _OF_ALL.fullmatch(text, left.span.end, right.span.start):
            moved[index] = replace(left, role=left.role or right.role)
            moved[index + 1] = replace(right, role=None)
    return moved


def _told_apart(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Let an addition to those of another fate stand alone: "5 killed and another 20 wounded".

    What a part counts is told by the whole before it, where no noun follows it.
    """
    before: Quantity | None = None
    for quantity in found:
        near = before if before and _is_near(text, before, quantity) else None
        if (
            near
            and quantity.is_additional
            and quantity.role
            and near.role not in {None, quantity.role}
        ):
            yield replace(quantity, is_additional=False)
        elif near and quantity.is_part and quantity.of is None:
            yield replace(quantity, of=near.of)
        else:
            yield quantity
        before = quantity


def _is_near(text: str, left: Quantity, right: Quantity) -> bool:
    """Say whether two quantities stand in one sentence."""
    return not _STOP.search(text, left.span.end, right.span.start)
