"""Place names in text: found, and resolved to the place meant."""

from collections.abc import Callable

import pytest

from dateline.model.place import Place

Find = Callable[[str], dict[str, Place]]


def test_a_town_has_its_position_and_says_what_the_point_is(places: Find) -> None:
    """Flooding closed two bridges in Munich on Monday."""
    (place,) = places("Flooding closed two bridges in Munich on Monday.").values()
    assert (place.name, place.precision) == ("Munich", "populated place")
    assert (round(place.lat or 0), round(place.lon or 0)) == (48, 12)
    assert place.geonames == 2867714


@pytest.mark.parametrize(
    ("text", "lat", "lon"),
    [
        ("A barn burned down near Paris, Texas, on Sunday.", 34, -96),
        ("A barn burned down near Paris on Sunday, French firefighters said.", 49, 2),
        ("Rain fell in London, Ontario.", 43, -81),
        ("Rain fell in London and in Manchester.", 52, 0),
    ],
)
def test_the_words_around_tell_which_town_is_meant(
    places: Find, text: str, lat: int, lon: int
) -> None:
    place = next(place for name, place in places(text).items() if name in {"Paris", "London"})
    assert (round(place.lat or 0), round(place.lon or 0)) == (lat, lon)


def test_a_region_named_after_its_town_is_told_by_the_word_beside_it(places: Find) -> None:
    """Shots were heard in Voronezh. / Troops crossed the Voronezh and Lipetsk regions."""
    assert places("Shots were heard in Voronezh.")["Voronezh"].precision == "populated place"
    found = places("Troops crossed the Voronezh and Lipetsk regions.")
    assert found["Voronezh"].precision == "region"
    assert found["Lipetsk"].name == "Lipetsk Oblast"


def test_two_spellings_are_one_place(places: Find) -> None:
    found = places("Shops closed in Rostov-on-Don. Trains left Rostov. Nobody in Rostov knew why.")
    assert {place.geonames for place in found.values()} == {501175}


def test_a_state_is_not_the_town_that_has_its_name(places: Find) -> None:
    found = places("He moved from L.A. to Kansas, and then to Kansas City, Missouri.")
    assert found["Kansas"].precision == "region"
    assert found["Kansas City"].precision == "populated place"
    assert found["L.A."].name == "Los Angeles"


def test_short_forms_count_as_they_are_written(places: Find) -> None:
    assert places("She moved to Dayton, Ohio, from Elkins, W.Va., in May.")["W.Va."].precision == (
        "region"
    )
    assert "us" not in places("They told us in Kenya to wait.")


def test_people_and_things_of_a_country_are_no_place(places: Find) -> None:
    assert not places("A French engineer repaired the pump.")


def test_a_surname_is_no_place(places: Find) -> None:
    text = "Jack Lincoln resigned. Lincoln said the board had misled him, and Lincoln left."
    assert "Lincoln" not in places(text)


def test_an_ambiguous_name_without_any_hint_has_no_position(places: Find) -> None:
    place = places("He lives in Springfield.")["Springfield"]
    assert (place.lat, place.lon, place.precision) == (None, None, None)


def test_a_place_that_the_gazetteer_has_not_lies_where_the_words_say(places: Find) -> None:
    """The square is located at its city, and says so."""
    place = places("Crowds gathered in Vrijdagmarkt Square, Ghent, at noon.").get(
        "Vrijdagmarkt Square"
    )
    assert place is not None
    assert (place.precision, place.geonames) == ("locality", None)
    assert round(place.lat or 0) == 51
