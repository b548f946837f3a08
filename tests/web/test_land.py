"""Land and borders are drawn as far as a map shows them."""

import re

import pytest

from dateline.model.errors import UsageError
from dateline.web.chart import chart
from dateline.web.land import lines, rings
from dateline.web.question import ask

from .test_chart import NORTH, SOUTH

POINT = re.compile(r"(-?[\d.]+),(-?[\d.]+)")


def whole(lat: float, lon: float) -> tuple[float, float]:
    """The world on a sheet of 360 by 180."""
    return lon + 180, 90 - lat


def by_perekop(lat: float, lon: float) -> tuple[float, float]:
    """Ten degrees around the north of the Crimea, on a sheet of 100 by 100."""
    return round((lon - 29) * 10, 2), round((51 - lat) * 10, 2)


def test_the_whole_world_has_land_and_borders() -> None:
    assert rings(whole, 360, 180).count("M") > 100
    assert lines("borders", whole, 360, 180).count("M") > 200


def test_land_is_cut_at_the_edge() -> None:
    drawn = [(float(x), float(y)) for x, y in POINT.findall(rings(by_perekop, 100, 100))]
    assert drawn
    assert all(-3 <= x <= 103 and -3 <= y <= 103 for x, y in drawn)


def test_a_disputed_line_is_told_from_a_border() -> None:
    assert lines("disputed", by_perekop, 100, 100)
    assert not lines("disputed", lambda lat, lon: ((lon - 4) * 10, (50 - lat) * 10), 20, 20)


def test_a_reader_may_turn_to_a_part_of_the_map() -> None:
    drawn = chart([NORTH, SOUTH], "60,10,2")
    assert drawn is not None
    assert [mark.location.name for mark in drawn.marks] == ["Northby"]
    assert dict(drawn.turns)["Nearer"] == "60.0000,10.0000,1.0000"
    assert dict(drawn.turns)["Wider"] == "60.0000,10.0000,4.0000"


@pytest.mark.parametrize("turn", ["Nearer", "Wider", "West", "North", "South", "East"])
def test_every_turn_can_be_asked_for_at_the_worlds_end(turn: str) -> None:
    drawn = chart([NORTH, SOUTH], "80,179.9,360")
    assert drawn is not None
    near = dict(drawn.turns)[turn]
    assert ask({"near": near}).filters.near == near


def test_a_part_of_a_map_that_makes_no_sense_is_refused() -> None:
    with pytest.raises(UsageError, match="latitude,longitude,width"):
        ask({"near": "the north"})
