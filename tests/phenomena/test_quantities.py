"""Every row of quantities.md, tested; the file itself explains how it is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.phenomena.table import Row, rows

from dateline.extract.quantities.find import find_quantities
from dateline.extract.times import find_times
from dateline.model.quantity import Quantity

FILE = Path(__file__).with_name("quantities.md")
WORDS = 1
ROWS = tuple(rows(FILE, WORDS))


def _parameters() -> Iterator[object]:
    for row in ROWS:
        reason = f"a known gap; once it is met, take ~ from line {row.line} of {FILE.name}"
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if row.is_gap else []
        yield pytest.param(row, id=f"{row.line}: {row.cells[0][:50]}", marks=marks)


def _found(sentence: str) -> dict[str, tuple[str, ...]]:
    times = find_times(sentence, published_at=None)
    found = find_quantities(sentence, [time.span for time in times])
    return {quantity.span.text: _shown(quantity) for quantity in found}


def _shown(quantity: Quantity) -> tuple[str, ...]:
    numbers = (quantity.low, quantity.best, quantity.high)
    marks = ["part"] * quantity.is_part + ["more"] * quantity.is_additional
    return (
        " ".join("-" if number is None else f"{number:.10g}" for number in numbers),
        quantity.unit or "-",
        quantity.of or "-",
        quantity.role or "-",
        " ".join(marks) or "-",
    )


@pytest.mark.parametrize("row", tuple(_parameters()))
def test_a_quantity_is_read_whole(row: Row) -> None:
    sentence, words, *expected = row.cells
    found = _found(sentence)
    if words == "nothing":
        assert not found
    else:
        assert found.get(words, found) == tuple(expected)


def test_the_page_is_as_long_as_it_should_be() -> None:
    assert len(ROWS) >= 120
