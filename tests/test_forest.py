"""A forest is a sum of small decision trees."""

import numpy as np

from dateline.forest import Forest

# The first tree asks whether the first number is at most 2; the second is one leaf.
FOREST = Forest(
    feature=np.array([0, 0, 0, 0]),
    threshold=np.array([2.0, 0.0, 0.0, 0.0]),
    left=np.array([1, 1, 2, 3]),
    right=np.array([2, 1, 2, 3]),
    value=np.array([0.0, -1.0, 1.0, 0.5]),
    roots=np.array([0, 3]),
    start=-0.5,
)


def test_each_row_goes_down_every_tree() -> None:
    chances = FOREST.chances(np.array([[1.0], [2.0], [3.0]]))
    assert np.allclose(np.log(chances / (1 - chances)), [-1.0, -1.0, 1.0])


def test_no_rows_have_no_chances() -> None:
    assert len(FOREST.chances(np.zeros((0, 1)))) == 0


def test_what_features_add_sums_to_the_odds() -> None:
    rows = np.array([[1.0, 7.0], [3.0, 7.0]])
    shares = FOREST.shares(rows)
    assert np.allclose(shares, [[-1.0, 0.0], [1.0, 0.0]])
    roots = FOREST.value[FOREST.roots].sum()  # a lone leaf asks for nothing
    assert np.allclose(FOREST.start + roots + shares.sum(axis=1), FOREST.odds(rows))


def test_many_rows_have_the_odds_that_each_has_alone() -> None:
    rows = np.linspace(0, 4, 5000)[:, None]
    assert np.array_equal(FOREST.odds(rows)[::1000], FOREST.odds(rows[::1000]))
