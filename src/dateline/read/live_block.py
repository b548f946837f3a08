"""A block of a page that has a time: whether it is a post, when it appeared, what it says."""

import re
from copy import deepcopy
from typing import Any, Final, TypeAlias
from urllib.parse import urljoin, urlsplit

from lxml import html

from dateline.read.live_post import Post, anchor_of
from dateline.read.markup import text_of

__all__ = ["MOMENT", "Element", "anchor_in", "is_post", "moment_in", "post_in"]

Element: TypeAlias = Any  # lxml's own, which has no public name

WORDS: Final = 40  # characters outside links that a post has at least
MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
WHOLE: Final = frozenset({"body", "html", "main"})
OUTSIDE: Final = frozenset({"aside", "footer", "header", "nav"})
ELSEWHERE: Final = re.compile(  # where a class begins with one of these, after a short prefix
    r"(?:^|\s)(?:[a-z]{1,3}-)?"
    r"(?:comment|disqus|discussion|more-?on|most-?read|newsletter|promo|recommend|related|repl(?:y|ies)"
    r"|respond|sidebar|teaser|trending)",
    re.IGNORECASE,
)
MORE: Final = re.compile(
    r"\W*(?:(?:read|see|show)\s+)?(?:more|the full story|on)\W*", re.IGNORECASE
)
HEADINGS: Final = ".//h1|.//h2|.//h3|.//h4|.//*[@itemprop='headline']"
NAMES: Final = ("id", "data-post-id", "data-block-id", "data-update-id", "data-id", "data-post")
CLUTTER: Final = "|".join(
    (
        *(f".//{tag}" for tag in ("aside", "button", "footer", "form", "nav", "time")),
        *(
            f".//*[contains(@class, '{name}')]"
            for name in ("author", "byline", "share", "timestamp")
        ),
    )
)


def is_post(block: Element, url: str | None) -> bool:
    """Say whether a block has words of its own here: no comment, and no link to another page."""
    if any(_is_elsewhere(one) for one in (block, *block.iterancestors())):
        return False
    said = sum(len(each.strip()) for each in block.xpath(".//text()[not(ancestor::a)]"))
    return said >= WORDS and not any(_leads_away(link, url) for link in _leads(block))


def moment_in(block: Element) -> str | None:
    """Return the time that a block gives for itself, the first that it tells."""
    told = block.xpath("(.//*[@itemprop='datePublished'])[1]")
    given = [one.get("datetime") or one.get("content") or "" for one in told]
    return next(filter(MOMENT.match, [*given, *block.xpath(".//time/@datetime")]), None)


def anchor_in(block: Element) -> str | None:
    """Return the name of a block within its page: its own, or that of the link at its time."""
    named = next(filter(None, map(block.get, NAMES)), None)
    links = block.xpath(".//a[@href][.//time]/@href | .//time//a/@href")
    return named or next(filter(None, map(anchor_of, links)), None)


def post_in(block: Element) -> Post:
    """Return the words of a block: its headline, and its lines without times and buttons."""
    copy = deepcopy(block)
    copy.tail = None
    headings = copy.xpath(HEADINGS)
    title = " ".join(headings[0].text_content().split()) or None if headings else None
    for clutter in copy.xpath(CLUTTER):
        if clutter.getparent() is not None:
            clutter.drop_tree()
    lines = text_of(html.tostring(copy, encoding="unicode")).split("\n\n")
    body = [line for line in lines if line and line != title]
    text = "\n\n".join((*filter(None, [title]), *body)) if body else ""
    return Post(text=text, title=title, told=moment_in(block), anchor=anchor_in(block), url=None)


def _is_elsewhere(element: Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in OUTSIDE or (element.tag not in WHOLE and bool(ELSEWHERE.search(names)))


def _leads(block: Element) -> list[Element]:
    """Return the links that tell what a teaser is of: its headline, and a last "Read more"."""
    headings = block.xpath(HEADINGS)[:1]
    leads = [link for one in headings for link in one.xpath("ancestor::a | .//a[@href]")]
    last = block.xpath("(.//a[@href])[last()]")
    return [*leads, *(link for link in last if MORE.fullmatch(link.text_content()))]


def _leads_away(link: Element, url: str | None) -> bool:
    try:
        here = urlsplit(url or "")
        there = urlsplit(urljoin(url or "", link.get("href") or ""))
    except ValueError:
        return True
    is_within = len(here.path) > 1 and there.path.startswith(here.path)
    return bool(there.path) and not is_within
