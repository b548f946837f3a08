"""A reader without a mouse gets everywhere, and sees where they are."""

import pytest
from playwright.sync_api import Page

FOCUSED = """() => {
    const one = document.activeElement;
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    return {
        tag: one.tagName, name: one.innerText || one.name,
        isSeen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0,
        isMarked: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
    };
}"""
MOST = 400  # stops in a page


def stops(page: Page) -> list[dict[str, object]]:
    """Go through a page with the tabulator and tell where one stops."""
    found: list[dict[str, object]] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["tag"] == "BODY":
            break
        found.append(stop)
    return found


def test_the_first_stop_leads_past_the_navigation(page: Page, site: str) -> None:
    page.goto(f"{site}/claims")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("path", ["/", "/claims", "/conflicts", "/timeline"])
def test_every_stop_is_seen_and_marked(page: Page, site: str, path: str) -> None:
    page.goto(f"{site}{path}")
    found = stops(page)
    assert len(found) > 10
    assert [stop for stop in found if not (stop["isSeen"] and stop["isMarked"])] == []


def test_a_slash_leads_to_the_search(page: Page, site: str) -> None:
    page.goto(f"{site}/claims")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("dam")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?*q=dam*")
    assert page.locator("main mark").count()


def test_a_slash_in_a_field_is_a_slash(page: Page, site: str) -> None:
    page.goto(f"{site}/claims")
    page.keyboard.press("/")
    page.keyboard.type("a/b")
    assert page.locator("input[name=q]").first.input_value(timeout=1_000) == "a/b"
