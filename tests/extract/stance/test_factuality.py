"""How certain the claimer is: cue in [brackets], content in {braces}, else own voice."""

from collections.abc import Callable

import pytest

from dateline.extract.stance import Reading
from dateline.model.utterance import Factuality

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("sentence", "factuality"),
    [
        ("The dam burst at dawn", "CT+"),
        ("The dam did not burst", "CT-"),
        ("The dam will probably burst", "PR+"),
        ("The dam seems to have burst", "PR+"),
        ("Prell must have known", "PR+"),
        ("The dam is unlikely to burst", "PR-"),
        ("The dam may burst", "PS+"),
        ("The dam may not burst", "PS-"),
        ("If it rained, the town would be flooded", "PS+"),
        ("Police [have not ruled out] {sabotage}", "PS+"),
        ("Experts [believe] {that the rocket flew}", "PR+"),
        ("{I don't think she escaped}, Marov [said]", "PR-"),
        ("It was unclear whether the gunmen had fled", "U"),
    ],
)
def test_degrees_and_polarity(read: Read, sentence: str, factuality: str) -> None:
    assert read(sentence).factuality is Factuality(factuality)


@pytest.mark.parametrize(
    ("sentence", "factuality"),
    [
        ("The dam that was not mined burst at dawn", "CT+"),
        ("Marov fled without firing a shot", "CT+"),
        ("Marov told him not to speak", "CT+"),
        ("Nobody was hurt", "CT-"),
        ("Neither bridge was damaged", "CT-"),
        ("There were no injuries", "CT-"),
        ("It is not true that the dam burst", "CT-"),
        ("The rocket failed to reach orbit", "CT-"),
        ("The bridge is no longer open", "CT-"),
        ("No fewer than ten died", "CT+"),
        ("There is no doubt that Marov fled", "CT+"),
        ("No 7 Squadron was sent to Karsk", "CT+"),
        ("Marov [said] {he could see the river}", "CT+"),
        ("Marov [said] {he could not move}", "CT-"),
    ],
)
def test_negation_reaches_its_own_clause_only(read: Read, sentence: str, factuality: str) -> None:
    assert read(sentence).factuality is Factuality(factuality)


@pytest.mark.parametrize(
    ("sentence", "factuality"),
    [
        ("Prell [denied] {the dam had burst}", "CT-"),
        ("Marov [denied] {that he had not paid}", "CT+"),
        ('Marov [denied] the claim: "{We did not fire a shot}"', "CT-"),
        ("Experts [doubt] {that the rocket flew}", "U"),
    ],
)
def test_what_is_denied_is_not_so_for_the_claimer(
    read: Read, sentence: str, factuality: str
) -> None:
    assert read(sentence).factuality is Factuality(factuality)


@pytest.mark.parametrize(
    ("sentence", "factuality"),
    [
        ("The dam allegedly burst", "U"),
        ("Villagers reportedly fled across the river", "U"),
        ("Marov is said to have fled", "U"),
        ("The tunnel [is believed] {to be the first of its kind}", "U"),
        ("unconfirmed reports of a burst", "U"),
        ("the alleged attack on the mill", "U"),
        ("The alleged attack killed two men", "U"),
        ("The purported letter was signed by Marov", "U"),
        ("Police arrested the alleged gunman", "CT+"),
        ("The Courier [reported] {that the dam burst}", "CT+"),
    ],
)
def test_hearsay_of_what_is_stated_leaves_it_open(
    read: Read, sentence: str, factuality: str
) -> None:
    assert read(sentence).factuality is Factuality(factuality)


@pytest.mark.parametrize(
    ("sentence", "factuality"),
    [
        ("Marov [vowed] {to march on the capital}", "CT+"),
        ("Marov [threatened] {to close the road}", "CT+"),
        ("Marov [ordered] {his men not to fire}", "CT-"),
        ("{If the truce fails, we will fire}, Marov [warned]", "CT+"),
    ],
)
def test_a_promise_a_threat_or_an_order_asserts_the_intention(
    read: Read, sentence: str, factuality: str
) -> None:
    assert read(sentence).factuality is Factuality(factuality)
