"""Clusters: likely pairs join, chains do not, and order does not matter."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from dateline.link.cluster import clusters

Scores = dict[tuple[int, int], int]
PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(-6000, 4000),
)


def test_a_likely_pair_joins_and_an_unlikely_one_does_not() -> None:
    assert clusters(4, {(0, 1): 2000, (2, 3): -3000}) == [(0, 1), (2,), (3,)]


def test_one_likely_pair_does_not_chain_two_claims() -> None:
    scores = {(0, 1): 3000, (2, 3): 3000, (1, 2): 1000}
    assert clusters(4, scores) == [(0, 1), (2, 3)]


def test_one_pair_that_speaks_against_it_is_heard_among_many() -> None:
    likely = dict.fromkeys([(0, 1), (0, 2), (1, 2), (0, 3), (1, 3)], 1500)
    assert clusters(4, likely | {(2, 3): 1500}) == [(0, 1, 2, 3)]
    assert clusters(4, likely | {(2, 3): -6000}) != [(0, 1, 2, 3)]


def test_judged_pairs_are_together_or_apart_whatever_their_likeness() -> None:
    assert clusters(3, {(0, 1): 3000, (1, 2): 2000}, same=[(0, 2)], apart=[(0, 1)]) == [
        (0, 2),
        (1,),
    ]


@given(PAIRS, st.randoms())
def test_the_order_of_pairs_makes_no_difference(scores: Scores, chance: Random) -> None:
    shuffled = list(scores.items())
    chance.shuffle(shuffled)
    assert clusters(8, scores) == clusters(8, dict(shuffled))


@given(PAIRS)
def test_every_item_is_in_one_cluster(scores: Scores) -> None:
    found = clusters(8, scores)
    assert sorted(item for cluster in found for item in cluster) == list(range(8))
