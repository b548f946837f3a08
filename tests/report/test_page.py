"""The page stands alone: no request, no script, nothing in an article becomes markup."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from dateline.app.view import Brief, Moment
from dateline.report.article import safe_url
from dateline.report.html import render

VOID = frozenset({"meta", "rect", "br", "hr", "img", "link", "input"})


class Page(HTMLParser):
    """The tags of a page, its ids and its links; tags must close in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self._open: list[str] = []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.extend((tag, name, value or "") for name, value in attrs)
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes.extend((tag, name, value or "") for name, value in attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def values(self, name: str) -> list[str]:
        return [value for _, attribute, value in self.attributes if attribute == name]


def test_the_page_asks_for_nothing(brief: Brief) -> None:
    page = Page(render(brief))
    assert not {"script", "img", "link", "iframe", "object", "embed", "base"} & set(page.tags)
    assert not page.values("src")
    assert not page.values("style")
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    outward = [link for link in page.values("href") if not link.startswith("#")]
    assert outward == ["https://herald.example/ferry"]
    assert page.values("rel") == ["noreferrer noopener external"]


def test_its_policy_admits_its_own_style_and_nothing_else(brief: Brief) -> None:
    text = render(brief)
    style = re.search("<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    policy = f"default-src &#39;none&#39;; style-src &#39;sha256-{digest}&#39;"
    assert policy in text
    assert "url(" not in style[1]
    assert "@import" not in style[1]


def test_every_inner_link_has_one_target(brief: Brief) -> None:
    page = Page(render(brief))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.values("href") if link.startswith("#")} <= set(ids)


def test_what_an_article_says_stays_text(brief: Brief) -> None:
    """An article of radio-3 holds a script, a link of its own, an escape and an override."""
    text = render(brief)
    assert "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;" in text
    assert not re.search("href=.javascript", text)
    assert not set("\x1b\u202e") & set(text)
    hostile = "</style></title><script>alert(3)</script>{{ brief }}"
    document = replace(brief.documents[0], title=hostile, source=hostile, lang='"><script>')
    spoiled = render(replace(brief, title=hostile, documents=(document, *brief.documents[1:])))
    assert Page(spoiled).tags == Page(text).tags


@pytest.mark.parametrize(
    "url",
    [None, "", "javascript:alert(1)", "data:text/html,x", "//a.example", "https:", "http://[", "x"],
)
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert safe_url(url) is None
    assert safe_url("http://a.example/b?c=d") == "http://a.example/b?c=d"


def test_a_cited_sentence_holds_the_exact_words(brief: Brief) -> None:
    """Two utterances of one sentence have their words marked apart, and links back."""
    text = render(brief)
    assert '<mark class="s6 s7 w6">The engine room was on fire, and nothing else</mark>' in text
    assert '<mark class="s6 s7 w7">that the engine had failed</mark>' in text
    assert '<span class="s6 s7">,” she said, while the Sarn Line denied </span>' in text
    assert "#r6:target~.s6" in text
    assert "#r6:target~.w6" in text
    assert re.search(r'\[6\] <a href="#d2"[^>]*>D2</a> <a href="#c1"', text)


def test_an_articles_text_is_all_there(brief: Brief) -> None:
    text = render(brief)
    blocks = re.findall('<div class="text"[^>]*>(.*?)</div>', text, re.DOTALL)
    for document, block in zip(brief.documents, blocks, strict=True):
        bare = re.sub(r'<span class="back".*?</a></span>', "", block)
        shown = re.sub("<[^>]+>", "", bare).replace("&#39;", "'")
        told = document.text.replace("\x1b", "\ufffd").replace("\u202e", "\ufffd")
        assert shown.replace("&lt;", "<").replace("&gt;", ">") == told


def test_status_reason_and_sides_are_on_the_page(brief: Brief) -> None:
    text = render(brief)
    assert '<span class="status confirmed">confirmed</span>' in text
    assert "Ines Dorrit confirms it, an authority on it" in text
    assert "2 origins, 2 documents" in text
    assert text.count('aria-label="One side"') == text.count('aria-label="Other side"') == 2
    assert "40 – 60" in text
    assert "no time of day told" in text
    assert "02:15 (UTC+3)" in text


def test_words_without_an_article_are_cited_without_a_link(brief: Brief) -> None:
    page = render(replace(brief, documents=brief.documents[:1], established=(), actors=()))
    assert 'id="r1"' in page
    Page(page)


def test_an_empty_brief_is_a_whole_page() -> None:
    nothing = Brief(
        title="Nothing yet",
        moment=Moment(),
        documents=(),
        bottom_line=(),
        established=(),
        disputed=(),
        claimed=(),
        figures=(),
        timeline=(),
        actors=(),
        unknown=(),
        problems=(),
    )
    page = render(nothing)
    Page(page)
    assert "Everything held: 0 documents from 0 outlets." in page
    assert "Nothing to report." in page
