"""Who reads a page while documents come in sees them, and loses neither place nor words."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tools.browser import arrive
from tools.served import dateline, serving

ROW = 8  # pixels
SOON = 40_000  # milliseconds: the article is read and all is linked again
# The first row below the header: its words, and how far down the screen it stands.
READ = """() => {
  const under = document.querySelector("header").getBoundingClientRect().bottom;
  const rows = [...document.querySelectorAll("main .row")];
  const row = rows.find((each) => each.getBoundingClientRect().bottom > Math.max(under, 0));
  return [row.querySelector(".said").textContent, Math.round(row.getBoundingClientRect().top)];
}"""
NEWS = {
    "id": "news",
    "source": "Tide Radio",
    "published": "2024-03-16T08:00:00Z",
    "text": "Harbour master Ada Roe said nine people had died when a ferry overturned off Orsk.",
}


@pytest.fixture
def live_site(browser: Browser, own: Path) -> Iterator[str]:
    with serving(own) as served, browser.new_page() as page:
        arrive(page, served.address)
        yield served.address


def tell_news(case: Path) -> None:
    article = case.with_name("news.json")
    article.write_text(json.dumps(NEWS))
    dateline("add", article, "--case", case)


def test_what_is_added_comes_to_two_readers_where_they_are(
    browser: Browser, page: Page, own: Path, live_site: str
) -> None:
    with browser.new_context() as elsewhere:
        other = elsewhere.new_page()
        for one in (page, other):
            one.goto(f"{live_site}/claims")
            expect(one.locator("header")).to_contain_text("15 documents")
        field = page.get_by_label("From", exact=True)
        field.fill("half a wo")
        page.evaluate("window.scrollTo(0, 700)")
        read = page.evaluate(READ)
        tell_news(own)
        for one in (page, other):
            expect(one.locator("header")).to_contain_text("16 documents", timeout=SOON)
        other.goto(f"{live_site}/documents/news")
        expect(other.get_by_text("nine people had died").first).to_be_attached()
    assert field.input_value() == "half a wo"
    words, top = page.evaluate(READ)
    assert words == read[0]
    assert abs(top - read[1]) < ROW
