"""A visit is what is remembered of asking for a url, so that the next time can be polite."""

from dataclasses import dataclass
from datetime import datetime

__all__ = ["Visit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """The validators of the last answer that was recorded whole, and when to ask again.

    `mark` is what a feed said of a page when the page was read; `failures` are those since the
    last good answer. It is no fact of the case: losing it costs only a request more.
    """

    url: str
    at: datetime
    etag: str | None = None
    modified: str | None = None
    mark: str | None = None
    retry_at: datetime | None = None
    failures: int = 0
    is_given_up: bool = False
