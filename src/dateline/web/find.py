"""Finding claims: which of them a question is narrowed to, as a condition on an edition's rows."""

import re
from collections.abc import Sequence
from typing import Final

from starlette.exceptions import HTTPException

from dateline.model.time import PartialTime
from dateline.web.edition.read import Condition
from dateline.web.question import Question

__all__ = [
    "claims_asked",
    "documents_asked",
    "entries_asked",
    "match",
    "missing",
    "places_asked",
]

WORD: Final = re.compile(r"\w+")
MOST_WORDS: Final = 16
NOWHERE: Final = '""'
ORDER: Final = {
    "prominence": "rank",
    "newest": "first DESC, rank",
    "changed": "changed DESC, rank",
}


def match(words: str) -> str:
    """Write what a full text must have: all the words, the last as the beginning of one."""
    found = WORD.findall(words)[:MOST_WORDS]
    if not found:
        return NOWHERE
    return " ".join(f'"{word}"' for word in found[:-1]) + f' "{found[-1]}"*'


def claims_asked(question: Question, *, any_status: bool = False) -> Condition:
    """Return which claims a question is narrowed to."""
    asked = question.filters
    parts: list[tuple[str, Sequence[object]]] = [("rank IS NOT NULL", ())]
    if question.status and not any_status:
        parts.append(("status = ?", (question.status.value,)))
    if asked.q:
        inside = "SELECT key FROM search WHERE search MATCH ? AND kind = 'claim'"
        parts.append((f"id IN ({inside})", (match(asked.q),)))
    if asked.actor:
        inside = """SELECT claim FROM claim_actors WHERE actor IN
            (SELECT ? UNION SELECT actor FROM actor_ids WHERE former = ?)"""
        parts.append((f"id IN ({inside})", (asked.actor, asked.actor)))
    if asked.place:
        parts.append(("id IN (SELECT claim FROM claim_places WHERE place = ?)", (asked.place,)))
    if asked.since:
        parts.append(("last >= ?", (PartialTime(asked.since).earliest.timestamp(),)))
    if asked.until:
        parts.append(("first <= ?", (PartialTime(asked.until).latest.timestamp(),)))
    return _joined(parts, ORDER[asked.sort or "prominence"])


def documents_asked(question: Question) -> Condition:
    """Return which documents a question is narrowed to."""
    asked = question.filters
    parts: list[tuple[str, Sequence[object]]] = [("1", ())]
    if asked.q:
        inside = "SELECT key FROM search WHERE search MATCH ? AND kind = 'document'"
        parts.append((f"id IN ({inside})", (match(asked.q),)))
    if asked.since:
        parts.append(("published >= ?", (PartialTime(asked.since).earliest.isoformat(),)))
    if asked.until:
        parts.append(("published <= ?", (PartialTime(asked.until).latest.isoformat(),)))
    return _joined(parts, "rank")


def places_asked(question: Question, *, drawn: bool = False) -> Condition:
    """Return which places a question is narrowed to; `drawn` those that a map can show."""
    place = question.filters.place
    parts: list[tuple[str, Sequence[object]]] = [("1", ())]
    if place:
        parts.append(("name = ?", (place,)))
    if drawn:
        parts.append(("claims > 0 AND lat IS NOT NULL", ()))
    return _joined(parts, "rank")


def entries_asked(question: Question) -> Condition:
    """Return which entries of the timeline a question is narrowed to."""
    asked = question.filters
    parts: list[tuple[str, Sequence[object]]] = [("1", ())]
    if asked.since:
        parts.append(("latest >= ?", (PartialTime(asked.since).earliest.timestamp(),)))
    if asked.until:
        parts.append(("earliest <= ?", (PartialTime(asked.until).latest.timestamp(),)))
    return _joined(parts, "ord")


def missing(what: str) -> HTTPException:
    """Return the error that says that a thing is not there at a moment (404)."""
    return HTTPException(404, f"There is no such {what} as of this moment.")


def _joined(parts: Sequence[tuple[str, Sequence[object]]], order: str) -> Condition:
    where = " AND ".join(part for part, _ in parts)
    return Condition(where, tuple(value for _, values in parts for value in values), order)
