"""NewsML-G2 and NITF: an item is a document at the time of its version; notes are no text."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document
from dateline.model.problem import Problem

from .conftest import ReadFile

NITF = """<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>Dam</title></head><body>
<body.head><hedline><hl1>Dam bursts above Podrin</hl1></hedline><byline>By Mila Harst</byline>
</body.head><body.content><p>The dam above Podrin burst, the <em>mayor</em> said.</p>
<media media-type="image"><media-caption>Water in a street.</media-caption></media>
<p>Nobody was hurt.</p></body.content></body></nitf>"""
XHTML = """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Dam</title></head><body>
<h1>Dam bursts above Podrin</h1><p>The dam above Podrin burst, the mayor said.</p>
<p>Nobody was hurt.</p></body></html>"""
BODIES = {
    "nitf": f"<inlineXML>{NITF}</inlineXML>",
    "xhtml": f'<inlineXML contenttype="application/xhtml+xml">{XHTML}</inlineXML>',
    "prefixed": "<inlineXML>"
    + XHTML.replace("<", "<h:").replace("<h:/", "</h:").replace(" xmlns=", " xmlns:h=")
    + "</inlineXML>",
    "plain": """<inlineData contenttype="text/plain">The dam above Podrin
burst, the mayor said.

Nobody was hurt.</inlineData>""",
    "escaped": "<inlineData>&lt;p&gt;The dam above Podrin burst, the mayor said.&lt;/p&gt;"
    "&lt;p&gt;Nobody was hurt.&lt;/p&gt;</inlineData>",
}


def item(body: str, version: int = 1, status: str = "usable", note: str = "") -> str:
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2"
guid="urn:newsml:ild.example:20240315:1" version="{version}"><rightsInfo>
<copyrightHolder literal="Ild Press"/></rightsInfo><itemMeta><itemClass qcode="ninat:text"/>
<provider qcode="nprov:ILD"><name>Ild Press Agency</name></provider>
<versionCreated>2024-03-15T0{version}:25:00+05:00</versionCreated>
<firstCreated>2024-03-15T01:25:00+05:00</firstCreated><pubStatus qcode="stat:{status}"/>
<edNote>{note}</edNote></itemMeta><contentMeta><language tag="en"/>
<headline>Dam bursts above Podrin</headline></contentMeta><contentSet>{body}</contentSet>
</newsItem>"""


def message(*items: str) -> str:
    return f"""<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<header/><itemSet>{"".join(items)}</itemSet></newsMessage>"""


def documents(items: Sequence[Document | Problem]) -> list[Document]:
    return [one for one in items if isinstance(one, Document)]


@pytest.mark.parametrize("body", BODIES)
def test_an_item_is_a_document_whatever_its_text_is_in(read_file: ReadFile, body: str) -> None:
    (document,) = read_file("item.xml", item(BODIES[body]))
    assert isinstance(document, Document)
    assert document.id == "urn:newsml:ild.example:20240315:1"
    assert document.text == (
        "Dam bursts above Podrin\n\nThe dam above Podrin burst, the mayor said.\n\nNobody was hurt."
    )
    assert (document.source, document.lang) == ("Ild Press Agency", "en")
    assert document.published_at
    assert document.published_at.edtf == "2024-03-15T01:25:00+05:00"


def test_a_message_has_many_and_a_later_version_is_one(read_file: ReadFile) -> None:
    later = item(BODIES["plain"].replace("Nobody", "One man"), version=2)
    picture = item('<remoteContent href="dam.jpg"/>').replace("20240315:1", "20240315:2")
    items = read_file("message.xml", message(item(BODIES["plain"]), later, picture))
    first, second = documents(items)
    assert first.id == second.id
    assert second.published_at
    assert second.published_at.edtf == "2024-03-15T02:25:00+05:00"
    assert [one.code for one in items if isinstance(one, Problem)] == [
        "export.wordless",
        "id.repeated",
    ]


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_what_is_taken_back_is_kept_and_noted(read_file: ReadFile, status: str) -> None:
    note, document = read_file("item.xml", item(BODIES["plain"], status=status))
    assert isinstance(note, Problem)
    assert (note.code, note.place) == ("item.status", "urn:newsml:ild.example:20240315:1")
    assert note.message.startswith(status)
    assert isinstance(document, Document)


def test_a_note_to_editors_is_no_text(read_file: ReadFile) -> None:
    note, document = read_file("item.xml", item(BODIES["plain"], note="CORRECTS the toll"))
    assert isinstance(note, Problem)
    assert (note.code, note.message) == ("item.note", "a note to editors: CORRECTS the toll")
    assert isinstance(document, Document)
    assert "CORRECTS" not in document.text


def test_nitf_by_itself(read_file: ReadFile) -> None:
    head = '<docdata><doc-id id-string="ild-1"/><date.issue norm="20240315T042500+0500"/></docdata>'
    (document,) = read_file("dam.xml", NITF.replace("</head>", f"{head}</head>"))
    assert isinstance(document, Document)
    assert document.id == "ild-1"
    assert document.text.startswith("Dam bursts above Podrin\n\nThe dam above Podrin burst")
    assert document.published_at
    assert document.published_at.edtf == "2024-03-15T04:25:00+05:00"


def test_a_page_that_says_it_is_xml(read_file: ReadFile) -> None:
    (document,) = documents(read_file("page.xml", XHTML))
    assert "Nobody was hurt." in document.text


BOMB = '<!DOCTYPE newsItem [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (message(), "text.empty"),
        (item(""), "text.empty"),
        (item(BODIES["nitf"])[:900], "xml.broken"),
        (BOMB + item(BODIES["plain"].replace("Nobody", "&b;")), "xml.entities"),
    ],
)
def test_what_holds_no_item_is_refused(
    codes: Callable[..., list[str]], content: str, code: str
) -> None:
    assert codes("item.xml", content) == [code]


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(at=st.integers(0, 1800), junk=st.binary(max_size=12), cut=st.integers(0, 60))
def test_no_damage_raises(read_file: ReadFile, at: int, junk: bytes, cut: int) -> None:
    raw = message(item(BODIES["nitf"]), item(BODIES["escaped"], 2)).encode()
    for one in read_file("item.xml", raw[:at] + junk + raw[at + cut :]):
        assert isinstance(one, Document) or one.place
