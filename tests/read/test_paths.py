import io
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

import pytest

from dateline.model.document import Document
from dateline.model.problem import Problem, Severity
from dateline.read.paths import READERS, count_documents, read_paths

NOON = datetime(2024, 3, 15, 12, tzinfo=UTC)


def read(*paths: Path | str) -> list[Document | Problem]:
    return list(read_paths([str(path) for path in paths], held_at=NOON, stdin=io.BytesIO()))


def ids(items: list[Document | Problem]) -> list[str]:
    return [item.id for item in items if isinstance(item, Document)]


def codes(items: list[Document | Problem]) -> list[str]:
    return [item.code for item in items if isinstance(item, Problem)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles in it, two deeper down, and hidden files."""
    for name in ("b.txt", "a.json", "deep/er/c.txt", "deep/d.jsonl", ".hidden.txt", ".git/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'{{"text": "The words of {name}."}}')
    return tmp_path


def test_a_folder_is_walked_by_name_hidden_files_left_out(folder: Path) -> None:
    found = ids(read(folder))
    assert found[:2] == ["a", "b"]
    assert found[2].startswith("d-")
    assert found[3:] == ["c"]
    assert count_documents([str(folder)], held_at=NOON) == 4


def test_what_is_not_there_is_one_problem_and_the_rest_is_read(folder: Path) -> None:
    items = read(folder / "nowhere", folder / "b.txt", folder / "b.txt" / "c", "nul\0")
    assert codes(items) == ["path.missing"] * 3
    assert ids(items) == ["b"]


def test_a_folder_without_articles_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / ".hidden").write_text("No article.")
    assert codes(read(tmp_path)) == ["folder.empty"]


def test_links_to_nowhere_and_pipes_in_a_folder_are_problems(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "gone")
    (tmp_path / "b").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "c")
    assert codes(read(tmp_path)) == ["file.unreadable"] * 2


def test_a_file_one_may_not_read_is_one_problem(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def locked(path: Path, *rest: str) -> IO[bytes]:
        if path.name == "a.json":
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(Path, "open", locked)
    items = read(folder)
    assert codes(items) == ["file.unreadable"]
    assert len(ids(items)) == 3
    assert count_documents([str(folder)], held_at=NOON) == 4


def test_a_folder_one_may_not_enter_is_one_problem(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(path: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", locked)
    (problem,) = read(folder)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.place) == ("file.unreadable", str(folder))
    assert problem.message == "permission denied"


def test_a_path_that_cannot_be_looked_at_is_a_problem(tmp_path: Path) -> None:
    assert codes(read(tmp_path / ("x" * 5000))) == ["file.unreadable"]


def test_one_id_for_two_texts_is_noted_whatever_the_order(tmp_path: Path) -> None:
    for name, words in (("x", "It held."), ("y", "It broke."), ("z", "It held.")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "dam.txt").write_text(words)
    left, right = read(tmp_path / "x", tmp_path / "y"), read(tmp_path / "y", tmp_path / "x")
    assert ids(left) == ids(right) == ["dam", "dam"]
    assert codes(left) == ["id.repeated"]
    assert set(filter(is_problem, left)) == set(filter(is_problem, right))
    assert codes(read(tmp_path / "x", tmp_path / "z")) == []


def is_problem(item: Document | Problem) -> bool:
    return isinstance(item, Problem) and item.severity is Severity.NOTED


def test_a_name_that_is_no_text_is_spelt_out(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/d\xffam\n.txt"
    Path(os.fsdecode(name)).write_text("It held.")
    assert ids(read(tmp_path)) == [r"d\udcffam\n"]


@pytest.mark.parametrize(
    ("name", "content", "count"),
    [
        ("a.jsonl", '{"text": "x"}\n{"text": "y"}', 2),
        ("a.jsonl", '{"text": "x"}\n', 1),
        ("a.json", '[{"text": "x"}, {"text": "y"}]', 2),
        ("a.json", "{", 1),
        ("a.json", "", 1),
        ("a.html", "<p>", 1),
    ],
)
def test_documents_are_counted_ahead(tmp_path: Path, name: str, content: str, count: int) -> None:
    (tmp_path / name).write_text(content)
    assert count_documents([str(tmp_path / name)], held_at=NOON) == count


def test_nothing_is_counted_ahead_that_can_be_read_only_once(tmp_path: Path) -> None:
    assert count_documents(["-"], held_at=NOON) is None
    assert count_documents([str(tmp_path / "gone")], held_at=NOON) == 1


def test_files_are_read_as_they_are_asked_for(folder: Path) -> None:
    """One who stops after the first document has opened no other file."""
    items = read_paths([str(folder)], held_at=NOON + timedelta(days=1), stdin=io.BytesIO())
    first = next(items)
    (folder / "b.txt").unlink()
    assert isinstance(first, Document)
    assert codes(list(items)) == ["file.unreadable"]


def test_every_reader_has_its_own_endings() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))
