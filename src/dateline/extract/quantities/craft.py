"""One craft told by its article: "shot down a transport helicopter" counts one."""

import re
from collections.abc import Iterator

from dateline.model.quantity import Quantity
from dateline.model.span import Span

__all__ = ["find_single_craft"]

CRAFT = (
    "aeroplane|airplane|aircraft|airliner|bomber|destroyer|drone|ferry|fighter jet|frigate|"
    "helicopter|jet|missile|plane|rocket|satellite|ship|submarine|tank|tanker|torpedo|vessel|"
    "warplane|warship"
)
PHRASE = re.compile(
    rf"\b(?P<article>an?)\s+(?:[\w'’-]+\s+){{0,4}}?(?P<craft>{CRAFT})\b(?!-|\s+\w*(?:s|ing)\b)",
    re.IGNORECASE,
)
BARRED = re.compile(
    r"\b(?:of|in|on|at|by|with|from|to|for|and|or|column|fleet|number|series|group)\b",
    re.IGNORECASE,
)


def find_single_craft(text: str) -> Iterator[Quantity]:
    """Yield one for each vessel, vehicle or missile that stands with "a" or "an"."""
    for match in PHRASE.finditer(text):
        between = text[match.end("article") : match.start("craft")]
        if "\n" not in between and not BARRED.search(between):
            span = Span.of(text, match.start(), match.end())
            yield Quantity(span=span, low=1.0, best=1.0, high=1.0, of=match["craft"].lower())
