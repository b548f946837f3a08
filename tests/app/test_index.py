"""The index is kept with the ledger: the same however documents came, and unseen in any view."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.app.add import add
from dateline.app.by_keys import ByKeys
from dateline.app.case import moment, open_case
from dateline.app.index import bring_up, keep_up, rebuild, settle
from dateline.app.index_check import verify_index
from dateline.ledger.archive import Archive
from dateline.ledger.index import Kept
from dateline.ledger.memory import MemoryLedger
from dateline.ledger.open import open_ledger
from dateline.ledger.verify import verify
from dateline.link.candidates.entry import mark_of
from dateline.model.document import Document
from dateline.model.errors import LedgerError
from dateline.model.reading import Reading
from dateline.model.run import Run
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import Factuality, Kind, Stance, Utterance

START = datetime(2031, 5, 4, tzinfo=UTC)
WORDS = "dam bridge ferry mayor flood strike harvest museum".split()
Told = tuple[int | None, int, list[str]]  # a minute, the number of a document, what it says


def reading(minute: int | None, name: str, sentences: Sequence[str]) -> Reading:
    """Read a document published at a minute, each sentence an utterance in its own voice."""
    text = " ".join(sentences)
    at = None if minute is None else START + timedelta(minutes=minute)
    document = Document(
        id=name,
        text=text,
        held_at=START + timedelta(days=1, seconds=len(text)),
        published_at=PartialTime(at.strftime("%Y-%m-%dT%H:%M:%SZ")) if at else None,
        source="Courier",
    )
    said = tuple(utterance(document, sentence) for sentence in dict.fromkeys(sentences))
    return Reading(
        document=document,
        run=Run(code="test", stages=()),
        utterances=said,
        vectors=tuple((one.id, vector(one.words)) for one in said),
    )


def utterance(document: Document, sentence: str) -> Utterance:
    start = document.text.index(sentence)
    span = Span.of(document.text, start, start + len(sentence))
    return Utterance(
        document=document.id,
        version=document.version,
        content=(span,),
        stance=Stance.ASSERTS,
        factuality=Factuality.CERTAIN,
        kind=Kind.NARRATED,
        sentence=span,
    )


def vector(text: str) -> bytes:
    total = sum((direction(word) for word in text.split()), np.zeros(384))
    return (total / (np.linalg.norm(total) or 1)).astype("<f2").tobytes()


def direction(word: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    seed = int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")
    return np.random.default_rng(seed).standard_normal(384)


def readings(told: Sequence[Told]) -> list[Reading]:
    return [
        reading(minute, f"doc-{number % 6}", [f"The {word} broke {place}." for word in words])
        for place, (minute, number, words) in enumerate(told)
    ]


def record(path: Path | str, given: Sequence[Reading]) -> Archive:
    """Add readings one command each, as they come in."""
    ledger = open_ledger(path)
    for one in given:
        ledger.record(one)
        keep_up(bring_up(ledger))
    settle(bring_up(ledger))
    return ledger


def everything(ledger: Archive) -> tuple[list[Kept], list[tuple[int, int, int]], int]:
    index = ledger.index(ByKeys())
    assert index is not None
    assert index.is_whole()
    return list(index.kept()), list(index.postings()), index.loose()


@contextmanager
def narrow() -> Iterator[None]:
    """Let windows be so small that a few documents fill them, and few disturbances wait."""
    with pytest.MonkeyPatch.context() as patch:
        for module in ("dateline.link.candidates.find", "dateline.app.by_keys"):
            patch.setattr(f"{module}.WINDOW", 3)
            patch.setattr(f"{module}.LOOKED", 4)
        patch.setattr("dateline.ledger.sql_index.FEW", 1)
        patch.setattr("dateline.ledger.sql_index.AT_ONCE", 2)
        yield


told = st.lists(
    st.tuples(
        st.none() | st.integers(0, 8),
        st.integers(0, 20),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=3),
    ),
    max_size=14,
)


@settings(max_examples=25, deadline=None)
@given(told, st.data())
def test_the_order_of_arrival_makes_no_difference_and_rebuilding_gives_the_same(
    given_: list[Told], data: st.DataObject
) -> None:
    made = readings(given_)
    shuffled = data.draw(st.permutations(made))
    with narrow(), TemporaryDirectory() as folder:
        ledger = record(f"{folder}/one.db", made)
        other = record(f"{folder}/other.db", shuffled)
        assert everything(other) == everything(ledger)
        before = everything(ledger)
        assert rebuild(ledger) == len(before[0])
        assert everything(ledger) == before
        assert list(verify_index(ledger)) == []
        ledger.close()
        other.close()


@settings(max_examples=25, deadline=None)
@given(told, st.integers(0, 9), st.sampled_from(["published", "held"]))
def test_a_view_compares_what_it_would_compare_if_there_were_nothing_else(
    given_: list[Told], minute: int, clock: str
) -> None:
    """Later documents, superseded versions and undated ones stand in nobody's way."""
    at = START + timedelta(minutes=minute, days=clock == "held")
    shown = moment(at.strftime("%Y-%m-%dT%H:%M:%SZ"), clock)
    memory = MemoryLedger()
    with narrow(), TemporaryDirectory() as folder:
        ledger = record(f"{folder}/one.db", readings(given_))
        for one in readings(given_):
            memory.record(one)
        for when in (shown, moment(None, clock)):
            assert open_case(ledger, when) == open_case(memory, when)
        ledger.close()


