"""Stories are told apart by what they share, whatever the order they come in."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.app.case import moment, open_case
from dateline.app.scope import Scope
from dateline.app.stories import bring_up, rebuild, shelf_of, stories
from dateline.ledger.ledger import Ledger
from dateline.ledger.memory import MemoryLedger
from dateline.ledger.open import open_ledger
from dateline.model.document import Document
from dateline.model.errors import LedgerError, UsageError
from dateline.model.reading import Reading
from dateline.model.run import Run
from dateline.model.story import Story
from dateline.model.time import PartialTime

FERRY = (
    "A fire broke out on the ferry Halina off Port Sarn. Harbour master Ines Dorrit said that "
    "forty people were taken off the ship."
)
FERRY_LATER = (
    "The ferry Halina was towed to Port Sarn, harbour master Ines Dorrit said. The fire on the "
    "ship burned for six hours."
)
DAM = (
    "The dam at Halmas held, the governor of Upper Ild said. Engineers had opened two gates of the "
    "dam after a week of rain."
)


HELD = datetime(2031, 5, 4, tzinfo=UTC)


def document(name: str, text: str, published: str | None = None, **more: str | None) -> Document:
    return Document(
        id=name,
        text=text,
        held_at=HELD,
        published_at=PartialTime(published) if published else None,
        **more,
    )


MORNING = document("a", FERRY, "2031-05-02T08:10Z", title="Fire on the ferry Halina")
EVENING = document("b", FERRY_LATER, "2031-05-02T19:00Z", title="Ferry Halina at Port Sarn")
RAIN = document("c", DAM, "2031-05-02", title="The dam at Halmas holds")


def into(ledger: Ledger, *documents: Document) -> Ledger:
    for one in documents:
        ledger.record(Reading(document=one, run=Run(code="test", stages=())))
    return ledger


def told(documents: Iterable[Document]) -> tuple[Story, ...]:
    ledger = into(MemoryLedger(), *documents)
    return stories(ledger, ledger.documents())


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    opened = open_ledger(tmp_path / "case.db")
    yield opened
    opened.close()


def test_two_reports_of_one_fire_are_a_story_and_the_dam_is_another() -> None:
    ferry, dam = sorted(told((MORNING, EVENING, RAIN)), key=lambda story: story.documents)
    assert ferry.documents == ("a", "b")
    assert ferry.title in {"Fire on the ferry Halina", "Ferry Halina at Port Sarn"}
    assert ferry.first_published == PartialTime("2031-05-02T08:10Z")
    assert ferry.last_published == PartialTime("2031-05-02T19:00Z")
    assert dam.documents == ("c",)


def test_the_order_of_the_documents_of_one_addition_makes_no_difference() -> None:
    undated = document("d", FERRY)
    assert len({told(order) for order in permutations((MORNING, EVENING, RAIN, undated))}) == 1


def test_the_same_words_a_year_apart_are_two_stories() -> None:
    later = document("b", FERRY, "2032-05-02")
    assert [story.documents for story in told((MORNING, later))] == [("a",), ("b",)]


def test_a_document_without_date_or_title_belongs_where_its_words_do() -> None:
    (story,) = told((document("d", FERRY), document("e", FERRY_LATER)))
    assert story.documents == ("d", "e")
    assert story.title.startswith("A fire broke out on the ferry") or "towed" in story.title
    assert story.first_published is None


def test_no_words_are_no_likeness() -> None:
    assert told(()) == ()
    assert len(told((document("a", "…"), document("b", "…!")))) == 2


def test_a_towns_name_alone_makes_no_story() -> None:
    market = document("m", "A new market hall opened.", title="Sarn")
    choir = document("n", "Singers won a prize abroad.", title="Sarn")
    assert len(told((market, choir))) == 2


def test_a_story_keeps_its_id_while_it_grows(ledger: Ledger) -> None:
    (before,) = stories(into(ledger, MORNING), ledger.documents())
    later = document("b", FERRY_LATER, "2031-05-02T19:00Z", title="Ferry Halina at Port Sarn")
    (after,) = stories(into(ledger, later), ledger.documents())
    assert after.id == before.id
    assert after.documents == ("a", "b")


def test_a_later_version_stays_in_the_story_of_the_first(ledger: Ledger) -> None:
    edited = document("a", FERRY + " Two are in hospital.", "2031-05-02T08:10Z")
    (story,) = stories(into(ledger, MORNING, EVENING, edited), ledger.documents())
    assert set(story.documents) == {"a", "b"}


def test_a_story_is_known_by_the_name_it_had_before_an_earlier_document_came(
    ledger: Ledger,
) -> None:
    (before,) = stories(into(ledger, EVENING), ledger.documents())
    (after,) = stories(into(ledger, MORNING), ledger.documents())
    assert after.id != before.id
    case = open_case(ledger, moment(None, "published"), Scope(story=before.id))
    assert {one.id for one in case.documents.values()} == {"a", "b"}


WORDS = "ferry halina sarn fire tug tow dam halmas rain gates storm flood coast vote seats".split()
TEXTS = st.lists(st.sampled_from(WORDS), min_size=3, max_size=7).map(" ".join)
TIMES = st.integers(0, 23).map(lambda hour: f"2031-05-02T{hour:02}:00Z")


@given(st.lists(st.tuples(TEXTS, st.none() | TIMES), min_size=2, max_size=24), st.data())
@settings(max_examples=60, deadline=None)
def test_in_any_order_and_any_batches_the_stories_are_the_same(
    told_at: list[tuple[str, str | None]], data: st.DataObject
) -> None:
    langs = (None, "pl")
    documents = [
        document(f"d{number % 20}", text, at, lang=langs[number % 3 == 0])
        for number, (text, at) in enumerate(told_at)
    ]
    once, bit_by_bit = into(MemoryLedger(), *documents), MemoryLedger()
    bring_up(once)
    for one in data.draw(st.permutations(documents)):
        into(bit_by_bit, one)
        if data.draw(st.booleans()):
            bring_up(bit_by_bit)
    assert kept(bit_by_bit) == kept(once)


def kept(ledger: Ledger) -> object:
    """Return all that is kept of the stories, under names in the place of numbers."""
    bring_up(ledger)
    with ledger.stories() as shelf:
        names = {row[0]: row[1] for row in shelf.rows()}
        heads = [
            (row[1:], dict(shelf.words(row[0])), shelf.members(row[0])) for row in shelf.rows()
        ]
        members = [(document, names[story]) for document, story in shelf.every_member()]
        return heads, members, shelf.events()


def test_made_anew_the_stories_are_the_same(ledger: Ledger) -> None:
    bring_up(into(ledger, MORNING, RAIN))
    later = HELD + timedelta(hours=1)
    more = Document(id="b", text=FERRY_LATER, held_at=later, title="Ferry Halina at Port Sarn")
    grown = stories(into(ledger, more), ledger.documents())
    assert rebuild(ledger) == 2
    assert stories(ledger, ledger.documents()) == grown


def test_a_ledger_that_cannot_be_written_has_stories_too(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    writable = open_ledger(path)
    into(writable, MORNING, EVENING).close()
    with_stories = tmp_path / "copy.db"
    with_stories.write_bytes(path.read_bytes())
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        read_only = open_ledger(path, create=False)
        (story,) = stories(read_only, read_only.documents())
        read_only.close()
    finally:
        tmp_path.chmod(0o755)
    assert story.documents == ("a", "b")


def test_what_fails_while_stories_are_looked_at_is_told(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="damaged"), shelf_of(into(ledger, MORNING)):
        raise LedgerError("case.db: is damaged")


@pytest.mark.parametrize("named", ["ferry halina", "FIRE ferry", "sty-"])
def test_a_case_is_looked_at_in_the_scope_of_a_story(ledger: Ledger, named: str) -> None:
    into(ledger, MORNING, EVENING, RAIN)
    ferry = next(one for one in stories(ledger, ledger.documents()) if "a" in one.documents)
    name = ferry.id[:12] if named == "sty-" else ferry.title if "FIRE" in named else "halina"
    case = open_case(ledger, moment(None, "published"), Scope(story=name))
    assert {one.id for one in case.documents.values()} == {"a", "b"}


def test_a_case_is_looked_at_in_the_scope_of_words(ledger: Ledger) -> None:
    into(ledger, MORNING, EVENING, RAIN)
    case = open_case(ledger, moment(None, "published"), Scope(query="governor GATES"))
    assert [one.id for one in case.documents.values()] == ["c"]


def test_a_story_that_is_not_told_is_refused(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="no story 'eclipse'"):
        open_case(into(ledger, MORNING), moment(None, "published"), Scope(story="eclipse"))


def test_before_its_first_document_a_story_has_none(ledger: Ledger) -> None:
    into(ledger, MORNING, RAIN)
    early = moment("2031-05-01", "published")
    assert not open_case(ledger, early, Scope(story="ferry")).documents
