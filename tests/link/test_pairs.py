"""Many pairs at once: every column gives what its comparator gives, to the last bit."""

from collections.abc import Sequence
from itertools import combinations

import pytest

from dateline.link.block import candidates
from dateline.link.columns import COLUMNS
from dateline.link.compare import Compare
from dateline.link.features import FEATURES, PRIOR
from dateline.link.pairs import Pairs
from dateline.link.profile import Profile, profiles_of
from dateline.link.score import score
from dateline.link.scores import THIN, THOUSANDTHS, scores

from .conftest import Newsroom, vector

COMPARATORS = [feature.compare for feature in FEATURES]


@pytest.fixture
def profiles(room: Newsroom) -> Sequence[Profile]:
    """Statements that agree and differ in everything that the comparators look at."""
    both = room.publish("Courier", "Twelve people were killed. The dam burst, said Ada Example.")
    room.say("Courier", "Twelve people were killed", killed=("Twelve", 12), document=both)
    room.say("Courier", "The dam burst", claimer="Ada Example", document=both)
    room.say("Herald", "The dam burst at 12", claimer="Ada Example")
    room.say("Gazette", "12 people were killed", killed=("12", 12))
    room.say("Gazette", "The dam did not burst", claimer="Ben Muster")
    room.say("Gazette", "was it", claimer="Ben Muster")
    speakers = {said.id: said.claimer.name for said in room.utterances if said.claimer}
    vectors = {said.id: vector(said.words) for said in room.utterances[2:]}
    return profiles_of(room.utterances, room.documents, vectors, speakers)


@pytest.mark.parametrize("compare", COMPARATORS, ids=lambda compare: compare.__name__)
def test_a_column_is_its_comparator_pair_by_pair(
    compare: Compare, profiles: Sequence[Profile]
) -> None:
    pairs = list(combinations(range(len(profiles)), 2))
    column = COLUMNS[compare](Pairs(profiles, pairs)).tolist()
    assert column == [compare(profiles[left], profiles[right]).value for left, right in pairs]


def test_the_scores_are_those_that_the_reasons_add_up_to(profiles: Sequence[Profile]) -> None:
    found = scores(profiles)
    assert list(found) == candidates(profiles)
    for (left, right), value in found.items():
        whole = score(profiles[left], profiles[right], FEATURES, PRIOR)
        assert round(THOUSANDTHS * whole.log_odds) - value in {0, THIN}


def test_nothing_is_compared_where_there_are_not_two() -> None:
    assert scores(()) == {}
    assert candidates(()) == []
