"""A placed time is what an expression tells, and where it stands in the text."""

from dataclasses import dataclass

from dateline.extract.times.rule import Told

__all__ = ["Placed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A time expression on its way to a mention."""

    start: int
    end: int
    told: Told
