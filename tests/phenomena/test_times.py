"""Every row of times.md, tested; the file itself explains how it is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.phenomena.table import Row, rows

from dateline.extract.times import find_times
from dateline.model.time import PartialTime

FILE = Path(__file__).with_name("times.md")
WORDS = 2
ROWS = tuple(rows(FILE, WORDS))


def _parameters() -> Iterator[object]:
    for row in ROWS:
        reason = f"a known gap; once it is met, take ~ from line {row.line} of {FILE.name}"
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if row.is_gap else []
        yield pytest.param(row, id=f"{row.line}: {row.cells[1][:50]}", marks=marks)


@pytest.mark.parametrize("row", tuple(_parameters()))
def test_a_time_is_told_and_resolved(row: Row) -> None:
    published, sentence, words, value, instant = row.cells
    published_at = None if published == "-" else PartialTime(published)
    found = find_times(sentence, published_at=published_at)
    told = {
        time.span.text: (time.value, time.instant.edtf if time.instant else "-") for time in found
    }
    if words == "nothing":
        assert not told
    else:
        assert told.get(words, told) == (value, instant)


def test_the_page_is_as_long_as_it_should_be() -> None:
    assert len(ROWS) >= 120
