"""A ledger in a database: each reading one transaction, each iteration a stream in order."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import (
    Connection,
    Engine,
    RowMapping,
    Select,
    Table,
    and_,
    delete,
    false,
    func,
    insert,
    inspect,
    select,
    true,
    update,
)

from dateline.ledger.admit import (
    Admitted,
    admit_judgement,
    admit_problem,
    admit_reading,
    admit_withdrawal,
)
from dateline.ledger.archive import Filed, Filing, Loose, Stray
from dateline.ledger.codec import decode, encode
from dateline.ledger.dialect import WRITES, insert_or_skip, translated
from dateline.ledger.filing import (
    ARRIVAL,
    STRAYS,
    document_row,
    filing_at,
    in_order,
    only,
    stray_at,
    strays_of,
)
from dateline.ledger.index import Index, Method
from dateline.ledger.ledger import Arrival, Extent
from dateline.ledger.rows import (
    DOCUMENTS,
    JUDGEMENTS,
    MENTIONS,
    PROBLEMS,
    RUNS,
    UTTERANCES,
    WITHDRAWALS,
    Drawer,
    Fields,
    filed_left,
    filed_lefts,
)
from dateline.ledger.schema import (
    METADATA,
    documents,
    index_about,
    judgements,
    mentions,
    problems,
    runs,
    utterances,
    vectors,
    visits,
    withdrawals,
)
from dateline.ledger.sql_index import SqlIndex, driver_of
from dateline.ledger.standing import standing
from dateline.ledger.story_shelf import StoryShelf
from dateline.model.document import Document
from dateline.model.errors import LedgerError
from dateline.model.judgement import Judgement
from dateline.model.mention import Mention
from dateline.model.problem import Problem
from dateline.model.reading import Reading
from dateline.model.run import Run
from dateline.model.utterance import Utterance
from dateline.model.visit import Visit
from dateline.model.withdrawal import Withdrawal

__all__ = ["SqlLedger"]

T = TypeVar("T")

ROWS_AT_ONCE = 500


class SqlLedger:
    """The ledger as tables of a database that `open_ledger` has made ready."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._readers = engine
        self._writers = engine.execution_options(**{WRITES: True})
        self._name = name
        self._skipping = {
            table.name: insert_or_skip(engine.dialect.name, table)
            for table in METADATA.sorted_tables
        }

    def record(self, reading: Reading) -> bool:
        """Record a document and all that was found in it, whole or not at all."""
        admitted = admit_reading(reading)
        with self._writing() as connection:
            self._add(connection, runs, [RUNS.row(reading.run)])
            is_new = self._add(connection, documents, [document_row(admitted)]) == 1
            if is_new:
                self._add_findings(connection, admitted)
            else:
                connection.rollback()  # a run without a reading is none
        return is_new

    def note(self, problems: Iterable[Problem]) -> None:
        """Record problems that belong to no document; known ones are left as they are."""
        rows = [PROBLEMS.row(admit_problem(problem)) for problem in problems]
        with self._writing() as connection:
            self._add(connection, PROBLEMS.table, rows)

    def judge(self, judgement: Judgement) -> None:
        """Record a judgement; an earlier answer by anybody is superseded, not erased."""
        admitted = admit_judgement(judgement)
        row = JUDGEMENTS.row(admitted) | {"live": False}
        with self._writing() as connection:
            if self._add(connection, judgements, [row]):
                self._let_latest_live(connection, admitted)

    def withdraw(self, withdrawal: Withdrawal) -> None:
        """Record that a document was no longer, or again, at its address."""
        row = WITHDRAWALS.row(admit_withdrawal(withdrawal))
        with self._writing() as connection:
            self._add(connection, withdrawals, [row])

    def holds(self, version: str) -> bool:
        """Say whether this version of a document has been recorded."""
        found = select(documents.c.seq).where(documents.c.version == version)
        with translated(self._name), self._readers.connect() as connection:
            return connection.execute(found).first() is not None

    def documents(self, of: Collection[str] | None = None) -> Iterator[Document]:
        """Yield every version of every document, or those named."""
        return self._values(DOCUMENTS, only(in_order(DOCUMENTS), documents.c.version, of))

    def utterances(self, of: Collection[str] | None = None) -> Iterator[Utterance]:
        """Yield every utterance of every version, or of those named."""
        return self._values(UTTERANCES, only(in_order(UTTERANCES), utterances.c.version, of))

    def mentions(self, of: Collection[str] | None = None) -> Iterator[Mention]:
        """Yield every mention in every version, or in those named."""
        return self._values(MENTIONS, only(in_order(MENTIONS), mentions.c.version, of))

    def vectors(self, of: Collection[str] | None = None) -> Iterator[tuple[str, bytes]]:
        """Yield (utterance id, unit vector as little-endian float16), by utterance id."""
        statement = select(vectors).order_by(vectors.c.utterance)
        if of is not None:
            said = only(select(utterances.c.id), utterances.c.version, of)
            statement = statement.where(vectors.c.utterance.in_(said))
        return ((row["utterance"], row["value"]) for row in self._stream(statement))

    def problems(self) -> Iterator[Problem]:
        """Yield every problem, once."""
        return self._values(PROBLEMS)

    def judgements(self, *, live: bool = True) -> Iterator[Judgement]:
        """Yield the latest answers on each pair, withdrawn ones left out; or all ever made."""
        every = in_order(JUDGEMENTS)
        return self._values(JUDGEMENTS, every.where(judgements.c.live) if live else every)

    def withdrawals(self) -> Iterator[Withdrawal]:
        """Yield everything ever seen of documents that went or came back."""
        return self._values(WITHDRAWALS) if self._has(withdrawals) else iter(())

    def visit(self, url: str) -> Visit | None:
        """Return what was last remembered of a url."""
        mine = select(visits.c.value).where(visits.c.url == url)
        with translated(self._name), self._readers.connect() as connection:
            found = connection.execute(mine).scalar()
        return decode(Visit, found) if found else None

    def remember(self, visit: Visit) -> None:
        """Remember a visit in place of the last one to its url."""
        with self._writing() as connection:
            connection.execute(delete(visits).where(visits.c.url == visit.url))
            connection.execute(insert(visits), [{"url": visit.url, "value": encode(visit)}])

    def runs(self) -> Iterator[Run]:
        """Yield every run that made a reading."""
        return self._values(RUNS)

    def index(self, method: Method) -> Index | None:
        """Return what is kept of candidates by a method; None where nothing can be."""
        return SqlIndex(self._readers, self._name, method) if self._has(index_about) else None

    def arrivals(self, after: int = 0) -> Iterator[Arrival]:
        """Yield each version recorded after a number, in the order of recording."""
        found = select(*ARRIVAL).where(documents.c.seq > after).order_by(documents.c.seq)
        return (Arrival(*row.values()) for row in self._stream(found))

    def extent(self) -> Extent:
        """Return how much was ever recorded; every addition makes it another."""
        last = select(documents.c.version).order_by(documents.c.seq.desc()).limit(1)
        with translated(self._name), self._readers.connect() as connection, connection.begin():
            return Extent(
                documents=_highest(connection, documents),
                problems=_highest(connection, problems),
                judgements=_highest(connection, judgements),
                withdrawals=_highest(connection, withdrawals),
                last_version=connection.execute(last).scalar() or "",
            )

    @contextmanager
    def stories(self) -> Iterator[StoryShelf]:
        """Give the stories kept with the documents, in one transaction."""
        with self._writing() as connection:
            yield StoryShelf(driver_of(connection))

    def close(self) -> None:
        """Let go of the file; SQLite then folds its journal back into it."""
        with translated(self._name):
            self._readers.dispose()

    def filings(self, of: Collection[str] | None = None) -> Iterator[Filing]:
        """Yield every version, or those named, with what is filed under it, in their order."""
        for row in self._stream(only(in_order(DOCUMENTS), documents.c.version, of)):
            with translated(self._name), self._readers.connect() as connection:
                yield filing_at(connection, row)

    def loose(self) -> Iterator[Loose]:
        """Yield every problem, judgement (live or not), withdrawal and run as filed."""
        yield from self._filed(PROBLEMS, in_order(PROBLEMS))
        yield from self._filed(JUDGEMENTS, in_order(JUDGEMENTS))
        if self._has(withdrawals):
            yield from self._filed(WITHDRAWALS, in_order(WITHDRAWALS))
        yield from self._filed(RUNS, in_order(RUNS))

    def strays(self) -> Iterator[Stray]:
        """Yield every row without the document or utterance that it belongs to."""
        for columns in STRAYS:
            yield from (stray_at(row) for row in self._stream(strays_of(*columns)))

    def _has(self, table: Table) -> bool:
        """Say whether there is a table: a ledger of before it that cannot be written has none."""
        with translated(self._name):
            return inspect(self._readers).has_table(table.name)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with translated(self._name), self._writers.connect() as connection, connection.begin():
            yield connection

    def _add(self, connection: Connection, table: Table, rows: list[Fields]) -> int:
        """Insert rows, skipping those whose key is known; return how many were new."""
        if not rows:
            return 0
        statement = self._skipping[table.name].execution_options(preserve_rowcount=True)
        return connection.execute(statement, rows).rowcount

    def _add_findings(self, connection: Connection, admitted: Admitted) -> None:
        reading = admitted.reading
        for table, rows in (
            (utterances, [UTTERANCES.row(utterance) for utterance in reading.utterances]),
            (mentions, [MENTIONS.row(mention) for mention in reading.mentions]),
            (vectors, [{"utterance": owner, "value": data} for owner, data in reading.vectors]),
        ):
            if rows:
                connection.execute(insert(table), rows)
        self._add(connection, problems, [PROBLEMS.row(problem) for problem in admitted.problems])

    def _let_latest_live(self, connection: Connection, judgement: Judgement) -> None:
        named = judgements.c.left.in_(filed_lefts(judgement.left))
        mine = and_(named, judgements.c.right == judgement.right)
        history = connection.execute(in_order(JUDGEMENTS).where(mine)).mappings()
        latest = list(standing(JUDGEMENTS.read(row) for row in history))
        connection.execute(update(judgements).where(mine).values(live=false()))
        for last in latest:
            is_last = judgements.c.id == last.id
            living = {"live": true(), "left": filed_left(last)}
            connection.execute(update(judgements).where(is_last).values(**living))

    def _stream(self, statement: Select[Any]) -> Iterator[RowMapping]:
        with translated(self._name), self._readers.connect() as connection:
            streaming = connection.execution_options(yield_per=ROWS_AT_ONCE)
            yield from streaming.execute(statement).mappings()

    def _filed(self, drawer: Drawer[T], statement: Select[Any]) -> Iterator[Filed[T]]:
        return (drawer.filed(row) for row in self._stream(statement))

    def _values(self, drawer: Drawer[T], statement: Select[Any] | None = None) -> Iterator[T]:
        chosen = in_order(drawer) if statement is None else statement
        for filed in self._filed(drawer, chosen):
            if filed.value is None:
                place = f"{filed.kind} {filed.key[-1]}"
                raise LedgerError(f"{self._name}: {place} cannot be read: {filed.damage}")
            yield filed.value


def _highest(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.max(table.c.seq))).scalar() or 0
