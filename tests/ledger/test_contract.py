"""What every ledger does, wherever it keeps things."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dateline.ledger.archive import Archive
from dateline.model.document import Document
from dateline.model.errors import LedgerError
from dateline.model.judgement import Judgement, Question, Verdict
from dateline.model.problem import Problem
from dateline.model.reading import Reading
from dateline.model.visit import Visit
from dateline.model.withdrawal import Answered, Withdrawal

ReadingOf = Callable[..., Reading]

FERRY = "Harbour master Ines Vale said 40 people left the ferry. The line denied that 2 are lost."
NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)


def judged(verdict: Verdict, minutes: int, *, author: str = "Ada", pair: str = "ab") -> Judgement:
    made_at = NOON + timedelta(minutes=minutes)
    return Judgement(left=pair[0], right=pair[1], verdict=verdict, author=author, made_at=made_at)


def test_what_was_recorded_comes_back(ledger: Archive, reading_of: ReadingOf) -> None:
    reading = reading_of(FERRY, published="2031-05-04")
    assert ledger.record(reading)
    assert ledger.holds(reading.document.version)
    assert list(ledger.documents()) == [reading.document]
    assert tuple(ledger.utterances()) == reading.utterances
    assert tuple(ledger.mentions()) == reading.mentions
    assert tuple(ledger.vectors()) == tuple(sorted(reading.vectors))
    assert list(ledger.runs()) == [reading.run]


def test_an_empty_ledger_yields_nothing(ledger: Archive) -> None:
    iterations = (ledger.documents, ledger.utterances, ledger.mentions, ledger.vectors)
    assert [list(every()) for every in iterations] == [[], [], [], []]
    assert [list(ledger.problems()), list(ledger.judgements()), list(ledger.runs())] == [[], [], []]
    assert not ledger.holds("doc-0")


def test_a_version_is_recorded_once_and_held_since_the_first_time(
    ledger: Archive, reading_of: ReadingOf
) -> None:
    first = reading_of(FERRY)
    again = reading_of(FERRY, held_at=NOON, run=replace(first.run, code="0.2.0"))
    assert ledger.record(first)
    assert not ledger.record(again)
    assert [document.held_at for document in ledger.documents()] == [first.document.held_at]
    assert list(ledger.runs()) == [first.run]


def test_a_later_edit_is_another_version_of_the_document(
    ledger: Archive, reading_of: ReadingOf
) -> None:
    edits = [reading_of(FERRY), reading_of(FERRY.replace("40", "41"))]
    assert all(ledger.record(edit) for edit in edits)
    assert [document.id for document in ledger.documents()] == ["ferry", "ferry"]
    assert len(list(ledger.utterances())) == 4


def test_facts_come_by_document_and_place_whatever_the_order_of_recording(
    ledger: Archive, reading_of: ReadingOf
) -> None:
    for name in ("quay", "Ferry", "éclair", "ferry"):
        reading = reading_of(FERRY, id=name)
        ledger.record(replace(reading, utterances=reading.utterances[::-1]))
    places = [(one.document, one.content[0].start) for one in ledger.utterances()]
    assert places == sorted(places)
    assert [document.id for document in ledger.documents()] == ["Ferry", "ferry", "quay", "éclair"]


def test_a_fact_found_twice_in_one_reading_is_one_fact(
    ledger: Archive, reading_of: ReadingOf
) -> None:
    reading = reading_of(FERRY)
    ledger.record(
        replace(reading, utterances=reading.utterances * 2, mentions=reading.mentions * 2)
    )
    assert tuple(ledger.utterances()) == reading.utterances
    assert tuple(ledger.mentions()) == reading.mentions


def test_a_problem_is_kept_once_however_often_it_is_found(
    ledger: Archive, reading_of: ReadingOf
) -> None:
    refused = Problem(code="json.no-text", place="b.json:3", message="no text")
    ledger.note([refused, refused])
    ledger.note([refused, replace(refused, place="a.json:1")])
    ledger.note([])
    ledger.record(reading_of(" "))
    assert [problem.place for problem in ledger.problems()] == ["a.json:1", "b.json:3", "ferry"]


def test_a_later_judgement_supersedes_and_a_withdrawal_leaves_none(ledger: Archive) -> None:
    same, apart = judged(Verdict.SAME, 1), judged(Verdict.UNRELATED, 2, author="Ben")
    ledger.judge(same)
    ledger.judge(apart)
    assert list(ledger.judgements()) == [apart]
    withdrawn = judged(Verdict.WITHDRAWN, 3)
    ledger.judge(withdrawn)
    assert list(ledger.judgements()) == []
    assert list(ledger.judgements(live=False)) == [same, apart, withdrawn]


def test_answers_to_two_questions_on_a_pair_stand_side_by_side(ledger: Archive) -> None:
    same, cleared = judged(Verdict.SAME, 1), judged(Verdict.NO_CONFLICT, 2)
    ledger.judge(cleared)
    ledger.judge(same)
    assert list(ledger.judgements()) == [same, cleared]
    conflict = judged(Verdict.CONFLICT, 3)
    ledger.judge(conflict)
    assert list(ledger.judgements()) == [same, conflict]
    ledger.judge(replace(judged(Verdict.WITHDRAWN, 4), withdraws=Question.OPPOSITION))
    assert list(ledger.judgements()) == [same]
    ledger.judge(conflict)
    assert list(ledger.judgements()) == [same]


def test_a_withdrawal_of_everything_takes_back_every_answer(ledger: Archive) -> None:
    for step, verdict in enumerate((Verdict.SAME, Verdict.CONFLICT, Verdict.WITHDRAWN)):
        ledger.judge(judged(verdict, step))
    assert list(ledger.judgements()) == []


def test_an_earlier_judgement_that_arrives_later_changes_nothing(ledger: Archive) -> None:
    later = judged(Verdict.UNRELATED, 9)
    for judgement in (later, judged(Verdict.SAME, 1), judged(Verdict.WITHDRAWN, 2), later):
        ledger.judge(judgement)
    assert list(ledger.judgements()) == [later]
    assert len(list(ledger.judgements(live=False))) == 3


def test_a_pair_has_no_direction(ledger: Archive) -> None:
    ledger.judge(judged(Verdict.SAME, 1, pair="ba"))
    ledger.judge(judged(Verdict.UNRELATED, 2, pair="ab"))
    assert [one.verdict for one in ledger.judgements()] == [Verdict.UNRELATED]
    assert {(one.left, one.right) for one in ledger.judgements(live=False)} == {("a", "b")}


def test_two_judgements_within_a_second_keep_their_order(ledger: Archive) -> None:
    first = judged(Verdict.SAME, 0)
    steps = (Verdict.SAME, Verdict.WITHDRAWN, Verdict.SAME)
    for tick, verdict in enumerate(steps):
        made_at = NOON + timedelta(milliseconds=tick)
        ledger.judge(replace(first, verdict=verdict, made_at=made_at))
    assert [one.verdict for one in ledger.judgements()] == [Verdict.SAME]


@pytest.mark.parametrize(
    "text",
    ["Паром вышел в 9.", "🙂 it left.", "a\x00b left.", "\ufeffc\r\nleft\u2028.", "e\u0301."],
)
def test_any_whole_text_survives(ledger: Archive, reading_of: ReadingOf, text: str) -> None:
    reading = reading_of(text, id=f"id {text}")
    ledger.record(reading)
    assert list(ledger.documents()) == [reading.document]
    assert tuple(ledger.utterances()) == reading.utterances


HALF = "half \ud83d of it."


@pytest.mark.parametrize(
    "document",
    [
        Document(id="ferry", text=HALF, held_at=NOON),
        Document(id=HALF, text="", held_at=NOON),
        Document(id="ferry", text="", held_at=NOON, title=HALF),
        Document(id="ferry", text="", held_at=NOON, lang=HALF),
    ],
)
def test_half_a_character_is_refused(
    ledger: Archive, document: Document, reading_of: ReadingOf
) -> None:
    with pytest.raises(LedgerError, match="half a character"):
        ledger.record(Reading(document=document, run=reading_of("").run))
    with pytest.raises(LedgerError, match="half a character"):
        ledger.note([Problem(code="text.broken", place="\udcff.txt", message="")])
    assert list(ledger.documents()) == []


def test_an_instant_without_a_zone_is_refused(ledger: Archive, reading_of: ReadingOf) -> None:
    with pytest.raises(LedgerError, match="no time zone"):
        ledger.record(reading_of(FERRY, held_at=datetime(2031, 5, 4)))  # noqa: DTZ001 - the point
    with pytest.raises(LedgerError, match="no time zone"):
        ledger.judge(replace(judged(Verdict.SAME, 1), made_at=datetime(2031, 5, 4)))  # noqa: DTZ001


def test_facts_about_another_text_are_refused_and_nothing_is_left_behind(
    ledger: Archive, reading_of: ReadingOf
) -> None:
    reading, other = reading_of(FERRY), reading_of(FERRY, id="quay")
    with pytest.raises(LedgerError, match="about another text"):
        ledger.record(replace(reading, mentions=other.mentions))
    with pytest.raises(LedgerError, match="no utterance utt-"):
        ledger.record(replace(reading, vectors=other.vectors))
    assert list(ledger.documents()) == []


def test_recording_goes_on_while_an_iteration_is_under_way(
    ledger: Archive, reading_of: ReadingOf
) -> None:
    ledger.record(reading_of(FERRY))
    documents = ledger.documents()
    seen: list[Document] = [next(documents)]
    ledger.record(reading_of(FERRY, id="quay"))
    seen += documents
    assert [document.id for document in seen] == ["ferry"]
    assert [document.id for document in ledger.documents()] == ["ferry", "quay"]


def withdrawn(answered: Answered, minutes: int, document: str = "ferry") -> Withdrawal:
    url = "http://orsk.example/ferry"
    at = NOON + timedelta(minutes=minutes)
    return Withdrawal(document=document, url=url, at=at, answered=answered)


def test_withdrawals_come_by_document_and_instant_each_once(ledger: Archive) -> None:
    back, gone = withdrawn(Answered.BACK, 9), withdrawn(Answered.GONE, 1)
    other = withdrawn(Answered.NOT_FOUND, 5, "bridge")
    for one in (back, gone, other, gone):
        ledger.withdraw(one)
    assert list(ledger.withdrawals()) == [other, gone, back]
    with pytest.raises(LedgerError, match="half a character"):
        ledger.withdraw(withdrawn(Answered.GONE, 1, HALF))


def test_the_last_visit_to_a_url_is_remembered(ledger: Archive) -> None:
    first = Visit(url="http://orsk.example/", at=NOON, etag='"one"', failures=2, is_given_up=True)
    assert ledger.visit(first.url) is None
    ledger.remember(first)
    assert ledger.visit(first.url) == first
    ledger.remember(replace(first, etag=None, retry_at=NOON))
    assert ledger.visit(first.url) == replace(first, etag=None, retry_at=NOON)
