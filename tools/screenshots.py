"""Make pictures of the main pages of a case, light, dark and as on a phone.

usage: screenshots.py CASE [--out build/shots] [--view NAME]... [--page PATH]...

Each is PAGE.VIEW.png. Skips where no Chromium is.
"""

import argparse
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Browser

from browser import VIEWS, View, arrive, chromium, details, find_chromium, listed
from served import serving

TALLEST: Final = 4_000  # pixels; a longer list is cut off there
HEIGHT: Final = "document.documentElement.scrollHeight"


def main() -> int:
    """Take the pictures, and print the path of each."""
    options = _options()
    program = find_chromium()
    if program is None:
        print("skipped: no Chromium here")
        return 0
    options.out.mkdir(parents=True, exist_ok=True)
    wanted = [view for view in VIEWS if view.name in options.view] if options.view else VIEWS
    with _copied(options.case) as case, serving(case) as served, chromium(program) as browser:
        pages = options.page or _main_pages(browser, served.address)
        for view in wanted:
            for path in _take(browser, served.address, view, pages, options.out):
                print(path)
    return 0


@contextmanager
def _copied(case: Path) -> Iterator[Path]:
    """Copy a case to a place of its own: nothing is left beside it."""
    with TemporaryDirectory() as folder:
        yield Path(shutil.copy(case, folder))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("case", type=Path)
    parser.add_argument("--out", type=Path, default=Path("build/shots"), metavar="FOLDER")
    parser.add_argument("--view", action="append", choices=[view.name for view in VIEWS])
    parser.add_argument("--page", action="append", metavar="PATH", help="such as /claims?page=2")
    return parser.parse_args()


def _main_pages(browser: Browser, site: str) -> list[str]:
    page = browser.new_page()
    arrive(page, site)
    found = [*listed(page), *details(page, site)]
    page.close()
    return found


def _take(
    browser: Browser, site: str, view: View, pages: Sequence[str], folder: Path
) -> Iterator[Path]:
    with view.open(browser) as context:
        page = context.new_page()
        for address in pages:
            page.set_viewport_size({"width": view.width, "height": view.height})
            arrive(page, f"{site}{address}")
            height = min(page.evaluate(HEIGHT), TALLEST)
            page.set_viewport_size({"width": view.width, "height": max(height, view.height)})
            path = folder / f"{_name(address)}.{view.name}.png"
            page.screenshot(path=path)
            yield path


def _name(address: str) -> str:
    """Name a picture by the page: its path, the ids in it left out, and what it is asked."""
    path, _, asked = address.partition("?")
    kind, _, one = path.strip("/").partition("/")
    named = f"{kind.removesuffix('s')}-page" if one else kind or "now"
    return f"{named}-{asked.replace('=', '-')}" if asked else named


if __name__ == "__main__":
    sys.exit(main())
