"""Articles written to be run, not read: no page runs a word of them, or is broken by one."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tools.browser import VIEWS, View, Witness, addresses_of, arrive, details, listed, overflow
from tools.served import dateline, serving

RUN = "window.ran = true; alert(1)"
TAKEN = "[onerror], [onload], [onmouseover], script:not([src])"
MARKS = "\u0300\u0301\u0334\u0353" * 20
ZALGO = "fl" + "".join(f"{letter}{MARKS}" for letter in "ood")
HOSTILE = {
    "id": 'x"><img src=x onerror="window.ran=true;alert(1)">',
    "source": f"<script>{RUN}</script> Post",
    "url": f"javascript:{RUN}",
    "title": f'<svg onload="{RUN}"> \u202ebridge falls {ZALGO}',
    "published": "2031-05-02T08:10:00Z",
    "text": f"Mayor <b onmouseover='{RUN}'>Ada</b> Roe said the bridge at Orsk had collapsed. "
    f"<script>{RUN}</script> Jonas Brandt denied that the bridge at Orsk had collapsed. "
    f"“</q></p><img src=x onerror='{RUN}'>, nine people died,” said Ada Roe. "
    f"\u202eThe {ZALGO} reached Orsk on Friday.\u202c {{{{ 7 * 7 }}}} {{% raise %}} "
    f"The council said data:text/html,<script>{RUN}</script> was its new address.",
}
LONG = {
    "id": "long",
    "source": "data:text/html,<script>window.ran=true</script>",
    "url": f"data:text/html,<script>{RUN}</script>",
    "title": f"{'w' * 300} at Orsk",
    "published": "2031-05-02T09:10:00Z",
    "text": f"Ada Roe said {'a' * 3_000} had fallen at Orsk. {'w' * 1_000_000}. "
    "The bridge at Orsk had collapsed, Ada Roe said.",
}


@pytest.fixture(scope="module")
def hostile_site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    case: Path = tmp_path_factory.mktemp("hostile") / "case.db"
    articles = case.with_name("articles.jsonl")
    articles.write_text("\n".join(json.dumps(article) for article in (HOSTILE, LONG)))
    dateline("add", articles, "--case", case)
    with serving(case) as served, browser.new_page() as page:
        arrive(page, served.address)
        yield served.address
    assert not [line for line in served.said if "Traceback" in line]


@pytest.mark.parametrize("view", [VIEWS[0], VIEWS[-1]], ids=["wide", "small"])
def test_nothing_of_an_article_runs(browser: Browser, hostile_site: str, view: View) -> None:
    wrong, witness = [], Witness(hostile_site)
    with witness.watch(view.open(browser)) as context:
        page = context.new_page()
        page.goto(hostile_site)
        for address in [*listed(page), *details(page, hostile_site), "/search?q=%3Cscript%3E"]:
            page.goto(f"{hostile_site}{address}")
            page.mouse.move(200, 300)
            if page.evaluate("window.ran") is not None:
                wrong.append(f"{address} ran a script")
            if page.locator(TAKEN).count():
                wrong.append(f"{address} took an article's words for its own")
            if overflow(page) > 0:
                wrong.append(f"{address} is {overflow(page)} pixels too wide")
    assert wrong + witness.seen == []


def test_no_link_leads_to_a_script(page: Page, hostile_site: str) -> None:
    page.goto(f"{hostile_site}/documents")
    for address in addresses_of(page, "main a[href^='/documents/']"):
        page.goto(f"{hostile_site}{address}")
        assert page.locator("h1").count() == 1
        assert not addresses_of(page, "a:not([href^='/'], [href^='#'])"), address
