"""Reading an edition: its rows by key or by portion, each look-up a bounded number of rows."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from dateline.app.view import Brief, Line
from dateline.ledger.codec import CodecError, decode
from dateline.model.actor import Actor
from dateline.model.claim import Claim, Status
from dateline.model.relation import Relation
from dateline.model.time import PartialTime
from dateline.model.utterance import Utterance
from dateline.web.edition.row import (
    ActorRow,
    ClaimRow,
    Conflict,
    DocumentRow,
    EventRow,
    Facts,
    Said,
    Text,
    TimeSpan,
)
from dateline.web.edition.tables import FORMAT

__all__ = ["ANY", "Condition", "Edition", "Reading"]

T = TypeVar("T")

SAID = """SELECT said.utterance, said.line, claims.row, documents.title, documents.published_at,
    documents.held_at FROM {source} JOIN said ON said.id = {key}
    JOIN claims ON claims.id = said.claim JOIN documents ON documents.version = said.version"""


@dataclass(frozen=True, slots=True)
class Condition:
    """Which rows of a table: what they must be, as SQL with its values, and their order."""

    where: str = "1"
    values: tuple[object, ...] = ()
    order: str = "rank"


ANY = Condition()


class Edition:
    """One edition: a file that is complete and never changes."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def reading(self) -> Iterator["Reading"]:
        """Open it for one request."""
        with closing(_connection(self.path)) as connection:
            yield Reading(connection, self)

    @cached_property
    def facts(self) -> Facts:
        """What every page says of it."""
        with self.reading() as reading:
            return reading.facts()

    @cached_property
    def brief(self) -> Brief:
        """The front page."""
        with self.reading() as reading:
            return decode(Brief, reading.about("brief"))

    def is_sound(self) -> bool:
        """Say whether the file is an edition of this program's."""
        try:
            with self.reading() as reading:
                return reading.about("format") == FORMAT and bool(self.facts.heading)
        except (sqlite3.Error, CodecError, KeyError, OSError):
            return False


