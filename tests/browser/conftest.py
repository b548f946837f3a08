"""Pages as a reader has them: the real command serves, a real browser looks."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tools.browser import arrive, chromium, find_chromium
from tools.served import DEMO, dateline, serving

REQUIRED = "DATELINE_BROWSER"  # set to "required" where a browser that is missing is a failure


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window.

    It ends with the last test here: while it runs, no other test could start an event loop.
    """
    program = find_chromium()
    if program is None:
        give_up = pytest.fail if os.environ.get(REQUIRED) == "required" else pytest.skip
        give_up("there is no Chromium in the path")
    with chromium(program) as opened:
        yield opened


@pytest.fixture(scope="package")
def demo(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with the demo's articles; nobody waits for it where there is no browser."""
    del browser
    case = tmp_path_factory.mktemp("demo") / "case.db"
    dateline("add", DEMO, "--case", case)
    return case


@pytest.fixture(scope="package")
def site(browser: Browser, demo: Path) -> Iterator[str]:
    """The address at which the demo is served, only to be read."""
    with serving(demo) as served, browser.new_page() as page:
        arrive(page, served.address)
        yield served.address
    assert not [line for line in served.said if "Traceback" in line]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page of a reader of its own, who waits as long as a busy machine needs."""
    with browser.new_context() as context:
        context.set_default_timeout(40_000)
        yield context.new_page()


@pytest.fixture
def own(demo: Path, tmp_path: Path) -> Path:
    """A copy of the demo's case, to be changed."""
    return Path(shutil.copy(demo, tmp_path / "case.db"))
