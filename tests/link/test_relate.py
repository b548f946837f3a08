"""Relations and origins: who judged what, and what is one source twice."""

from dataclasses import replace

from dateline.link.origin import origins
from dateline.link.relate import judged_conflicts
from dateline.link.said import Said
from dateline.link.status import Standing, status
from dateline.model.judgement import Verdict
from dateline.model.utterance import Factuality, Utterance

from .conftest import Newsroom

BURST = "The dam above Lindau burst during the night, the water authority found."


def said(room: Newsroom, utterance: Utterance) -> Said:
    document = room.documents[utterance.version]
    claimer = utterance.claimer
    return Said(
        utterance=utterance,
        document=document,
        actor=claimer.name if claimer else None,
        name=claimer.name if claimer else document.outlet,
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


def test_a_person_may_say_that_two_statements_conflict(room: Newsroom) -> None:
    room.judge("utt-a", "utt-b", Verdict.CONFLICT)
    (found,) = judged_conflicts(room.judgements, {"utt-a", "utt-b"})
    assert found.because == "Ada Example judged the two to be in conflict."


def where(room: Newsroom, *utterances: Utterance) -> tuple[str, str]:
    ordered = tuple(sorted((said(room, one) for one in utterances), key=lambda one: one.first))
    return status(Standing(ordered, origins(ordered)))


def test_only_what_surely_says_the_same_corroborates(room: Newsroom) -> None:
    one = room.say("Courier", "the dam burst", claimer="Ivo Brandt")
    two = room.say("Herald", "a dam gave way", claimer="Lindau Council", day="2031-05-05")
    three = room.say("Gazette", "water everywhere", claimer="Mira Solt", day="2031-05-06")
    told = tuple(said(room, each) for each in (one, two, three))
    sure = {one.id: frozenset({two.id}), two.id: frozenset({one.id})}
    value, because = status(Standing(told, origins(told), sure))
    assert value == "corroborated"
    assert because.startswith("2 independent origins: Ivo Brandt and Lindau Council; ")
    assert because.endswith("; whether Mira Solt said the same is uncertain.")
    assert status(Standing(told, origins(told), {})) == (
        "claimed",
        "Ivo Brandt said so; whether Lindau Council and Mira Solt said the same is uncertain.",
    )


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


def test_who_says_that_it_is_not_so_disputes_with_no_denial(room: Newsroom) -> None:
    none = replace(
        room.say("Courier", "There is no mutiny.", claimer="Ivo Brandt"),
        factuality=Factuality.CERTAINLY_NOT,
    )
    denied = room.say("Herald", "any mutiny", claimer="Lindau Council", stance="denies")
    assert where(room, none, denied)[0] == "claimed"


def test_a_man_who_denies_what_he_said_disputes_with_nobody(room: Newsroom) -> None:
    said_so = room.say("Courier", "the dam burst", claimer="Ivo Brandt")
    denied = room.say("Herald", "that it burst", claimer="Ivo Brandt", stance="denies")
    assert where(room, said_so, denied)[0] == "claimed"
