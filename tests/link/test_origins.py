"""Origins: what is one source, however many print it, and what are two."""

from dataclasses import replace
from random import Random

import pytest

from dateline.link.name import is_named
from dateline.link.origin import Origin, origins
from dateline.link.origins.carrier import credited
from dateline.link.origins.medium import medium_of
from dateline.link.origins.passage import carried
from dateline.link.said import Said
from dateline.link.status import Standing, status
from dateline.model.judgement import Verdict
from dateline.model.span import Span
from dateline.model.utterance import ActorType, Claimer, Utterance, Via

from .conftest import Newsroom

WIRE = (
    "The dam above Lindau burst shortly after midnight, flooding the lower town and cutting the "
    "road to Torfeld, which was closed until noon. Some forty families were led to the school on "
    "the hill by volunteers from three villages. The water fell again before dawn."
)
BURST = WIRE.partition(". ")[0] + "."


def said(room: Newsroom, utterance: Utterance, *roles: str) -> Said:
    document, claimer = room.documents[utterance.version], utterance.claimer
    name = claimer.name if claimer else document.outlet
    return Said(
        utterance=utterance,
        document=document,
        actor=name if claimer else None,
        name=name,
        is_named=not claimer or is_named(name),
        roles=roles,
    )


def found(room: Newsroom, *told: Utterance) -> tuple[Origin, ...]:
    return origins([said(room, one) for one in told])


def because(*told: Said) -> str:
    ordered = tuple(sorted(told, key=lambda one: one.first))
    return status(Standing(ordered, origins(ordered)))[1]


@pytest.mark.parametrize(
    "edited",
    [
        "The dam above Lindau burst shortly after midnight, flooding the lower town.",
        "Meanwhile the dam above Lindau broke shortly after midnight, flooding the lower town.",
    ],
)
def test_an_edited_sentence_is_no_second_origin(room: Newsroom, edited: str) -> None:
    (one,) = found(room, room.say("Courier", BURST), room.say("Herald", edited))
    assert one.why == ("Courier and Herald carry one text",)


def test_two_writers_on_one_event_are_two_origins(room: Newsroom) -> None:
    other = "Shortly after midnight the Lindau dam burst and the lower town was flooded."
    assert len(found(room, room.say("Courier", BURST), room.say("Herald", other))) == 2


def test_a_sentence_written_anew_between_copied_ones_is_a_copy(room: Newsroom) -> None:
    old, new = (
        "Some forty families were led to the school on the hill by volunteers from three villages.",
        "By then forty families had been led to the school on the hill, the one dry place left.",
    )
    changed = WIRE.replace(old, new)
    pages = [room.publish("Courier", WIRE), room.publish("Herald", changed)]
    told = [
        room.say("", words, document=page) for words, page in zip((old, new), pages, strict=True)
    ]
    sentences_only = [room.say("Courier", old), room.say("Herald", new)]
    assert len(found(room, *told)) == 1
    assert len(found(room, *sentences_only)) == 2


def test_passages_are_found_wherever_they_stand() -> None:
    parts = WIRE.split(". ")
    turned = ". ".join([parts[1], "Nobody was hurt", parts[0]])
    assert carried(WIRE, turned) == 2


def told_in(room: Newsroom, outlet: str, text: str, words: str, *, by: str, name: str) -> Said:
    """What a sentence of an outlet lays to somebody whom it calls `by`."""
    one = room.say("", words, claimer=name, document=room.publish(outlet, text))
    start = text.index(by)
    claimer = Claimer(name=name, type=ActorType.PERSON, span=Span.of(text, start, start + len(by)))
    return said(room, replace(one, claimer=claimer, sentence=Span.of(text, 0, len(text))))


def test_two_parties_named_in_one_copied_sentence_stay_two(room: Newsroom) -> None:
    text = "The army said that nine had died at Torfeld; the Rebel Council said that all had fled."
    nine, fled = "nine had died at Torfeld", "all had fled"
    told = [
        told_in(room, "Courier", text, nine, by="The army", name="Army of Orsk"),
        told_in(room, "Herald", text, fled, by="the Rebel Council", name="Rebel Council"),
    ]
    assert len(origins(told)) == 2


