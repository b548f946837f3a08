"""An answer is what a page shows as JSON: records in the form of the export, some at a time."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from zlib import decompress

from dateline.app.export import KINDS
from dateline.model.errors import UsageError
from dateline.report.json import dumps, plain
from dateline.web.edition.read import Reading
from dateline.web.find import claims_asked, documents_asked, missing
from dateline.web.portion import Portion, portion
from dateline.web.question import Question
from dateline.web.search import hits

__all__ = ["ANSWERS", "MOST", "Answer", "Asked", "size_asked", "write"]

USUAL: Final = 1000  # records in one answer
MOST: Final = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an answer is made from; `name` is the id in the path, or empty, `size` of a portion."""

    reading: Reading
    question: Question
    name: str
    size: int = USUAL

    def listed(self, total: int, some: Callable[[int, int], list[str]]) -> Iterator[str]:
        """Yield the parts of a list: how much there is, where it goes on, and a portion of it."""
        found = portion(total, self.question.page, some, self.size)
        yield f'"total": {total}, "page": {found.number}, "pages": {found.count}, '
        yield f'"next": {dumps(self._next(found))}, "records": ['
        yield ", ".join(found.items)
        yield "]"

    def texts(self, statement: str, *values: object) -> list[str]:
        """Return the JSON in the only column that a statement finds, packed or not."""
        return [
            decompress(record).decode() if isinstance(record, bytes) else str(record)
            for (record,) in self.reading.rows(statement, *values)
        ]

    def record(self, kind: str, key: str, what: str) -> str:
        """Return one record.

        Raises:
            HTTPException: There is none of that id at this moment (404).
        """
        statement = "SELECT packed FROM records WHERE kind = ? AND key = ?"
        for record in self.texts(statement, kind, key):
            return record
        raise missing(what)

    def _next(self, found: Portion[str]) -> int | None:
        return found.number + 1 if found.number < found.count else None


Answer = Callable[[Asked], Iterator[str]]


def size_asked(query: Mapping[str, str]) -> int:
    """Read how many records are asked for at once.

    Raises:
        UsageError: It is no number from 1 to the most that there may be.
    """
    text = query.get("size") or str(USUAL)
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(MOST))):
        raise UsageError(f"no size {text[:40]!r}: from 1 to {MOST}")
    if not 1 <= int(text) <= MOST:
        raise UsageError(f"no size {text}: from 1 to {MOST}")
    return int(text)


def write(asked: Asked, answer: Answer) -> str:
    """Write an answer, the moment it is for and the state of the ledger that it is made of."""
    question = asked.question
    at = question.moment
    told = {
        "as_of": at.as_of.edtf if at.as_of else None,
        "clock": at.clock,
        "story": question.story,
        "edition": asked.reading.edition.facts.state,
    }
    return dumps(told)[:-1] + ", " + "".join(answer(asked)) + "}\n"


def _export(kind: str) -> Answer:
    def answer(asked: Asked) -> Iterator[str]:
        total = asked.reading.count("SELECT count(*) FROM records WHERE kind = ?", kind)
        statement = "SELECT packed FROM records WHERE kind = ? ORDER BY ord LIMIT ? OFFSET ?"
        return asked.listed(total, lambda limit, at: asked.texts(statement, kind, limit, at))

    return answer


def _brief(asked: Asked) -> Iterator[str]:
    yield '"brief": ' + asked.reading.about("brief.json")


def _claims(asked: Asked) -> Iterator[str]:
    wanted = claims_asked(asked.question)
    statement = f"""SELECT packed FROM (SELECT id, rank, first, changed FROM claims
        WHERE {wanted.where} ORDER BY {wanted.order} LIMIT ? OFFSET ?) AS some
        JOIN records ON records.kind = 'claims' AND records.key = some.id
        ORDER BY {wanted.order}"""  # noqa: S608 - our own words
    return asked.listed(
        asked.reading.total("claims", wanted),
        lambda limit, at: asked.texts(statement, *wanted.values, limit, at),
    )


SAID: Final = """SELECT packed FROM said JOIN records
    ON records.kind = 'utterances' AND records.key = said.id WHERE {where} ORDER BY records.ord"""


def _claim(asked: Asked) -> Iterator[str]:
    claim = asked.record("claims", asked.name, "claim")
    yield f'"claim": {claim}, "utterances": ['
    yield ", ".join(asked.texts(SAID.format(where="said.claim = ?"), asked.name))
    yield '], "relations": ['
    related = """SELECT records.packed FROM related JOIN records
        ON records.kind = 'relations' AND records.ord = related.relation - 1
        WHERE related.claim = ? ORDER BY related.relation"""
    yield ", ".join(asked.texts(related, asked.name))
    yield "]"


def _conflicts(asked: Asked) -> Iterator[str]:
    statement = """SELECT records.packed FROM (SELECT DISTINCT relation FROM opposed
        ORDER BY relation LIMIT ? OFFSET ?) AS some JOIN records
        ON records.kind = 'relations' AND records.ord = some.relation - 1"""
    total = asked.reading.total("opposed")
    return asked.listed(total, lambda limit, at: asked.texts(statement, limit, at))


def _kept(table: str, column: str, order: str) -> Answer:
    def answer(asked: Asked) -> Iterator[str]:
        total = asked.reading.total(table)
        statement = f"SELECT {column} FROM {table} ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608
        return asked.listed(total, lambda limit, at: asked.texts(statement, limit, at))

    return answer


def _actor(asked: Asked) -> Iterator[str]:
    kept = asked.reading.actor(asked.name)
    if kept is None:
        raise missing("actor")
    key = kept[0].id
    yield f'"actor": {asked.record("actors", key, "actor")}, "utterances": ['
    yield ", ".join(asked.texts(SAID.format(where="said.actor = ? AND NOT is_detail"), key))
    yield "]"


def _document(asked: Asked) -> Iterator[str]:
    record = asked.record("documents", asked.name, "document")
    version = json.loads(record)["version"]
    yield f'"document": {record}, "utterances": ['
    yield ", ".join(asked.texts(SAID.format(where="said.version = ? AND NOT is_detail"), version))
    yield "]"


def _documents(asked: Asked) -> Iterator[str]:
    wanted = documents_asked(asked.question)
    statement = f"""SELECT packed FROM documents JOIN records
        ON records.kind = 'documents' AND records.key = documents.id
        WHERE {wanted.where} ORDER BY records.ord LIMIT ? OFFSET ?"""  # noqa: S608 - our own words
    return asked.listed(
        asked.reading.total("documents", wanted),
        lambda limit, at: asked.texts(statement, *wanted.values, limit, at),
    )


def _search(asked: Asked) -> Iterator[str]:
    some = hits(asked.reading, asked.question)
    yield f'"total": {some.total}, "page": {some.number}, "pages": {some.count}, '
    yield f'"records": {dumps(plain(tuple(some.items)))}'


ANSWERS: Mapping[str, Answer] = MappingProxyType(
    {
        **{f"/{kind}": _export(kind) for kind in KINDS},
        "/brief": _brief,
        "/claims": _claims,
        "/claims/{name:path}": _claim,
        "/conflicts": _conflicts,
        "/timeline": _kept("timeline", "record", "ord"),
        "/map": _kept("places", "record", "rank"),
        "/actors/{name:path}": _actor,
        "/documents": _documents,
        "/documents/{name:path}": _document,
        "/sources": _kept("sources", "record", "rank"),
        "/problems": _kept("problems", "record", "rank"),
        "/search": _search,
    }
)
