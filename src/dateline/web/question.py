"""A question is what a request asks besides its path: as of when, which status, which page."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from dateline.app.case import CLOCKS, moment
from dateline.app.view import Moment
from dateline.model.claim import Status
from dateline.model.errors import UsageError

__all__ = ["Question", "ask"]

DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The moment that a page answers for, and what it is narrowed to.

    `words` is the utterance that a document's page lights up.
    """

    moment: Moment
    status: Status | None = None
    page: int = 1
    words: str | None = None

    def url(self, *path: str, **more: str | int) -> str:
        """Write the address of a page that answers for the same moment."""
        asked = self._asked() | {key: str(value) for key, value in more.items()}
        address = "/" + "/".join(quote(part, safe="") for part in path)
        return f"{address}?{urlencode(asked)}" if asked else address

    def _asked(self) -> dict[str, str]:
        asked = {"as_of": self.moment.as_of.edtf} if self.moment.as_of else {}
        return asked | ({"clock": self.moment.clock} if self.moment.clock != CLOCKS[0] else {})


def ask(query: Mapping[str, str]) -> Question:
    """Read a query string.

    Raises:
        UsageError: The moment is none, or the clock, status or page is unknown.
    """
    # No time holds a blank, but the plus of a time zone, left unescaped, arrives as one.
    as_of = query.get("as_of", "").strip().replace(" ", "+")
    try:
        at = moment(as_of, query.get("clock") or CLOCKS[0])
    except UsageError as error:
        raise UsageError(str(error).replace("--as-of", "as_of", 1)) from error
    return Question(
        moment=at,
        status=_status(query.get("status")),
        page=_page(query.get("page") or "1"),
        words=query.get("words"),
    )


def _status(text: str | None) -> Status | None:
    try:
        return Status(text) if text else None
    except ValueError as error:
        known = ", ".join(status.value for status in Status)
        raise UsageError(f"no status {(text or '')[:40]!r}: use one of {known}") from error


def _page(text: str) -> int:
    is_number = text.isascii() and text.isdecimal() and len(text) <= DIGITS
    if not is_number or int(text) < 1:
        raise UsageError(f"no page {text[:40]!r}: pages count from 1")
    return int(text)
