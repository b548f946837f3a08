"""The event of a statement: what is coded, who is named in its roles, how far it came about."""

from datetime import UTC, datetime
from functools import cache

import pytest

from dateline.extract.events.frame import frames_of
from dateline.extract.read_document import read_document
from dateline.model.document import Document
from dateline.model.event import Event, Happening, Modality, Mode, Plover
from dateline.model.utterance import Utterance

HELD = datetime(2031, 5, 4, 12, tzinfo=UTC)


@cache
def _read(text: str) -> tuple[Utterance, ...]:
    return read_document(Document(id="a", text=text, held_at=HELD)).utterances


def _event(text: str, words: str) -> Event:
    said = [one for one in _read(text) if words in one.words and one.event]
    assert said, [one.words for one in _read(text)]
    assert said[0].event is not None
    return said[0].event


def test_the_trigger_is_the_word_that_tells_it() -> None:
    text = "Gunmen attacked a convoy near Karsk."
    event = _event(text, "convoy")
    assert (event.trigger.text, event.type) == ("attacked", Plover.ASSAULT)
    assert text[event.trigger.start : event.trigger.end] == "attacked"
    assert event.actor is not None
    assert event.actor.span is not None
    assert event.actor.span.text == "Gunmen"


def test_an_act_of_saying_and_what_it_says_are_two_events() -> None:
    (said,) = [one for one in _read("The governor ordered the brigade to withdraw.") if one.cue]
    assert said.event is not None
    assert said.act_event is not None
    assert (said.act_event.type, said.act_event.modality) == (Plover.REQUEST, Modality.HAPPENED)
    assert (said.event.type, said.event.modality) == (Plover.RETREAT, Modality.ASKED)
    assert said.event.actor == said.act_event.recipient


def test_a_demand_that_is_told_has_both_as_well() -> None:
    (told,) = [one for one in _read("Troops have agreed to withdraw from Karsk.") if not one.cue]
    assert told.event is not None
    assert told.act_event is not None
    assert (told.act_event.type, told.event.type) == (Plover.AGREE, Plover.RETREAT)
    assert told.event.modality is Modality.PLANNED


def test_a_denial_is_a_stance_and_no_event() -> None:
    denials = [one for one in _read("The army denied that it had shelled the port.") if one.cue]
    assert [one.act_event for one in denials] == [None]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ('Jonas Brandt said: "We have seized the port."', "Jonas Brandt"),
        ("Police said they had arrested Tomas Arvel.", "Police"),
        ("Jonas Brandt claimed to have seized the port.", "Jonas Brandt"),
    ],
)
def test_a_pronoun_or_nothing_stands_for_the_claimer(text: str, actor: str) -> None:
    told = [one.event for one in _read(text) if one.event and not one.is_detail]
    assert [event.actor.name for event in told if event.actor] == [actor]


def test_a_pronoun_that_the_text_does_not_settle_is_nobody() -> None:
    event = _event("The harbour was quiet. They attacked the convoy at dawn.", "convoy")
    assert event.actor is None


def test_a_title_gives_a_type_and_no_roles() -> None:
    event = _event("Police Have Arrested Three Men in Karsk", "Three Men")
    assert (event.type, event.actor, event.recipient) == (Plover.COERCE, None, None)


def test_an_attack_that_kills_is_both_and_an_explosion_only_a_casualty() -> None:
    attack = _event("An attack on the mill killed nine workers.", "nine")
    blast = _event("An explosion at the mill killed nine workers.", "nine")
    assert (attack.type, attack.happening) == (Plover.ASSAULT, Happening.CASUALTY)
    assert (blast.type, blast.happening, blast.mode) == (None, Happening.CASUALTY, Mode.KILLED)


def test_a_frame_goes_on_over_an_indented_line_and_the_strictest_comes_first() -> None:
    table = """
    fire: bare >-
    fire: [shell,
        rocket] ~at >at =heavy-weapons
    """
    strict, loose = frames_of([(Plover.ASSAULT, table.replace("\n    ", "\n"))])["fire"]
    assert (strict.objects, strict.recipient) == (frozenset({"shell", "rocket"}), ("at",))
    assert (loose.recipient, loose.is_bare, strict.mode) == ((), True, Mode.HEAVY_WEAPONS)
