"""A hand is who reads a page, what they may do, and what they have just done or picked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import token_hex
from typing import Final
from urllib.parse import quote, unquote

from dateline.model.errors import UsageError

__all__ = ["COOKIES", "MARK", "Hand", "Picked", "clean", "hand_of", "written"]

COOKIES: Final[Mapping[str, str]] = {
    "id": "dateline_id",
    "name": "dateline_name",
    "seen": "dateline_seen",
    "picked": "dateline_picked",
}
MARK: Final = token_hex(16)  # where a page has its token; nobody outside can guess it
LONGEST: Final = {"name": 80, "label": 160, "note": 2000}
CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ue000-\ue00f]+")
JUDGEMENT: Final = re.compile(r"jdg-[0-9a-f]{20}")
KINDS: Final = ("claim", "actor")


@dataclass(frozen=True, slots=True)
class Picked:
    """What was picked first, of two that are to be judged: a statement's id or an actor's."""

    kind: str
    key: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Who reads; `seen` is up to when they said that they have read, `last` what they last said.

    `token` is what a form must send back; in a page that is kept it is a mark, put right when the
    page is sent.
    """

    name: str = ""
    token: str = MARK
    is_read_only: bool = False
    picked: Picked | None = None
    seen: datetime | None = None
    last: str | None = None


def hand_of(cookies: Mapping[str, str], query: Mapping[str, str], *, is_read_only: bool) -> Hand:
    """Read who asks; what makes no sense is as if it were not there."""
    done = query.get("done", "")
    return Hand(
        name=clean(unquote(cookies.get(COOKIES["name"], "")), "name"),
        is_read_only=is_read_only,
        picked=_picked(unquote(cookies.get(COOKIES["picked"], ""))),
        seen=_instant(unquote(cookies.get(COOKIES["seen"], ""))),
        last=done if JUDGEMENT.fullmatch(done) else None,
    )


def clean(text: str, kind: str) -> str:
    """Return a name, label or note in one line, no longer than it may be."""
    return " ".join(CONTROLS.sub(" ", text).split())[: LONGEST[kind]]


def written(picked: Picked) -> str:
    """Write what was picked as a cookie's value.

    Raises:
        UsageError: It is of no known kind.
    """
    if picked.kind not in KINDS:
        raise UsageError(f"nothing is picked as {picked.kind[:40]!r}")
    return quote("|".join((picked.kind, picked.key, clean(picked.label, "label"))), safe="")


def _picked(text: str) -> Picked | None:
    kind, _, rest = text.partition("|")
    key, _, label = rest.partition("|")
    return Picked(kind, key, clean(label, "label")) if kind in KINDS and key else None


def _instant(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at.astimezone(UTC) if at.tzinfo else None
