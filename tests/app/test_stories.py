"""Stories are told apart by what they share, whatever the order they come in."""

from datetime import UTC, datetime
from itertools import permutations

from dateline.app.stories import stories
from dateline.model.document import Document
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


def document(name: str, text: str, published: str | None = None, **more: str) -> Document:
    return Document(
        id=name,
        text=text,
        held_at=datetime(2031, 5, 4, tzinfo=UTC),
        published_at=PartialTime(published) if published else None,
        **more,
    )


MORNING = document("a", FERRY, "2031-05-02T08:10Z", title="Fire on the ferry Halina")
EVENING = document("b", FERRY_LATER, "2031-05-02T19:00Z", title="Ferry Halina at Port Sarn")
RAIN = document("c", DAM, "2031-05-02", title="The dam at Halmas holds")


def test_two_reports_of_one_fire_are_a_story_and_the_dam_is_another() -> None:
    ferry, dam = sorted(stories((MORNING, EVENING, RAIN)), key=lambda story: story.documents)
    assert ferry.documents == ("a", "b")
    assert ferry.title in {"Fire on the ferry Halina", "Ferry Halina at Port Sarn"}
    assert ferry.first_published == PartialTime("2031-05-02T08:10Z")
    assert ferry.last_published == PartialTime("2031-05-02T19:00Z")
    assert dam.documents == ("c",)


def test_the_order_of_the_documents_makes_no_difference() -> None:
    undated = document("d", FERRY)
    told = {stories(order) for order in permutations((MORNING, EVENING, RAIN, undated))}
    assert len(told) == 1


def test_the_same_words_a_year_apart_are_two_stories() -> None:
    later = document("b", FERRY, "2032-05-02")
    assert [story.documents for story in stories((MORNING, later))] == [("a",), ("b",)]


def test_a_document_without_date_or_title_belongs_where_its_words_do() -> None:
    (story,) = stories((document("d", FERRY), document("e", FERRY_LATER)))
    assert story.documents == ("d", "e")
    assert story.title.startswith("A fire broke out on the ferry") or "towed" in story.title
    assert story.first_published is None


def test_no_words_are_no_likeness() -> None:
    assert stories(()) == ()
    assert len(stories((document("a", "…"), document("b", "…!")))) == 2
