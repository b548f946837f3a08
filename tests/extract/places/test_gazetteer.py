"""The gazetteer: places of the world by name."""

import pytest

from dateline.extract.places.gazetteer import Grade, Sort, load_gazetteer
from dateline.extract.places.key import key_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. John’s", "Saint Johns"),
        ("Łódź", "Lodz"),
        ("Rostov-on-Don", "ROSTOV ON DON"),
        ("the Netherlands", "Netherlands"),
        ("U.S.", "US"),
        ("Ft. Worth", "Fort Worth"),
    ],
)
def test_one_name_written_in_two_ways_has_one_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


def test_a_name_that_is_only_an_article_keeps_it() -> None:
    assert key_of("The") == "the"


def test_a_name_may_mean_several_places_the_largest_first() -> None:
    found = load_gazetteer().find("Cordoba")
    assert {"ES", "AR"} <= {_country_code(one.place.country) for one in found}
    people = [one.place.population for one in found]
    assert people == sorted(people, reverse=True)


def _country_code(number: int) -> str:
    return {"Spain": "ES", "Argentina": "AR"}.get(load_gazetteer().place(number).name, "")


def test_a_name_that_nobody_has_means_nothing() -> None:
    assert load_gazetteer().find("Qwxyzburg-on-Nowhere") == ()
    assert load_gazetteer().find("") == ()


@pytest.mark.parametrize(
    ("name", "sort", "grade"),
    [
        ("Kenya", Sort.COUNTRY, Grade.MAIN),
        ("Kenyan", Sort.COUNTRY, Grade.DEMONYM),
        ("UK", Sort.COUNTRY, Grade.SHORT),
        ("Black Sea", Sort.AREA, Grade.MAIN),
        ("Bavaria", Sort.REGION, Grade.MAIN),
        ("Cook County", Sort.DISTRICT, Grade.MAIN),
        ("Lisboa", Sort.TOWN, Grade.OTHER),
    ],
)
def test_a_name_tells_what_it_names_and_how(name: str, sort: Sort, grade: Grade) -> None:
    assert any(one.place.sort is sort and one.grade is grade for one in load_gazetteer().find(name))


def test_places_know_what_holds_them() -> None:
    gazetteer = load_gazetteer()
    ghent = gazetteer.find("Ghent")[0].place
    assert gazetteer.place(ghent.country).name == "Belgium"
    assert gazetteer.place(ghent.region).name == "Flanders"
    assert abs(ghent.lat - 51.05) < 0.1
    assert abs(ghent.lon - 3.72) < 0.1
