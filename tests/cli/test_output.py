"""Where output goes: whole files, no harm to the case, quiet ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from dateline.cli import main as program
from dateline.cli.output import write

COMMAND = (sys.executable, "-c", "from dateline.cli.main import main; main()")


@pytest.fixture
def case(dateline: Run, articles: Path) -> Path:
    path = articles.parent / "case.db"
    dateline("add", articles, "--case", path)
    return path


def test_the_ending_of_the_file_names_the_form(dateline: Run, case: Path, tmp_path: Path) -> None:
    page = tmp_path / "brief.html"
    assert dateline("brief", "--case", case, "-o", page) == (0, "", "")
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert {path.name for path in tmp_path.iterdir()} == {"articles", "brief.html", case.name}


def test_the_case_is_never_written_over(dateline: Run, case: Path) -> None:
    whole = case.read_bytes()
    status, _, err = dateline("brief", "--case", case, "-o", case)
    assert (status, err) == (2, f"dateline: {case}: is an input; give another file with -o\n")
    assert case.read_bytes() == whole


@pytest.mark.parametrize("place", ["nowhere/brief.html", "articles"])
def test_a_place_that_cannot_be_written_is_told_in_one_line(
    dateline: Run, case: Path, tmp_path: Path, place: str
) -> None:
    status, _, err = dateline("brief", "--case", case, "-o", tmp_path / place)
    assert status == 2
    assert err.startswith(f"dateline: {tmp_path / place}: ")
    assert err.count("\n") == 1


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "brief.md"
    path.write_text("the brief of nine o'clock")

    def full(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(KeyboardInterrupt):
        write("the brief of ten", str(path))
    assert [(found.name, found.read_text()) for found in tmp_path.iterdir()] == [
        ("brief.md", "the brief of nine o'clock")
    ]


def test_a_reader_that_stops_reading_is_no_error(case: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [*COMMAND, "export", "mentions", "--case", str(case)]
    ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (141, b"")


@pytest.mark.parametrize(
    ("raised", "status", "told"),
    [
        (KeyboardInterrupt(), 130, "interrupted"),
        (OSError(28, "No space left on device", "case.db"), 2, "case.db: no space left on device"),
        (ZeroDivisionError("x"), 70, "internal fault: ZeroDivisionError: x"),
    ],
)
def test_whatever_happens_is_one_line(
    dateline: Run, monkeypatch: pytest.MonkeyPatch, raised: BaseException, status: int, told: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.setattr(program.commands, "main", fail)
    ended, _, err = dateline("claims")
    assert ended == status
    assert err.startswith(f"dateline: {told}")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("right", "told"), [("utt-none", "no utterance 'utt-none'"), ("utt-any", "against itself")]
)
def test_a_judgement_on_what_is_not_there_is_refused(
    dateline: Run, case: Path, right: str, told: str
) -> None:
    status, _, err = dateline("judge", "same", "utt-any", right, "--by", "Ada Roe", "--case", case)
    assert status == 2
    assert told in err or "no utterance 'utt-any'" in err


def test_a_dump_loaded_is_the_same_ledger(dateline: Run, case: Path, tmp_path: Path) -> None:
    dump, other = tmp_path / "dump.jsonl", tmp_path / "other.db"
    dateline("db", "dump", "--case", case, "-o", dump)
    assert dateline("db", "load", dump, "--case", other)[0] == 0
    assert dateline("db", "dump", "--case", other)[1] == dump.read_text("utf-8")
    _, out, _ = dateline("db", "rebuild", "--case", other)
    assert out.startswith("derived ")


def test_filters_select(dateline: Run, case: Path) -> None:
    _, every, _ = dateline("claims", "--case", case)
    _, hers, _ = dateline("claims", "--case", case, "--actor", "ada roe", "--text", "DIED")
    assert "died" in hers
    assert 1 < len(hers.splitlines()) < len(every.splitlines())
    assert dateline("claims", "--case", case, "--place", "Atlantis")[1] == "No claim.\n"
