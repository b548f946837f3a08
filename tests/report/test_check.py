"""No line says a name or a number that is not in the words it cites."""

import string
from dataclasses import replace
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.app.view import Brief, Line
from dateline.report.check import NO_REFERENCE, checked, supported

LINES = ("ABOARD", "AT_PORT", "FIRE", "NO_PUMPS", "PUMPS_WORK", "ROOM", "TAKEN_OFF")


@pytest.fixture
def lines(sample: ModuleType) -> dict[str, Line]:
    return {name: getattr(sample, name) for name in LINES}


@pytest.mark.parametrize("name", LINES)
def test_a_line_in_the_words_it_cites_stands(
    lines: dict[str, Line], brief: Brief, name: str
) -> None:
    assert supported(lines[name], brief.documents) == ()


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("41 people were taken off the ship", ("41",)),
        ("forty people were taken off the ship", ()),
        ("Forty people were taken off the ship.", ()),
        ("4 people and 0 crew were taken off the ship", ("4", "0")),
        ("forty-one people were taken off the ship", ("forty-one",)),
        ("forty thousand people were taken off the ship", ("forty thousand",)),
        ("a dozen people were taken off the ship", ("dozen",)),
        ("40 people were taken off the Halina", ("Halina",)),
        ("Halina's people were taken off the ship", ("Halina's",)),
        ("Nobody else was taken off the ship", ()),
        ("40 people were taken off by the UN", ("UN",)),
        ("40 people were taken off the ship [Halina]", ()),
        ("40 people were taken off the ship [Marigold]", ("Marigold",)),
    ],
)
def test_what_is_not_in_the_cited_words_is_named(
    lines: dict[str, Line], brief: Brief, text: str, missing: tuple[str, ...]
) -> None:
    """Harbour master Ines Dorrit said 40 people were taken off the ship."""
    assert supported(replace(lines["TAKEN_OFF"], text=text), brief.documents) == missing


def test_a_speaker_is_named_somewhere_in_the_cited_document(
    lines: dict[str, Line], brief: Brief
) -> None:
    room = lines["ROOM"]
    assert supported(room, brief.documents) == ()
    assert supported(room) == ("Ines", "Dorrit")
    assert supported(replace(room, speaker="Tomas Reve"), brief.documents) == ("Tomas", "Reve")
    assert supported(replace(room, via=("Telefax",)), brief.documents) == ("Telefax",)


def test_a_line_without_references_fails(lines: dict[str, Line]) -> None:
    assert supported(replace(lines["FIRE"], references=())) == (NO_REFERENCE,)


@given(
    name=st.sampled_from(LINES),
    number=st.integers(min_value=0, max_value=10**12),
    spelling=st.sampled_from(("{}", "{:,}", "{}th")),
    data=st.data(),
)
def test_a_foreign_number_anywhere_fails(
    sample: ModuleType, name: str, number: int, spelling: str, data: st.DataObject
) -> None:
    line = getattr(sample, name)
    if number in {2, 15, 40, 55, 60}:
        number += 100
    assert supported(_with_word(line, spelling.format(number), data), sample.make_brief().documents)


@given(
    name=st.sampled_from(LINES),
    start=st.sampled_from(string.ascii_uppercase),
    rest=st.text("bcdfghjkmpqvwxz", min_size=2, max_size=8),
    data=st.data(),
)
def test_a_foreign_name_anywhere_fails(
    sample: ModuleType, name: str, start: str, rest: str, data: st.DataObject
) -> None:
    line = _with_word(getattr(sample, name), f"{start}{rest}", data)
    assert supported(line, sample.make_brief().documents)


def _with_word(line: Line, word: str, data: st.DataObject) -> Line:
    words = line.text.split()
    place = data.draw(st.integers(min_value=0, max_value=len(words)))
    return replace(line, text=" ".join((*words[:place], f"({word})", *words[place:])))


def test_a_sound_brief_stays_whole(brief: Brief) -> None:
    assert checked(brief) == brief


def test_failing_lines_are_left_out_and_counted(brief: Brief) -> None:
    """A headline takes its entry with it, one side its dispute, one value its figure."""
    false = replace(brief.bottom_line[0], text="99 ships sank")
    entry = replace(brief.claimed[0], line=false)
    dispute = replace(brief.disputed[0], right=(false,))
    row = replace(brief.figures[0].rows[0], value="41")
    figure = replace(brief.figures[0], rows=(row, *brief.figures[0].rows[1:]))
    actor = replace(brief.actors[1], statements=(false,))
    spoiled = replace(
        brief,
        bottom_line=(false, *brief.bottom_line[1:]),
        claimed=(entry, *brief.claimed[1:]),
        disputed=(dispute, brief.disputed[1]),
        figures=(figure,),
        actors=(brief.actors[0], actor),
    )
    kept = checked(spoiled)
    assert kept.bottom_line == brief.bottom_line[1:]
    assert kept.claimed == brief.claimed[1:]
    assert kept.disputed == brief.disputed[1:]
    assert kept.figures == ()
    assert kept.actors == brief.actors[:1]
    assert kept.left_out == 1 + 1 + 2 + 2 + 1
    assert checked(kept) == kept


def test_a_claims_further_statements_fall_alone(brief: Brief) -> None:
    entry = brief.established[0]
    false = replace(entry.more[0], text="Zorro confirms it")
    spoiled = replace(brief, established=(replace(entry, more=(false,)),))
    assert checked(spoiled).established == (replace(entry, more=()),)
    assert checked(spoiled).left_out == 1
