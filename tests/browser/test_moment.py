"""The slider moves the moment that a page answers for; its address tells it, too."""

from playwright.sync_api import Page, expect


def test_an_earlier_moment_has_fewer_documents(page: Page, site: str) -> None:
    page.goto(f"{site}/claims?as_of=2024-03-15T06:00Z")
    expect(page.locator("header")).not_to_contain_text("15 documents")
    page.locator("nav").get_by_role("link", name="Conflicts").click()
    assert "as_of=2024-03-15T06" in page.url


def test_the_slider_moves_the_moment(page: Page, site: str) -> None:
    page.goto(f"{site}/claims")
    slider = page.get_by_role("slider")
    slider.focus()
    slider.press("Home")
    slider.press("ArrowRight")
    page.wait_for_url("**as_of=2024-03-1*")
    expect(page.locator("header")).not_to_contain_text("15 documents")
    page.get_by_role("slider").press("End")
    expect(page.locator("header")).to_contain_text("15 documents")
