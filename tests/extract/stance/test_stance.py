"""What a claimer does with a content: cue in [brackets], content in {braces}, else own voice."""

from collections.abc import Callable

import pytest

from dateline.extract.stance import Reading
from dateline.model.utterance import Stance

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    "sentence",
    [
        "Prell [denied] {the dam had burst}",
        "The army [has strongly denied] {any part in the raid}",
        "Marov [rejected] {the accusation that his men fired}",
        "Marov [dismissed] {the report as a fabrication}",
        "Marov [pushed back against] {the claim}",
        "Police [ruled out] {sabotage}",
        "The ministry [disputes] {the occurrence of the raid}",
        "The ministry [called] {the accusation a lie}",
        "Two witnesses [contradicted] {the mayor's account}",
        "{The claim} [was contradicted] by two witnesses",
        "Marov [said] {the reports were completely untrue}",
        "Marov [said] {it was not true}",
        '{"That is simply not the case,"} Prell [said]',
        '{"I reject these accusations,"} Prell [said]',
        "Marov [said] {there was no such order}",
        "{The videos spread by Prell about a raid do not correspond to reality}, he [said]",
        "{The reports from the north about a raid are a fabrication}, he [said]",
        "That account was disputed by Prell",
        "Marov [said] {that the strike never happened}",
        "Marov [said] {there was no truth in the story}",
        "Marov [said] {his men had nothing to do with the fire}",
    ],
)
def test_denials(read: Read, sentence: str) -> None:
    assert read(sentence).stance is Stance.DENIES


@pytest.mark.parametrize(
    "sentence",
    [
        "Experts [doubt] {that the rocket flew}",
        "Experts [cast] {doubt on the army's figures}",
        "Experts [questioned] {whether the rocket flew}",
        "Some analysts [question] {the claim}",
        "Experts [do not believe] {that the rocket flew}",
        "Analysts [expressed scepticism about] {the claim}",
        "The mayor [could not confirm] {that two people had died}",
        "The mayor [declined] {to confirm the figure}",
        "The mayor [would neither confirm nor deny] {the report}",
        "Prell [has yet to confirm] {the death}",
        "Officials [said] {they had seen no evidence of a coup}",
        "Prell [said] {he could not say whether the bridge held}",
        "The army [had no information about] {who was hurt}",
        "Few [believe] {the official account}",
        "Officials [were cautious about] {the claim}",
        "Analysts [said] {the claim was implausible}",
        "Officials refused to say whether the ship was lost",
        "There was no immediate confirmation from the ministry",
        "There is no proof of his claim",
        "The report could not be independently verified",
        "Neither side's account could be verified",
        "The villagers' claims remain unverified",
        "It was not clear who had fired",
        "It is not known if anyone was hurt",
        "Whether the bridge was mined is not clear",
        'It is "too early" to say how many died',
        "Marov is known to exaggerate his gains",
    ],
)
def test_doubts(read: Read, sentence: str) -> None:
    assert read(sentence).stance is Stance.DOUBTS


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor [confirmed] {that two people had died}",
        "The mayor [acknowledged] {that two people had died}",
        "The mayor [was forced to admit] {that the bridge was closed}",
        "The mayor [later] confirmed {that two people had died}",
        "Marov [confessed to] {the murder}",
        "{We can confirm that two officers have died}, he [said]",
        "Marov [said] {nine men are now confirmed as having died}",
        "The ministry has confirmed that the bridge fell",
        "It has been confirmed that the bridge fell",
        "The convoy crossed the river, seen in footage verified by the Courier",
    ],
)
def test_confirmations(read: Read, sentence: str) -> None:
    assert read(sentence).stance is Stance.CONFIRMS


@pytest.mark.parametrize(
    "sentence",
    [
        "Prell [said] {that the dam had burst}",
        "Prell [did not deny] {that the dam had burst}",
        "Police [have not ruled out] {sabotage}",
        "Experts [have no doubt] {that the rocket flew}",
        "The mayor [is expected to confirm] {the figure}",
        "Marov [said] {that the war was built on lies told by generals}",
        "Marov [said] {the ministry, which denied the raid, had paid for it}",
        "The dam did not burst",
        "The cause of the fire is unclear",
        "Prell [said] {that Marov had denied the report}",
        "Officials declined to say where the ship was",
    ],
)
def test_what_only_looks_like_more_than_saying(read: Read, sentence: str) -> None:
    assert read(sentence).stance is Stance.ASSERTS


@pytest.mark.parametrize(
    "sentence",
    [
        "Marov [rejected] {calls for a ceasefire}",
        "Marov [rejected] {the idea of talks}",
        "Police [ruled out] {sending more men}",
        "The court [denied] {bail to Prell}",
        "The court dismissed his appeal",
        "She was admitted to hospital with burns",
        "The senate confirmed Prell as minister",
        "The senate [confirmed] {Oren Prell as minister}",
        "Marov withdrew his troops from the bridge",
        "He was questioned by police",
        "[On the fuel dispute:] {'We have waited long enough'}",
    ],
)
def test_an_offer_or_a_person_is_no_claim_to_deny_or_confirm(read: Read, sentence: str) -> None:
    assert read(sentence).stance is Stance.ASSERTS


@pytest.mark.parametrize(
    "sentence",
    [
        "Marov [withdrew] {his statement on the bridge}",
        "Marov [retracted] {the claim}",
        "The agency [corrected] {its earlier report that ten had died}",
        "He [apologised for] {saying the mill was mined}",
    ],
)
def test_what_is_taken_back(read: Read, sentence: str) -> None:
    assert read(sentence).stance is Stance.RETRACTS


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Was the dam mined?", Stance.ASKS),
        ("Who opened the gates?", Stance.ASKS),
        ("How many people died?", Stance.ASKS),
        ("How will the war end?", Stance.ASKS),
        ('{"Was it an accident?"} Marov [asked]', Stance.ASKS),
        ("Reporters [asked] {whether the dam was mined}", Stance.ASKS),
        ("Why did the dam burst?", Stance.ASSERTS),
        ('{"All I thought was, could it burst?"} Marov [said]', Stance.ASSERTS),
        ("How did the dam burst?", Stance.ASSERTS),
    ],
)
def test_a_question_asks_unless_it_takes_its_content_as_given(
    read: Read, sentence: str, stance: Stance
) -> None:
    assert read(sentence).stance is stance
