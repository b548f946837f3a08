"""Linking end to end: what becomes one claim, and where it stands."""

from random import Random

from dateline.link.link import Linked, link
from dateline.model.claim import Claim
from dateline.model.judgement import Verdict
from dateline.model.relation import RelationType, Slot
from dateline.model.utterance import Utterance

from .conftest import Newsroom


def claim(linked: Linked, utterance: Utterance) -> Claim:
    key = linked.claim_of[utterance.id]
    return next(claim for claim in linked.claims if claim.id == key)


def kinds(linked: Linked) -> set[tuple[RelationType, Slot | None]]:
    return {(relation.type, relation.slot) for relation in linked.relations}


def test_two_outlets_with_one_story_corroborate_each_other(room: Newsroom) -> None:
    one = room.say("Courier", "The dam above Lindau burst during the night.")
    other = room.say("Herald", "During the night the Lindau dam burst.")
    linked = room.link()
    found = claim(linked, one)
    assert found == claim(linked, other)
    assert found.status == "corroborated"
    assert found.because == "2 independent origins: Courier and Herald."


def test_two_reports_of_other_things_stay_apart(room: Newsroom) -> None:
    one = room.say("Courier", "The dam above Lindau burst during the night.")
    other = room.say("Herald", "The bridge at Torfeld was closed for repairs.")
    linked = room.link()
    assert linked.claim_of[one.id] != linked.claim_of[other.id]


def test_one_man_quoted_by_many_is_one_origin(room: Newsroom) -> None:
    words = "the dam had been unsafe for years"
    said = [room.say(outlet, words, claimer="Ivo Brandt") for outlet in ("Courier", "Herald")]
    found = claim(room.link(), said[0])
    assert (found.status, found.origins, found.documents) == ("claimed", 1, 2)
    assert found.because == "Two outlets, one origin: Ivo Brandt."


def test_a_denial_joins_the_claim_it_points_at_and_disputes_it(room: Newsroom) -> None:
    text = "The mayor said the dam was safe. The engineers' union rejected the statement."
    page = room.publish("Courier", text)
    claimed = room.say("", "the dam was safe", claimer="Ivo Brandt", document=page)
    denied = room.say(
        "",
        "the statement",
        claimer="Engineers' Union",
        stance="denies",
        target=claimed,
        document=page,
    )
    linked = room.link()
    found = claim(linked, claimed)
    assert found == claim(linked, denied)
    assert found.status == "disputed"
    assert found.because == "Ivo Brandt said so; Engineers' Union denied it."
    assert found.denied_by == ("Engineers' Union",)
    assert (RelationType.REFUTES, Slot.DENIAL) in kinds(linked)


def test_two_tolls_of_one_day_conflict_and_the_claim_shows_the_range(room: Newsroom) -> None:
    four = room.say("Courier", "The flood at Lindau killed four people.", killed=("four people", 4))
    room.say("Herald", "The flood at Lindau killed nine people.", killed=("nine people", 9))
    linked = room.link()
    found = claim(linked, four)
    assert (RelationType.CONFLICTS, Slot.QUANTITY) in kinds(linked)
    assert [(value.of, value.low, value.high) for value in found.values] == [("killed", 4, 9)]


def test_a_later_toll_from_the_same_party_is_news_not_conflict(room: Newsroom) -> None:
    early = "The flood at Lindau killed four people."
    late = "The flood at Lindau killed nine people."
    room.say("Courier", early, killed=("four people", 4), day="2031-05-04")
    room.say("Courier", late, killed=("nine people", 9), day="2031-05-06")
    found = kinds(room.link())
    assert (RelationType.SUPERSEDES, Slot.QUANTITY) in found
    assert (RelationType.CONFLICTS, Slot.QUANTITY) not in found


def test_a_confirmation_by_another_party_confirms(room: Newsroom) -> None:
    words = "the dam above Lindau burst during the night"
    first = room.say("Courier", words, claimer="Ivo Brandt", day="2031-05-04")
    room.say("Herald", words, claimer="River Authority", stance="confirms", day="2031-05-05")
    found = claim(room.link(), first)
    assert found.status == "confirmed"
    assert found.because == "River Authority confirmed what Ivo Brandt said first."


def test_a_persons_word_outranks_likeness(room: Newsroom) -> None:
    one = room.say("Courier", "The dam above Lindau burst during the night.")
    other = room.say("Herald", "During the night the Lindau dam burst.")
    apart = room.say("Gazette", "The bridge at Torfeld was closed for repairs.")
    room.judge(one.id, other.id, Verdict.UNRELATED)
    room.judge(one.id, apart.id, Verdict.SAME)
    linked = room.link()
    assert linked.claim_of[one.id] != linked.claim_of[other.id]
    assert linked.claim_of[one.id] == linked.claim_of[apart.id]


def test_the_order_of_arrival_makes_no_difference(room: Newsroom) -> None:
    room.say("Courier", "The dam above Lindau burst during the night.")
    room.say("Herald", "During the night the Lindau dam burst.", claimer="Ivo Brandt")
    room.say("Gazette", "At night the dam of Lindau burst.", claimer="Brandt", stance="denies")
    before = room.link()
    chance = Random(4)  # noqa: S311 - an order, not a secret
    chance.shuffle(room.utterances)
    after = room.link()
    assert (after.claims, after.relations) == (before.claims, before.relations)
    assert (after.actors, after.claim_of) == (before.actors, before.claim_of)


def test_nothing_said_links_to_nothing() -> None:
    linked = link((), (), {})
    assert (linked.claims, linked.relations, linked.actors) == ((), (), ())
