"""Feeds: each entry a document; what is broken is named with its line, the rest is read."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document
from dateline.model.problem import Problem

from .conftest import ReadFile, tells_where

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Karsk Courier</title>
<item><title>Dam &amp; bridge closed</title><guid>karsk-1</guid>
<link>https://courier.example/1</link>
<description>&lt;p&gt;The mayor said the dam &lt;b&gt;burst&lt;/b&gt;.&lt;/p&gt;
&lt;script&gt;x()&lt;/script&gt;
&lt;p&gt;Nobody was hurt.&lt;/p&gt;</description>
<pubDate>Fri, 15 Mar 2024 04:25:00 +0500</pubDate></item>
<item><title>No guid, no date</title><description>The ferry sank.</description></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Sextant</title>
<entry><id>tag:sextant.example,2024:1</id><title>Ferry</title>
<updated>2024-03-15T02:15:00Z</updated><summary>It sank.</summary>
<content type="html">&lt;div&gt;The ferry sank at dawn.&lt;br&gt;Nine were saved.&lt;/div&gt;
</content></entry></feed>"""


def documents(items: list[Document | Problem]) -> list[Document]:
    return [item for item in items if isinstance(item, Document)]


def test_an_item_of_rss_is_a_document(read_file: ReadFile) -> None:
    first, second = documents(read_file("courier.rss", RSS))
    assert first.id == "karsk-1"
    assert first.text == "Dam & bridge closed\n\nThe mayor said the dam burst.\n\nNobody was hurt."
    assert first.published_at
    assert first.published_at.edtf == "2024-03-15T04:25:00+05:00"
    assert (first.source, first.url) == ("The Karsk Courier", "https://courier.example/1")
    assert second.published_at is None
    assert second.id.startswith("courier-")


def test_an_entry_of_atom_is_read_in_its_longest_form(read_file: ReadFile) -> None:
    (entry,) = documents(read_file("sextant.xml", ATOM))
    assert entry.text == "Ferry\n\nThe ferry sank at dawn.\n\nNine were saved."
    assert entry.published_at
    assert entry.published_at.edtf == "2024-03-15T02:15:00Z"


def test_a_feed_that_breaks_off_is_read_as_far_as_it_goes(read_file: ReadFile) -> None:
    cut = RSS[: RSS.index("<description>The ferry")]
    items = read_file("courier.rss", cut)
    (broken,) = [item for item in items if isinstance(item, Problem)]
    assert (broken.code, broken.severity.value) == ("feed.broken", "noted")
    assert broken.place.endswith("courier.rss:9")
    assert documents(items)[0].id == "karsk-1"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "text.empty"),
        ("<rss version='2.0'><channel><title>T</title></channel></rss>", "text.empty"),
        ("<note>no feed</note>", "format.unread"),
        ("<rss><channel><item>", "feed.broken"),
        ("not markup at all", "feed.broken"),
    ],
)
def test_what_is_no_feed_is_refused(
    codes: Callable[..., list[str]], content: str, code: str
) -> None:
    assert codes("some.xml", content)[0] == code


def test_entities_that_would_grow_without_end_do_not(read_file: ReadFile) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE r [<!ENTITY l0 "ha">{laughs}]><rss><channel><item><title>&l9;</title>'
    items = read_file("bomb.xml", f"{bomb}</item></channel></rss>")
    assert sum(len(item.text) for item in documents(items)) < 1000


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(at=st.integers(0, len(RSS)), junk=st.binary(max_size=12), cut=st.integers(0, 40))
def test_no_damage_raises(read_file: ReadFile, at: int, junk: bytes, cut: int) -> None:
    raw = RSS.encode()
    assert tells_where("courier.rss", read_file("courier.rss", raw[:at] + junk + raw[at + cut :]))