def test_a_view_with_few_hidden_takes_all_others_from_the_index(tmp_path: Path) -> None:
    """The first text of document 3 was edited: what had it as a neighbour is chosen anew."""
    with narrow():
        first = [reading(n, f"doc-{n}", [f"The {WORDS[n % 8]} broke {n}."]) for n in range(80)]
        edited = reading(50, "doc-3", ["The strike is over."])
        ledger = record(tmp_path / "case.db", [*first, edited])
        index = bring_up(ledger)
        assert index is not None
        case = open_case(ledger, moment(None, "published"))
        marks = frozenset(map(mark_of, case.utterances))
        found = index.in_view(marks)
        assert found is not None
        alone = record(tmp_path / "alone.db", [*first[:3], *first[4:], edited])
        other = bring_up(alone)
        assert other is not None
        assert set(found) == set(other.in_view(marks) or ())
        ledger.close()
        alone.close()


def test_scores_are_worked_out_once_and_a_false_one_is_found(tmp_path: Path) -> None:
    told = [reading(n, f"doc-{n}", [f"The {WORDS[n % 3]} broke."]) for n in range(9)]
    ledger = record(tmp_path / "case.db", told)
    index = bring_up(ledger)
    assert index is not None
    assert [*index.scores()] == []
    first = open_case(ledger, moment(None, "published"))
    kept = sorted(index.scores())
    assert len(kept) == 9
    assert open_case(ledger, moment(None, "published")) == first
    assert list(verify_index(ledger)) == []
    mark, basis, scores = next(row for row in kept if row[2])
    index.keep_scores([(mark, basis, scores[:-1] + bytes([scores[-1] ^ 1]))])
    assert [one.message for one in verify_index(ledger)] == [
        "has scores that its pairs do not have"
    ]
    index.keep_scores([(mark, b"another", b"")])  # of other weights, say: worked out anew
    assert open_case(ledger, moment(None, "published")) == first
    assert sorted(index.scores()) == kept
    ledger.close()


def test_windows_of_their_real_size_are_the_same_in_the_database_and_in_memory(
    tmp_path: Path,
) -> None:
    given_ = [
        reading(n, f"doc-{n}", [f"The {WORDS[n % 8]} broke {n}.", f"A {WORDS[n % 5]} fell {n}."])
        for n in range(250)
    ]
    ledger = record(tmp_path / "case.db", [*given_[40:], *given_[:40]])
    assert list(verify_index(ledger)) == []
    rows = [len(one.rows or ()) for one in everything(ledger)[0]]
    assert (rows[0], max(rows)) == (0, 250)
    ledger.close()


