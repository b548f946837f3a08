"""Tables: columns are found by their names, a broken row costs only itself."""

import io
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZipFile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.column import Columns
from dateline.read.csv_file import CsvFile
from dateline.read.paths import count_documents, read_paths
from dateline.read.reader import Input

from .conftest import NOON, ReadFile, tells_where

CSV = '''id,Headline,Content,Outlet,Link,Pub Date
k1,Dam bursts,"The dam burst, the mayor said.

""Nobody was hurt.""",The Karsk Courier,https://courier.example/1,2024-03-15 04:25:00+05
k2,,The ferry sank.,Sextant,,15.03.2024 02:15
'''


def documents(items: Sequence[Document | Problem]) -> list[Document]:
    return [item for item in items if isinstance(item, Document)]


def test_columns_are_found_by_their_usual_names(read_file: ReadFile) -> None:
    first, second = documents(read_file("desk.csv", CSV))
    assert first.id == "k1"
    assert first.text == ('Dam bursts\n\nThe dam burst, the mayor said.\n\n"Nobody was hurt."')
    assert (first.source, first.url) == ("The Karsk Courier", "https://courier.example/1")
    assert first.published_at
    assert first.published_at.edtf == "2024-03-15T04:25:00+05:00"
    assert (second.text, second.title) == ("The ferry sank.", None)
    assert second.published_at
    assert second.published_at.edtf == "2024-03-15T02:15"


def test_one_may_say_which_column_is_what(tmp_path: Path) -> None:
    path = tmp_path / "desk.csv"
    path.write_text("when,body,said\n1710458700,not this,The dam held.\n")
    columns = Columns((("text", "said"), ("published", "when")))
    (document,) = read_paths([str(path)], held_at=NOON, stdin=io.BytesIO(), columns=columns)
    assert isinstance(document, Document)
    assert document.text == "The dam held."
    assert document.published_at
    assert document.published_at.edtf == "2024-03-14T23:25:00Z"


@pytest.mark.parametrize("mark", [",", "\t", ";", "|"])
@pytest.mark.parametrize("start", ["", "\ufeff", "sep=MARK\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_delimiter_and_encoding_are_told_by_the_start(
    read_file: ReadFile, mark: str, start: str, encoding: str
) -> None:
    table = f"{start}id,title,text\nk1,The dam at Žilna,It burst.\n"
    raw = table.replace(",", mark).replace("MARK", mark).encode(encoding)
    (document,) = read_file("desk.tsv", raw)
    assert isinstance(document, Document)
    assert (document.id, document.text) == ("k1", "The dam at Žilna\n\nIt burst.")


def test_an_old_encoding_is_read_and_noted(read_file: ReadFile) -> None:
    note, document = read_file("desk.csv", "text\nThe café by the dam.\n".encode("cp1252"))
    assert isinstance(note, Problem)
    assert note.code == "table.encoding"
    assert isinstance(document, Document)
    assert document.text == "The café by the dam."


def test_a_broken_row_costs_only_itself(read_file: ReadFile) -> None:
    table = (
        "id,text\nk1,The dam held.\nk2\nk3,one,two\n\n"
        'k4,"no end\nk5,"The ferry" sank.\nk6,Žilna \udcff\nk7,The road is open.\n'
    )
    items = read_file("desk.csv", table.encode("utf-8", "surrogateescape"))
    assert [item.id for item in documents(items)] == ["k1", "k7"]
    broken = [item for item in items if isinstance(item, Problem)]
    assert {item.code for item in broken} == {"table.row"}
    assert [item.place.rpartition(":")[2] for item in broken] == ["3", "4", "6", "8"]
    assert broken[2].message.endswith("in lines 6 to 7")


def test_a_row_without_an_id_is_named_by_its_words(read_file: ReadFile) -> None:
    there = documents(read_file("desk.csv", "text\nIt held.\nIt broke.\n"))
    back = documents(read_file("desk.csv", "text\nIt broke.\nIt held.\n"))
    assert {item.id for item in there} == {item.id for item in back}


def test_a_table_is_read_as_it_comes() -> None:
    """One who stops after the first document has read a part of the table."""
    stream = io.BytesIO(b"text\n" + b"The dam above Podrin burst.\n" * 100_000)
    source = Input(name="a", stem="a", stream=stream, held_at=NOON)
    assert isinstance(next(CsvFile().read(source)), Document)
    assert stream.tell() < 100_000


def parquet(rows: Sequence[dict[str, object]]) -> bytes:
    raw = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), raw)
    return raw.getvalue()


