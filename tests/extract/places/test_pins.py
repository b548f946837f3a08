"""No pin where the words do not earn one: half names, bodies, and names borrowed from elsewhere."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from dateline.extract.encoder_stage import EncoderStage
from dateline.extract.language import LanguageStage
from dateline.extract.names.name_stage import NameStage
from dateline.extract.places.stage import PlaceStage
from dateline.extract.stage import Draft
from dateline.model.document import Document
from dateline.model.place import Place

Find = Callable[[str], dict[str, Place]]

LONDON = "Two women were hurt in Croydon, south London, on Friday, and a third died in Wimbledon. "


def test_a_county_is_not_meant_by_its_name_alone_on_another_continent(places: Find) -> None:
    """The only Berkshire of the gazetteer is a county in Massachusetts, told by its own word."""
    found = places(f"{LONDON}Trains stopped in Berkshire, British police said.")
    assert found["Berkshire"].lat is None
    found = places("A barn burned down in Berkshire County, Massachusetts, near Pittsfield.")
    assert found["Berkshire County"].precision == "district"


def test_a_small_town_is_not_meant_by_the_name_of_former_days(places: Find) -> None:
    """A quarter of Washington was called Richmond Park once."""
    found = places(f"{LONDON}The candidate lost in the Richmond Park election in May.")
    assert "Richmond Park" not in found or found["Richmond Park"].lat is None


def test_another_spelling_is_no_borrowed_name(places: Find) -> None:
    found = places("Shots were heard in Mazar-i-Sharif, in the north of Afghanistan.")
    assert found["Mazar-i-Sharif"].lat is not None


def test_a_town_abroad_is_not_meant_where_a_state_has_the_name(places: Find) -> None:
    """There is a Montana in Bulgaria."""
    montana = places("Montana Republicans wrote two letters.").get("Montana")
    assert montana is None or montana.lat is None or montana.lon is None or montana.lon < 0


def test_a_region_abroad_is_not_meant_where_nothing_speaks_of_its_country(places: Find) -> None:
    """There is a Delta in Nigeria."""
    text = "A worker in San Antonio, Texas, died beside a Delta jet that had left Los Angeles."
    delta = places(text).get("Delta")
    assert delta is None or delta.lat is None


@pytest.mark.parametrize("quarter", ["West", "North", "South East"])
def test_a_quarter_alone_is_no_place(places: Find, quarter: str) -> None:
    assert quarter not in places(f"Chad is at odds with the {quarter}, and prices rise in Lyon.")


def test_a_side_of_a_city_has_the_point_of_the_city(places: Find) -> None:
    found = places("A man was arrested in Croydon, South London, after a bus fell over.")
    assert next(one.name for words, one in found.items() if "London" in words) == "London"
    assert all(one.lat for one in found.values())


def test_the_end_of_a_longer_name_is_not_the_place_of_that_name(places: Find) -> None:
    """The Addington of the gazetteer is a village in Kent."""
    found = places(f"{LONDON}The bus had left New Addington for Wimbledon.")
    assert "Addington" not in found
    assert places("Trams ran in New York.")["New York"].lat is not None


def test_the_saint_of_a_hospital_is_no_town(places: Find) -> None:
    text = "Four people were taken to St George's Hospital in Tooting, London."
    assert "St George" not in places(text)


def test_a_world_city_is_placed_without_a_word_on_it(places: Find) -> None:
    found = places("Ann Roe, a fellow at a Philadelphia-based institute, was not surprised.")
    assert found["Philadelphia"].name == "Philadelphia"
    assert places("The ministry in Berlin made no comment.")["Berlin"].geonames == 2950159


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A spokesman for the Taliban denied it in Kabul.", "Taliban"),
        ("U.N. sanctions were lifted in May, and Chad was glad of it.", "U.N."),
        ("Google, Microsoft and Amazon cut two thousand jobs in May.", "Amazon"),
        ("The generals told Congress that the shells had run out.", "Congress"),
        ("How the White House came by new chairs.", "White House"),
        ("Google set out its plans for the summer.", "Google"),
        ("Cars sent to the EU have to pass a test.", "EU"),
    ],
)
def test_a_body_is_no_place(text: str, name: str) -> None:
    draft = Draft(document=Document(id="a", text=text, held_at=datetime(2031, 5, 4, tzinfo=UTC)))
    read = NameStage()(PlaceStage()(EncoderStage()(LanguageStage()(draft))))
    assert name not in {place.span.text for place in read.places}
