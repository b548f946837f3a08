"""Whose voice a document is in."""

from datetime import UTC, datetime

import pytest

from dateline.model.document import Document


@pytest.mark.parametrize(
    ("source", "outlet"),
    [
        (None, "a"),
        ("Orsk Post", "Orsk Post"),
        ("https://feeds.orsk.example/world/rss.xml", "orsk.example"),
        ("http://www.orsk.example/feed", "orsk.example"),
        ("www.orsk.example", "orsk.example"),
        ("orsk.example", "orsk.example"),
        ("www. is how it began", "www. is how it began"),
        ("http://[half", "http://[half"),
        ("https://rss.example", "rss.example"),
    ],
)
def test_the_feeds_of_one_site_are_one_outlet(source: str | None, outlet: str) -> None:
    held = datetime(2031, 5, 4, tzinfo=UTC)
    assert Document(id="a", text="…", source=source, held_at=held).outlet == outlet
