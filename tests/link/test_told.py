"""Scores that were worked out once are the same when they are asked for again."""

from dateline.link import scores
from dateline.link.profile import profiles_of
from dateline.link.told import Told

from .conftest import Newsroom, vector


def test_a_score_is_the_same_when_it_is_known_already(room: Newsroom) -> None:
    told = [
        room.say("Courier", "The dam above Lindau burst."),
        room.say("Herald", "The Lindau dam burst at night."),
        room.say("Gazette", "A dam near Lindau gave way."),
    ]
    vectors = {one.id: vector(one.words) for one in told}
    profiles = profiles_of(told, room.documents, vectors, {})
    scores._told.cache_clear()
    few = scores.score_pairs(profiles, [(0, 1)]).tolist()
    every = scores.score_pairs(profiles, [(0, 1), (0, 2), (1, 2)]).tolist()
    scores._told.cache_clear()
    assert scores.score_pairs(profiles, [(0, 1), (0, 2), (1, 2)]).tolist() == every
    assert few == every[:1]


def test_no_more_are_kept_than_a_number() -> None:
    told = Told(most=2)
    for pair in ((1, 2), (1, 3), (2, 3)):
        told.put(pair, 7)
    assert [told.get(pair) for pair in ((1, 2), (1, 3), (2, 3))] == [None, None, 7]
