"""What short sentences tell of how many, of what, and what befell them."""

import pytest

from dateline.extract.quantities.find import find_quantities
from dateline.model.quantity import Quantity
from dateline.model.span import Span


def only(text: str) -> Quantity:
    (quantity,) = find_quantities(text)
    return quantity


def bounds(quantity: Quantity) -> tuple[float | None, float | None, float | None]:
    return quantity.low, quantity.best, quantity.high


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Seven boats sank.", "Seven", (7, 7, 7)),
        ("A fleet of 1,200 boats sank.", "1,200", (1200, 1200, 1200)),
        ("At least four boats sank.", "At least four", (4, 4, None)),
        ("More than 50 boats sank.", "More than 50", (50, 50, None)),
        ("Up to 300 boats sank.", "Up to 300", (None, 300, 300)),
        ("Fewer than ten boats sank.", "Fewer than ten", (None, 10, 10)),
        ("Nearly 1,000 boats sank.", "Nearly 1,000", (None, 1000, 1000)),
        ("About 40 boats sank.", "About 40", (None, 40, None)),
        ("Some thirty-two boats sank.", "Some thirty-two", (None, 32, None)),
        ("Between 20 and 30 boats sank.", "Between 20 and 30", (20, None, 30)),
        ("Anywhere from 20 to 30 boats sank.", "Anywhere from 20 to 30", (20, None, 30)),
        ("Two to three boats sank.", "Two to three", (2, None, 3)),
        ("Another 25,000 boats sank.", "Another 25,000", (25000, 25000, 25000)),
        ("A further 2,000 boats sank.", "A further 2,000", (2000, 2000, 2000)),
        ("Dozens of boats sank.", "Dozens", (24, None, None)),
        ("Scores of boats sank.", "Scores", (40, None, None)),
        ("Hundreds of boats sank.", "Hundreds", (200, None, None)),
        ("Tens of thousands of boats sank.", "Tens of thousands", (20000, None, None)),
        ("Several boats sank.", "Several", (3, None, None)),
        ("A dozen boats sank.", "A dozen", (None, 12, None)),
        ("Two dozen boats sank.", "Two dozen", (24, 24, 24)),
        ("A hundred thousand boats sank.", "A hundred thousand", (100000, 100000, 100000)),
        ("Two hundred and six boats sank.", "Two hundred and six", (206, 206, 206)),
        ("An estimated 3.4 million boats sank.", "An estimated 3.4 million", (None, 3.4e6, None)),
        ("Some 100 or more boats sank.", "Some 100 or more", (100, 100, None)),
    ],
)
def test_a_number_is_a_range_as_wide_as_its_words(
    text: str, words: str, expected: tuple[float | None, float | None, float | None]
) -> None:
    quantity = only(text)
    assert (quantity.span.text, bounds(quantity), quantity.of) == (words, expected, "boat")


@pytest.mark.parametrize(
    ("text", "of", "role"),
    [
        ("Seven people were killed.", "person", "killed"),
        ("The blast left seven dead.", "person", "killed"),
        ("A blast hit the port, killing at least seven.", "person", "killed"),
        ("The death toll in the northern port rose to 17.", "person", "killed"),
        ("Rescuers found seven bodies.", "body", "killed"),
        ("51 were taken to the hospital.", "person", "hospitalised"),
        ("A ship brought 120 wounded.", "person", "wounded"),
        ("20 of those injured were taken to hospital.", "person", "hospitalised"),
        ("Four miners are still missing.", "miner", "missing"),
        ("Police detained 60 demonstrators.", "demonstrator", "arrested"),
        ("The flood displaced 900 residents.", "resident", "displaced"),
        ("Crews freed five people trapped below.", "person", "trapped"),
        ("He sent 1,000 soldiers.", "soldier", "troops"),
        ("He lost hundreds of his mercenaries.", "mercenary", "troops"),
        ("He leads a 900-strong militia.", "person", "troops"),
        ("They shot down four grey army helicopters.", "helicopter", None),
        ("Nine buses and lorries burned.", "bus", None),
        ("Nine mercies came.", "mercy", None),
        ("Nine churches burned.", "church", None),
        ("Nine fire engines pumps burned.", "pump", None),
        ("One sheep came.", "sheep", None),
        ("Nine kind old long grey small short dull cows came.", None, None),
        ("There were 25 of us.", "person", None),
        ("He came from 12 villages.", "village", None),
        ("They met three Norwegians.", "Norwegian", None),
        ("They joined 20 Port Authority clerks.", "clerk", None),
        ("The toll in the port nears 9,500.", "person", "killed"),
        ("He denied the murder of two campers.", "camper", "killed"),
        ("There were no injuries.", "injury", "wounded"),
        ("No one was hurt.", "person", "wounded"),
    ],
)
def test_what_is_counted_and_what_befell_it(text: str, of: str, role: str | None) -> None:
    quantity = only(text)
    assert (quantity.of, quantity.role) == (of, role)


