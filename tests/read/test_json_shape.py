"""Exports of other programs in JSON: each message or item is a document."""

import json
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document
from dateline.model.problem import Problem

from .conftest import ReadFile

CHAT = {
    "name": "Upper Ild Now",
    "type": "public_channel",
    "id": 77,
    "messages": [
        {"id": 1, "type": "service", "action": "create_channel", "text": ""},
        {
            "id": 2,
            "type": "message",
            "date": "2024-03-15T04:25:00",
            "date_unixtime": "1710458700",
            "text": ["The dam ", {"type": "bold", "text": "burst"}, ", the mayor says."],
        },
        {"id": 3, "type": "message", "date": "2024-03-15T05:00:00", "photo": "1.jpg", "text": ""},
        {
            "id": 4,
            "type": "message",
            "date": "2024-03-15T05:10:00",
            "forwarded_from": "Orvania Today",
            "text": "The road is closed.",
        },
    ],
}
FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Sextant",
    "items": [
        {
            "id": "s1",
            "title": "Ferry",
            "content_html": "<p>The ferry sank.</p>",
            "date_published": "2024-03-15T02:15:00Z",
        }
    ],
}


def test_messages_of_a_telegram_export(read_file: ReadFile) -> None:
    note, first, *_ = read_file("result.json", json.dumps(CHAT))
    assert isinstance(note, Problem)
    assert (note.code, note.message[:7]) == ("export.wordless", "2 items")
    assert isinstance(first, Document)
    assert (first.id, first.text) == ("telegram-upper-ild-now-2", "The dam burst, the mayor says.")
    assert first.published_at
    assert first.published_at.edtf == "2024-03-14T23:25:00Z"
    assert first.source == "Upper Ild Now"


def test_what_is_forwarded_is_in_its_own_voice(read_file: ReadFile) -> None:
    forwarded = read_file("result.json", json.dumps(CHAT))[-1]
    assert isinstance(forwarded, Document)
    assert forwarded.source == "Orvania Today"


def test_items_of_a_json_feed(read_file: ReadFile) -> None:
    (item,) = read_file("feed.json", json.dumps(FEED))
    assert isinstance(item, Document)
    assert (item.id, item.text, item.source) == ("s1", "Ferry\n\nThe ferry sank.", "Sextant")


@pytest.mark.parametrize("value", [{"messages": []}, {**FEED, "items": None}])
def test_an_export_of_nothing_is_refused(codes: Callable[..., list[str]], value: object) -> None:
    assert codes("result.json", json.dumps(value)) == ["text.empty"]


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from("id type text date date_unixtime forwarded_from name messages".split()),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(messages=st.lists(junk, max_size=4), name=junk)
def test_no_export_raises(read_file: ReadFile, messages: list[object], name: object) -> None:
    read_file("result.json", json.dumps({"messages": messages, "name": name, "id": name}))
