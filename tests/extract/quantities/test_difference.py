"""When two figures told of one thing cannot both be what was counted."""

import pytest

from dateline.extract.quantities.find import find_quantities
from dateline.model.quantity import Quantity
from dateline.model.span import Span


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("at least two", "at least six", True),
        ("at least seven", "seven", False),
        ("at least seven", "six", True),
        ("seven", "eight", True),
        ("dozens", "40", False),
        ("dozens", "10", True),
        ("more than 50", "51", False),
        ("more than 50", "more than 51", False),
        ("up to 300", "up to 30", True),
        ("25,000", "between 25,000 and 50,000", True),
        ("at least 25,000", "between 25,000 and 50,000", False),
        ("from 20 to 30", "between 20 and 30", False),
        ("from 20 to 30", "between 20 and 40", True),
        ("about 40", "42", False),
        ("about 40", "60", True),
        ("several", "a number", False),
        ("5 km", "7 miles", False),
    ],
)
def test_two_figures_of_one_thing(left: str, right: str, *, differ: bool) -> None:
    (first,) = find_quantities(f"Witnesses saw {left} of boats.")
    (second,) = find_quantities(f"Witnesses saw {right} of boats.")
    assert first.differs_from(second) is differ
    assert second.differs_from(first) is differ


def test_a_range_upside_down_is_refused() -> None:
    with pytest.raises(ValueError, match="out of order"):
        Quantity(span=Span(start=0, end=3, text="9-8"), low=9, high=8)
