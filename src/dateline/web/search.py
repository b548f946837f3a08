"""Search: full text over claims, documents, actors and sources, with the words found marked."""

from typing import Final

from dateline.web.edition.read import Condition, Reading
from dateline.web.edition.row import Hit, Said
from dateline.web.find import match
from dateline.web.portion import Portion, portion
from dateline.web.question import Question

__all__ = ["hits", "said_with"]

OPEN, CLOSE = "\ue000", "\ue001"  # of the private use area: where the words begin and end
AROUND: Final = 24  # words in a snippet
HITS: Final = f"""SELECT kind, key, title,
    snippet(search, -1, '{OPEN}', '{CLOSE}', '…', {AROUND}) FROM search
    WHERE search MATCH ? ORDER BY bm25(search, 0, 0, 4.0, 1.0), kind, key LIMIT ? OFFSET ?"""  # noqa: S608 - our own


def hits(reading: Reading, question: Question) -> Portion[Hit]:
    """Return what has the words asked for, the best first."""
    asked = match(question.filters.q or "")
    total = reading.count("SELECT count(*) FROM search WHERE search MATCH ?", asked)
    return portion(
        total,
        question.page,
        lambda limit, offset: [
            Hit(kind=str(kind), key=str(key), title=str(title), snippet=_parts(str(text)))
            for kind, key, title, text in reading.rows(HITS, asked, limit, offset)
        ],
    )


def said_with(reading: Reading, words: str, actor: str | None, page: int) -> Portion[Said]:
    """Return the statements of an actor, or of anybody, in claims that have some words."""
    parts: list[tuple[str, tuple[str, ...]]] = [("NOT is_detail", ())]
    if words:
        inside = "claim IN (SELECT key FROM search WHERE search MATCH ? AND kind = 'claim')"
        parts.append((inside, (match(words),)))
    if actor:
        parts.append(("actor = ?", (actor,)))
    where = " AND ".join(part for part, _ in parts)
    values = tuple(value for _, some in parts for value in some)
    statement = f"""SELECT id FROM said WHERE {where}
        ORDER BY published, start, id LIMIT ? OFFSET ?"""  # noqa: S608 - our own
    return portion(
        reading.total("said", Condition(where, values)),
        page,
        lambda limit, offset: reading.said(
            [str(key) for (key,) in reading.rows(statement, *values, limit, offset)]
        ),
    )


def _parts(text: str) -> tuple[tuple[str, bool], ...]:
    """Cut a snippet into the words found and what is around them."""
    parts: list[tuple[str, bool]] = []
    before, *marked = text.split(OPEN)
    parts.append((before.replace(CLOSE, ""), False))
    for part in marked:
        words, _, after = part.partition(CLOSE)
        parts += [(words, True), (after.replace(CLOSE, ""), False)]
    return tuple((words, is_hit) for words, is_hit in parts if words)
