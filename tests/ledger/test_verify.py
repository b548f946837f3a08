"""Each kind of damage, planted by hand in the file, is found and named."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline.ledger.archive import Archive
from dateline.ledger.dump import dump
from dateline.ledger.open import open_ledger
from dateline.ledger.verify import FILING_INVARIANTS, LEDGER_INVARIANTS, verify
from dateline.model.errors import LedgerError
from dateline.model.judgement import Judgement, Verdict
from dateline.model.problem import Problem
from dateline.model.reading import Reading
from dateline.model.span import Span

ReadingOf = Callable[..., Reading]

FERRY = "Vale said 40 left Ostrava. The line denied that."

DAMAGE = {
    "update documents set text = replace(text, '40', '41')": {
        "ledger.digest",
        "ledger.key",
        "ledger.seal",
        "ledger.span",
    },
    "update documents set held_at = '2030-01-01T00:00:00.000000Z'": {"ledger.seal"},
    "update documents set held_at = 'yesterday'": {"ledger.unreadable"},
    "update documents set text = x'00'": {"ledger.unreadable"},
    "update documents set lang = 7 where lang is null": {"ledger.seal"},
    "update documents set title = 'Another'": {"ledger.key", "ledger.seal"},
    "update documents set sha256 = 'abc'": {"ledger.digest"},
    "update documents set seal = 'abc'": {"ledger.seal"},
    "update utterances set value = replace(value, 'Vale', 'Dale')": {
        "ledger.key",
        "ledger.seal",
        "ledger.span",
    },
    "update utterances set value = replace(value, 'CT+', 'PS+')": {"ledger.seal"},
    "update utterances set value = replace(value, 'CT+', '??')": {"ledger.unreadable"},
    "update utterances set value = '{' where start = 0": {"ledger.unreadable"},
    "update utterances set id = 'utt-0' where start = 0": {
        "ledger.key",
        "ledger.seal",
        "ledger.stray",
        "ledger.target",
    },
    "update utterances set start = start + 1": {"ledger.key"},
    "update utterances set document = 'barge'": {"ledger.seal"},
    "update utterances set version = 'doc-0'": {"ledger.seal", "ledger.stray"},
    "delete from utterances where start = 0": {"ledger.seal", "ledger.stray", "ledger.target"},
    "delete from mentions": {"ledger.seal"},
    "update mentions set value = replace(value, 'Ostrava', 'Opava--')": {
        "ledger.seal",
        "ledger.span",
    },
    "update mentions set value = replace(value, '\"ferry\"', '\"barge\"')": {
        "ledger.document",
        "ledger.key",
        "ledger.seal",
    },
    "delete from documents": {"ledger.stray"},
    "update vectors set value = x'00'": {"ledger.seal"},
    "insert into vectors values ('utt-0', x'00')": {"ledger.stray"},
    "delete from runs": {"ledger.unreadable"},
    "update runs set value = replace(value, '0.1.0', '0.1.1')": {"ledger.key", "ledger.seal"},
    "update problems set value = '[]'": {"ledger.unreadable"},
    "update problems set place = 'c.html'": {"ledger.key"},
    "update judgements set live = 0": {"ledger.live"},
    "drop index one_live_judgement_per_pair; update judgements set live = 1": {"ledger.live"},
    "update judgements set value = '' where live": {"ledger.unreadable"},
    "update judgements set value = replace(value, 'Ada', 'Eve')": {"ledger.key"},
}


def fill(ledger: Archive, reading_of: ReadingOf) -> None:
    ledger.record(reading_of(FERRY))
    ledger.note([Problem(code="html.no-body", place="b.html", message="no text found")])
    for day, verdict in enumerate((Verdict.SAME, Verdict.UNRELATED), start=1):
        made_at = datetime(2031, 5, day, tzinfo=UTC)
        ledger.judge(Judgement(left="a", right="b", verdict=verdict, author="Ada", made_at=made_at))


def test_a_sound_ledger_has_no_problems(ledger: Archive, reading_of: ReadingOf) -> None:
    fill(ledger, reading_of)
    assert list(verify(ledger)) == []


@pytest.mark.parametrize("damage", DAMAGE)
def test_planted_damage_is_found(case_path: Path, reading_of: ReadingOf, damage: str) -> None:
    ledger = open_ledger(case_path)
    fill(ledger, reading_of)
    with closing(sqlite3.connect(case_path)) as by_hand:
        by_hand.executescript(damage)
    assert {problem.code for problem in verify(ledger)} == DAMAGE[damage]
    ledger.close()


def test_wrong_words_and_dangling_targets_are_found_in_any_ledger(
    ledger: Archive, reading_of: ReadingOf
) -> None:
    reading = reading_of(FERRY)
    said, denied = reading.utterances
    wrong = replace(said, cue=Span(start=5, end=9, text="says"))
    ledger.record(replace(reading, utterances=(wrong, denied), vectors=()))
    found = {problem.code: problem for problem in verify(ledger)}
    assert sorted(found) == ["ledger.span", "ledger.target"]
    assert found["ledger.span"].place == f"utterance {wrong.id}"
    assert found["ledger.span"].message == "says 'says' at 5, where the text has 'said'"


def test_what_cannot_be_read_is_one_clear_error_to_everybody_else(
    case_path: Path, reading_of: ReadingOf
) -> None:
    ledger = open_ledger(case_path)
    fill(ledger, reading_of)
    with closing(sqlite3.connect(case_path)) as by_hand:
        by_hand.executescript("update utterances set value = '{'")
    with pytest.raises(LedgerError, match=r"case\.db: utterance utt-\w+ cannot be read: not an? "):
        list(ledger.utterances())
    with pytest.raises(LedgerError, match=r"utterance utt-\w+ cannot be read"):
        list(dump(ledger))
    ledger.close()


def test_every_invariant_says_what_holds() -> None:
    invariants = (*FILING_INVARIANTS, *LEDGER_INVARIANTS)
    assert all(invariant.__doc__ for invariant in invariants)
    assert len({invariant.__name__ for invariant in invariants}) == len(invariants)
