"""An act of saying whole, the statements in it, and what is no act at all."""

from collections.abc import Callable

import pytest

from dateline.model.utterance import Kind, Utterance

Utter = Callable[..., tuple[Utterance, ...]]


def _by(name: str, found: tuple[Utterance, ...]) -> list[Utterance]:
    return [one for one in found if one.claimer and one.claimer.name == name and not one.is_detail]


def test_the_first_statement_holds_the_whole_act_and_the_others_name_it(utter: Utter) -> None:
    content = "that four people died and that the bridge is closed"
    first, second = _by("Ada Roe", utter(f"Ada Roe said {content}.", ("Ada Roe", "said", content)))
    assert first.words == "four people died"
    assert [span.text for span in first.whole] == [content]
    assert second.words == "the bridge is closed"
    assert (second.part_of, second.act, second.cue) == (first.id, (), None)


def test_a_quotation_over_several_sentences_is_one_act(utter: Utter) -> None:
    content = "“The bridge fell. Nobody was on it. We heard it go.”"
    found = _by("Ada Roe", utter(f"{content} Ada Roe said.", ("Ada Roe", "said", content)))
    assert [one.part_of for one in found] == [None, found[0].id, found[0].id]
    assert [span.text for span in found[0].whole] == [content]


def test_an_act_of_one_statement_is_that_statement(utter: Utter) -> None:
    text = "Ada Roe said that the bridge fell."
    (only,) = _by("Ada Roe", utter(text, ("Ada Roe", "said", "that the bridge fell")))
    assert (only.act, only.part_of, only.whole) == ((), None, only.content)


def test_an_aside_in_reported_speech_is_the_reporters(utter: Utter) -> None:
    content = "that the driver, who was arrested on Monday, had fallen asleep"
    found = utter(f"Ada Roe said {content}.", ("Ada Roe", "said", content))
    aside = next(one for one in found if "arrested" in one.words)
    assert (aside.claimer, aside.kind) == (None, Kind.NARRATED)


def test_an_aside_in_a_quotation_is_the_speakers(utter: Utter) -> None:
    content = "“The driver, who was arrested on Monday, had fallen asleep,”"
    found = utter(f"{content} Ada Roe said.", ("Ada Roe", "said", content))
    assert all(one.claimer and one.claimer.name == "Ada Roe" for one in found)


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("Ada Roe", "declined", "to comment on the fall of the bridge"),
        ("Ada Roe", "did not respond", "to a request about the bridge"),
        ("Ada Roe", "could not be reached", "for comment on the bridge"),
        ("The police", "are investigating", "whether the bridge was mined"),
        ("The guards", "appear", "to have left the bridge"),
        ("Pictures", "show", "that the bridge has fallen"),
    ],
)
def test_silence_inquiry_and_pictures_are_told_by_the_outlet(
    utter: Utter, source: str, cue: str, content: str
) -> None:
    found = utter(f"{source} {cue} {content}.", (source, cue, content))
    assert found
    assert all(one.claimer is None for one in found)


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("The court", "indicted", "the treasurer of the grain board"),
        ("The governor", "banned", "all traffic on the bridge"),
        ("Thousands", "protested against", "the sale of the mill"),
    ],
)
def test_a_deed_is_the_outlets_statement_too(
    utter: Utter, source: str, cue: str, content: str
) -> None:
    found = utter(f"{source} {cue} {content}.", (source, cue, content))
    told = next(one for one in found if one.claimer is None)
    assert told.words == f"{source} {cue} {content}"
    assert any(one.claimer for one in found)


@pytest.mark.parametrize("cue", ["said", "denied", "condemned", "called a disgrace"])
def test_what_is_said_or_judged_is_the_partys_alone(utter: Utter, cue: str) -> None:
    found = utter(f"The governor {cue} the sale of the mill.", ("The governor", cue, "the sale"))
    assert all(one.claimer for one in found)