def test_every_number_keeps_its_own_role() -> None:
    text = (
        "At least 12 people, including two children, were killed and 30 others wounded;"
        " more than 100 workers tried to free five people trapped below."
    )
    found = [(quantity.best, quantity.role) for quantity in find_quantities(text)]
    assert found == [
        (12, "killed"),
        (2, None),
        (30, "wounded"),
        (100, None),
        (5, "trapped"),
    ]


def test_two_counts_before_one_fate_share_it() -> None:
    text = "The raid left two soldiers and three guards dead."
    assert [quantity.role for quantity in find_quantities(text)] == ["killed", "killed"]


@pytest.mark.parametrize(
    ("text", "words", "best", "unit", "of"),
    [
        ("It cost $5m.", "$5m", 5e6, "dollar", None),
        ("It cost £2 billion.", "£2 billion", 2e9, "pound", None),
        ("It cost about 90 US dollars.", "about 90 US dollars", 90, "US dollar", None),
        ("It took 20 per cent of voters.", "20 per cent", 20, "percent", "voter"),
        ("It rose 3.5%.", "3.5%", 3.5, "percent", None),
        ("It lay 250 miles from the coast.", "250 miles", 250, "mile", None),
        ("It lay 27km away.", "27km", 27, "kilometre", None),
        ("It ran at 12 mph.", "12 mph", 12, "mile per hour", None),
        ("They held a 42-year-old man.", "42-year-old", 42, "year of age", "person"),
        ("They held Ann Lund, 31, at home.", "31", 31, "year of age", "person"),
        ("They held a man aged 42.", "42", 42, "year of age", "person"),
        ("They held a 19-month-old girl.", "19-month-old", 19, "month of age", None),
        ("It was a magnitude 7.8 quake.", "magnitude 7.8", 7.8, "magnitude", None),
        ("It was a 7.8-magnitude quake.", "7.8-magnitude", 7.8, "magnitude", None),
    ],
)
def test_a_measure_has_its_unit(
    text: str, words: str, best: float, unit: str, of: str | None
) -> None:
    quantity = only(text)
    assert (quantity.span.text, quantity.best) == (words, best)
    assert (quantity.unit, quantity.of) == (unit, of)


@pytest.mark.parametrize(
    "text",
    [
        "Highway 5 was closed near Room 101.",
        "Flight 17, a Su-25 and a B-52 under Article 275.",
        "The 24th and the second were first.",
        "They won 3-1 on page 7/19.",
        "Call 555-1234 or 020 7946 0958.",
        "No one knows which one of them it was.",
        "The Group of Seven met the Big Five.",
        "Two-thirds agreed.",
        "Two thirds of the houses had no windows.",
        "About 1 in 5 agreed; one hopes so.",
        "Norway 1-2 Wales; exam scores rose.",
    ],
)
def test_names_scores_and_ordinals_count_nothing(text: str) -> None:
    assert find_quantities(text) == ()


def test_numbers_of_dates_and_times_are_left_out() -> None:
    text = "On 24 June 2023 four boats sank."
    date = Span.of(text, text.index("24"), text.index(" four"))
    assert [quantity.span.text for quantity in find_quantities(text, [date])] == ["four"]


def test_a_lone_s_is_no_noun() -> None:
    assert [quantity.of for quantity in find_quantities("She was 5 s behind.")] == [None]
