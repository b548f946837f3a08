"""What a reader decides by a click is kept: through a restart, and when all is made anew."""

import re
import shutil
from pathlib import Path

from playwright.sync_api import Page, expect
from tools.browser import arrive
from tools.served import dateline, serving

SOON = 40_000  # milliseconds: all is linked again


def test_a_judgement_by_a_click_is_kept(page: Page, own: Path) -> None:
    rows = page.locator("main .items > .row")
    with serving(own) as served:
        arrive(page, f"{served.address}/conflicts")
        before = rows.count()
        page.locator("summary", has_text="No conflict").first.click()
        form = page.locator("form[action='/judge/no-conflict']").first
        form.get_by_label("Your name").fill("Ada Example")
        form.get_by_role("button").click()
        expect(page.get_by_text("Recorded, by Ada Example")).to_be_visible()
        expect(rows).to_have_count(before - 1, timeout=SOON)  # at once, or by the next news
    assert "no-conflict" in dateline("judge", "list", "--case", own)
    dateline("db", "rebuild", "--case", own)
    shutil.rmtree(own.parent / "dateline")  # the pages made so far
    with serving(own) as again:
        arrive(page, f"{again.address}/conflicts")
        assert rows.count() == before - 1


def test_a_merge_is_made_and_undone(page: Page, own: Path) -> None:
    with serving(own) as served:
        arrive(page, f"{served.address}/claims")
        page.get_by_role("button", name="Pick").first.click()
        expect(page.get_by_text("Now choose the other.")).to_be_visible()
        form = page.locator("form[action='/judge/same']").first
        form.get_by_label("Your name").fill("Ada Example")
        form.get_by_role("button", name=re.compile("^Same as picked")).click()
        expect(page.get_by_text("Recorded, by Ada Example")).to_be_visible()
        page.get_by_role("button", name="Undo").click()
        page.locator("nav").get_by_role("link", name="Judgements").click()
        expect(page.get_by_text("no longer stands")).to_be_visible()
