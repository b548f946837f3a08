"""Which places a statement says something to have happened in."""

from collections.abc import Callable

import pytest

Tied = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Two people died in Lyon.", ["Lyon"]),
        ("A bridge collapsed near Lyon and Nantes.", ["Lyon", "Nantes"]),
        ("The mayor of Lyon resigned.", []),
        ("The Lyon mayor resigned.", []),
        ("A man from Lyon was arrested in Nantes.", ["Nantes"]),
        ("Kenya denied the report.", []),
        ("Kenya's attack failed.", []),
        ("Kenya's border was closed.", ["Kenya"]),
        ("Fighting went on forty miles south of Lyon.", []),
        ("Police closed a road in the Belgorod region.", ["Belgorod"]),
        ("LYON (Wire) - A bridge collapsed.", []),
    ],
)
def test_a_place_is_tied_where_something_happened_in_it(
    tied: Tied, text: str, names: list[str]
) -> None:
    assert tied(text, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sanctions on Kenya were lifted.", []),
        ("Sanctions against Nairobi were lifted in Lyon.", ["Lyon"]),
        ("The council urged Kenya to wait.", []),
        ("Rebels invaded Kenya.", ["Kenya"]),
        ("Attacks against Kenya went on.", ["Kenya"]),
        ("Speeches against Kenya went on.", []),
        ("It fears a conflict between Kenya and Chad.", []),
        ("The border between Kenya and Chad was closed.", ["Kenya", "Chad"]),
        ("A 42-year-old from Lyon was arrested.", []),
        ("The driver, from Lyon, was arrested in Nantes.", ["Nantes"]),
        ("He left a train from Lyon.", ["Lyon"]),
        ("Officials in Nairobi made no comment.", []),
        ("Fighters in Nairobi laid down their arms.", ["Nairobi"]),
        ("He fled over objections from Kenya.", []),
        ("US airstrikes hit Lyon.", ["Lyon"]),
        ("A Lyon fan died.", []),
    ],
)
def test_a_government_an_origin_and_an_office_tell_no_place(
    tied: Tied, text: str, names: list[str]
) -> None:
    assert tied(text, text) == names


def test_a_place_where_something_was_said_is_not_tied(tied: Tied) -> None:
    text = "Speaking in Lyon, the minister said that two people had died in Nantes."
    assert tied(text, "that two people had died in Nantes") == ["Nantes"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rain fell in Lyon. Two bridges in the city collapsed.", "the city"),
        ("Rain fell in Munich and in Nantes. Two bridges in the city collapsed.", None),
        ("Rain fell in Lyon. Two bridges in the city of Bron collapsed.", None),
        ("Rain fell. Two people died in the French capital.", "French capital"),
        ("Rain fell in Nairobi. Two people died in the capital.", "the capital"),
        ("Rain fell. Two people died in the capital.", None),
    ],
)
def test_a_bare_noun_stands_for_the_one_place_that_it_can_mean(
    tied: Tied, text: str, name: str | None
) -> None:
    second = text[text.index(". ") + 2 :]
    found = [one for one in tied(text, second) if one.split()[-1] in {"city", "capital"}]
    assert found == ([name] if name else [])
