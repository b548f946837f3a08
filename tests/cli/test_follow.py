"""A case follows a story out of a stream, and keeps up with it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

FERRY = "Harbour master Ines Dorrit said forty people left the ferry Halina off Geneva."
LATER = "Ines Dorrit said that the ferry Halina was towed to Port Sarn with nobody aboard."
DAM = "The governor of Upper Ild said that the dam at Halmas held after a week of rain."

Run = Callable[..., tuple[int, str, str]]


def lines(*rows: tuple[str, str, str]) -> str:
    return "\n".join(
        json.dumps({"id": name, "text": text, "title": title, "published": "2024-05-02T08:00Z"})
        for name, title, text in rows
    )


@pytest.fixture
def stream(tmp_path: Path, dateline: Run) -> Path:
    path = tmp_path / "stream.db"
    given = tmp_path / "first.jsonl"
    given.write_text(lines(("a", "Fire on the ferry Halina", FERRY), ("c", "The dam held", DAM)))
    dateline("add", given, "--case", path)
    return path


def ids(dateline: Run, case: Path) -> list[str]:
    _, out, _ = dateline("export", "documents", "--case", case)
    return [json.loads(line)["id"] for line in out.splitlines()]


@pytest.mark.parametrize(
    "wish",
    [
        ("--story", "halina"),
        ("--query", "ferry harbour"),
        ("--actor", "Dorrit"),
        ("--place", "Geneva"),
    ],
)
def test_a_case_takes_what_it_follows(
    dateline: Run, stream: Path, tmp_path: Path, wish: tuple[str, str]
) -> None:
    case = tmp_path / "ferry.db"
    assert dateline("follow", stream, "--case", case, *wish)[:2] == (0, "1 taken, 0 known\n")
    assert ids(dateline, case) == ["a"]
    assert dateline("db", "verify", "--case", case)[0] == 0


def test_it_keeps_up_with_the_stream(dateline: Run, stream: Path, tmp_path: Path) -> None:
    case = tmp_path / "ferry.db"
    dateline("follow", stream, "--case", case, "--story", "halina")
    more = tmp_path / "more.jsonl"
    more.write_text(lines(("b", "Ferry Halina towed to Port Sarn", LATER)))
    dateline("add", more, "--case", stream)
    assert (
        dateline("follow", stream, "--case", case, "--story", "halina")[1] == "1 taken, 1 known\n"
    )
    assert ids(dateline, case) == ["a", "b"]
    ours = dateline("export", "utterances", "--case", case)[1].splitlines()
    theirs = dateline("export", "utterances", "--case", stream, "--story", "halina")[1].splitlines()
    spans = [[json.loads(line)["content"] for line in told] for told in (ours, theirs)]
    assert spans[0] == spans[1]


def test_following_nothing_or_nobody_is_wrong_use(
    dateline: Run, stream: Path, tmp_path: Path
) -> None:
    case = tmp_path / "none.db"
    assert dateline("follow", stream, "--case", case)[0] == 2
    status, _, told = dateline("follow", stream, "--case", case, "--story", "eclipse")
    assert status == 2
    assert "no story 'eclipse'" in told
