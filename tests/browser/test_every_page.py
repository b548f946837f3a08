"""Every page, in every view: quiet, whole, its own, no wider than its window, open to all."""

from functools import cache
from operator import attrgetter

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tools.browser import VIEWS, View, Witness, arrive, details, listed, overflow

BARRING = {"serious", "critical"}
CONTRAST = "color-contrast"  # by far the slowest rule; in the dark nothing else differs
ALIKE = ("main li.row:nth-child(n+9)", "main li.item:nth-child(n+9)", "main tr:nth-child(n+9)")
PART = {"exclude": [[rows] for rows in ALIKE]}  # one row is like another; looking takes long
RULES = {
    "light": {},
    "dark": {"runOnly": [CONTRAST]},
    "phone": {"rules": {CONTRAST: {"enabled": False}}},
}
named = attrgetter("name")


@pytest.fixture(scope="module")
def addresses(browser: Browser, site: str) -> list[str]:
    """Every page that the navigation lists, and one of each kind that it does not."""
    page = browser.new_page()
    page.goto(site)
    found = [*listed(page), *details(page, site), "/search?q=dam", "/?as_of=2024-03-15T06:00Z"]
    for address in found:
        arrive(page, f"{site}{address}")
    page.close()
    return found


@cache
def axe() -> Axe:
    return Axe()


def barriers(page: Page, view: View) -> list[str]:
    """What would bar somebody who cannot see, hear or point well from using a page."""
    options = {"resultTypes": ["violations"], **RULES[view.name]}
    found_here = axe().run(page, context=PART, options=options)
    return [
        f"{found['id']}: {', '.join(str(node['target']) for node in found['nodes'][:3])}"
        for found in found_here.response["violations"]
        if found["impact"] in BARRING
    ]


def test_the_navigation_lists_the_pages(addresses: list[str]) -> None:
    assert {"/", "/claims", "/conflicts", "/timeline", "/actors", "/documents"} < set(addresses)


@pytest.mark.parametrize("view", VIEWS, ids=named)
def test_a_page_is_quiet_and_fits_its_window(
    browser: Browser, site: str, addresses: list[str], view: View
) -> None:
    wrong, witness = [], Witness(site)
    with witness.watch(view.open(browser)) as context:
        page = context.new_page()
        for address in addresses:
            answer = page.goto(f"{site}{address}")
            if answer is None or answer.status != 200:
                wrong.append(f"{address} is not answered")
            if overflow(page) > 0:
                wrong.append(f"{address} is {overflow(page)} pixels too wide")
            wrong += [f"{address} {told}" for told in witness.seen]
            witness.seen.clear()
    assert wrong == []
    assert len(witness.requests) >= len(addresses)


@pytest.mark.parametrize("view", [view for view in VIEWS if view.name in RULES], ids=named)
def test_a_page_is_open_to_all(
    browser: Browser, site: str, addresses: list[str], view: View
) -> None:
    wrong = []
    with view.open(browser) as context:
        page = context.new_page()
        for address in addresses:
            page.goto(f"{site}{address}")
            wrong += [f"{address} {barrier}" for barrier in barriers(page, view)]
    assert wrong == []


def test_a_script_in_a_page_is_not_run(page: Page, site: str, addresses: list[str]) -> None:
    for address in addresses:
        page.goto(f"{site}{address}")
        page.evaluate(
            """() => {
                const script = document.createElement('script');
                script.textContent = 'window.ran = true';
                document.body.append(script);
                document.body.insertAdjacentHTML('beforeend',
                    '<img src="/none.png" onerror="window.ran = true"><p style="color: red">');
            }"""
        )
        page.wait_for_timeout(20)
        assert page.evaluate("window.ran") is None, address
        assert page.evaluate("document.body.lastElementChild.style.color") == "", address