ROWS = [
    {
        "doc_id": 1,
        "title": "Dam bursts",
        "body": "The dam burst.",
        "date": datetime(2024, 3, 15, 4, 25, tzinfo=UTC),
        "image": b"\0",
    },
    {"doc_id": 2, "title": None, "body": "The ferry sank.", "date": None, "image": None},
]


def test_a_row_of_parquet_is_a_document(read_file: ReadFile) -> None:
    first, second = documents(read_file("desk.parquet", parquet(ROWS)))
    assert (first.id, first.text) == ("1", "Dam bursts\n\nThe dam burst.")
    assert first.published_at
    assert first.published_at.edtf == "2024-03-15T04:25:00Z"
    assert (second.id, second.text) == ("2", "The ferry sank.")
    (bare,) = documents(
        read_file("days.parquet", parquet([{"text": "It held.", "date": date(2024, 3, 15)}]))
    )
    assert bare.published_at
    assert bare.published_at.edtf == "2024-03-15"


def test_without_the_extra_one_is_told_what_to_install(
    read_file: ReadFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    (problem,) = read_file("desk.parquet", parquet(ROWS))
    assert isinstance(problem, Problem)
    assert (problem.code, "dateline[parquet]" in problem.message) == ("format.unread", True)


def test_tables_in_a_zip_file(read_file: ReadFile) -> None:
    raw = io.BytesIO()
    with ZipFile(raw, "w") as archive:
        archive.writestr("a.csv", CSV)
        archive.writestr("b.parquet", parquet(ROWS))
    found = documents(read_file("tables.zip", raw.getvalue()))
    assert [document.id for document in found] == ["k1", "k2", "1", "2"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"", "text.empty"),
        ("a.csv", b"\n\n", "text.empty"),
        ("a.csv", b"id,text\n", "text.empty"),
        ("a.csv", b"one,two\n1,2\n", "table.no-text"),
        ("a.csv", b'"one', "table.row"),
        ("a.csv", b"text\0\n", "text.binary"),
        ("a.csv", b"text\n" + b"x" * 10_000_001, "file.too-large"),
        ("a.parquet", b"", "table.broken"),
        ("a.parquet", b"PAR1 no table PAR1", "table.broken"),
        ("a.parquet", parquet([{"one": 1}]), "table.no-text"),
        ("a.parquet", parquet([{"text": 1}]), "json.no-text"),
    ],
)
def test_what_is_no_table_is_refused(
    codes: Callable[..., list[str]], name: str, content: bytes, code: str
) -> None:
    assert codes(name, content) == [code]


def test_a_column_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = tmp_path / "desk.csv"
    path.write_text(CSV)
    columns = Columns((("text", "Contents"),))
    (problem,) = read_paths([str(path)], held_at=NOON, stdin=io.BytesIO(), columns=columns)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.message) == ("table.no-column", "no column 'Contents' for 'text'")


def test_rows_are_counted_ahead(tmp_path: Path) -> None:
    for name, content in (("a.csv", CSV.encode()), ("a.parquet", parquet(ROWS))):
        (tmp_path / name).write_bytes(content)
        assert count_documents([str(tmp_path / name)], held_at=NOON) == 2


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    name=st.sampled_from(["a.csv", "a.parquet"]),
    at=st.integers(0, 2000),
    junk=st.binary(max_size=12),
    cut=st.integers(0, 60),
)
def test_no_damage_raises(read_file: ReadFile, name: str, at: int, junk: bytes, cut: int) -> None:
    raw = CSV.encode() if name == "a.csv" else parquet(ROWS)
    assert tells_where(name, read_file(name, raw[:at] + junk + raw[at + cut :]))
