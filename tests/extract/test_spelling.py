"""Which names are one name, spelt or shortened in two ways."""

import pytest

from dateline.extract.cast.spelling import is_acronym, is_same_name


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Yevgeny Markozhin", "Yevgueni Markojine"),
        ("Sergei Orlyanin", "Sergey Orlianin"),
        ("Noor Fayez", "Noor Faiz"),
    ],
)
def test_two_transliterations_are_one_name(left: str, right: str) -> None:
    assert is_same_name(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Maria Lindqvist", "Mario Lindqvist"),
        ("Jan Brandt", "Jon Brandt"),
        ("Ada Lindqvist", "Ada Brandt"),
        ("Ada Lindqvist", "Ada"),
    ],
)
def test_two_people_of_one_family_keep_their_names(left: str, right: str) -> None:
    assert not is_same_name(left, right)


def test_initials_may_go_on_inside_the_last_word() -> None:
    assert is_acronym("KCTV", "Karsk Central Television")
    assert is_acronym("RTO", "River Traffic Office")
    assert not is_acronym("KCTV", "Karsk Canal Trust")
