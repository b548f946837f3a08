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
