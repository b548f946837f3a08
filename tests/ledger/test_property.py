"""The ledger is a function of what was recorded, not of the order or number of times."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ledger.archive import Archive
from dateline.ledger.dump import dump, load
from dateline.ledger.memory import MemoryLedger
from dateline.ledger.open import open_ledger
from dateline.ledger.verify import verify
from dateline.model.judgement import Judgement, Question, Verdict
from dateline.model.problem import Problem
from dateline.model.reading import Reading
from dateline.model.withdrawal import Answered, Withdrawal

ReadingOf = Callable[..., Reading]
Step = Problem | Judgement | Withdrawal | tuple[str, str, str | None]

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
names = st.sampled_from(["ferry", "quay", "пирс", "🙂"])
texts = st.lists(st.sampled_from(["Vale said 3 left.", "Nobody fell."]) | words, max_size=4)
documents = st.tuples(names, texts.map(" ".join), st.sampled_from([None, "2031", "2031-05-04T09Z"]))
problems = st.builds(Problem, code=st.just("text.odd"), place=words, message=words)
judgements = st.builds(
    Judgement,
    left=names,
    right=names,
    verdict=st.sampled_from(Verdict),
    author=st.sampled_from(["Ada", "rule"]),
    made_at=st.integers(0, 3).map(lambda minutes: NOON + timedelta(minutes=minutes)),
    withdraws=st.none() | st.sampled_from(Question),
)

withdrawals = st.builds(
    Withdrawal,
    document=names,
    url=words,
    at=st.integers(0, 3).map(lambda minutes: NOON + timedelta(minutes=minutes)),
    answered=st.sampled_from(Answered),
)


def act(ledger: Archive, step: Step, reading_of: ReadingOf) -> None:
    if isinstance(step, Problem):
        ledger.note([step])
    elif isinstance(step, Judgement):
        ledger.judge(step)
    elif isinstance(step, Withdrawal):
        ledger.withdraw(step)
    else:
        name, text, published = step
        ledger.record(reading_of(text, id=name, published=published))


@settings(max_examples=40, deadline=None)
@given(st.lists(documents | problems | judgements | withdrawals, max_size=8), st.data())
def test_order_and_repetition_never_show(
    reading_of: ReadingOf, steps: list[Step], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(steps + steps[:3]))
    memory = MemoryLedger()
    with TemporaryDirectory() as folder:
        sqlite = open_ledger(Path(folder, "case.db"))
        for step in steps:
            act(memory, step, reading_of)
        for step in shuffled:
            act(sqlite, step, reading_of)
        assert everything(sqlite) == everything(memory)
        assert list(dump(sqlite)) == list(dump(memory))
        assert list(verify(sqlite)) == list(verify(memory)) == []
        sqlite.close()


@settings(max_examples=40, deadline=None)
@given(st.lists(documents | problems | judgements | withdrawals, max_size=8))
def test_a_dump_loaded_and_dumped_again_is_the_same(
    reading_of: ReadingOf, steps: list[Step]
) -> None:
    first = MemoryLedger()
    for step in steps:
        act(first, step, reading_of)
    lines = list(dump(first))
    with TemporaryDirectory() as folder:
        second = open_ledger(Path(folder, "case.db"))
        load(lines, second)
        assert everything(second) == everything(first)
        assert list(dump(second)) == lines
        second.close()


def everything(ledger: Archive) -> list[list[object]]:
    return [
        list(ledger.documents()),
        list(ledger.utterances()),
        list(ledger.mentions()),
        list(ledger.vectors()),
        list(ledger.problems()),
        list(ledger.judgements()),
        list(ledger.judgements(live=False)),
        list(ledger.withdrawals()),
        list(ledger.runs()),
    ]
