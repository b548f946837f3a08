"""The system's Chromium, the ways in which pages are looked at, and a witness of what they do.

Tests (tests/browser) and pictures (tools/screenshots.py) share it.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Request,
    Response,
    sync_playwright,
)

__all__ = [
    "VIEWS",
    "View",
    "Witness",
    "addresses_of",
    "arrive",
    "chromium",
    "details",
    "find_chromium",
    "listed",
    "overflow",
]

PROGRAMS: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
KINDS: Final = ("claims", "actors", "documents")  # that have a page for each of their things
NOT_YET: Final = 503
TRIES: Final = 120
OVERFLOW: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
HREFS: Final = "(links) => links.map((link) => link.getAttribute('href'))"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A way to look at a page: how wide and high, light or dark."""

    name: str
    width: int
    height: int
    scheme: str = "light"

    def open(self, browser: Browser) -> BrowserContext:
        """Open an empty profile that looks so."""
        return browser.new_context(
            viewport={"width": self.width, "height": self.height},
            color_scheme=self.scheme,
            reduced_motion="reduce",
            locale="en-GB",
            timezone_id="UTC",
        )


VIEWS: Final = (
    View(name="light", width=1280, height=900),
    View(name="dark", width=1280, height=900, scheme="dark"),
    View(name="phone", width=390, height=844),
    View(name="small", width=320, height=640, scheme="dark"),
)


def find_chromium() -> str | None:
    """Return the path of the system's Chromium, or None where there is none."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


@contextmanager
def chromium(program: str) -> Iterator[Browser]:
    """Run a headless browser for as long as the block lasts."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def arrive(page: Page, address: str) -> Response:
    """Go to a page, again and again while the server says that it is still being made.

    Raises:
        RuntimeError: It is not made in time, or not at all.
    """
    for _ in range(TRIES):
        answer = page.goto(address)
        if answer and answer.status != NOT_YET:
            return answer
        page.wait_for_timeout(500)
    raise RuntimeError(f"{address} is not ready")


def listed(page: Page) -> list[str]:
    """Return the addresses in the navigation of a page."""
    return addresses_of(page, "nav a[href^='/']")


def addresses_of(page: Page, links: str) -> list[str]:
    """Return where some links of a page lead, each address once."""
    found: list[str] = page.eval_on_selector_all(links, HREFS)
    return list(dict.fromkeys(found))


def details(page: Page, site: str) -> list[str]:
    """Return the address of one claim, one actor and one document, each from its list."""
    return [_first(page, site, kind) for kind in KINDS]


def _first(page: Page, site: str, kind: str) -> str:
    page.goto(f"{site}/{kind}")
    return addresses_of(page, f"main a[href^='/{kind}/']")[0]


def overflow(page: Page) -> int:
    """Return by how many pixels a page is wider than its window."""
    wider: int = page.evaluate(OVERFLOW)
    return wider


@dataclass
class Witness:
    """Notes whatever a page should not do: say something, fail, ask elsewhere, open a dialog."""

    site: str
    seen: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> BrowserContext:
        """Look on at all that happens in a profile from now on."""
        context.on("console", self._console)
        context.on("weberror", lambda error: self.seen.append(f"error: {error.error}"))
        context.on("dialog", self._dialog)
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)
        return context

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning", "assert"}:
            self.seen.append(f"console {message.type}: {message.text}")

    def _dialog(self, dialog: Dialog) -> None:
        self.seen.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith(f"{self.site}/"):
            self.seen.append(f"asked elsewhere: {request.url[:200]}")

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # cut off, because its page was left
            self.seen.append(f"failed: {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        if not response.ok:
            self.seen.append(f"answered {response.status}: {response.url}")
