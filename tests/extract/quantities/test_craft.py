"""When an article counts: "shot down a helicopter", but not "a helicopter attacked"."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dateline.extract.quantities.craft import find_single_craft

Parse = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The rebels shot down a transport helicopter.", "a transport helicopter"),
        ("A transport helicopter was shot down near the port.", "A transport helicopter"),
        ("The regime launched a long-range missile.", "a long-range missile"),
        ("A ferry capsized off the coast.", "A ferry"),
        ("He reported the loss of a submarine.", "a submarine"),
        ("They found a tanker abandoned near the port.", "a tanker"),
    ],
)
def test_what_befalls_a_craft_counts_it(parse: Parse, text: str, words: str) -> None:
    (found,) = find_single_craft(parse(text))
    assert (found.span.text, found.best) == (words, 1)


@pytest.mark.parametrize(
    "text",
    [
        "A military helicopter attacked his battalion.",
        "He left the capital in a plane.",
        "The minister took a train and boarded a ship.",
        "They watched a column of tanks and a missile test.",
        "A helicopter pilot spoke.",
    ],
)
def test_a_craft_that_acts_or_carries_is_not_counted(parse: Parse, text: str) -> None:
    assert list(find_single_craft(parse(text))) == []
