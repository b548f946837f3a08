"""Pages: the article and when it appeared, without what stands around it."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document

from .conftest import ReadFile, tells_where

DATED = '<script type="application/ld+json">{"@graph": [{"datePublished": "DATE"}]}</script>'
PAGE = """<!doctype html><html lang="en"><head><title>Dam bursts above Podrin - Courier</title>
<meta property="og:title" content="Dam bursts above Podrin">
<meta property="og:site_name" content="The Karsk Courier">
<meta name="date" content="2024-03-15">
<link rel="canonical" href="https://courier.example/dam">HEAD</head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Dam bursts above Podrin</h1>
<p>The dam above Podrin burst early on Friday, the mayor said, and water ran through the town.</p>
<p>“Nobody was hurt,” Mila Harst told reporters at the town hall, where people had gathered.</p>
<p>The defence ministry denied that the gate had been shelled from the ridge above it.</p>
</article><footer>Subscribe to our newsletter.</footer></body></html>"""


def page(read_file: ReadFile, head: str = "") -> Document:
    (document,) = read_file("dam.html", PAGE.replace("HEAD", head))
    assert isinstance(document, Document)
    return document


def test_the_article_is_read_and_nothing_around_it(read_file: ReadFile) -> None:
    document = page(read_file)
    first, second, *rest = document.text.split("\n\n")
    assert first == "Dam bursts above Podrin"
    assert second.startswith("The dam above Podrin burst early on Friday")
    assert len(rest) == 2
    assert "newsletter" not in document.text
    assert (document.source, document.url) == ("The Karsk Courier", "https://courier.example/dam")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("", "2024-03-15"),
        (DATED.replace("DATE", "2024-03-15T04:25:00+05:00"), "2024-03-15T04:25:00+05:00"),
        (DATED.replace("DATE", "last Friday"), "2024-03-15"),
        ('<script type="application/ld+json">{broken</script>', "2024-03-15"),
    ],
)
def test_the_most_precise_time_counts(read_file: ReadFile, head: str, published: str) -> None:
    document = page(read_file, head)
    assert document.published_at
    assert document.published_at.edtf == published


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "text.empty"),
        ("<html><body></body></html>", "page.no-article"),
        (b"<html>\0</html>", "text.binary"),
    ],
)
def test_what_has_no_article_is_refused(
    codes: Callable[..., list[str]], content: str | bytes, code: str
) -> None:
    assert codes("front.html", content) == [code]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(at=st.integers(0, len(PAGE)), junk=st.binary(max_size=12), cut=st.integers(0, 60))
def test_no_damage_raises(read_file: ReadFile, at: int, junk: bytes, cut: int) -> None:
    raw = PAGE.encode()
    assert tells_where("dam.html", read_file("dam.html", raw[:at] + junk + raw[at + cut :]))
