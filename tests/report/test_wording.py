"""Numbers, ranges and stances read as a reporter would write them."""

from dataclasses import replace
from types import ModuleType

import pytest

from dateline.app.view import Brief, FigureRow
from dateline.report.footnote import shortened
from dateline.report.number import numbers
from dateline.report.scale import bar, bounds, reach
from dateline.report.wording import lead, plural, show_number, show_range, speakers, statement


def test_numbers_and_ranges() -> None:
    assert [show_number(value) for value in (4, 3.5, 25000)] == ["4", "3.5", "25,000"]
    assert show_range(25000, 50000) == "25,000 – 50,000"
    assert show_range(4, 4) == "4"
    assert show_range(200, None) == "200 or more"
    assert show_range(None, 60) == "60 or fewer"
    assert show_range(None, None) == "not told"


@pytest.mark.parametrize(
    ("noun", "many"),
    [("person", "people"), ("ferry", "ferries"), ("day", "days"), ("box", "boxes")],
)
def test_what_is_counted_stands_in_the_plural(noun: str, many: str) -> None:
    assert plural(noun) == many
    assert plural(noun, 1) == noun


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("twenty-five thousand of 25 thousand", [25_000, 25_000]),
        ("25,000-50,000", [25_000, 50_000]),
        ("two thousand and five", [2_005]),
        ("two, three", [2, 3]),
        ("hundreds of thousands", [100, 1_000]),
        ("2:15am, 3.5 miles, the twelfth", ["2:15", 3.5, 12]),
        ("M4 and G7", []),
        ("1.5 million, a dozen", [1_500_000, 12]),
    ],
)
def test_a_number_in_words_has_the_value_of_its_digits(text: str, values: list[object]) -> None:
    assert [value for _, value in numbers(text)] == values


def test_who_says_it_and_how(sample: ModuleType) -> None:
    assert lead(sample.ROOM) == "says:"
    assert lead(sample.ENGINE_LINE) == "denies"
    assert lead(sample.FIRE) == "reports:"
    assert lead(sample.PUMPS_WORK) == "denies, in the words of Bay Courier:"
    two = replace(sample.FIRE, references=(sample.BROKE_OUT, sample.TOWED))
    assert (speakers(two), lead(two)) == (("Oldmark Herald", "Bay Courier"), "report:")


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("port and the army", "say:"),
        ("Police", "say:"),
        ("Prosecutors", "say:"),
        ("Reuters", "says:"),
        ("Orsk Police", "says:"),
    ],
)
def test_many_say_even_at_the_head_of_a_sentence(
    sample: ModuleType, speaker: str, told: str
) -> None:
    assert lead(replace(sample.ROOM, speaker=speaker)) == told


def test_direct_speech_stands_in_quotation_marks_once(sample: ModuleType) -> None:
    assert statement(sample.ROOM) == "“The engine room was on fire, and nothing else”"
    assert statement(replace(sample.ROOM, text="“Yes”")) == "“Yes”"
    assert statement(sample.TAKEN_OFF) == "40 people were taken off the ship"


def test_long_words_are_cut_at_a_word(sample: ModuleType) -> None:
    assert shortened(sample.SIXTY.spans, 20) == "between 55 and 60 …"


def test_values_stand_on_one_scale(brief: Brief) -> None:
    figure = brief.figures[0]
    forty, sixty = figure.rows
    assert reach(figure) == 60
    assert bounds(figure, forty).low == 40, "the claim knows what its row does not tell"
    first, second = bar(figure, forty), bar(figure, sixty)
    assert first is not None
    assert second is not None
    assert (first.start, second.start, second.width) == (66.67, 91.67, 8.33)
    vague = FigureRow(value="dozens", line=forty.line)
    assert bar(figure, vague) is None
    open_ended = bar(figure, replace(vague, low=24))
    assert open_ended is not None
    assert (open_ended.is_open, open_ended.start, open_ended.width) == (True, 40, 60)
