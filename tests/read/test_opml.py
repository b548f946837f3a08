"""Lists of feeds: what they name is found, and no article is made of them."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model.problem import Problem
from dateline.read.opml import feeds_of
from dateline.read.refusal import RefusedError

from .conftest import ReadFile

LIST = """<?xml version="1.0"?><opml version="2.0"><head><title>Desk</title></head><body>
<outline text="Agencies"><outline type="rss" text="Karsk" title="The  Karsk Courier"
  xmlUrl="https://courier.example/rss" htmlUrl="https://courier.example"/></outline>
<outline text="Sextant" xmlUrl="https://sextant.example/atom"/>
<outline text="again" xmlUrl="https://sextant.example/atom"/>
<outline xmlurl="https://ild.example/feed"/>
<outline text="of a computer" xmlUrl="file:///etc/passwd"/><outline xmlUrl="http://[half"/>
</body></opml>"""


def test_each_feed_is_named_once_in_its_order() -> None:
    assert feeds_of(LIST.encode()) == [
        ("The Karsk Courier", "https://courier.example/rss"),
        ("Sextant", "https://sextant.example/atom"),
        ("https://ild.example/feed", "https://ild.example/feed"),
    ]


@pytest.mark.parametrize("name", ["desk.opml", "desk.xml"])
def test_a_list_is_no_article(read_file: ReadFile, name: str) -> None:
    (problem,) = read_file(name, LIST)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.message[:17]) == ("opml.feeds", "a list of 3 feeds")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "text.empty"),
        ("no list", "xml.broken"),
        ("<opml><body>", "xml.broken"),
        ("<opml><body/></opml>", "text.empty"),
        ("<list/>", "format.unread"),
        (
            '<!DOCTYPE opml [<!ENTITY e SYSTEM "file:///etc/passwd">]><opml>&e;</opml>',
            "xml.entities",
        ),
    ],
)
def test_what_names_no_feed_is_refused(content: str, code: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        feeds_of(content.encode())
    assert refusal.value.code == code


@settings(deadline=None)
@given(at=st.integers(0, len(LIST)), junk=st.binary(max_size=12), cut=st.integers(0, 40))
def test_no_damage_raises(at: int, junk: bytes, cut: int) -> None:
    raw = LIST.encode()
    with suppress(RefusedError):
        assert feeds_of(raw[:at] + junk + raw[at + cut :])
