"""Which of a sentence's times is that of the event told, and which that of the telling."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dateline.extract.times import find_times
from dateline.extract.when import dated, of_event, of_saying
from dateline.model.span import Span
from dateline.model.time import PartialTime

WEDNESDAY = PartialTime("2031-05-14")
Parse = Callable[[str], Doc]


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def event(parse: Parse, text: str, content: str) -> str | None:
    doc = parse(text)
    found = dated(doc, find_times(text, published_at=WEDNESDAY))
    time = of_event(doc, found, [span(text, content)])
    return time.span.text if time else None


def saying(parse: Parse, text: str, content: str, cue: str) -> str | None:
    doc = parse(text)
    found = dated(doc, find_times(text, published_at=WEDNESDAY))
    time = of_saying(doc, found, [span(text, content)], span(text, cue))
    return time.span.text if time else None


@pytest.mark.parametrize(
    ("text", "content", "time"),
    [
        ("The dam broke on Monday.", "The dam broke on Monday", "Monday"),
        ("On Monday the dam broke.", "the dam broke", "Monday"),
        ("The dam will be closed on Friday.", "The dam will be closed on Friday", "Friday"),
        ("They launched an attack at dawn on Monday.", "They launched", "dawn on Monday"),
        ("The dam broke before dawn on Monday.", "The dam broke", "dawn on Monday"),
        ("It was the first flood since 1959, when two people died.", "two people died", "1959"),
        ("Monday's blast killed five people.", "Monday's blast killed five people", "Monday"),
        (
            "Five people died in a blast on Monday.",
            "Five people died in a blast on Monday",
            "Monday",
        ),
        ("By 5pm, the column was said to be leaving the port.", "to be leaving the port", "5pm"),
        ("The mill was hit on Monday, killing five people.", "killing five people", "Monday"),
        ("On Monday the column left the port and reached the dam.", "reached the dam", "Monday"),
        (
            "Kolb said on Tuesday that the dam broke at noon on Monday.",
            "the dam broke at noon",
            "noon on Monday",
        ),
    ],
)
def test_an_event_has_the_time_that_its_verb_carries(
    parse: Parse, text: str, content: str, time: str
) -> None:
    assert event(parse, text, content) == time


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Kolb said on Tuesday that the dam broke.", "the dam broke"),
        ("The dam, which was built in 1917, broke.", "The dam"),
        (
            "Since the end of the war in 2025, two ships have stayed.",
            "Since the end of the war in 2025, two ships have stayed",
        ),
        ("They read the 2030 flood report.", "They read the 2030 flood report"),
        ("The dam will be mended by Friday.", "The dam will be mended by Friday"),
        ("He fled after meeting Kolb on Monday.", "He fled"),
        ("The dam has leaked since Monday.", "The dam has leaked since Monday"),
        ("The minister condemned Monday's blast.", "The minister condemned Monday's blast"),
        (
            "He called it the worst flood since the war began in 1939.",
            "He called it the worst flood since the war began in 1939",
        ),
        ("The dam broke.", "The dam broke"),
    ],
)
def test_another_events_time_is_not_its_own(parse: Parse, text: str, content: str) -> None:
    assert event(parse, text, content) is None


@pytest.mark.parametrize(
    ("text", "content", "cue", "time"),
    [
        ("Kolb said on Tuesday that the dam broke.", "the dam broke", "said", "Tuesday"),
        (
            "On Tuesday night, Kolb claimed the dam broke.",
            "the dam broke",
            "claimed",
            "Tuesday night",
        ),
        (
            "Kolb spoke at 2am on Tuesday, saying the dam broke.",
            "the dam broke",
            "saying",
            "2am on Tuesday",
        ),
        (
            "As the water rose on Tuesday, Kolb said he would stay.",
            "he would stay",
            "said",
            "Tuesday",
        ),
        (
            "In a recording broadcast on Tuesday, Kolb declared that he would stay.",
            "he would stay",
            "declared",
            "Tuesday",
        ),
    ],
)
def test_the_time_of_saying_depends_on_the_verb_of_saying(
    parse: Parse, text: str, content: str, cue: str, time: str
) -> None:
    assert saying(parse, text, content, cue) == time


def test_a_time_inside_the_words_is_not_that_of_saying_them(parse: Parse) -> None:
    text = "Kolb said that the dam broke on Tuesday."
    assert saying(parse, text, "the dam broke on Tuesday", "said") is None
    assert saying(parse, text, "the dam broke on Tuesday", "that") is None
