"""Which event a claim is of, and what two utterances' events say of each other."""

from dataclasses import replace

import pytest

from dateline.link.event import conflicting_reality, event_of, same_roles, same_type, typical
from dateline.model.event import Event, Happening, Modality, Party, Plover
from dateline.model.span import Span
from dateline.model.utterance import Factuality, Kind, Stance, Utterance

TRIGGER = Span(start=0, end=4, text="shot")


def _said(at: int, event: Event | None = None) -> Utterance:
    span = Span(start=at, end=at + 4, text="shot")
    return Utterance(
        document="a",
        version="doc-1",
        content=(span,),
        stance=Stance.ASSERTS,
        factuality=Factuality.CERTAIN,
        kind=Kind.NARRATED,
        sentence=span,
        event=event,
    )


def _event(
    type_: Plover | None = Plover.ASSAULT,
    *,
    happening: Happening | None = None,
    by: str | None = None,
    modality: Modality = Modality.HAPPENED,
    is_negated: bool = False,
) -> Event:
    return Event(
        trigger=TRIGGER,
        type=type_,
        happening=happening,
        modality=modality,
        is_negated=is_negated,
        actor=Party(name=by) if by else None,
    )


def _same_name(_: str, name: str) -> str | None:
    return {"the brigade": "act-1", "Falcon Brigade": "act-1"}.get(name)


def test_the_event_is_no_part_of_the_id() -> None:
    assert _said(0, _event()).id == _said(0).id


def test_an_event_has_a_type() -> None:
    with pytest.raises(ValueError, match="type"):
        Event(trigger=TRIGGER)


def test_the_act_of_saying_counts_where_nothing_is_said_to_have_happened() -> None:
    act = _event(Plover.REQUEST)
    assert event_of(replace(_said(0), act_event=act)) == act


def test_a_killing_is_of_one_type_with_a_death_and_with_a_deed() -> None:
    killing = _said(0, _event(Plover.ASSAULT, happening=Happening.CASUALTY))
    death, deed = _said(9, _event(None, happening=Happening.CASUALTY)), _said(20, _event())
    assert same_type(killing, death)
    assert same_type(killing, deed)
    assert same_type(death, deed) is False
    assert same_type(death, _said(40)) is None


def test_two_names_of_one_actor_are_one_role() -> None:
    one, other = _said(0, _event(by="the brigade")), _said(9, _event(by="Falcon Brigade"))
    assert same_roles(one, other, _same_name)
    assert same_roles(one, _said(20, _event(by="the army")), _same_name) is False
    assert same_roles(one, _said(20, _event()), _same_name) is None


def test_a_deed_conflicts_with_its_own_absence_and_not_with_a_plan() -> None:
    done, not_done = _said(0, _event()), _said(9, _event(is_negated=True))
    planned = _said(20, _event(modality=Modality.PLANNED, is_negated=True))
    assert conflicting_reality(done, not_done)
    assert not conflicting_reality(done, planned)


def test_a_claims_event_is_what_most_of_it_tells() -> None:
    said = [
        _said(0, _event(Plover.COERCE)),
        _said(9, _event()),
        _said(20, _event(by="the army")),
        _said(40),
    ]
    assert typical(said, said[0].id) == said[2]
    assert typical(said, said[1].id) == said[1]
    assert typical(said[3:], said[3].id) is None
