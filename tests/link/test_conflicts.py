"""Conflicts: which accounts cannot both hold, in what, and which only look so."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from dateline.link.conflicts.account import accounts_of
from dateline.link.conflicts.find import conflicts
from dateline.link.denial import denied_elsewhere
from dateline.link.profile import profiles_of
from dateline.link.said import Said
from dateline.model.event import Event, Modality, Mode, Party, Plover
from dateline.model.place import Place
from dateline.model.quantity import Quantity
from dateline.model.relation import Relation
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import Factuality, Utterance

from .conftest import Newsroom, vector

HAPPENED = Modality.HAPPENED
NEAR = -1000  # thousandths of log-odds: alike, though not one claim


def said(room: Newsroom, utterance: Utterance) -> Said:
    document, claimer = room.documents[utterance.version], utterance.claimer
    return Said(
        utterance=utterance,
        document=document,
        actor=claimer.name if claimer else None,
        name=claimer.name if claimer else document.outlet,
    )


def found(
    room: Newsroom, *told: Utterance, score: int = NEAR, one_claim: bool = False
) -> list[Relation]:
    """Set some utterances against each other, each pair as alike as the score says."""
    vectors = {one.id: vector(one.words) for one in told}
    profiles = profiles_of(told, room.documents, vectors, {})
    groups: Sequence[Sequence[int]] = (
        [range(len(told))] if one_claim else [[index] for index in range(len(told))]
    )
    pairs = {(i, j): score for j in range(len(told)) for i in range(j)}
    accounts = accounts_of(profiles, [said(room, one) for one in told], groups)
    return list(conflicts(accounts, pairs))


def shown(relations: list[Relation]) -> list[tuple[str, str]]:
    return [(one.type.value, one.slot.value if one.slot else "") for one in relations]


def killed(room: Newsroom, outlet: str, words: str, number: str, value: float) -> Utterance:
    return room.say(outlet, words, killed=(number, value))


def at(utterance: Utterance, time: str, words: str | None = None) -> Utterance:
    start = utterance.words.index(words) if words else 0
    span = Span.of(utterance.words, start, start + len(words)) if words else None
    return replace(utterance, event_time=PartialTime(time), event_time_words=span)


FIRST = "Four people were killed when the Lindau mine collapsed."
SECOND = "The collapse of the mine in Lindau killed nine people."


def test_two_tolls_of_one_event_conflict_though_linked_to_two_claims(room: Newsroom) -> None:
    told = (killed(room, "Courier", FIRST, "Four", 4), killed(room, "Herald", SECOND, "nine", 9))
    (relation,) = found(room, *told)
    assert shown([relation]) == [("conflicts", "quantity")]
    assert relation.because == "killed: Courier said Four, Herald said nine."


@pytest.mark.parametrize(
    ("words", "number", "value"),
    [
        ("In 1959 a collapse of the Lindau mine killed nine people.", "nine", 9),
        ("Collapses of the Lindau mine killed nine people over the past ten years.", "nine", 9),
        ("Two elderly people were killed when the Lindau mine collapsed.", "Two", 2),
    ],
)
def test_old_news_sums_and_parts_contradict_nobody(
    room: Newsroom, words: str, number: str, value: float
) -> None:
    told = (killed(room, "Courier", FIRST, "Four", 4), killed(room, "Herald", words, number, value))
    assert found(room, *told) == []


def test_a_figure_of_last_week_contradicts_none_of_today(room: Newsroom) -> None:
    other = at(killed(room, "Herald", SECOND, "nine", 9), "2031-04-21/2031-04-27")
    assert found(room, killed(room, "Courier", FIRST, "Four", 4), other) == []


@pytest.mark.parametrize("scope", [(True, False), (False, True)])
def test_a_part_and_an_addition_contradict_nobody(room: Newsroom, scope: tuple[bool, bool]) -> None:
    part = room.say("Herald", SECOND, killed=("nine", 9), scope=scope)
    assert found(room, killed(room, "Courier", FIRST, "Four", 4), part, one_claim=True) == []


@pytest.mark.parametrize(
    ("one", "other"), [("soldier", "civilian"), ("child", "person"), ("soldier", "person")]
)
def test_some_of_them_are_not_all_of_them(room: Newsroom, one: str, other: str) -> None:
    told = (
        room.say("Courier", FIRST, killed=("Four", 4), of=one),
        room.say("Herald", SECOND, killed=("nine", 9), of=other),
    )
    assert found(room, *told, one_claim=True) == []


def test_a_toll_of_a_later_day_is_news(room: Newsroom) -> None:
    early = room.say("Courier", FIRST, killed=("Four", 4), day="2031-05-04")
    late = room.say("Herald", SECOND, killed=("nine", 9), day="2031-05-06")
    (relation,) = found(room, early, late)
    assert (shown([relation]), relation.left) == ([("supersedes", "quantity")], late.id)


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("2031-05-04T06:00", "2031-05-04T11:00", "supersedes"),
        ("2031-05-04T06:00", "2031-05-04T07:00", "conflicts"),
        ("2031-05-04", "2031-05-04", "conflicts"),
    ],
)
def test_a_toll_that_grew_within_the_day_is_news_where_the_hours_are_known(
    room: Newsroom, first: str, then: str, expected: str
) -> None:
    early = room.say("Courier", FIRST, killed=("Four", 4), day=first)
    late = room.say("Herald", SECOND, killed=("nine", 9), day=then)
    assert shown(found(room, early, late)) == [(expected, "quantity")]


def test_a_toll_that_shrank_within_the_day_is_none(room: Newsroom) -> None:
    early = room.say("Courier", SECOND, killed=("nine", 9), day="2031-05-04T06:00")
    late = room.say("Herald", FIRST, killed=("Four", 4), day="2031-05-04T11:00")
    assert shown(found(room, early, late)) == [("conflicts", "quantity")]


def test_one_country_is_part_of_two(room: Newsroom) -> None:
    def in_lands(utterance: Utterance, *names: str) -> Utterance:
        span = Span.of(utterance.words, 0, 1)
        lands = (Place(span=span, name=name, precision="country") for name in names)
        return replace(utterance, places=tuple(lands))

    both = in_lands(killed(room, "Courier", FIRST, "Four", 4), "Marland", "Torland")
    one = in_lands(killed(room, "Herald", SECOND, "nine", 9), "Torland")
    assert found(room, both, one, one_claim=True) == []


def test_other_things_are_counted_where_the_words_are_much_alike(room: Newsroom) -> None:
    def counted(outlet: str, words: str, number: str, value: float) -> Utterance:
        utterance = room.say(outlet, words)
        start = words.index(number)
        span = Span.of(words, start, start + len(number))
        tanks = Quantity(span=span, low=value, best=value, high=value, of="tank")
        return replace(utterance, quantities=(tanks,))

    one = counted("Courier", "Torland lost 40 tanks in the battle of Orsk.", "40", 40)
    other = counted("Herald", "Torland lost 12 tanks in the battle of Orsk.", "12", 12)
    apart = counted("Gazette", "The museum of Orsk has 12 tanks.", "12", 12)
    assert shown(found(room, one, other, score=-3000)) == [("conflicts", "quantity")]
    assert found(room, one, apart, score=-3000) == []


def test_a_revised_toll_supersedes_the_one_it_replaces(room: Newsroom) -> None:
    early = killed(room, "Courier", "12 people were killed in the Lindau mine.", "12", 12)
    words = "The death toll in the Lindau mine was revised from 12 to 9."
    late = room.say("Herald", words, day="2031-05-05")
    start = words.index("from 12")
    number = Quantity(span=Span.of(words, start, start + 12), low=9, high=12)
    (relation,) = found(room, early, replace(late, quantities=(number,)))
    assert (shown([relation]), relation.left) == ([("supersedes", "quantity")], late.id)


def test_each_figure_of_a_text_meets_the_nearest_of_another(room: Newsroom) -> None:
    page = room.publish("Herald", "The Lindau mine killed four people. The flood killed nine.")
    mine = room.say("", "The Lindau mine killed four people.", killed=("four", 4), document=page)
    flood = room.say("", "The flood killed nine.", killed=("nine", 9), document=page)
    other = killed(room, "Courier", FIRST, "Four", 4)
    profiles = profiles_of((mine, flood, other), room.documents, {}, {})
    accounts = accounts_of(
        profiles, [said(room, one) for one in (mine, flood, other)], [[0], [1], [2]]
    )
    scores = {(0, 1): NEAR, (0, 2): 1000, (1, 2): NEAR}
    assert list(conflicts(accounts, scores)) == []


def test_more_than_fifty_one_is_not_fifty_one(room: Newsroom) -> None:
    exact = killed(room, "Courier", "51 people were killed in the Lindau mine.", "51", 51)
    more = room.say("Herald", "More than 51 people were killed in the Lindau mine.")
    span = Span.of(more.words, 0, len("More than 51"))
    figure = Quantity(span=span, low=51, best=51, of="person", role="killed")
    told = found(room, exact, replace(more, quantities=(figure,)))
    assert shown(told) == [("conflicts", "quantity")]


def test_two_greatest_sentences_conflict(room: Newsroom) -> None:
    one = room.say("Courier", "Ivo Brandt could be jailed for up to ten years over the fire.")
    other = room.say("Herald", "Ivo Brandt could face up to 14 years in prison over the fire.")
    assert shown(found(room, one, other)) == [("conflicts", "quantity")]


def test_all_stands_against_some(room: Newsroom) -> None:
    one = room.say("Courier", "The brigade holds all military bases in Orsk.", claimer="Brandt")
    other = room.say("Herald", "The brigade took some military bases near Orsk.")
    (relation,) = found(room, one, other)
    assert relation.because == "Brandt said “all military bases”, Herald “some military bases”."


def test_times_of_day_conflict_unless_close_or_open(room: Newsroom) -> None:
    sharp = at(room.say("Courier", "The mine collapsed at 6:00."), "2031-05-04T06:00", "6:00")
    close = at(room.say("Herald", "The mine collapsed at 6:02."), "2031-05-04T06:02", "6:02")
    later = at(room.say("Gazette", "The mine collapsed at 6:30."), "2031-05-04T06:30", "6:30")
    words = "The mine collapsed shortly after 6:00."
    after = at(room.say("Mirror", words), "2031-05-04T06:00", "6:00")
    soon = at(room.say("Echo", "The mine collapsed at 6:12."), "2031-05-04T06:12", "6:12")
    assert found(room, sharp, close) == []
    assert shown(found(room, sharp, later)) == [("conflicts", "time")]
    assert found(room, after, soon) == []


def test_this_week_stands_against_last_week(room: Newsroom) -> None:
    one = room.say("Courier", "The raid on Orsk answered airstrikes this week.")
    other = room.say("Herald", "The raid on Orsk was an answer to airstrikes last week.")
    assert shown(found(room, one, other)) == [("conflicts", "time")]
    old = room.say("Gazette", "Airstrikes on Orsk followed a raid last week.", day="2031-05-20")
    assert found(room, one, old) == []


def test_since_when_it_is_the_first(room: Newsroom) -> None:
    one = room.say("Courier", "It is the first collapse of the Lindau mine since 1959.")
    other = room.say("Herald", "It was the first collapse of a Lindau mine since 2004.")
    worst = room.say("Gazette", "It was the worst collapse of a Lindau mine since 2012.")
    decade = room.say("Mirror", "It is the first collapse of the Lindau mine since the 1950s.")
    assert shown(found(room, one, other)) == [("conflicts", "time")]
    assert found(room, one, worst) == []
    assert found(room, one, decade) == []


def test_a_car_is_no_truck(room: Newsroom) -> None:
    one = room.say("Courier", "A bomber drove a car into the gate of the Orsk barracks.")
    other = room.say("Herald", "The bomber rammed a truck into the Orsk barracks gate.")
    assert shown(found(room, one, other)) == [("conflicts", "cause")]
    guess = room.say("Gazette", "Maybe a truck hit the gate of the Orsk barracks, a bomber.")
    assert found(room, one, guess) == []


def test_in_a_tunnel_stands_against_near_it(room: Newsroom) -> None:
    one = room.say("Courier", "The train left the rails in a tunnel at Torfeld.")
    other = room.say("Herald", "The train left the rails near a tunnel.")
    assert shown(found(room, one, other)) == [("conflicts", "place")]


def test_where_it_set_out_from(room: Newsroom) -> None:
    one = room.say("Courier", "The rocket was launched from Orsk at dawn.")
    other = room.say("Herald", "At dawn the rocket was launched from Lindau.")
    both = room.say("Gazette", "The rocket was launched from Lindau, near Orsk, at dawn.")
    assert shown(found(room, one, other)) == [("conflicts", "place")]
    assert found(room, one, both) == []


def test_two_powers_are_given_one_strike(room: Newsroom) -> None:
    one = room.say("Courier", "It avenged US air strikes on the village of Torfeld.")
    other = room.say("Herald", "It avenged Nato airstrikes on the village of Torfeld.")
    assert found(room, one, other) == []  # nothing tells that it is one village
    there = Place(span=Span.of(one.words, 0, 1), name="Torfeld")
    one, other = (replace(each, places=(there,)) for each in (one, other))
    (relation,) = found(room, one, other)
    assert (relation.slot, relation.because) == (
        "actor",
        "Courier told of US, Herald of Nato.",
    )


def test_two_parties_claim_one_attack(room: Newsroom) -> None:
    words = "responsibility for the attack on the Orsk barracks"
    one = room.say("Courier", words, claimer="Red Front")
    other = room.say("Herald", words, claimer="Blue Army")
    assert shown(found(room, one, other)) == [("conflicts", "actor")]


def test_who_ordered_it(room: Newsroom) -> None:
    one = room.say("Courier", "Jonas Brandt ordered the attack on the camp.")
    other = room.say("Herald", "Lea Torfeld had authorised an attack on the camp.")
    assert shown(found(room, one, other)) == [("conflicts", "actor")]


def test_who_shot_it_down(room: Newsroom) -> None:
    told = []
    for outlet, name in (("Courier", "Red Front"), ("Herald", "Blue Army")):
        utterance = room.say(outlet, f"The {name} shot down the plane.")
        trigger = Span.of(utterance.words, 0, 3)
        event = Event(
            trigger=trigger,
            type=Plover.ASSAULT,
            actor=Party(name=name),
            recipient=Party(name="plane"),
        )
        told.append(replace(utterance, event=event))
    assert shown(found(room, *told, one_claim=True)) == [("conflicts", "actor")]


def test_legal_stands_against_a_violation(room: Newsroom) -> None:
    one = room.say("Courier", "The launch is a legitimate right of Orsk.", claimer="Brandt")
    other = room.say("Herald", "The launch by Orsk is a violation.", claimer="Council")
    assert shown(found(room, one, other)) == [("conflicts", "denial")]
    nor = room.say("Gazette", "The launch by Orsk is not a violation.", claimer="Torfeld")
    assert found(room, one, nor) == []


def test_far_towns_are_two_events(room: Newsroom) -> None:
    def in_town(utterance: Utterance, name: str, lat: float) -> Utterance:
        span = Span.of(utterance.words, 0, 1)
        place = Place(span=span, name=name, lat=lat, lon=10.0, precision="populated place")
        return replace(utterance, places=(place,))

    one = in_town(killed(room, "Courier", FIRST, "Four", 4), "Lindau", 47.0)
    other = in_town(killed(room, "Herald", SECOND, "nine", 9), "Orsk", 51.0)
    near = in_town(killed(room, "Gazette", SECOND, "nine", 9), "Torfeld", 47.1)
    assert found(room, one, other, one_claim=True) == []
    assert shown(found(room, one, near, one_claim=True)) == [("conflicts", "quantity")]


def test_a_denial_answers_each_party_that_says_so(room: Newsroom) -> None:
    one = room.say("Courier", "the brigade shelled the port", claimer="Jonas Brandt")
    two = room.say("Herald", "the brigade had shelled the port", claimer="Port Authority")
    denied = room.say("Gazette", "shelling the port", claimer="Brigade", stance="denies")
    told = [replace(each, is_complete=True) for each in (one, two)]
    relations = found(room, *told, denied, one_claim=True)
    answers = [each for each in relations if each.type.value == "refutes"]
    assert {each.right for each in answers} == {one.id, two.id}
    assert {each.left for each in answers} == {denied.id}


def test_who_says_that_there_is_none_is_denied_by_no_denial(room: Newsroom) -> None:
    none = replace(
        room.say("Courier", "There is no mutiny.", claimer="Brandt"),
        factuality=Factuality.CERTAINLY_NOT,
        is_complete=True,
    )
    denied = room.say("Herald", "that there was a mutiny", claimer="Council", stance="denies")
    assert found(room, none, denied, one_claim=True) == []


def test_an_express_doubt_stands_against_what_it_doubts(room: Newsroom) -> None:
    page = room.publish("Herald", "Brandt says he holds Orsk. The claim could not be verified.")
    claimed = room.say("", "he holds Orsk", claimer="Brandt", document=page)
    doubt = room.say(
        "", "The claim could not be verified.", stance="doubts", target=claimed, document=page
    )
    (relation,) = found(room, claimed, doubt)
    assert shown([relation]) == [("conflicts", "denial")]
    assert relation.because == "Herald said that what Brandt said is not certain."


def test_the_charges_are_false_answers_every_charge(room: Newsroom) -> None:
    text = (
        "Police accused her of arson. The indictment alleges that she lied. She likes tea. "
        "Her lawyer said the charges were false."
    )
    page = room.publish("Herald", text)
    arson = room.say("", "Police accused her of arson.", document=page)
    lying = room.say("", "The indictment alleges that she lied.", document=page)
    tea = room.say("", "She likes tea.", document=page)
    denied = room.say(
        "",
        "the charges were false",
        claimer="Her lawyer",
        stance="denies",
        target=arson,
        document=page,
    )
    answered = {each.right for each in found(room, arson, lying, tea, denied)}
    assert answered == {arson.id, lying.id}


def test_a_bare_denial_joins_the_accusation_that_its_party_met_with(room: Newsroom) -> None:
    charge = room.say("Courier", "the army of shelling the dam", claimer="Ivo Brandt")
    words = charge.words
    accuses = Event(
        trigger=Span.of(words, 0, 3),
        type=Plover.ACCUSE,
        mode=Mode.ALLEGE,
        recipient=Party(name="the army of Torland"),
    )
    charge = replace(charge, act_event=accuses)
    other = room.say("Gazette", "Marland of theft", claimer="Lea Sorel")
    other = replace(other, act_event=replace(accuses, recipient=Party(name="Marland")))
    denied = room.say("Herald", "the accusations", claimer="Torland", stance="denies")
    told = (charge, other, denied)
    speakers = {charge.id: "a", other.id: "b", denied.id: "c"}
    profiles = profiles_of(told, room.documents, {}, speakers)
    assert list(denied_elsewhere(profiles, {}, {})) == [(2, 0)]
    answers = found(room, charge, denied, one_claim=True)
    assert [(one.type.value, one.right) for one in answers] == [("refutes", charge.id)]


def test_one_says_that_it_was_so_another_that_it_was_not(room: Newsroom) -> None:
    def told(outlet: str, words: str, *, is_negated: bool, modality: Modality) -> Utterance:
        utterance = room.say(outlet, words)
        event = Event(
            trigger=Span.of(words, 0, 3),
            type=Plover.MOBILIZE,
            is_negated=is_negated,
            modality=modality,
        )
        return replace(utterance, event=event)

    so = told("Courier", "The fleet at Orsk mutinied.", is_negated=False, modality=HAPPENED)
    none = told("Herald", "The Orsk fleet has not mutinied.", is_negated=True, modality=HAPPENED)
    plan = told(
        "Gazette", "The fleet at Orsk will mutiny.", is_negated=False, modality=Modality.PLANNED
    )
    (relation,) = found(room, so, none)
    assert shown([relation]) == [("conflicts", "denial")]
    assert relation.because == "Courier said that it was so, Herald that it was not."
    assert found(room, plan, none) == []


def test_the_end_of_a_state_is_news(room: Newsroom) -> None:
    held = room.say("Courier", "Ivo Brandt is in custody over the fire.", day="2031-05-04")
    freed = room.say("Herald", "Ivo Brandt was freed over the fire.", day="2031-05-05")
    (relation,) = found(room, held, freed)
    assert (shown([relation]), relation.left) == ([("supersedes", "time")], freed.id)


def test_periods_conflict(room: Newsroom) -> None:
    one = at(
        room.say("Courier", "The launch of the Orsk probe is due in May."), "2031-05-08/2031-05-25"
    )
    two = at(room.say("Herald", "The Orsk probe launch is due in May."), "2031-05-07/2031-05-14")
    assert shown(found(room, one, two)) == [("conflicts", "time")]


def test_days_of_one_claim_conflict(room: Newsroom) -> None:
    one = at(room.say("Courier", "The mutiny began on Friday."), "2031-05-02")
    two = at(room.say("Herald", "The mutiny began on Sunday."), "2031-05-04")
    assert shown(found(room, one, two, score=1001, one_claim=True)) == [("conflicts", "time")]
    assert found(room, one, two) == []
    assert found(room, one, two, score=90, one_claim=True) == []  # hardly one claim


@pytest.mark.parametrize(
    ("local", "expected"),
    [("2031-05-04T04:49", []), ("2031-05-04T04:05", [("conflicts", "time")])],
)
def test_a_time_without_a_zone_may_be_one_in_another(
    room: Newsroom, local: str, expected: list[tuple[str, str]]
) -> None:
    one = at(room.say("Courier", "The blast was at 2350 GMT."), "2031-05-03T23:50Z")
    two = at(room.say("Herald", "The blast was in the early hours."), local)
    assert shown(found(room, one, two, score=2000, one_claim=True)) == expected


def test_what_is_undamaged_has_not_collapsed(room: Newsroom) -> None:
    one = room.say("Courier", "The road bridge at Orsk has collapsed.")
    two = room.say("Herald", "The road bridge at Orsk is closed but undamaged.")
    assert shown(found(room, one, two)) == [("conflicts", "denial")]
    linked = room.link()
    assert linked.claim_of[one.id] != linked.claim_of[two.id]


def test_a_denial_without_a_target_joins_the_claim_that_it_denies(room: Newsroom) -> None:
    denied = room.say(
        "Courier",
        "Brandt's men have no part in a mutiny but are on a march",
        claimer="Jonas Brandt",
        stance="denies",
    )
    claimed = room.say("Herald", "Brandt began a mutiny", claimer="Lea Torfeld")
    march = room.say("Gazette", "The men of Brandt are on a march.", claimer="Orsk Council")
    profiles = profiles_of(
        [denied, claimed, march],
        room.documents,
        {one.id: vector(one.words) for one in (denied, claimed, march)},
        {one.id: name for one, name in ((denied, "a"), (claimed, "b"), (march, "c"))},
    )
    pairs = denied_elsewhere(profiles, {(0, 1): NEAR, (0, 2): 0}, {})
    assert list(pairs) == [(0, 1)]
