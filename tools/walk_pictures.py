"""Make the pictures of docs/walkthrough.md: from the demo's front page to a corrected merge.

usage: walk_pictures.py CASE [--out docs/walk]

Works on a copy of the case. Skips where no Chromium is.
"""

import argparse
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Page, expect

from browser import arrive, chromium, find_chromium
from served import serving

SIZE: Final = {"width": 1280, "height": 820}
WORDS: Final = "lorries Halm Pass"
BY: Final = "Ada Example"
SOON: Final = 60_000  # milliseconds: all is linked again


def main() -> int:
    """Take the pictures, and print the path of each."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("case", type=Path)
    parser.add_argument("--out", type=Path, default=Path("docs/walk"), metavar="FOLDER")
    options = parser.parse_args()
    program = find_chromium()
    if program is None:
        print("skipped: no Chromium here")
        return 0
    options.out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        case = Path(shutil.copy(options.case, folder))
        with serving(case) as served, chromium(program) as browser:
            page = browser.new_page(viewport=SIZE)
            page.set_default_timeout(SOON)
            for name in _walk(page, served.address):
                path = options.out / f"{name}.png"
                page.screenshot(path=path)
                print(path)
    return 0


def _walk(page: Page, site: str) -> Iterator[str]:
    """Go from page to page; yield the name of each picture when it is to be taken."""
    arrive(page, site)
    yield "1-now"
    arrive(page, f"{site}/claims?q={WORDS.replace(' ', '+')}")
    yield "2-two-claims"
    page.get_by_role("button", name=re.compile("^Pick")).first.click()
    expect(page.get_by_text("Now choose the other.")).to_be_visible()
    yield "3-picked"
    form = page.locator("form[action='/judge/same']").first
    form.get_by_label("Your name").fill(BY)
    rows = page.locator("main .items > .row")
    before = rows.count()
    form.get_by_role("button", name=re.compile("^Same as picked")).click()
    expect(page.get_by_text(f"Recorded, by {BY}")).to_be_visible()
    expect(rows).to_have_count(before - 1, timeout=SOON)
    yield "4-one-claim"
    page.locator("a.status").first.click()
    expect(page.get_by_role("heading", name="Who says what")).to_be_visible()
    yield "5-who-says-what"
    page.locator("nav").get_by_role("link", name="Judgements").click()
    expect(page.get_by_role("button", name=re.compile("^Undo"))).to_be_visible()
    yield "6-judgements"


if __name__ == "__main__":
    sys.exit(main())
