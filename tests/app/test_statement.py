"""An utterance as a line that somebody can read who has not read the article."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dateline.app.statement import is_presentable, line_of
from dateline.app.view import Line
from dateline.model.document import Document
from dateline.model.span import Span
from dateline.model.utterance import (
    ActorType,
    Claimer,
    Factuality,
    Gloss,
    Kind,
    Stance,
    Utterance,
)


def document(text: str) -> Document:
    return Document(id="a", text=text, source="Orsk Post", held_at=datetime(2031, 5, 4, tzinfo=UTC))


def utterance(
    text: str,
    content: str,
    *,
    kind: Kind = Kind.INDIRECT,
    claimer: str | None = "Ada Roe",
    gloss: tuple[str, str] | None = None,
    is_complete: bool = True,
) -> Utterance:
    start = text.index(content)
    glosses = ()
    if gloss:
        at = text.index(gloss[0], start)
        glosses = (Gloss(span=Span.of(text, at, at + len(gloss[0])), name=gloss[1]),)
    return Utterance(
        document="a",
        version=document(text).version,
        content=(Span.of(text, start, start + len(content)),),
        stance=Stance.ASSERTS,
        factuality=Factuality.CERTAIN,
        kind=kind,
        claimer=Claimer(name=claimer, type=ActorType.PERSON) if claimer else None,
        glosses=glosses,
        is_complete=is_complete,
        sentence=Span.of(text, 0, len(text)),
    )


def line(text: str, content: str, **options: object) -> Line:
    return line_of(utterance(text, content, **options), document(text))  # type: ignore[arg-type]


def test_reported_words_lose_their_joint_and_gain_a_full_stop() -> None:
    shown = line("Ada Roe said that the bridge had gone", "that the bridge had gone")
    assert (shown.speaker, shown.text) == ("Ada Roe", "The bridge had gone.")


def test_a_pronoun_is_shown_as_the_name_it_stands_for() -> None:
    text = "Ada Roe said he had left the town by night."
    shown = line(text, "he had left the town by night", gloss=("he", "Jonas Brandt"))
    assert shown.text == "[Jonas Brandt] had left the town by night."


@pytest.mark.parametrize(
    ("text", "name", "speaker"),
    [
        ("The UN said the bridge had gone", "United Nations", "UN"),
        (
            "The UN, the United Nations, said the bridge had gone",
            "United Nations",
            "United Nations",
        ),
        ("She said the bridge had gone", "Ada Roe", "Ada Roe"),
    ],
)
def test_a_speaker_is_called_as_in_the_document(text: str, name: str, speaker: str) -> None:
    end = text.index("," if "," in text else " said")
    told = replace(
        utterance(text, "the bridge had gone"),
        claimer=Claimer(name=name, type=ActorType.OTHER, span=Span.of(text, 0, end)),
    )
    assert line_of(told, document(text)).speaker == speaker


def test_quoted_words_stay_as_they_were_said() -> None:
    shown = line("“The wall is gone,” Ada Roe said.", "“The wall is gone,”", kind=Kind.DIRECT)
    assert (shown.text, shown.kind) == ("The wall is gone.", "direct")


def test_a_phrase_that_is_no_clause_is_shown_in_its_sentence() -> None:
    text = "Ada Roe announced the closing of every school."
    shown = line(text, "the closing of every school", is_complete=False)
    assert shown.text == text


def test_the_reference_points_at_the_exact_words() -> None:
    text = "Ada Roe said that the bridge had gone"
    (reference,) = line(text, "that the bridge had gone").references
    assert (reference.outlet, reference.spans[0].text) == ("Orsk Post", "that the bridge had gone")


def test_a_pronoun_without_a_name_leaves_nothing_to_print() -> None:
    shown = line("Ada Roe said he had left.", "he had left")
    assert not is_presentable(shown)


def test_a_pronoun_after_its_name_stays() -> None:
    text = "Jonas Brandt took his men home, Ada Roe said."
    shown = line(text, "Jonas Brandt took his men home", gloss=("his", "Jonas Brandt"))
    assert shown.text == "Jonas Brandt took his men home."


@pytest.mark.parametrize(
    ("text", "is_fit"),
    [
        ("The bridge over the Orsk had gone.", True),
        ("[Jonas Brandt] had left the town.", True),
        ("He had left the town by night.", False),
        ("It was the third such attack.", False),
        ("Too short.", False),
        ("See more at https://orsk.example for all of it.", False),
        ("The mayor called it “a quiet night.", False),
        ("The column moved on and then...", False),
    ],
)
def test_a_line_that_cannot_stand_alone_is_not_presentable(text: str, is_fit: bool) -> None:  # noqa: FBT001 - a table
    shown = Line(text=text, references=(), kind="narrated")
    assert is_presentable(shown) is is_fit
