"""The commands, end to end, on three short articles."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from dateline.app.export import KINDS

TABLES = ("claims", "conflicts", "timeline", "actors", "sources", "problems", "stories")


def test_report_writes_one_page_and_says_where_it_is(
    dateline: Run, articles: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    status, out, _ = dateline("report", articles, "-o", page)
    assert status == 0
    assert str(page) in out
    assert "nine people had died" in page.read_text()


def test_add_is_idempotent(dateline: Run, articles: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.db"
    dateline("add", articles, "--case", case)
    before = dateline("db", "dump", "--case", case)
    assert dateline("add", articles, "--case", case)[0] == 0
    assert dateline("db", "dump", "--case", case) == before


def test_a_brief_answers_for_the_moment_asked(
    dateline: Run, articles: Path, tmp_path: Path
) -> None:
    case = tmp_path / "case.db"
    dateline("add", articles, "--case", case)
    _, early, _ = dateline("brief", "--case", case, "--as-of", "2031-05-04T08:30:00Z")
    _, late, _ = dateline("brief", "--case", case)
    assert "welve" not in early
    assert "welve" in late


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_json_too(dateline: Run, articles: Path, tmp_path: Path, table: str) -> None:
    case = tmp_path / "case.db"
    dateline("add", articles, "--case", case)
    status, out, _ = dateline(table, "--case", case, "--json")
    assert status == 0
    assert isinstance(json.loads(out), list)


@pytest.mark.parametrize("kind", KINDS)
def test_every_export_is_json_lines(
    dateline: Run, articles: Path, tmp_path: Path, kind: str
) -> None:
    case = tmp_path / "case.db"
    dateline("add", articles, "--case", case)
    status, out, _ = dateline("export", kind, "--case", case)
    assert status == 0
    assert all(isinstance(json.loads(line), dict) for line in out.splitlines())


def test_places_are_exported_with_what_is_said_to_have_happened_there(
    dateline: Run, tmp_path: Path
) -> None:
    """Two spellings are one place; who speaks in a place tells of nothing that happened there."""
    case, text = tmp_path / "case.db", tmp_path / "post.txt"
    text.write_text(
        "Two people drowned in Rostov-on-Don on Sunday. Shops in Rostov stayed shut. "
        "The mayor of Munich resigned."
    )
    dateline("add", text, "--case", case)
    _, out, _ = dateline("export", "places", "--case", case, "--format", "geojson")
    found = {one["properties"]["name"]: one for one in json.loads(out)["features"]}
    rostov = found["Rostov-on-Don"]
    assert rostov["properties"]["spellings"] == ["Rostov", "Rostov-on-Don"]
    assert [round(one) for one in rostov["geometry"]["coordinates"]] == [40, 47]
    assert len(rostov["properties"]["claims"]) == 2
    assert found["Munich"]["properties"]["claims"] == []


def test_exported_spans_equal_their_words(dateline: Run, articles: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.db"
    dateline("add", articles, "--case", case)
    _, out, _ = dateline("export", "utterances", "--case", case)
    texts = {path.stem: json.loads(path.read_text())["text"] for path in articles.iterdir()}
    for line in out.splitlines():
        record = json.loads(line)
        event = record["event"] or {}
        spans = [*record["content"], record["cue"], record["claimer"]]
        spans += [event.get(part) for part in ("trigger", "actor", "recipient")]
        for span in spans:
            if span and span["start"] is not None:
                assert texts[record["document"]][span["start"] : span["end"]] == span["text"]


def test_changes_tell_what_is_new(dateline: Run, articles: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.db"
    dateline("add", articles, "--case", case)
    status, out, _ = dateline("changes", "--case", case, "--since", "2031-05-04T08:30:00Z")
    assert status == 0
    assert "late" in out


def test_the_ledger_verifies(dateline: Run, articles: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.db"
    dateline("add", articles, "--case", case)
    assert dateline("db", "verify", "--case", case)[0] == 0


def test_an_index_that_was_tampered_with_is_named_and_made_anew(
    dateline: Run, articles: Path, tmp_path: Path
) -> None:
    case = tmp_path / "case.db"
    dateline("add", articles, "--case", case)
    with closing(sqlite3.connect(case)) as by_hand, by_hand:
        by_hand.execute("update index_compared set rows = x'' where length(rows) > 8")
    status, _, err = dateline("db", "verify", "--case", case)
    assert status == 1
    assert "is not in the index as its words ask for" in err
    _, out, _ = dateline("db", "rebuild", "--case", case)
    assert "; indexed " in out
    assert dateline("db", "verify", "--case", case)[:2] == (0, "sound\n")


def test_a_timeline_says_which_days_are_inferred(
    dateline: Run, articles: Path, tmp_path: Path
) -> None:
    case = tmp_path / "case.db"
    undated = articles / "undated.txt"
    undated.write_text("Looters emptied the grain store on Saturday night.")
    dateline("add", articles, "--case", case)
    _, shown, _ = dateline("timeline", "--case", case)
    _, rows, _ = dateline("timeline", "--case", case, "--json")
    assert "3 May 2031, night (inferred)" in shown
    (row,) = [row for row in json.loads(rows) if row["inferred"]]
    assert (row["when"], row["precision"]) == ("2031-05-03T20/2031-05-04T05", "part of day")


def test_one_may_say_which_column_of_a_table_is_the_text(dateline: Run, tmp_path: Path) -> None:
    table, case = tmp_path / "desk.csv", tmp_path / "case.db"
    table.write_text("key,words\nk1,The harbour froze overnight.\n")
    said = ("--column", "text=words", "--column", "id=key")
    assert dateline("add", table, "--case", case)[0] == 1
    assert dateline("add", table, "--case", case, *said)[0] == 0
    _, out, _ = dateline("export", "documents", "--case", case)
    assert '"k1"' in out
