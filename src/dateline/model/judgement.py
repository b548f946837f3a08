"""A judgement is a recorded opinion on facts, by a named person or a named rule."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from dateline.model.identity import content_id

__all__ = ["Judgement", "Verdict"]


class Verdict(StrEnum):
    """What a judgement says of its pair."""

    SAME = "same"
    CONFLICT = "conflict"
    UNRELATED = "unrelated"
    SAME_ACTOR = "same-actor"
    OTHER_ACTOR = "other-actor"
    NAMED = "named"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """An opinion on a pair; a later one on the same pair supersedes it, nothing is erased.

    A judgement that names an actor is on the pair of a name with itself: `called` is what to
    call the actor that has the name.
    """

    left: str
    right: str
    verdict: Verdict
    author: str
    made_at: datetime
    note: str = ""
    called: str | None = None

    @property
    def pair(self) -> tuple[str, str]:
        """The pair in order, so that (a, b) and (b, a) are one."""
        return (min(self.left, self.right), max(self.left, self.right))

    @property
    def id(self) -> str:
        """The content id; to the microsecond, for a second is long enough to think again."""
        made_at = self.made_at.astimezone(UTC).isoformat()
        told = [] if self.called is None else [self.called]
        return content_id(
            "jdg", [*self.pair, self.verdict.value, self.author, made_at, self.note, *told]
        )
