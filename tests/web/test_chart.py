"""The map: marks where something is said to have happened, told by what their points stand for."""

from starlette.testclient import TestClient

from dateline.model.claim import Status
from dateline.web.chart import chart
from dateline.web.edition.row import PlaceRow, ShortClaim


def location(name: str, lat: float | None, lon: float | None, precision: str | None) -> PlaceRow:
    return PlaceRow(
        name=name,
        lat=lat,
        lon=lon,
        precision=precision,
        geonames=None,
        spellings=(name,),
        mentions=1,
        documents=("a",),
        document_count=1,
        claims=(ShortClaim(id="clm-1", status=Status.CLAIMED, text="It fell."),),
        claim_count=1,
    )


NORTH = location("Northby", 60.0, 10.0, "populated place")
SOUTH = location("Southby", 50.0, 12.0, "populated place")
AFAR = location("Fardland", 0.0, 100.0, "country")
NOWHERE = location("Nohow", None, None, None)


def test_north_is_up_and_east_is_right() -> None:
    drawn = chart([NORTH, SOUTH])
    assert drawn is not None
    marks = {mark.location.name: mark for mark in drawn.marks}
    assert marks["Northby"].y < marks["Southby"].y
    assert marks["Northby"].x < marks["Southby"].x


def test_a_country_far_away_does_not_shrink_the_map() -> None:
    drawn = chart([NORTH, SOUTH, AFAR, NOWHERE])
    assert drawn is not None
    assert {mark.location.name for mark in drawn.marks} == {"Northby", "Southby"}


def test_a_country_alone_is_drawn_as_no_spot() -> None:
    drawn = chart([AFAR])
    assert drawn is not None
    assert [mark.is_wide for mark in drawn.marks] == [True]


def test_without_a_position_there_is_no_map() -> None:
    assert chart([NOWHERE]) is None
    assert chart([]) is None


def test_the_page_draws_what_it_lists(client: TestClient) -> None:
    page = client.get("/map").text
    assert 'class="spot"' in page
    assert "Marn (locality): 1 claim" in page
