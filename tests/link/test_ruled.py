"""A person's word on claims: it outranks rules, only adds, and the latest of several stands."""

from datetime import UTC, datetime, timedelta
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.link.cluster import clusters
from dateline.link.ruled import Ruling, joined, ruling
from dateline.model.judgement import Judgement, Verdict

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
ITEMS = "abcdefg"
SAME, NOT = Verdict.SAME, Verdict.UNRELATED

Word = tuple[str, str, Verdict]
Groups = set[frozenset[str]]

pairs = st.lists(st.sampled_from(ITEMS), min_size=2, max_size=2, unique=True)
words = st.lists(st.tuples(pairs, st.sampled_from([SAME, NOT])).map(lambda w: (*w[0], w[1])))
scores = st.dictionaries(
    st.sampled_from(list(combinations(range(len(ITEMS)), 2))), st.integers(-6000, 4000)
)
seeds = st.lists(st.sampled_from(list(combinations(range(len(ITEMS)), 2))), max_size=3)


def say(*said: Word) -> list[Judgement]:
    """Each word a minute after the one before it."""
    return [
        Judgement(
            left=left,
            right=right,
            verdict=verdict,
            author="Ada Example",
            made_at=NOON + timedelta(minutes=minute),
        )
        for minute, (left, right, verdict) in enumerate(said)
    ]


def grouped(
    likeness: dict[tuple[int, int], int], rules: list[tuple[int, int]], people: Ruling
) -> Groups:
    """Group the items by likeness, by rules, and by people, as linking does."""
    never = [(ITEMS.index(left), ITEMS.index(right)) for left, right in sorted(people.apart)]
    found = clusters(len(ITEMS), likeness, same=rules, never=never)
    return set(joined(([ITEMS[item] for item in group] for group in found), people))


def together(groups: Groups, left: str, right: str) -> bool:
    return any({left, right} <= group for group in groups)


def test_a_same_joins_two_claims_whole() -> None:
    people = ruling(say(("a", "c", SAME)))
    assert joined(["ab", "cd"], people) == [frozenset("abcd")]


def test_whoever_is_not_the_same_stays_behind() -> None:
    people = ruling(say(("b", "d", NOT), ("a", "c", SAME)))
    assert joined(["ab", "cd"], people) == [frozenset("abc"), frozenset("d")]


def test_same_as_one_is_not_the_same_as_what_that_is_not() -> None:
    people = ruling(say(("a", "b", SAME), ("b", "c", NOT)))
    likeness = {(0, 2): 4000, (1, 2): 4000}
    assert grouped(likeness, [], people) >= {frozenset("ab"), frozenset("c")}


def test_not_the_same_outranks_a_denial_that_names_its_target() -> None:
    people = ruling(say(("a", "b", NOT)))
    assert together(grouped({}, [(0, 1)], Ruling()), "a", "b")
    assert not together(grouped({}, [(0, 1)], people), "a", "b")


@pytest.mark.parametrize(
    ("said", "is_together"),
    [
        ((("a", "b", SAME), ("b", "c", SAME), ("a", "c", NOT)), False),
        ((("a", "c", NOT), ("a", "b", SAME), ("b", "c", SAME)), True),
    ],
)
def test_the_latest_word_stands_against_what_follows_from_earlier_ones(
    said: tuple[Word, ...], *, is_together: bool
) -> None:
    given_words = say(*said)
    people = ruling(given_words)
    assert together(grouped({}, [], people), "a", "c") is is_together
    assert people.overruled == {given_words[0].id}


@given(scores, seeds, words)
def test_words_that_stand_hold_in_the_groups(
    likeness: dict[tuple[int, int], int], rules: list[tuple[int, int]], said: list[Word]
) -> None:
    given_words = say(*said)
    people = ruling(given_words)
    groups = grouped(likeness, rules, people)
    assert sorted("".join(sorted(item for group in groups for item in group))) == list(ITEMS)
    for word in given_words:
        if word.id not in people.overruled:
            assert together(groups, word.left, word.right) is (word.verdict is SAME)


@given(scores, seeds, words)
def test_the_last_word_always_stands(
    likeness: dict[tuple[int, int], int], rules: list[tuple[int, int]], said: list[Word]
) -> None:
    groups = grouped(likeness, rules, ruling(say(*said)))
    for left, right, verdict in said[-1:]:
        assert together(groups, left, right) is (verdict is SAME)


@given(scores, seeds, st.lists(pairs))
def test_putting_together_only_adds(
    likeness: dict[tuple[int, int], int], rules: list[tuple[int, int]], same: list[list[str]]
) -> None:
    before = grouped(likeness, rules, Ruling())
    after = grouped(likeness, rules, ruling(say(*((left, right, SAME) for left, right in same))))
    assert all(any(old <= new for new in after) for old in before)


@given(scores, seeds, words)
def test_the_same_of_a_and_b_and_not_of_b_and_c_keeps_a_and_c_apart(
    likeness: dict[tuple[int, int], int], rules: list[tuple[int, int]], said: list[Word]
) -> None:
    people = ruling(say(*said, ("a", "b", SAME), ("b", "c", NOT)))
    groups = grouped(likeness, rules, people)
    assert together(groups, "a", "b")
    assert not together(groups, "a", "c")


@given(scores, seeds, words, st.randoms())
def test_the_order_in_which_words_are_read_makes_no_difference(
    likeness: dict[tuple[int, int], int],
    rules: list[tuple[int, int]],
    said: list[Word],
    chance: Random,
) -> None:
    given_words = say(*said)
    before = grouped(likeness, rules, ruling(given_words))
    chance.shuffle(given_words)
    assert grouped(likeness, rules, ruling(given_words)) == before
