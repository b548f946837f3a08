"""Which earlier statement a denial, a doubt or a confirmation speaks of."""

from collections.abc import Callable

import pytest

from dateline.model.utterance import Utterance

Utter = Callable[..., tuple[Utterance, ...]]

ACCUSED = "that the army had shelled the mill in a night attack"
SPOKEN = f"Marov said {ACCUSED}. "


@pytest.mark.parametrize(
    ("answer", "cue", "content"),
    [
        ("The army denied the attack.", "denied", "the attack"),
        ("The army called the claim a lie.", "called", "the claim a lie"),
        ("The army could not confirm the attack.", "could not confirm", "the attack"),
        ("The army confirmed the night attack.", "confirmed", "the night attack"),
    ],
)
def test_an_answer_in_short_speaks_of_what_was_said(
    utter: Utter, answer: str, cue: str, content: str
) -> None:
    told = ("Marov", "said", ACCUSED), ("The army", cue, content)
    by_words = {item.words: item for item in utter(SPOKEN + answer, *told)}
    target = by_words[content].target
    assert target == by_words[ACCUSED].id


def test_an_answer_of_other_matters_has_no_target(utter: Utter) -> None:
    told = ("Marov", "said", ACCUSED), ("The army", "denied", "the theft")
    by_words = {item.words: item for item in utter(f"{SPOKEN}The army denied the theft.", *told)}
    assert by_words["the theft"].target is None
