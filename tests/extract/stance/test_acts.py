"""How far the word of saying reaches, over the statements of one act."""

from collections.abc import Callable, Mapping

import pytest

from dateline.model.utterance import Stance, Utterance

Utter = Callable[..., tuple[Utterance, ...]]


def _stances(utterances: tuple[Utterance, ...]) -> Mapping[str, Stance]:
    return {item.words: item.stance for item in utterances if item.claimer}


def test_a_confirmation_reaches_what_is_joined_to_it(utter: Utter) -> None:
    content = "that four people died and that the bridge is closed"
    found = _stances(utter(f"Police confirmed {content}.", ("Police", "confirmed", content)))
    assert set(found.values()) == {Stance.CONFIRMS}


def test_a_denial_does_not_reach_what_is_said_by_the_way(utter: Utter) -> None:
    content = "that the blast, which killed 40 miners, was a test"
    found = utter(f"Marov denied {content}.", ("Marov", "denied", content))
    aside = next(item for item in found if item.words.startswith("killed"))
    assert (aside.claimer, aside.stance) == (None, Stance.ASSERTS)
    assert set(_stances(found).values()) == {Stance.DENIES}


@pytest.mark.parametrize("verb", ["denied", "confirmed"])
def test_an_event_that_is_only_named_is_taken_as_given(utter: Utter, verb: str) -> None:
    content = "that any of his men or their families had been hurt in the second rocket attack"
    utterances = utter(f"Marov {verb} {content}.", ("Marov", verb, content))
    named = [item for item in utterances if item.is_nominal]
    assert [item.stance for item in named] == [Stance.ASSERTS]
