"""Spellings of names from Wikidata: what shares a line, and what does not."""

import pytest

from dateline.link.actors.variants import variants


@pytest.mark.parametrize(
    ("one", "other"),
    [("Svetlana", "Sviatlana"), ("Vojislav", "Wojsław"), ("Islam", "Islom"), ("Ales", "Aleś")],
)
def test_spellings_of_one_name_share_a_line(one: str, other: str) -> None:
    assert variants(one) & variants(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jan", "Jana"), ("Julia", "Julian"), ("Hassan", "Hussein"), ("Marco", "Mario")],
)
def test_other_names_do_not(one: str, other: str) -> None:
    assert not variants(one) & variants(other)


def test_a_word_that_is_no_name_has_none() -> None:
    assert not variants("qqqq")
