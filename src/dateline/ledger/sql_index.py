"""The index in a database: each document one transaction, each look a bounded number of rows."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from sqlite3 import Connection as Driver
from typing import Final, cast

from sqlalchemy import Connection, Engine, func, inspect, select

from dateline.ledger.dialect import WRITES, translated
from dateline.ledger.filing import source_at
from dateline.ledger.index import Card, Kept, Method, Scored, Source
from dateline.ledger.neighbour import Vectors, after, before
from dateline.ledger.schema import documents, index_about
from dateline.ledger.shelf import (
    cards_at,
    clear,
    kept_in,
    loose_in,
    note,
    postings_in,
    put,
    put_scores,
    scores_in,
    set_rows,
    waiting,
)
from dateline.ledger.view_index import in_view

__all__ = ["SqlIndex"]

AT_ONCE: Final = 200  # chosen anew in one transaction, so that others may write in between
FEW: Final = 64  # disturbed by a late document, and chosen anew with it

LATER: Final = "SELECT 1 FROM index_places WHERE (second, mark) > (?, ?) LIMIT 1"


class SqlIndex:
    """The index as tables beside those of the facts."""

    def __init__(self, engine: Engine, name: str, method: Method) -> None:
        self._readers = engine
        self._writers = engine.execution_options(**{WRITES: True})
        self._name = name
        self._method = method
        self._vectors = Vectors()

    def is_made(self) -> bool:
        """Say whether it was made by this method, if not yet of all documents."""
        with self._reading() as connection:
            return _state(connection)[0] == self._method.code

    def is_whole(self) -> bool:
        """Say whether it was made by this method, of all documents, and all is chosen."""
        with self._reading() as connection:
            done = (self._method.code, _last(connection))
            return _state(connection) == done and not waiting(driver_of(connection), 1)

    def enter(self) -> bool:
        """Take in the next document that it lacks, if any; say whether it lacks another."""
        with self._writing() as connection:
            code, upto = _state(connection)
            following = select(documents).where(documents.c.seq > upto)
            rows = connection.execute(following.order_by(documents.c.seq).limit(2)).mappings().all()
            if not rows or code != self._method.code:
                return False
            cards = self._method.cards(source_at(connection, rows[0]))
            self._take(driver_of(connection), sorted(cards, key=lambda card: card.place))
            note(driver_of(connection), code, rows[0]["seq"])
        return len(rows) > 1

    def settle(self) -> bool:
        """Choose anew for some of those that wait for it; False where none does."""
        with self._writing() as connection:
            at = driver_of(connection)
            cards = waiting(at, AT_ONCE)
            self._choose(at, cards)
        return bool(cards)

    def renew(self, kept: Sequence[Kept], upto: int) -> None:
        """Put everything in its place at once, as made of the documents up to a number."""
        with self._writing() as connection:
            at = driver_of(connection)
            clear(at)
            self._vectors.forget()
            put(at, [one.card for one in kept])
            set_rows(at, [(one.card.place[1], one.rows) for one in kept])
            note(at, self._method.code, upto)

    def upto(self) -> int:
        """Return the number of the last document in it; 0 where there is none."""
        with self._reading() as connection:
            return _state(connection)[1]

    def last(self) -> int:
        """Return the number of the last document that the ledger holds."""
        with self._reading() as connection:
            return _last(connection)

    def sources(self, upto: int) -> Iterator[Source]:
        """Yield what cards are made of, of the documents up to a number."""
        with self._reading() as connection:
            held = select(documents).where(documents.c.seq <= upto).order_by(documents.c.seq)
            for row in connection.execute(held).mappings():
                yield source_at(connection, row)

    def kept(self) -> Iterator[Kept]:
        """Yield all that is kept, in the order of places."""
        with self._reading() as connection:
            yield from kept_in(driver_of(connection))

    def postings(self) -> Iterator[tuple[int, int, int]]:
        """Yield each key with each place that bears it, in order."""
        with self._reading() as connection:
            yield from postings_in(driver_of(connection))

    def loose(self) -> int:
        """Count the vectors and chosen rows that belong to no card."""
        with self._reading() as connection:
            return loose_in(driver_of(connection))

    def scores(self) -> Iterator[Scored]:
        """Yield the scores that are kept, of what each mark is compared with."""
        with self._reading() as connection:
            if inspect(connection).has_table("index_scores"):  # not in a read-only older ledger
                yield from scores_in(driver_of(connection))

    def keep_scores(self, scores: Iterable[Scored]) -> None:
        """Keep the scores of some marks in place of what was kept of them."""
        with self._writing() as connection:
            put_scores(driver_of(connection), scores)

    def in_view(self, marks: frozenset[int]) -> Iterator[tuple[int, bytes]] | None:
        """Yield each of these with those of them that it is compared with, packed."""
        with self._reading() as connection:
            return in_view(driver_of(connection), marks, self._method)

    def _take(self, at: Driver, cards: Sequence[Card]) -> None:
        """Put a document's cards in; choose at once where few that come after are disturbed."""
        if not cards:
            return
        own = {card.place[1] for card in cards}
        others: set[int] = set()
        if at.execute(LATER, cards[0].place).fetchall():
            for card in cards:
                others.update(after(at, card, self._method))
        put(at, cards)
        if len(others) <= FEW:
            self._choose(at, [*cards, *cards_at(at, sorted(others))])
        else:
            set_rows(at, [(mark, None) for mark in sorted(own | others)])

    def _choose(self, at: Driver, cards: Iterable[Card]) -> None:
        found = [
            (
                card.place[1],
                self._method.choose(card, before(at, card, self._method, self._vectors)),
            )
            for card in cards
        ]
        set_rows(at, found)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self._name), self._readers.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with translated(self._name), self._writers.connect() as connection, connection.begin():
            yield connection


def driver_of(connection: Connection) -> Driver:
    """Return the driver's own connection, in the transaction that is under way."""
    return cast("Driver", connection.connection.driver_connection)


def _state(connection: Connection) -> tuple[str, int]:
    """Return the method that the index was made by, and the last document in it."""
    row = connection.execute(select(index_about.c.code, index_about.c.upto)).first()
    return (row.code, row.upto) if row else ("", 0)


def _last(connection: Connection) -> int:
    return connection.execute(select(func.max(documents.c.seq))).scalar() or 0
