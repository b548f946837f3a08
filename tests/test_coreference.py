"""The measures of coreference on examples small enough to count by hand."""

import sys
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

from ecb.assignment import best_total
from ecb.coreference import b_cubed, ceaf_e, conll, muc

# Three chains, {1 2 3}, {4 5} and {6}, of which the second cluster takes one mention too many.
GOLD = ("a", "a", "a", "b", "b", "c")
FOUND = (1, 1, 2, 2, 2, 3)


def test_muc_counts_links() -> None:
    score = muc(GOLD, FOUND)
    assert score.recall == pytest.approx(2 / 3)
    assert score.precision == pytest.approx(2 / 3)


def test_b_cubed_counts_mentions() -> None:
    score = b_cubed(GOLD, FOUND)
    assert score.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1 + 1) / 6)
    assert score.precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3 + 1) / 6)


def test_ceaf_e_aligns_each_chain_with_one_cluster() -> None:
    score = ceaf_e(GOLD, FOUND)
    assert score.recall == score.precision == pytest.approx((4 / 5 + 4 / 5 + 1) / 3)


def test_conll_is_their_mean() -> None:
    assert conll(GOLD, FOUND) == pytest.approx((2 / 3 + 7 / 9 + 13 / 15) / 3)


def test_the_same_clusters_under_other_names_are_right() -> None:
    assert conll(GOLD, "xxxyyz") == 1.0


def test_all_alone_has_no_links_but_singletons_count() -> None:
    alone = range(6)
    assert muc(GOLD, alone).f1 == 0.0
    assert b_cubed(GOLD, alone).precision == 1.0
    assert b_cubed(GOLD, alone).recall == pytest.approx(3 / 6)
    assert ceaf_e(GOLD, alone).precision == pytest.approx((2 / 4 + 2 / 3 + 1) / 6)


def test_all_in_one_has_every_link() -> None:
    score = muc(GOLD, "oooooo")
    assert score.recall == 1.0
    assert score.precision == pytest.approx(3 / 5)


def test_no_mentions_score_nothing() -> None:
    assert conll((), ()) == 0.0


@pytest.mark.parametrize("shape", [(1, 1), (3, 5), (5, 3), (4, 4), (1, 6)])
def test_the_best_assignment_is_that_of_trying_all(shape: tuple[int, int]) -> None:
    worth = np.random.default_rng(sum(shape)).random(shape)
    wide = worth if shape[0] <= shape[1] else worth.T
    rows = range(wide.shape[0])
    tried = permutations(range(wide.shape[1]), wide.shape[0])
    assert best_total(worth) == pytest.approx(max(wide[rows, list(one)].sum() for one in tried))