def test_he_may_be_read_in_two_ways_in_two_copies(room: Newsroom) -> None:
    text = "He said that nine had died at Torfeld before the bridge over the river was closed."
    nine = "nine had died at Torfeld"
    told = [
        told_in(room, "Courier", text, nine, by="He", name="Ivo Brandt"),
        told_in(room, "Herald", text, nine, by="He", name="Mira Holt"),
    ]
    assert len(origins(told)) == 1


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("LINDAU, Orsk (Lakeside Press) - The dam burst.", "Lakeside Press"),
        ("LINDAU, Orsk, Jan 1 (Reuters) - The dam burst.", "Reuters"),
        ("The dam burst.\nCopyright 2031 The Associated Press. All rights reserved.", "AP"),
        ("By Agence France-Presse\nThe dam burst.", "AFP"),
        ("The dam burst during the night. — AFP", "AFP"),
        ("The dam burst. (Photo: AP) The water fell again.", None),
        ("The dam burst, Reuters reports. The water fell again.", None),
        ("The dam burst. Additional reporting by Reuters and our own staff.", None),
    ],
)
def test_who_is_credited_with_a_text(text: str, carrier: str | None) -> None:
    assert credited(text) == carrier


def test_two_papers_that_credit_one_agency_are_one_origin(room: Newsroom) -> None:
    pages = [
        room.publish("Courier", "LINDAU (Lakeside Press) - The dam burst."),
        room.publish("Herald", "LINDAU (Lakeside Press) - A dam gave way."),
        room.publish("lakesidepress.example", "Water broke the wall."),
    ]
    words = ("The dam burst", "A dam gave way", "Water broke the wall")
    told = [room.say("", said, document=page) for said, page in zip(words, pages, strict=True)]
    (one,) = found(room, *told)
    assert one.called == "Lakeside Press"


def test_an_outlet_and_those_who_quote_it_are_one_origin(room: Newsroom) -> None:
    own = room.say("www.harbourpost.example", "The dam burst.")
    quoting = room.say("Herald", "A dam gave way.", claimer="Harbour Post")
    (one,) = found(room, own, quoting)
    assert one.why == ("Herald quotes Harbour Post",)


def test_what_a_claimer_told_an_outlet_is_the_claimers(room: Newsroom) -> None:
    text = "Ivo Brandt told the Harbour Post the dam burst."
    page = room.publish("Herald", text)
    quoted = room.say("", "the dam burst", claimer="Ivo Brandt", document=page)
    quoted = replace(quoted, sentence=replace(quoted.sentence, start=0, end=len(text), text=text))
    (one,) = found(room, quoted, room.say("Harbour Post", "A dam gave way."))
    assert one.called == "Ivo Brandt"


def test_a_spokesman_by_his_role_is_his_bodys_voice(room: Newsroom) -> None:
    person = room.say("Courier", "The dam burst.", claimer="Ivo Brandt")
    body = said(room, room.say("Herald", "A dam gave way.", claimer="Lindau Council"))
    assert len(origins([said(room, person, "spokesman for the Lindau Council"), body])) == 1
    assert len(origins([said(room, person, "former Lindau Council chief"), body])) == 2
    assert len(origins([said(room, person, "Lindau Council driver"), body])) == 2


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("officials", "officials", 1),
        ("officials", "local officials", 1),
        ("Lindau officials", "Torfeld officials", 2),
        ("witnesses", "officials", 2),
        ("police", "Lindau Police", 1),
        ("Freedonia", "Freedonia state television", 2),
        ("Iceland", "Icelandic state television", 1),
        ("Iceland", "Icelandic foreign ministry", 1),
        ("Icelandic interior ministry", "Icelandic foreign ministry", 2),
        ("state media", "Iceland", 1),
    ],
)
def test_sources_that_nothing_tells_apart_are_one(
    room: Newsroom, left: str, right: str, expected: int
) -> None:
    told = [
        room.say("Courier", "The dam burst.", claimer=left),
        room.say("Herald", "A dam gave way.", claimer=right),
    ]
    assert len(found(room, *told)) == expected


def test_a_passenger_may_be_the_one_whom_another_text_names(room: Newsroom) -> None:
    named = said(room, room.say("Courier", "It went too fast.", claimer="Ivo Brandt"), "passenger")
    nameless = said(room, room.say("Herald", "It was quick.", claimer="some passengers"))
    assert len(origins([named, nameless])) == 1
    assert len(origins([replace(named, roles=("driver",)), nameless])) == 2


def test_reports_are_nobodys_own(room: Newsroom) -> None:
    told = [
        room.say("Courier", "The dam burst.", claimer="Ivo Brandt"),
        room.say("Herald", "A dam gave way.", claimer="reports"),
    ]
    (one,) = found(room, *told)
    assert one.called == "Ivo Brandt"


