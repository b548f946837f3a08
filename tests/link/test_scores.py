"""How likely two statements are one claim: a pure function of the two."""

import numpy as np
from tests.link.conftest import Newsroom, vector

from dateline.link.cluster import UNLIKE
from dateline.link.profile import Profile, lone_profile
from dateline.link.scores import score_pairs, shares_of
from dateline.link.signs.table import SIGNS, signs_of


def profiles(room: Newsroom) -> list[Profile]:
    return [
        lone_profile(said, room.documents[said.version], vector(said.words))
        for said in room.utterances
    ]


def bridge() -> list[Profile]:
    room = Newsroom()
    room.say("Tide Radio", "The swing bridge at Orsk was closed to lorries.")
    room.say("The Gull", "Lorries may not cross the swing bridge at Orsk.", claimer="Bo Lind")
    room.say("The Gull", "Farmers in the valley expect a good plum harvest.")
    room.say("Orsk Post", "The swing bridge at Orsk was closed to lorries.")
    return profiles(room)


def test_which_of_two_comes_first_makes_no_difference() -> None:
    both_ways = np.array([(0, 1), (1, 0)], dtype=np.intp)
    there, back = signs_of(bridge(), both_ways, np.array([0.5, 0.5], dtype=np.float32))
    differing = [
        sign.__name__ for sign, one, other in zip(SIGNS, there, back, strict=True) if one != other
    ]
    assert differing == []


def test_a_score_does_not_depend_on_what_else_is_scored() -> None:
    said = bridge()
    alone = score_pairs(said[:2], [(0, 1)])
    among = score_pairs(said, [(2, 3), (0, 1), (0, 3)])
    assert alone[0] == among[1]


def test_a_copy_is_likelier_than_a_paraphrase_and_that_than_another_matter() -> None:
    copied, told_otherwise, another = score_pairs(bridge(), [(0, 3), (0, 1), (0, 2)])
    assert copied > told_otherwise > another == UNLIKE


def test_what_each_sign_adds_is_told_for_each_pair() -> None:
    shares = shares_of(bridge(), [(0, 3), (0, 1)])
    assert shares.shape == (2, len(SIGNS))
    assert shares[0].sum() > shares[1].sum()