class Reading:
    """One reader's look into an edition."""

    def __init__(self, connection: sqlite3.Connection, edition: Edition) -> None:
        self._connection = connection
        self.edition = edition

    def about(self, key: str) -> str:
        """Return what is kept under a name.

        Raises:
            KeyError: There is nothing.
        """
        for (value,) in self.rows("SELECT value FROM about WHERE key = ?", key):
            return str(value)
        raise KeyError(key)

    def facts(self) -> Facts:
        """Return what every page says."""
        return decode(Facts, self.about("facts"))

    def rows(self, statement: str, *values: object) -> list[tuple[object, ...]]:
        """Return what a statement finds."""
        return self._connection.execute(statement, values).fetchall()

    def count(self, statement: str, *values: object) -> int:
        """Return the one number that a statement finds."""
        ((found,),) = self._connection.execute(statement, values).fetchall()
        return int(found)

    def values(self, kind: type[T], statement: str, *values: object) -> list[T]:
        """Return the values of a type in the only column that a statement finds."""
        return [decode(kind, str(row)) for (row,) in self.rows(statement, *values)]

    def total(self, table: str, asked: Condition = ANY) -> int:
        """Count the rows of a table."""
        statement = f"SELECT count(*) FROM {table} WHERE {asked.where}"  # noqa: S608 - our own
        return self.count(statement, *asked.values)

    def some(
        self, kind: type[T], table: str, limit: int, offset: int = 0, *, asked: Condition = ANY
    ) -> list[T]:
        """Return some rows of a table, as values of their type."""
        statement = f"""SELECT row FROM {table} WHERE {asked.where}
            ORDER BY {asked.order} LIMIT ? OFFSET ?"""  # noqa: S608 - our own
        return self.values(kind, statement, *asked.values, limit, offset)

    def counts(self, table: str, column: str, asked: Condition) -> dict[str, int]:
        """Count the rows of a table by what stands in a column."""
        statement = f"""SELECT {column}, count(*) FROM {table} WHERE {asked.where}
            GROUP BY {column}"""  # noqa: S608 - our own
        return {str(key): int(str(n)) for key, n in self.rows(statement, *asked.values)}

    def spans(self, asked: Condition, limit: int) -> list[TimeSpan]:
        """Return when things are told to have happened, for a drawing."""
        statement = f"""SELECT timeline.earliest, timeline.latest, timeline.clock, claims.id,
            claims.status FROM timeline JOIN claims ON claims.id = timeline.claim
            WHERE {asked.where} ORDER BY {asked.order} LIMIT ?"""  # noqa: S608 - our own
        return [
            TimeSpan(
                earliest=float(str(earliest)),
                latest=float(str(latest)),
                clock=str(clock),
                claim=str(claim),
                status=Status(str(status)),
            )
            for earliest, latest, clock, claim, status in self.rows(statement, *asked.values, limit)
        ]

    def rows_of(self, claims: Iterable[str]) -> dict[str, ClaimRow]:
        """Return the rows of claims by their ids."""
        keys = sorted(set(claims))
        marks = ", ".join("?" * len(keys))
        found = self.values(
            ClaimRow,
            f"SELECT row FROM claims WHERE id IN ({marks})",  # noqa: S608
            *keys,
        )
        return {row.claim.id: row for row in found}

    def claims_told(self, utterances: Iterable[str]) -> dict[str, str]:
        """Return the id of the claim of each utterance."""
        keys = sorted(set(utterances))
        marks = ", ".join("?" * len(keys))
        found = self.rows(f"SELECT id, claim FROM said WHERE id IN ({marks})", *keys)  # noqa: S608
        return {str(one): str(claim) for one, claim in found}

    def names_of(self, keys: Iterable[str]) -> dict[str, tuple[str, str | None]]:
        """Return what a reader calls things by their ids, and the claim or actor that they are of.

        Utterances are called by their words, actors by their names, outlets by their own.
        """
        wanted = sorted(keys)
        marks = ", ".join("?" * len(wanted))
        said = f"SELECT id, line, claim FROM said WHERE id IN ({marks})"  # noqa: S608 - our own
        actors = f"""SELECT actor_ids.former, actors.name, actors.id FROM actor_ids
            JOIN actors ON actors.id = actor_ids.actor
            WHERE actor_ids.former IN ({marks})"""  # noqa: S608 - our own
        found = {str(k): (str(name), str(own)) for k, name, own in self.rows(actors, *wanted)}
        for key, line, claim in self.rows(said, *wanted):
            found[str(key)] = (decode(Line, str(line)).text, str(claim))
        return dict(found)

    def claim(self, key: str) -> tuple[Claim, ClaimRow, EventRow | None] | None:
        """Return a claim whole, in short, and the event that it is of."""
        found = self.rows("SELECT whole, row, event FROM claims WHERE id = ?", key)
        for whole, row, event in found:
            told = decode(EventRow, str(event)) if event else None
            return decode(Claim, str(whole)), decode(ClaimRow, str(row)), told
        return None

    def told(self, claim: str) -> list[Said]:
        """Return what a claim's page shows, by publication."""
        return self._said(
            SAID.format(source="told", key="told.utterance")
            + " WHERE told.claim = ? ORDER BY told.ord",
            claim,
        )

    def said(self, keys: Sequence[str]) -> list[Said]:
        """Return utterances by their ids, in the order of these."""
        marks = ", ".join("?" * len(keys))
        statement = SAID.format(source="(SELECT 1)", key="said.id") + f" WHERE said.id IN ({marks})"
        found = {one.utterance.id: one for one in self._said(statement, *keys)}
        return [found[key] for key in keys if key in found]

    def address(self, document: str) -> tuple[str, str | None]:
        """Return the title and the url of a document."""
        for row in self.some(DocumentRow, "documents", 1, asked=Condition("id = ?", (document,))):
            return row.document.title or document, row.document.url
        return document, None

    def actor_called(self, text: str) -> str | None:
        """Return the id of the actor that an id or a name means; of several, who says most."""
        kept = self.actor(text)
        if kept:
            return kept[0].id
        named = "SELECT id FROM actors WHERE name = ? COLLATE NOCASE ORDER BY rank LIMIT 1"
        for (key,) in self.rows(named, text):
            return str(key)
        return None

    def said_in(self, version: str) -> list[Said]:
        """Return the statements of a document."""
        return self._said(
            SAID.format(source="(SELECT 1)", key="said.id")
            + " WHERE said.version = ? AND NOT said.is_detail ORDER BY said.start, said.id",
            version,
        )

    def said_by(self, actor: str, limit: int, offset: int) -> list[Said]:
        """Return some statements of an actor, by publication."""
        chosen = """(SELECT id, published, start FROM said WHERE actor = ? AND NOT is_detail
            ORDER BY published, start, id LIMIT ? OFFSET ?) AS mine"""
        order = " ORDER BY mine.published, mine.start, mine.id"
        statement = SAID.format(source=chosen, key="mine.id") + order
        return self._said(statement, actor, limit, offset)

    def said_about(self, actor: str, limit: int, offset: int) -> list[Said]:
        """Return some statements of others about an actor, by publication."""
        chosen = """(SELECT utterance, published FROM about_actors WHERE actor = ?
            ORDER BY published, utterance LIMIT ? OFFSET ?) AS theirs"""
        order = " ORDER BY theirs.published, theirs.utterance"
        statement = SAID.format(source=chosen, key="theirs.utterance") + order
        return self._said(statement, actor, limit, offset)

    def conflicts(self, limit: int, offset: int) -> list[Conflict]:
        """Return some conflicts, those of the most prominent claims first."""
        found = self.rows(
            """SELECT relations.row, conflicts.pairs FROM conflicts
            JOIN relations ON relations.id = conflicts.relation
            ORDER BY conflicts.rank LIMIT ? OFFSET ?""",
            limit,
            offset,
        )
        pairs = [tuple(pair.split(",") for pair in str(text).split()) for _, text in found]
        relations = [decode(Relation, str(row)) for row, _ in found]
        return self._facing(relations, [tuple((a, b) for a, b in some) for some in pairs])

    def related(self, claim: str, limit: int) -> list[Conflict]:
        """Return the relations that a claim is in."""
        return self._facing(
            self.values(
                Relation,
                """SELECT relations.row FROM related
                JOIN relations ON relations.id = related.relation
                WHERE related.claim = ? ORDER BY related.relation LIMIT ?""",
                claim,
                limit,
            )
        )

    def against(self, actor: str, limit: int, offset: int) -> list[Conflict]:
        """Return the conflicts between an actor and others."""
        return self._facing(
            self.values(
                Relation,
                """SELECT relations.row FROM against
                JOIN relations ON relations.id = against.relation
                WHERE against.actor = ? ORDER BY against.relation LIMIT ? OFFSET ?""",
                actor,
                limit,
                offset,
            )
        )

    def actor(self, key: str) -> tuple[Actor, ActorRow] | None:
        """Return an actor by its id, or by one that it had under another of its names."""
        found = self.rows(
            """SELECT whole, row FROM actors WHERE id = ? OR id =
            (SELECT actor FROM actor_ids WHERE former = ?) ORDER BY id != ? LIMIT 1""",
            key,
            key,
            key,
        )
        for whole, row in found:
            return decode(Actor, str(whole)), decode(ActorRow, str(row))
        return None

    def document(self, key: str) -> Text | None:
        """Return a document whole."""
        found = self.values(Text, "SELECT whole FROM documents WHERE id = ?", key)
        return found[0] if found else None

    def _said(self, statement: str, *values: object) -> list[Said]:
        return [_said(*row) for row in self.rows(statement, *values)]

    def _facing(
        self, relations: Sequence[Relation], pairs: Sequence[tuple[tuple[str, str], ...]] = ()
    ) -> list[Conflict]:
        """Set the two utterances of each relation side by side."""
        keys = sorted({key for one in relations for key in (one.left, one.right)})
        said = {one.utterance.id: one for one in self.said(keys)}
        several = pairs or [((one.left, one.right),) for one in relations]
        return [
            Conflict(relation=one, left=said[one.left], right=said[one.right], pairs=some)
            for one, some in zip(relations, several, strict=True)
        ]


def _said(*row: object) -> Said:
    utterance, line, claim, title, published_at, held_at = (str(part) for part in row)
    return Said(
        utterance=decode(Utterance, utterance),
        line=decode(Line, line),
        claim=decode(ClaimRow, claim).claim,
        title=title,
        published_at=PartialTime(published_at) if row[4] is not None else None,
        held_at=datetime.fromisoformat(held_at),
    )


def _connection(path: Path) -> sqlite3.Connection:
    """Open a file for reading: it never changes, so nothing needs to be locked."""
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False)
