from collections import Counter
from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient

from .test_pages import WORDS

VOID = frozenset({"input", "link", "meta"})
NAMED = frozenset({"a", "button", "h1", "h2", "h3", "th", "title"})


class Reader(HTMLParser):
    """Reads a page and keeps what is wrong with it."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.wrong: list[str] = []
        self.counts: Counter[str] = Counter()
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.counts[tag] += 1
        if "id" in given:
            self.counts[f"#{given['id']}"] += 1
        self.targets += [given[key] or "" for key in ("for", "aria-labelledby") if key in given]
        self.wrong += [f"{tag} {key}" for key in given if key.startswith("on") or key == "style"]
        if tag not in VOID:
            self.open.append((tag, False))

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.open = [(tag, True) for tag, _ in self.open]

    def handle_endtag(self, tag: str) -> None:
        opened, has_text = self.open.pop()
        if opened != tag:
            self.wrong.append(f"{opened} ends as {tag}")
        if tag in NAMED and not has_text:
            self.wrong.append(f"{tag} without words")


@pytest.mark.parametrize("path", [*WORDS, "/nothing"])
def test_a_page_is_well_formed_and_named(client: TestClient, path: str) -> None:
    page = Reader()
    page.feed(client.get(path).text)
    assert (page.wrong, page.open) == ([], [])
    assert [name for name, count in page.counts.items() if name[0] == "#" and count > 1] == []
    assert [name for name in page.targets if not page.counts[f"#{name}"]] == []
    assert page.counts["h1"] == page.counts["main"] == 1
    assert page.counts["script"] <= 1  # the file
    assert page.counts["style"] == 0
