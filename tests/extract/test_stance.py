"""What a claimer does with a content, read from the words alone."""

import pytest

from dateline.extract.stance import read_stance
from dateline.model.utterance import Factuality, Stance


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("said", "that the dam had burst", Stance.ASSERTS),
        ("denied", "that the dam had burst", Stance.DENIES),
        ("has strongly denied", "any part in the raid", Stance.DENIES),
        ("did not deny", "that the dam had burst", Stance.ASSERTS),
        ("confirmed", "that two people had died", Stance.CONFIRMS),
        ("could not confirm", "that two people had died", Stance.DOUBTS),
        ("declined to confirm", "the figure", Stance.DOUBTS),
        ("called", "the accusation a fabrication", Stance.DENIES),
        ("said", "the reports were completely untrue", Stance.DENIES),
        ("said", "that the war was built on lies told by generals", Stance.ASSERTS),
        ("said", "it was not clear who had fired", Stance.DOUBTS),
        ("withdrew", "his statement on the bridge", Stance.RETRACTS),
    ],
)
def test_reads_the_stance_from_the_cue_then_from_the_content(
    cue: str, content: str, stance: Stance
) -> None:
    reading = read_stance(cue=cue, content=content, sentence=content, own_voice=False)
    assert reading.stance is stance


@pytest.mark.parametrize(
    ("content", "factuality"),
    [
        ("the dam burst at dawn", Factuality.CERTAIN),
        ("the dam did not burst", Factuality.CERTAINLY_NOT),
        ("the dam may burst", Factuality.POSSIBLE),
        ("the dam will probably burst", Factuality.PROBABLE),
        ("the dam allegedly burst", Factuality.UNCOMMITTED),
        ("unconfirmed reports of a burst", Factuality.UNCOMMITTED),
    ],
)
def test_reads_how_certain_the_words_are(content: str, factuality: Factuality) -> None:
    reading = read_stance(cue="", content=content, sentence=content, own_voice=True)
    assert reading.factuality is factuality


def test_a_question_in_the_own_voice_asks() -> None:
    words = "Who opened the gates?"
    reading = read_stance(cue="", content=words, sentence=words, own_voice=True)
    assert reading.stance is Stance.ASKS