def test_adding_brings_the_index_along(tmp_path: Path) -> None:
    made = readings([(n, n, ["dam", "ferry"]) for n in range(4)])
    by_text = {one.document.text: one for one in made}
    ledger = open_ledger(tmp_path / "case.db")
    add(
        (one.document for one in made),
        ledger=ledger,
        read=lambda document: by_text[document.text],
        on_progress=lambda _: None,
    )
    assert len(everything(ledger)[0]) == 8
    ledger.close()


def test_a_ledger_of_before_is_indexed_at_its_opening(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    ledger = open_ledger(path)
    for one in readings([(n, n, ["dam", "ferry"]) for n in range(4)]):
        ledger.record(one)
    ledger.close()
    with closing(sqlite3.connect(path)) as by_hand:
        for table in ("about", "cards", "compared", "places", "postings"):
            by_hand.execute(f"DROP TABLE index_{table}")
    ledger = open_ledger(path)
    open_case(ledger, moment(None, "published"))
    assert len(everything(ledger)[0]) == 8
    ledger.close()


def test_another_code_makes_the_index_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """New directions of the vector space, say, put every utterance under other keys."""
    ledger = record(tmp_path / "case.db", readings([(n, n, ["dam"]) for n in range(4)]))
    with closing(sqlite3.connect(tmp_path / "case.db")) as by_hand, by_hand:
        by_hand.execute("UPDATE index_cards SET keys = x''")
    open_case(ledger, moment(None, "published"))
    assert {one.card.keys for one in everything(ledger)[0]} == {()}
    monkeypatch.setattr("dateline.app.by_keys.code", lambda: "another")
    open_case(ledger, moment(None, "published"))
    assert all(one.card.keys for one in everything(ledger)[0])
    ledger.close()


def test_where_nothing_can_be_kept_a_view_compares_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ledger of before in a folder that is read-only; and one that another program holds."""
    made = readings([(n, n, ["dam", "ferry"]) for n in range(4)])
    memory = MemoryLedger()
    ledger = open_ledger(tmp_path / "case.db")
    for one in made:
        memory.record(one)
        ledger.record(one)
    expected = open_case(memory, moment(None, "published"))

    def refuse(*_: object) -> None:
        raise LedgerError("case.db: is locked by another program")

    with monkeypatch.context() as patch:
        patch.setattr("dateline.ledger.sql_index.SqlIndex.renew", refuse)
        assert bring_up(ledger) is None
        assert open_case(ledger, moment(None, "published")) == expected
    with closing(sqlite3.connect(tmp_path / "case.db")) as by_hand:
        by_hand.execute("DROP TABLE index_about")
    assert bring_up(ledger) is None
    assert rebuild(ledger) is None
    assert list(verify_index(ledger)) == []
    assert open_case(ledger, moment(None, "published")) == expected
    ledger.close()


DAMAGE = (
    "delete from index_postings where key in (select key from index_postings limit 1)",
    "insert into index_postings select key + 8, second, mark from index_postings limit 1",
    "update index_places set vector = x'00' where mark in (select max(mark) from index_cards)",
    "update index_cards set second = 0 where mark in (select max(mark) from index_cards)",
    "update index_compared set rows = x'' where length(rows) = 24",
    "delete from index_cards where mark in (select max(mark) from index_cards)",
    "insert into index_places values (70, 0, 7, x'00')",
    "insert into index_postings values (8, 7, 7)",
)


@pytest.mark.parametrize("damage", DAMAGE)
def test_an_index_that_was_tampered_with_is_found_and_mended(tmp_path: Path, damage: str) -> None:
    words = ["dam", "bridge", "ferry", "mayor"]
    made = [reading(n, f"doc-{n}", [f"The {word} broke."]) for n, word in enumerate(words)]
    ledger = record(tmp_path / "case.db", [*made, reading(9, "doc-9", ["The flood.", "A strike."])])
    with closing(sqlite3.connect(tmp_path / "case.db")) as by_hand:
        by_hand.executescript(damage)
    found = list(verify_index(ledger))
    assert found
    assert {problem.code for problem in found} == {"ledger.index"}
    assert list(verify(ledger)) == []  # the facts are whole
    rebuild(ledger)
    assert list(verify_index(ledger)) == []
    ledger.close()
