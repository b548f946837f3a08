"""The demo case keeps what its README promises."""

import io
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dateline.model.document import Document
from dateline.read.paths import read_paths

DEMO = Path(__file__).parents[2] / "demo"
NOW = datetime(2024, 3, 16, tzinfo=UTC)


@pytest.fixture(scope="module")
def articles() -> dict[str, Document]:
    """Every article by the number that its name begins with; none with a problem."""
    found = {}
    for item in read_paths([str(DEMO / "articles")], held_at=NOW, stdin=io.BytesIO()):
        assert isinstance(item, Document)
        found[item.id[:2]] = item
    return found


def test_fifteen_short_articles_over_fourteen_hours(articles: dict[str, Document]) -> None:
    times = [
        article.published_at.earliest
        for article in articles.values()
        if article.published_at and article.published_at.has_clock
    ]
    assert len(articles) == 15
    assert max(times) - min(times) == timedelta(hours=14)
    assert times == sorted(times)
    assert all(60 <= len(article.text.split()) <= 300 for article in articles.values())


def test_the_wire_story_is_reprinted_whole_and_with_cuts(articles: dict[str, Document]) -> None:
    wire, whole, cut = (articles[number].text.split("\n\n") for number in ("04", "05", "06"))
    assert set(wire[:-1]) < set(whole)
    assert "shelling the dam" in articles["04"].text
    assert "shelling" not in articles["06"].text
    assert len(set(wire) & set(cut)) == 3


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("01", "at about 3am Karsk time (2200 GMT)"),
        ("01", "could not independently verify"),
        ("02", "denied on Friday"),
        ("04", "at least four people"),
        ("07", "Source: press service"),
        ("08", "Dozens of people are feared dead"),
        ("09", "Colonel Anton Devryn"),
        ("10", "called the accusation a fabrication"),
        ("10", "confirmed on Friday"),
        ("11", "risen to nine"),
        ("11", "fourteen civilians"),
        ("12", "An earlier version of this article said"),
        ("12", "withdrew the statement"),
        ("14", "it was not clear who"),
    ],
)
def test_what_the_readme_points_to_is_there(
    articles: dict[str, Document], number: str, words: str
) -> None:
    assert words in articles[number].text


def test_every_article_that_the_readme_names_is_there(articles: dict[str, Document]) -> None:
    readme = (DEMO / "README.md").read_text("utf-8")
    named = {
        number for group in re.findall(r"\(([\d, ]+)\)", readme) for number in group.split(", ")
    }
    assert named <= set(articles)
