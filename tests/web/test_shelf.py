"""The shelf: editions of a case, made in the background and kept between runs."""

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from dateline.app.view import Moment
from dateline.ledger.open import open_ledger
from dateline.model.document import Document
from dateline.model.errors import LedgerError, UsageError
from dateline.model.reading import Reading
from dateline.model.time import PartialTime
from dateline.web import shelf as shelves
from dateline.web.edition.press import Press, make, thread_press
from dateline.web.edition.read import Edition
from dateline.web.look import Look
from dateline.web.shelf import KEPT, NotReadyError, Shelf

from .conftest import HELD, RUN

ALL = Look()


class SlowPress(Press):
    """A press that works only when it is told to."""

    def __init__(self) -> None:
        super().__init__(lambda: pytest.fail("no executor is needed"))
        self.asked: list[tuple[Future[Path], tuple[str, Look, Path, str]]] = []

    def make(self, case: str, look: Look, folder: Path, program: str) -> "Future[Path]":
        future: Future[Path] = Future()
        self.asked.append((future, (case, look, folder, program)))
        return future

    def work(self) -> None:
        future, given = self.asked[-1]
        future.set_result(make(*given))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "editions"
    made.mkdir()
    return made


@pytest.fixture
def shelf(ledger_file: str, folder: Path) -> Iterator[Shelf]:
    kept = Shelf(ledger_file, thread_press(), folder, patience_seconds=30)
    yield kept
    kept.close()


def record(file: str, name: str) -> None:
    ledger = open_ledger(file)
    document = Document(id=name, held_at=HELD, text="The gate is open.")
    ledger.record(Reading(document=document, run=RUN))
    ledger.close()


def ids(edition: Edition) -> set[str]:
    with edition.reading() as reading:
        return {str(key) for (key,) in reading.rows("SELECT id FROM documents")}


def test_an_edition_is_made_once_for_each_look(ledger_file: str, folder: Path) -> None:
    press = SlowPress()
    shelf = Shelf(ledger_file, press, folder)
    for look in (ALL, Look(moment=Moment(as_of=PartialTime("2031-05-03")))):
        with pytest.raises(NotReadyError):
            shelf.edition(look, first_seconds=0)
        press.work()
        for _ in range(3):
            assert "gazette/1" in ids(shelf.edition(look, first_seconds=0))
    assert len(press.asked) == 2


def test_what_is_added_is_in_the_next_edition(shelf: Shelf, ledger_file: str) -> None:
    before = shelf.edition(ALL, first_seconds=30)
    record(ledger_file, "late")
    after = shelf.edition(ALL, first_seconds=30)
    assert "late" not in ids(before)
    assert "late" in ids(after)
    assert before.facts.documents + 1 == after.facts.documents


def test_while_making_takes_long_the_last_edition_is_shown(
    ledger_file: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelves, "LONGEST_REST_SECONDS", 0.0)
    press = SlowPress()
    shelf = Shelf(ledger_file, press, folder, patience_seconds=0.01)
    with pytest.raises(NotReadyError):
        shelf.edition(ALL, first_seconds=0)
    press.work()
    before = shelf.edition(ALL, first_seconds=0)
    record(ledger_file, "late")
    for _ in range(2):
        assert shelf.edition(ALL, first_seconds=0).path == before.path
    assert len(press.asked) == 2
    press.work()
    assert "late" in ids(shelf.edition(ALL, first_seconds=0))


def test_an_edition_outlives_the_server_that_made_it(shelf: Shelf, ledger_file: str) -> None:
    path = shelf.edition(ALL, first_seconds=30).path
    idle = SlowPress()
    assert Shelf(ledger_file, idle, path.parent).edition(ALL, first_seconds=0).path == path
    assert idle.asked == []
    record(ledger_file, "late")
    next_one = Shelf(ledger_file, idle, path.parent, patience_seconds=0)
    assert next_one.edition(ALL, first_seconds=0).path == path
    assert len(idle.asked) == 1  # the newer one is being made


def test_an_edition_of_another_ledger_is_not_shown(
    shelf: Shelf, ledger_file: str, tmp_path: Path
) -> None:
    path = shelf.edition(ALL, first_seconds=30).path
    Path(ledger_file).unlink()
    for name in tmp_path.glob("case.db-*"):
        name.unlink()
    record(ledger_file, "of another case")
    with pytest.raises(NotReadyError):
        Shelf(ledger_file, SlowPress(), path.parent).edition(ALL, first_seconds=0)


def test_a_damaged_edition_is_made_anew(shelf: Shelf, ledger_file: str) -> None:
    path = shelf.edition(ALL, first_seconds=30).path
    path.write_bytes(path.read_bytes()[:5000])
    again = Shelf(ledger_file, thread_press(), path.parent)
    assert "gazette/1" in ids(again.edition(ALL, first_seconds=30))


def test_of_many_looks_the_last_are_kept(shelf: Shelf, folder: Path) -> None:
    for day in range(1, KEPT + 4):
        look = Look(moment=Moment(as_of=PartialTime(f"2031-05-{day:02}")))
        shelf.edition(look, first_seconds=30)
    assert len(list(folder.iterdir())) <= KEPT + 1


def test_a_ledger_that_could_not_be_read_is_tried_again(
    ledger_file: str, folder: Path, tmp_path: Path
) -> None:
    aside = tmp_path / "aside.db"
    shelf = Shelf(ledger_file, thread_press(), folder)
    Path(ledger_file).rename(aside)
    with pytest.raises(LedgerError, match="there is no such ledger"):
        shelf.edition(ALL, first_seconds=30)
    Path(ledger_file).write_text("not a ledger")
    with pytest.raises(LedgerError, match="is not a ledger"):
        shelf.edition(ALL, first_seconds=30)
    aside.replace(ledger_file)
    assert "leaflet" in ids(shelf.edition(ALL, first_seconds=30))


def test_a_story_that_is_not_there_is_a_wrong_question(shelf: Shelf) -> None:
    for _ in range(2):
        with pytest.raises(UsageError, match="no story"):
            shelf.edition(Look(story="the moon landing"), first_seconds=30)
