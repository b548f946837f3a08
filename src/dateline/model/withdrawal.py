"""A withdrawal is the fact that a published text was no longer, or again, at its address."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from dateline.model.identity import content_id

__all__ = ["Answered", "Withdrawal"]


class Answered(StrEnum):
    """What the server answered where the text had been."""

    NOT_FOUND = "404 not found"
    GONE = "410 gone"
    BACK = "200 ok"


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """What was answered at `url` at an instant: the document is not there, or there again.

    Nothing recorded of the document is touched; the last answer in time counts.
    """

    document: str
    url: str
    at: datetime
    answered: Answered

    @property
    def id(self) -> str:
        """The content id."""
        at = self.at.astimezone(UTC).isoformat()
        return content_id("wdr", [self.document, self.url, at, self.answered.value])
