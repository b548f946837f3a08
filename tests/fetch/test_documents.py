"""What becomes of an answer: its kind, its character set, the names of its documents."""

from datetime import UTC, datetime

import pytest
from tools.misbehave import CORRECTED, LAUGHS, TOLD, feed, page

from dateline.fetch.answer import Answer
from dateline.fetch.canonical import canonical, cleaned
from dateline.fetch.charset import in_utf8
from dateline.fetch.documents import documents_of
from dateline.fetch.kind import kind_of
from dateline.model.document import Document

HELD = datetime(2031, 5, 4, 12, tzinfo=UTC)
SITE = "http://orsk.example"


def answer(body: str | bytes, kind: str = "text/html", path: str = "/a") -> Answer:
    raw = body.encode() if isinstance(body, str) else body
    return Answer(status=200, url=SITE + path, body=raw, content_type=kind)


def documents(given: Answer) -> list[Document]:
    return [one for one in documents_of(given, held_at=HELD) if isinstance(one, Document)]


@pytest.mark.parametrize(
    ("body", "label", "path", "kind"),
    [
        ("<!doctype html><p>a", "text/html; charset=utf-8", "/a", ".html"),
        ("<!-- a --><HTML>", "application/rss+xml", "/feed.xml", ".html"),
        ("<?xml version='1.0'?>\n<rss>", "text/html", "/a", ".xml"),
        ("<p>a", "text/html", "/a.pdf", ".html"),
        ("%PDF-1.7", "text/html", "/a", ".pdf"),
        ('{"version": 1}', "", "/a", ".json"),
        ("PK", "", "/a.DOCX", ".docx"),
        ("Nobody fell.", "text/plain", "/a", ".txt"),
        ("Nobody fell.", "", "/a", ".txt"),
        ("<!---->" * 600, "text/plain", "/a", ".txt"),
    ],
)
def test_the_kind_of_a_body(body: str, label: str, path: str, kind: str) -> None:
    assert kind_of(answer(body, label, path)) == kind


@pytest.mark.parametrize(
    ("raw", "label"),
    [
        ("Fähre".encode(), "text/html; charset=iso-8859-1"),
        ("Fähre".encode("latin-1"), "text/html; charset=iso-8859-1"),
        ("Fähre".encode("latin-1"), "text/html"),
        ("Fähre".encode("latin-1"), "text/html; charset=utf-8"),
        ("Fähre".encode("utf-16"), "text/html"),
        ("\ufeffFähre".encode(), "text/html; charset=koi8-r"),
        ("Fähre".encode("cp850"), "text/html; charset=cp850"),
        ("Fähre".encode("latin-1"), "text/html; charset=base64"),
        ("Fähre".encode("latin-1"), "text/html; charset=nonsense"),
    ],
)
def test_a_text_comes_out_right_whatever_its_label(raw: bytes, label: str) -> None:
    assert in_utf8(raw, label).decode() == "Fähre"


def test_a_declaration_names_what_the_bytes_are_now() -> None:
    text = '<?xml version="1.0" encoding="windows-1251"?><a>Паром</a>'
    assert in_utf8(text.encode("cp1251"), "").decode() == text.replace("windows-1251", "utf-8")
    assert in_utf8(text.encode(), "").decode() == text.replace("windows-1251", "utf-8")


def test_a_meta_element_names_the_character_set() -> None:
    raw = '<meta charset="windows-1251">Паром'.encode("cp1251")
    assert "Паром" in in_utf8(raw, "text/html").decode()


def test_a_feed_with_a_wrong_label_comes_out_right() -> None:
    raw = feed(SITE, {"n0": "Die Fähre sank vor Orsk."}, told="iso-8859-1").encode()
    (document,) = documents(answer(raw, "application/rss+xml; charset=iso-8859-1"))
    assert "Die Fähre sank" in document.text


def test_entities_that_grow_without_end_do_no_harm() -> None:
    channel = "<channel><item><title>&i;</title></item></channel>"
    raw = f'<?xml version="1.0"?>{LAUGHS}<rss>{channel}</rss>'
    for one in documents(answer(raw, "application/rss+xml")):
        assert len(one.text) < 10_000


def test_a_page_is_named_by_what_it_calls_itself_on_its_own_site() -> None:
    link = '<link rel="canonical" href="{}">'
    page_at = f"{SITE}/a?utm_source=x&id=3#top"
    own = f"{SITE}/a?id=3"
    assert canonical(page(head=link.format("/b#c")).encode(), page_at) == f"{SITE}/b"
    assert canonical(page(head=link.format("http://www.orsk.example/b")).encode(), page_at) == (
        "http://www.orsk.example/b"
    )
    for elsewhere in ("http://other.example/b", "/", "http://[half", "javascript:0", ""):
        assert canonical(page(head=link.format(elsewhere)).encode(), page_at) == own
    assert canonical(b"", page_at) == own
    assert cleaned(f"{SITE}/a?b=1&fbclid=2") == f"{SITE}/a?b=1"


def test_a_page_again_with_another_text_is_a_version_of_it() -> None:
    (first,) = documents(answer(page()))
    (again,) = documents(answer(page(told=(CORRECTED, *TOLD[1:])), path="/a?fbclid=3"))
    assert first.id == again.id == first.url == f"{SITE}/a"
    assert first.sha256 != again.sha256
    assert first.outlet == "orsk.example"


def test_entries_of_two_feeds_with_numbers_for_ids_stay_apart() -> None:
    raw = feed(SITE, {"7": TOLD[0]})
    names = [documents(answer(raw, "text/xml", path))[0].id for path in ("/a", "/b")]
    assert names == [f"{SITE}/a#7", f"{SITE}/b#7"]
