"""The actor register: which names are one party."""

from dateline.link.actors.register import register
from dateline.model.document import Document
from dateline.model.judgement import Verdict
from dateline.model.mention import ActorMention, Mention
from dateline.model.span import Span
from dateline.model.utterance import ActorType

from .conftest import HELD, Newsroom


def actors(room: Newsroom, *names: str) -> set[frozenset[str]]:
    room.utterances.clear()
    for name in names:
        room.say("Courier", f"{name} spoke of the dam.", claimer=name)
    found = register(room.utterances, room.judgements).actors
    return {frozenset({actor.name, *actor.aliases}) for actor in found}


def one(*names: str) -> set[frozenset[str]]:
    return {frozenset(names)}


def apart(*names: str) -> set[frozenset[str]]:
    return {frozenset({name}) for name in names}


def test_transliterations_are_one_person(room: Newsroom) -> None:
    names = ("Yevgeny Markov", "Yevgeniy Markov", "Evgeny Markov")
    assert actors(room, *names) == one(*names)


def test_a_title_and_a_middle_initial_are_no_part_of_a_name(room: Newsroom) -> None:
    names = ("Dr Ivo Brandt", "Ivo K. Brandt", "Ivo Brandt")
    assert actors(room, *names) == one(*names)


def test_a_surname_is_the_only_full_name_that_ends_with_it(room: Newsroom) -> None:
    assert actors(room, "Ivo Brandt", "Brandt") == one("Ivo Brandt", "Brandt")
    assert actors(room, "Ivo Brandt", "Lea Brandt", "Brandt") == apart(
        "Ivo Brandt", "Lea Brandt", "Brandt"
    )


def test_a_body_goes_in_either_word_order(room: Newsroom) -> None:
    names = ("Ministry of Defence", "Defense Ministry")
    assert actors(room, *names) == one(*names)


def test_a_body_without_its_country_is_the_only_body_with_it(room: Newsroom) -> None:
    assert actors(room, "Danish Water Board", "Water Board") == one(
        "Danish Water Board", "Water Board"
    )
    assert len(actors(room, "Danish Water Board", "British Water Board", "Water Board")) == 3


def test_numbered_things_are_not_spelling_variants(room: Newsroom) -> None:
    assert actors(room, "Lake Star 3", "Lake Star 4") == apart("Lake Star 3", "Lake Star 4")


def test_a_minister_is_not_the_ministry(room: Newsroom) -> None:
    assert len(actors(room, "Defence Minister", "Defence Ministry")) == 2


def test_unnamed_parties_are_other_parties_in_other_documents(room: Newsroom) -> None:
    room.utterances.clear()
    for outlet in ("Courier", "Herald"):
        room.say(outlet, "They saw the dam burst.", claimer="witnesses")
    assert len(register(room.utterances).actors) == 2


def test_a_persons_word_joins_and_parts_actors(room: Newsroom) -> None:
    room.utterances.clear()
    room.say("Courier", "It burst.", claimer="Ivo Brandt")
    room.say("Herald", "It burst.", claimer="Brandt")
    room.say("Gazette", "It burst.", claimer="the Dam Man")
    by_name = {actor.name: actor.id for actor in register(room.utterances).actors}
    room.judge(by_name["Ivo Brandt"], by_name["the Dam Man"], Verdict.SAME_ACTOR)
    found = register(room.utterances, room.judgements)
    assert len(found.actors) == 1


def test_an_outlet_of_the_case_is_a_body(room: Newsroom) -> None:
    room.say("Sextant", "The dam burst.")
    room.say("Herald", "Sextant said the dam had burst.", claimer="Sextant")
    found = register(room.utterances, room.judgements, (), room.documents).actors
    assert [(actor.name, actor.type.value) for actor in found] == [("Sextant", "organisation")]


def test_a_doctor_elsewhere_is_not_the_governor_of_the_same_surname() -> None:
    texts = {
        "a": "Governor Ivo Morozov said the dam had burst.",
        "b": "Dr. Morozov of the City Hospital said nine people had died.",
    }
    documents, mentions = {}, []
    for name, text in texts.items():
        called = "Ivo Morozov" if name == "a" else "Morozov"
        document = Document(id=name, text=text, held_at=HELD)
        start = text.index(called)
        span = Span.of(text, start, start + len(called))
        of = ActorMention(span=span, name=called, type=ActorType.PERSON)
        documents[document.version] = document
        mentions.append(Mention(document=name, version=document.version, of=of))
    found = register((), (), mentions, documents)
    governor, doctor = (found.find(one.version, one.of.name) for one in mentions)
    assert governor != doctor
