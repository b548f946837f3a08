"""A mention is a place in a text where an actor, a place, a time or a quantity is named."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.identity import content_id
from dateline.model.place import Place
from dateline.model.quantity import Quantity
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import ActorType

__all__ = ["ActorMention", "Mention", "TimeMention", "TimeType"]


class TimeType(StrEnum):
    """The sort of a time expression (TIMEX3)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """Words that stand for an actor, the name they stand for, and the roles given beside them.

    `role` is a role's words alone, as readings before `roles` had them.
    """

    span: Span
    name: str
    type: ActorType
    role: str | None = None
    roles: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression: its TIMEX3-style value, and the EDTF instant where one is meant."""

    span: Span
    value: str
    type: TimeType
    instant: PartialTime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One mention of one kind in one version of a document."""

    document: str
    version: str
    of: ActorMention | Place | TimeMention | Quantity

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.of.span

    @property
    def kind(self) -> str:
        """The kind: actor, place, time or quantity."""
        return KINDS[type(self.of)]

    @property
    def id(self) -> str:
        """The content id."""
        return content_id("men", [self.version, self.kind, self.span.start, self.span.end])


KINDS: dict[type[ActorMention | Place | TimeMention | Quantity], str] = {
    ActorMention: "actor",
    Place: "place",
    TimeMention: "time",
    Quantity: "quantity",
}
