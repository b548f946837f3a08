"""Small signs: documents as they came, and what is new to whom."""

from dateline.web.edition.row import Tick
from dateline.web.spark import brief_of, spark


def test_each_moment_is_a_bar_as_high_as_documents_came() -> None:
    early = Tick(at="2031-05-02T08:00Z", documents=1)
    late = Tick(at="2031-05-02T09:00Z", documents=5)
    drawn = spark([early, late])
    assert drawn == "M0.00,10v-2.50h35.00V10Z M50.00,10v-10.00h35.00V10Z"


def test_nothing_is_drawn_of_nothing() -> None:
    assert spark([]) == ""


def test_a_long_statement_is_cut_between_words() -> None:
    assert brief_of("The lock gave way.") == "The lock gave way."
    assert brief_of("barges " * 20) == f"{'barges ' * 12}…"
