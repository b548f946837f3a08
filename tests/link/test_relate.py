"""Relations and origins: what is a conflict, and what is one source twice."""

import pytest

from dateline.link.origin import origins
from dateline.link.relate import judged_conflicts, relations_of
from dateline.link.said import Said, outlet_name
from dateline.link.status import Standing, status
from dateline.model.judgement import Verdict
from dateline.model.relation import RelationType, Slot
from dateline.model.time import PartialTime
from dateline.model.utterance import Utterance

from .conftest import Newsroom

BURST = "The dam above Lindau burst during the night, the water authority found."


def said(room: Newsroom, utterance: Utterance) -> Said:
    document = room.documents[utterance.version]
    claimer = utterance.claimer
    return Said(
        utterance=utterance,
        document=document,
        actor=claimer.name if claimer else None,
        name=claimer.name if claimer else outlet_name(document),
    )


def count(room: Newsroom, *utterances: Utterance) -> int:
    return len(origins([said(room, one) for one in utterances]))


def test_one_agency_in_two_papers_is_one_origin(room: Newsroom) -> None:
    one = room.say("Courier", "The dam burst.", via="Lakeside Press")
    other = room.say("Herald", "A dam gave way.", via="Lakeside Press")
    assert count(room, one, other) == 1


def test_a_passage_that_two_papers_share_word_for_word_is_one_origin(room: Newsroom) -> None:
    other = room.say("Herald", f"Update: {BURST}")
    assert count(room, room.say("Courier", BURST), other) == 1
    assert count(room, other, room.say("Gazette", "A dam gave way.")) == 2


def test_a_spokeswoman_and_her_body_are_one_origin(room: Newsroom) -> None:
    one = room.say("Courier", "The dam burst.", claimer="Lindau Council spokeswoman")
    other = room.say("Herald", "A dam gave way.", claimer="Lindau Council")
    assert count(room, one, other) == 1


def test_an_outlet_leans_on_the_claimer_whom_it_names(room: Newsroom) -> None:
    page = room.publish("Courier", "The dam burst. The dam gave way, Ivo Brandt said.")
    own = room.say("", "The dam burst", document=page)
    quoted = room.say("", "The dam gave way", claimer="Ivo Brandt", document=page)
    assert count(room, own, quoted) == 1


def test_two_feeds_of_one_site_are_one_outlet(room: Newsroom) -> None:
    feeds = ("https://feeds.courier.example/world.xml", "https://www.courier.example/rss")
    told = [room.say(feed, f"The dam burst at {feed[8:12]}.") for feed in feeds]
    assert count(room, *told) == 1


def test_other_times_of_day_conflict_unless_a_few_minutes_apart(room: Newsroom) -> None:
    times = ("2031-05-04T06:00", "2031-05-04T06:02", "2031-05-04T06:30")
    told = [room.say(f"paper{at}", "The dam burst.", event_time=PartialTime(at)) for at in times]
    found = relations_of([said(room, one) for one in told], lambda _left, _right: True)
    conflicts = [one for one in found if one.type is RelationType.CONFLICTS]
    assert [one.slot for one in conflicts] == [Slot.TIME, Slot.TIME]


def test_a_figure_of_another_year_contradicts_nobody(room: Newsroom) -> None:
    told = [
        room.say("Courier", "nine people drowned", killed=("nine people", 9)),
        room.say("Herald", "two people drowned", killed=("two", 2), event_time=PartialTime("1959")),
    ]
    found = relations_of([said(room, one) for one in told], lambda _left, _right: True)
    assert all(one.type is not RelationType.CONFLICTS for one in found)


@pytest.mark.parametrize("scope", [(True, False), (False, True)])
def test_a_part_and_an_addition_contradict_nobody(room: Newsroom, scope: tuple[bool, bool]) -> None:
    told = [
        room.say("Courier", "nine people drowned", killed=("nine people", 9)),
        room.say("Herald", "two drowned", killed=("two", 2), scope=scope),
    ]
    found = relations_of([said(room, one) for one in told], lambda _left, _right: True)
    assert all(one.type is not RelationType.CONFLICTS for one in found)


def test_soldiers_and_civilians_are_two_counts(room: Newsroom) -> None:
    told = [
        room.say("Courier", "nine soldiers died", killed=("nine soldiers", 9), of="soldier"),
        room.say("Herald", "two civilians died", killed=("two civilians", 2), of="civilian"),
    ]
    found = relations_of([said(room, one) for one in told], lambda _left, _right: True)
    assert all(one.type is not RelationType.CONFLICTS for one in found)


def test_a_person_may_say_that_two_statements_conflict(room: Newsroom) -> None:
    room.judge("utt-a", "utt-b", Verdict.CONFLICT)
    (found,) = judged_conflicts(room.judgements, {"utt-a", "utt-b"})
    assert found.because == "Ada Example judged the two to be in conflict."


def where(room: Newsroom, *utterances: Utterance) -> tuple[str, str]:
    ordered = tuple(sorted((said(room, one) for one in utterances), key=lambda one: one.first))
    return status(Standing(ordered, origins(ordered)))


def test_what_its_only_claimer_took_back_is_retracted(room: Newsroom) -> None:
    first = room.say("Courier", "the dam burst", claimer="Ivo Brandt", day="2031-05-04")
    after = room.say(
        "Courier", "that the dam burst", claimer="Ivo Brandt", stance="retracts", day="2031-05-05"
    )
    assert where(room, first, after) == (
        "retracted",
        "Ivo Brandt took it back, and nobody else said so.",
    )


def test_what_a_source_doubts_is_unverified(room: Newsroom) -> None:
    claimed = room.say("Courier", "the dam burst", claimer="Ivo Brandt")
    doubted = room.say("Herald", "the dam had burst", claimer="Lindau Council", stance="doubts")
    assert where(room, claimed, doubted) == (
        "unverified",
        "Lindau Council said that it is not verified.",
    )


def test_what_one_outlet_says_itself_is_reported(room: Newsroom) -> None:
    assert where(room, room.say("Courier", "The dam burst."))[0] == "reported"


def test_a_man_who_denies_what_he_said_disputes_with_nobody(room: Newsroom) -> None:
    said_so = room.say("Courier", "the dam burst", claimer="Ivo Brandt")
    denied = room.say("Herald", "that it burst", claimer="Ivo Brandt", stance="denies")
    assert where(room, said_so, denied)[0] == "claimed"
