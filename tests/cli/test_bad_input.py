"""Bad input: one clear line, the rest done, the right exit status; never a traceback."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run, write

Make = Callable[[Path], Path]


def with_bytes(name: str, content: bytes) -> Make:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return make


REFUSED: dict[str, tuple[Make, str]] = {
    "an empty file": (with_bytes("empty.txt", b""), "empty.txt"),
    "a binary": (with_bytes("photo.txt", bytes(range(256)) * 50), "photo.txt"),
    "a line of 50 MB": (with_bytes("long.jsonl", b'{"text": "' + b"a" * 50_000_000), "long.jsonl"),
    "broken UTF-8": (with_bytes("broken.txt", b"The harbour \xff\xfe froze."), "broken.txt"),
    "JSON without text": (with_bytes("none.json", b'{"title": "x"}'), "none.json"),
    "a path that is not there": (lambda folder: folder / "nowhere", "nowhere"),
    "a folder without articles": (lambda folder: folder / "bare", "bare"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_named_and_the_rest_goes_on(
    dateline: Run, tmp_path: Path, name: str
) -> None:
    make, told = REFUSED[name]
    (tmp_path / "bare").mkdir()
    good = write(tmp_path / "good", "gull")
    status, _, err = dateline("add", make(tmp_path), good, "--case", tmp_path / "case.db")
    assert status == 1
    assert told in err
    assert "Traceback" not in err
    _, out, _ = dateline("export", "documents", "--case", tmp_path / "case.db")
    assert len(out.splitlines()) == 1


def test_an_impossible_date_is_noted_and_the_document_kept(dateline: Run, tmp_path: Path) -> None:
    path = tmp_path / "far.txt"
    path.write_text("date 2999-01-01\n\nThe harbour froze overnight.")
    status, _, _ = dateline("add", path, "--case", tmp_path / "case.db")
    assert status == 0
    _, out, _ = dateline("problems", "--case", tmp_path / "case.db")
    assert "published.future" in out


NO_LEDGERS: dict[str, Make] = {
    "a file of words": with_bytes("not-a-ledger.db", b"this is no ledger" * 100),
    "a file that is not there": lambda folder: folder / "missing.db",
    "a folder": lambda folder: folder,
}


@pytest.mark.parametrize("name", NO_LEDGERS)
def test_a_case_that_is_no_ledger_cannot_be_opened(
    dateline: Run, tmp_path: Path, name: str
) -> None:
    status, _, err = dateline("brief", "--case", NO_LEDGERS[name](tmp_path))
    assert status == 3
    assert len(err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("brief", "--as-of", "yesterday"),
        ("brief", "--clock", "sundial"),
        ("export", "rumours"),
        ("add", "articles", "--column", "body=text"),
        ("add", "articles", "--column", "text="),
        ("nonsense",),
    ],
)
def test_a_wrong_use_says_so(dateline: Run, articles: Path, arguments: tuple[str, ...]) -> None:
    case = articles.parent / "case.db"
    dateline("add", articles, "--case", case)
    options = () if arguments == ("nonsense",) else ("--case", case)
    status, _, err = dateline(*arguments, *options)
    assert status == 2
    assert "Traceback" not in err
