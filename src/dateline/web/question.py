"""A question is what a request asks besides its path: as of when, narrowed to what, which page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Final
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from dateline.app.case import CLOCKS, moment
from dateline.app.view import Moment
from dateline.model.claim import Status
from dateline.model.errors import UsageError
from dateline.model.time import PartialTime, TimeError
from dateline.web.look import Look

__all__ = ["SORTS", "Filters", "Question", "ask", "ask_path"]

DIGITS: Final = 6
LONGEST: Final = 200  # characters of a filter
NEAR: Final = re.compile(r"-?\d{1,2}(\.\d{1,4})?,-?\d{1,3}(\.\d{1,4})?,\d{1,3}(\.\d{1,4})?")
SORTS: Final = ("prominence", "newest", "changed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What lists are narrowed to: words, an actor's id, a place's name, times of publication.

    `near` is what a map shows: the latitude and longitude of its middle, its width in degrees.
    """

    q: str | None = None
    actor: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    sort: str | None = None
    near: str | None = None

    def asked(self) -> dict[str, str]:
        """Return those that are asked for, by name."""
        told = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value for name, value in told.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The moment that a page answers for, and what it is narrowed to.

    `words` is the utterance that a document's page lights up.
    """

    moment: Moment
    story: str | None = None
    status: Status | None = None
    filters: Filters = field(default_factory=Filters)
    page: int = 1
    words: str | None = None

    @property
    def look(self) -> Look:
        """What edition answers."""
        return Look(moment=self.moment, story=self.story)

    def url(self, *path: str, **more: str | int | None) -> str:
        """Write the address of a page that answers for the same moment; None leaves a part out."""
        asked = self.asked() | {key: str(value) for key, value in more.items() if value}
        address = "/" + "/".join(quote(part, safe="") for part in path)
        return f"{address}?{urlencode(asked)}" if asked else address

    def narrowed(self, *path: str, **more: str | int | None) -> str:
        """Write the address of a page that is narrowed as this one is, but for what is given."""
        status = {"status": self.status.value} if self.status else {}
        return self.url(*path, **{**self.filters.asked(), **status, **more})

    def without_story(self) -> "Question":
        """Return the same question about the whole case."""
        return Question(moment=self.moment)

    def asked(self) -> dict[str, str]:
        """Return what every link keeps: the moment, its clock, the story."""
        asked = {"as_of": self.moment.as_of.edtf} if self.moment.as_of else {}
        asked |= {"clock": self.moment.clock} if self.moment.clock != CLOCKS[0] else {}
        return asked | ({"story": self.story} if self.story else {})


def ask(query: Mapping[str, str]) -> Question:
    """Read a query string.

    Raises:
        UsageError: The moment is none, or the clock, status, page or a filter is unknown.
    """
    # No time holds a blank, but the plus of a time zone, left unescaped, arrives as one.
    as_of = query.get("as_of", "").strip().replace(" ", "+")
    try:
        at = moment(as_of, query.get("clock") or CLOCKS[0])
    except UsageError as error:
        raise UsageError(str(error).replace("--as-of", "as_of", 1)) from error
    return Question(
        moment=at,
        story=_short(query, "story"),
        status=_status(query.get("status")),
        filters=_filters(query),
        page=_page(query.get("page") or "1"),
        words=query.get("words"),
    )


def ask_path(path: str) -> Question:
    """Read the question of a page's address.

    Raises:
        UsageError: As `ask`.
    """
    return ask(dict(parse_qsl(urlsplit(path).query)))


def _filters(query: Mapping[str, str]) -> Filters:
    found = {each.name: _short(query, each.name) for each in fields(Filters)}
    for name in ("since", "until"):
        text = found[name]
        if text:
            found[name] = text = text.replace(" ", "+")
            try:
                PartialTime(text)
            except TimeError as error:
                raise UsageError(f"{name}: {error}") from error
    if found["sort"] and found["sort"] not in SORTS:
        raise UsageError(f"no sort {found['sort'][:40]!r}: use one of {', '.join(SORTS)}")
    if found["near"] and not NEAR.fullmatch(found["near"]):
        raise UsageError(f"no part of a map {found['near'][:40]!r}: write latitude,longitude,width")
    return Filters(**found)


def _short(query: Mapping[str, str], name: str) -> str | None:
    text = query.get(name, "").strip()
    if len(text) > LONGEST:
        raise UsageError(f"{name}: {len(text)} characters are more than {LONGEST}")
    return text or None


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
