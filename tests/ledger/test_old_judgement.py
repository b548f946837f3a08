"""A ledger of before: a conflict is filed under its plain pair, and still gives way."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from dateline.ledger.open import open_ledger
from dateline.ledger.verify import verify
from dateline.model.judgement import Judgement, Verdict


def judged(verdict: Verdict, day: int) -> Judgement:
    made_at = datetime(2031, 5, day, tzinfo=UTC)
    return Judgement(left="a", right="b", verdict=verdict, author="Ada", made_at=made_at)


def test_a_conflict_filed_under_its_pair_stands_beside_same_and_is_superseded(
    case_path: Path,
) -> None:
    ledger = open_ledger(case_path)
    ledger.judge(judged(Verdict.CONFLICT, 1))
    with closing(sqlite3.connect(case_path)) as by_hand:
        by_hand.executescript("update judgements set left = 'a'")
    ledger.judge(judged(Verdict.SAME, 2))
    assert [one.verdict for one in ledger.judgements()] == [Verdict.CONFLICT, Verdict.SAME]
    ledger.judge(judged(Verdict.NO_CONFLICT, 3))
    assert [one.verdict for one in ledger.judgements()] == [Verdict.SAME, Verdict.NO_CONFLICT]
    assert list(verify(ledger)) == []
    ledger.close()
