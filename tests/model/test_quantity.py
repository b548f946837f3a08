"""What a quantity is a number of, and what it is never set beside."""

import pytest

from dateline.model.quantity import Quantity
from dateline.model.span import Span

SEVEN = Span(start=0, end=5, text="seven")


@pytest.mark.parametrize(
    ("unit", "of", "role", "sort"),
    [
        ("dollar", None, None, "money"),
        ("mile", None, None, "distance"),
        ("percent", "voter", None, "share"),
        ("dollar per barrel", None, None, None),
        (None, "helicopter", None, "aircraft"),
        (None, "person", "killed", "killed"),
        (None, "barge", None, None),
        (None, None, None, None),
    ],
)
def test_a_quantity_has_a_sort(
    unit: str | None, of: str | None, role: str | None, sort: str | None
) -> None:
    assert Quantity(span=SEVEN, best=7, unit=unit, of=of, role=role).sort == sort


def test_a_part_differs_from_no_whole_and_an_addition_from_no_total() -> None:
    whole = Quantity(span=SEVEN, low=7, best=7, high=7)
    part = Quantity(span=SEVEN, low=4, best=4, high=4, is_part=True)
    more = Quantity(span=SEVEN, low=4, best=4, high=4, is_additional=True)
    assert not whole.differs_from(part)
    assert not more.differs_from(whole)
    assert whole.differs_from(Quantity(span=SEVEN, low=4, best=4, high=4))
