"""ninjs: an item is a document in each version of the format, as are those that go with it."""

import json
from collections.abc import Callable, Mapping, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document
from dateline.model.problem import Problem

from .conftest import ReadFile

Item = Mapping[str, object]

BODY = "The dam above Podrin burst, the mayor said.\n\nNobody was hurt."
MARKED = "<p>The dam above Podrin burst, the <b>mayor</b> said.</p><p>Nobody was hurt.</p>"
ONE: Item = {
    "uri": "urn:ild:1",
    "type": "text",
    "version": "1",
    "versioncreated": "2024-03-15T04:25:00+05:00",
    "firstcreated": "2024-03-15T01:25:00+05:00",
    "pubstatus": "usable",
    "language": "en",
    "byline": "By Mila Harst",
    "copyrightholder": "Ild Press",
    "headline": "Dam bursts above Podrin",
    "body_text": BODY,
}
PLAIN = {key: told for key, told in ONE.items() if key not in {"headline", "body_text"}}
VERSIONS: Mapping[str, Item] = {
    "1": ONE,
    "1 in XHTML": {**PLAIN, "headline": ONE["headline"], "body_xhtml": MARKED},
    "2": {
        **PLAIN,
        "headlines": [{"role": "main", "value": "Dam bursts above Podrin"}],
        "bodies": [
            {"role": "short", "value": "The dam burst."},
            {"role": "main", "contenttype": "text/html", "value": MARKED},
        ],
    },
    "3": {
        "standard": {"name": "ninjs", "version": "3.0"},
        "uri": "urn:ild:1",
        "versionCreated": "2024-03-15T04:25:00+05:00",
        "pubStatus": "usable",
        "language": "en",
        "provider": {"name": "Ild Press", "uri": "https://ild.example"},
        "headlines": [{"role": "main", "value": "Dam bursts above Podrin"}],
        "bodies": [{"contentType": "text/plain", "value": BODY}],
    },
}


def documents(items: Sequence[Document | Problem]) -> list[Document]:
    return [one for one in items if isinstance(one, Document)]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", ["item.json", "items.jsonl"])
def test_an_item_is_a_document_in_each_version(
    read_file: ReadFile, version: str, name: str
) -> None:
    (document,) = read_file(name, json.dumps(VERSIONS[version]))
    assert isinstance(document, Document)
    assert (document.id, document.source, document.lang) == ("urn:ild:1", "Ild Press", "en")
    assert document.text == f"Dam bursts above Podrin\n\n{BODY}"
    assert document.published_at
    assert document.published_at.edtf == "2024-03-15T04:25:00+05:00"


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_what_is_taken_back_is_kept_and_noted(read_file: ReadFile, status: str) -> None:
    told = {**ONE, "pubstatus": status, "ednote": "KILLS the story"}
    first, second, document = read_file("item.json", json.dumps([told]))
    assert isinstance(first, Problem)
    assert isinstance(second, Problem)
    assert (first.code, first.place) == ("item.status", "urn:ild:1")
    assert (second.code, second.message) == ("item.note", "a note to editors: KILLS the story")
    assert isinstance(document, Document)


SIDEBAR = {**ONE, "uri": "urn:ild:2", "headline": "The town"}
PICTURE = {"uri": "urn:ild:3", "type": "picture", "description_text": "Water in a street."}


@pytest.mark.parametrize(
    "associated", [{"side": SIDEBAR, "featured": PICTURE}, [SIDEBAR, PICTURE, None]]
)
def test_what_goes_with_an_item_is_read_too(read_file: ReadFile, associated: object) -> None:
    items = read_file("item.json", json.dumps({**ONE, "associations": associated}))
    assert [one.id for one in documents(items)] == ["urn:ild:1", "urn:ild:2"]
    assert [one.code for one in items if isinstance(one, Problem)] == ["export.wordless"]


def test_a_text_without_a_body_is_its_description(read_file: ReadFile) -> None:
    brief = {**PLAIN, "headline": "Dam bursts", "description_text": "The dam burst."}
    (document,) = documents(read_file("item.json", json.dumps(brief)))
    assert document.text == "Dam bursts\n\nThe dam burst."


def test_a_record_with_an_address_stays_one(codes: Callable[..., list[str]]) -> None:
    assert codes("a.json", json.dumps({"uri": "urn:ild:1", "text": "It held."})) == []
    assert codes("a.json", json.dumps({"uri": "urn:ild:1"})) == ["json.no-text"]


values = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "uri headline headlines bodies value body_xhtml pubStatus provider name "
                "associations versioncreated ednote".split()
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(more=st.dictionaries(st.sampled_from([*ONE, "bodies", "associations"]), values))
def test_no_item_raises(read_file: ReadFile, more: Mapping[str, object]) -> None:
    assert read_file("item.json", json.dumps({**ONE, **more}))