def test_an_outlet_makes_no_one_of_two_claimers(room: Newsroom) -> None:
    told = []
    for claimer in ("Ivo Brandt", "Lindau Council"):
        page = room.publish("Courier", f"The dam burst. The dam gave way, {claimer} said.")
        told += [
            room.say("", "The dam burst", document=page),
            room.say("", "The dam gave way", claimer=claimer, document=page),
        ]
    assert len(found(room, *told)) == 2


def test_the_reason_names_the_medium_through_which_one_man_spoke(room: Newsroom) -> None:
    text = "In an audio message on Telegram Ivo Brandt said the dam burst."
    told = []
    for outlet in ("Courier", "Herald", "Gazette"):
        page = room.publish(outlet, text)
        one = room.say("", "the dam burst", claimer="Ivo Brandt", document=page)
        whole = replace(one.sentence, start=0, end=len(text), text=text)
        told.append(said(room, replace(one, sentence=whole)))
    assert because(*told) == "Three outlets, one origin: Ivo Brandt’s audio message."


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("He told a news conference that the dam burst.", "news conference"),
        ("He wrote on his Telegram channel that the dam burst.", "Telegram"),
        ("In a TV interview he said that the dam burst.", "television interview"),
        ("He said that the dam burst.", None),
        ("He said that the dam burst and an audio message was found.", None),
    ],
)
def test_which_medium_a_sentence_tells(room: Newsroom, text: str, medium: str | None) -> None:
    page = room.publish("Courier", text)
    words = text[text.index("the dam") : -1]
    one = room.say("", words, claimer="Ivo Brandt", document=page)
    whole = replace(one, sentence=replace(one.sentence, start=0, end=len(text), text=text))
    assert medium_of(said(room, whole)) == medium


def test_a_medium_that_the_reader_found_is_told(room: Newsroom) -> None:
    one = room.say("Courier", "The dam burst.", claimer="Ivo Brandt")
    by_post = replace(one, via=(Via(name="Facebook", kind="medium"),))
    (origin,) = origins([said(room, by_post)])
    assert origin.called == "Ivo Brandt on Facebook"


def test_the_reason_tells_what_was_counted_as_one(room: Newsroom) -> None:
    told = [room.say("Courier", BURST), room.say("Herald", BURST), room.say("Post", "It broke.")]
    assert because(*(said(room, one) for one in told)) == (
        "2 independent origins: Courier and Post. "
        "Counted as one: Courier and Herald carry one text."
    )


def test_the_order_in_which_statements_are_given_makes_no_difference(room: Newsroom) -> None:
    names = ("Lindau Council", "officials", "local officials", "reports", "Ivo Brandt", None)
    told = [said(room, room.say(f"paper{n}", BURST, claimer=name)) for n, name in enumerate(names)]
    told += [said(room, room.say("Post", "It broke.")), said(room, room.say("Sun", "Water came."))]
    expected = origins(told)
    for seed in range(5):
        assert origins(Random(seed).sample(told, len(told))) == expected  # noqa: S311 - shuffles a test


def test_an_office_is_of_the_body_that_stands_beside_it(room: Newsroom) -> None:
    person = room.say("Courier", "The dam burst.", claimer="Ivo Brandt")
    bodies = {
        name: room.say("Herald", "A dam gave way.", claimer=name) for name in ("Orsk", "Dykes")
    }
    for role in ("Orsk's Dykes Group boss", "head of the Dykes group", "Dykes deputy director"):
        boss = said(room, person, role)
        assert len(origins([boss, said(room, bodies["Dykes"])])) == 1
        assert len(origins([boss, said(room, bodies["Orsk"])])) == 2


def test_a_spokesman_does_not_confirm_what_his_body_says(room: Newsroom) -> None:
    body = said(room, room.say("Courier", "the dam burst", claimer="Lindau Council"))
    man = room.say(
        "Herald", "the dam burst", claimer="Ivo Brandt", stance="confirms", day="2031-05-05"
    )
    spokesman = said(room, man, "Lindau Council spokesman")
    assert because(body, spokesman) == "Two outlets, one origin: Lindau Council."
    assert because(body, said(room, man)) == (
        "Ivo Brandt confirmed what Lindau Council said first."
    )


def test_a_claim_lists_its_origins(room: Newsroom) -> None:
    first = room.say("Courier", BURST)
    other = room.say("Herald", BURST)
    room.judge(first.id, other.id, Verdict.SAME)
    linked = room.link()
    claim = next(claim for claim in linked.claims if first.id in claim.utterances)
    (root,) = claim.roots
    assert root.called == "Courier"
    assert root.documents == (first.document, other.document)
    assert root.why == ("Courier and Herald carry one text",)
