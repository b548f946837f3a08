"""What a reader decides by a click is kept: through a restart, and when all is made anew."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tools.browser import arrive
from tools.served import dateline, serving


@pytest.mark.skip(reason="pages do not take judgements yet")
def test_a_judgement_by_a_click_is_kept(page: Page, own: Path) -> None:
    with serving(own) as served:
        arrive(page, f"{served.address}/conflicts")
        words = page.locator("main li.row h3").first.inner_text()
        before = page.locator("main").get_by_text(words).count()
        page.get_by_role("button", name="No conflict").first.click()
        expect(page.locator("main").get_by_text(words)).to_have_count(before - 1)
    assert "no-conflict" in dateline("judgements", "--case", own)
    dateline("db", "rebuild", "--case", own)
    shutil.rmtree(own.parent / "dateline")  # the pages made so far
    with serving(own) as again:
        arrive(page, f"{again.address}/conflicts")
        expect(page.locator("main").get_by_text(words)).to_have_count(before - 1)
