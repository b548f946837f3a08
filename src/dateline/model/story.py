"""A story is the documents about one unfolding event, found in a stream."""

from dataclasses import dataclass

from dateline.model.time import PartialTime

__all__ = ["Story"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Documents that tell of one event, and when the first and last of them appeared.

    `took_in` are ids of stories that turned out to be this one, `came_from` of the one that it was
    part of until it was told apart.
    """

    id: str
    title: str
    documents: tuple[str, ...]
    first_published: PartialTime | None = None
    last_published: PartialTime | None = None
    took_in: tuple[str, ...] = ()
    came_from: tuple[str, ...] = ()
