import os
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from dateline.ledger import dialect
from dateline.ledger.dump import dump
from dateline.ledger.open import open_ledger
from dateline.model.errors import LedgerError
from dateline.model.problem import Problem
from dateline.model.reading import Reading

ReadingOf = Callable[..., Reading]

NOBODY = 65534
FERRY = "Vale said 40 left."
NOTE = Problem(code="html.no-body", place="b.html", message="no text found")


@contextmanager
def without_privileges() -> Iterator[None]:
    """Let file permissions count, which they do not for the superuser."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may use, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder
        folder.chmod(0o777)


def refusal(path: Path | str, *, create: bool = True) -> str:
    with pytest.raises(LedgerError) as caught:
        open_ledger(path, create=create)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_what_was_closed_is_there_when_opened_again(case_path: Path, reading_of: ReadingOf) -> None:
    with closing(open_ledger(case_path)) as ledger:
        ledger.record(reading_of(FERRY))
    assert [path.name for path in case_path.parent.iterdir()] == ["case.db"]
    with closing(open_ledger(str(case_path), create=False)) as ledger:
        assert list(ledger.documents()) == [reading_of(FERRY).document]


def test_a_name_with_any_letters_in_it_is_a_file_name(tmp_path: Path) -> None:
    path = tmp_path / "дело #1 100%? & more.db"
    open_ledger(path).close()
    assert path.is_file()


def test_an_empty_file_becomes_a_ledger_only_where_making_is_allowed(case_path: Path) -> None:
    case_path.touch()
    assert refusal(case_path, create=False) == f"{case_path}: is not a ledger"
    open_ledger(case_path).close()
    open_ledger(case_path, create=False).close()


def test_what_is_no_ledger_is_refused(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("Vale said 40 left.\n" * 100)
    assert refusal(text) == f"{text}: is not a ledger"
    assert refusal(tmp_path) == f"{tmp_path}: is a folder, not a ledger"
    assert refusal("/dev/null") == "/dev/null: is not a file"
    missing = tmp_path / "none.db"
    assert refusal(missing, create=False) == f"{missing}: there is no such ledger"
    assert not missing.exists()
    nowhere = tmp_path / "none" / "case.db"
    assert refusal(nowhere) == f"{nowhere}: its folder does not exist"


def test_another_programs_database_is_refused_and_left_as_it_is(case_path: Path) -> None:
    with closing(sqlite3.connect(case_path)) as other:
        other.execute("create table accounts (name)")
    before = case_path.read_bytes()
    assert refusal(case_path) == f"{case_path}: is not a ledger"
    assert case_path.read_bytes() == before


def test_a_ledger_of_another_schema_version_is_refused(case_path: Path) -> None:
    open_ledger(case_path).close()
    with closing(sqlite3.connect(case_path, isolation_level=None)) as by_hand:
        by_hand.execute("update dateline set schema_version = 7")
    assert "schema version 7; this program reads 1" in refusal(case_path)


def test_a_damaged_file_is_one_clear_error(case_path: Path, reading_of: ReadingOf) -> None:
    with closing(open_ledger(case_path)) as ledger:
        for number in range(20):
            ledger.record(reading_of(FERRY, id=f"ferry {number}"))
    data = bytearray(case_path.read_bytes())
    data[8192:] = b"\xff" * (len(data) - 8192)
    case_path.write_bytes(data)
    with (
        pytest.raises(LedgerError, match=r"case\.db: is damaged"),
        closing(open_ledger(case_path)) as ledger,
    ):
        list(ledger.utterances())


def test_a_database_server_is_not_built_in_yet_and_its_password_not_repeated() -> None:
    message = refusal("postgresql://ada:secret@localhost/case")
    assert message == "postgresql:// ledgers are not built in yet; give a file name"


def test_a_locked_file_is_refused_after_a_while(
    case_path: Path, reading_of: ReadingOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialect, "BUSY_TIMEOUT_SECONDS", 0.05)
    with (
        closing(open_ledger(case_path)) as ledger,
        closing(sqlite3.connect(case_path, isolation_level=None)) as other,
    ):
        other.execute("begin immediate")
        assert list(ledger.documents()) == []
        with pytest.raises(LedgerError, match=r"case\.db: is locked by another program"):
            ledger.record(reading_of(FERRY))
        other.execute("rollback")
        assert ledger.record(reading_of(FERRY))


def test_a_file_in_another_programs_sole_use_is_refused(
    case_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialect, "BUSY_TIMEOUT_SECONDS", 0.05)
    open_ledger(case_path).close()
    with closing(sqlite3.connect(case_path, isolation_level=None)) as other:
        other.execute("pragma locking_mode=exclusive")
        other.execute("begin exclusive")
        assert refusal(case_path) == f"{case_path}: is locked by another program"


@pytest.mark.parametrize(
    ("folder_mode", "file_mode"), [(0o555, 0o444), (0o555, 0o666), (0o777, 0o444)]
)
def test_a_read_only_ledger_can_be_read_and_says_that_it_cannot_be_written(
    open_folder: Path, reading_of: ReadingOf, folder_mode: int, file_mode: int
) -> None:
    path = open_folder / "case.db"
    with closing(open_ledger(path)) as ledger:
        ledger.record(reading_of(FERRY))
    path.chmod(file_mode)
    open_folder.chmod(folder_mode)
    with without_privileges(), closing(open_ledger(path)) as ledger:
        assert list(ledger.documents()) == [reading_of(FERRY).document]
        assert len(list(dump(ledger))) == 3
        for write in (lambda: ledger.note([NOTE]), lambda: ledger.record(reading_of("No."))):
            with pytest.raises(LedgerError, match=r"case\.db: is read-only here"):
                write()


def test_what_only_the_journal_holds_is_never_left_out_without_a_word(
    open_folder: Path, reading_of: ReadingOf
) -> None:
    path = open_folder / "case.db"
    ledger = open_ledger(path)
    ledger.record(reading_of(FERRY))
    broken_off = open_folder / "broken"
    broken_off.mkdir()
    for suffix in ("", "-wal"):  # what a killed process leaves, its index lost in copying
        (broken_off / f"case.db{suffix}").write_bytes(Path(f"{path}{suffix}").read_bytes())
    ledger.close()
    broken_off.chmod(0o555)
    with without_privileges():
        assert "cannot be opened here" in refusal(broken_off / "case.db")
    broken_off.chmod(0o777)
    with closing(open_ledger(broken_off / "case.db")) as ledger:
        assert list(ledger.documents()) == [reading_of(FERRY).document]


def test_no_ledger_can_be_made_in_a_read_only_folder_nor_read_without_leave(
    open_folder: Path,
) -> None:
    path = open_folder / "case.db"
    open_ledger(path).close()
    path.chmod(0)
    open_folder.chmod(stat.S_IRUSR | stat.S_IXUSR | 0o055)
    with without_privileges():
        assert "cannot be opened here" in refusal(path)
        assert "cannot be opened here" in refusal(open_folder / "new.db")
    open_folder.chmod(0)
    with without_privileges():
        assert "cannot be opened: Permission denied" in refusal(path)


def test_an_older_ledger_gets_the_tables_that_it_lacks(case_path: Path) -> None:
    open_ledger(case_path).close()
    with closing(sqlite3.connect(case_path)) as connection:
        connection.execute("DROP TABLE withdrawals")
        connection.execute("DROP TABLE visits")
    opened = open_ledger(case_path)
    assert list(opened.withdrawals()) == []
    assert opened.visit("http://orsk.example/") is None
    opened.close()
