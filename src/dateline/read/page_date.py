"""When a page says that it appeared: the most precise of what its head and its body tell."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

__all__ = ["told_date"]

METAS: Final = frozenset(
    "article:published_time og:published_time datepublished date dc.date dcterms.date pubdate "
    "publish-date parsely-pub-date sailthru.date publication_date".split()
)
ISO: Final = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d)?")
DEEPEST: Final = 6  # of lists and objects within each other
CLOCK: Final = 16  # characters of a day with its clock


def told_date(tree: Any) -> str | None:  # noqa: ANN401 - lxml's element
    """Return the first time to the minute that a page gives for itself, else the first day."""
    told = [each.strip() for each in _told(tree) if each and ISO.match(each.strip())]
    precise = (each for each in told if len(ISO.match(each)[0]) >= CLOCK)  # type: ignore[index]
    return next(precise, next(iter(told), None))


def _told(tree: Any) -> Iterator[str]:  # noqa: ANN401
    for script in tree.xpath("//script[@type='application/ld+json']"):
        yield from _of_json(script.text or "")
    for meta in tree.xpath("//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if name.lower() in METAS:
            yield meta.get("content")
    for time in tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate] | //article//time"):
        yield time.get("datetime") or time.get("content") or ""


def _of_json(text: str) -> Iterator[str]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return
    yield from _dates(value, DEEPEST)


def _dates(value: object, deep: int) -> Iterator[str]:
    """Yield every `datePublished` of linked data, the outermost first."""
    if deep == 0:
        return
    if isinstance(value, dict):
        told = value.get("datePublished")
        if isinstance(told, str):
            yield told
        for inner in value.values():
            yield from _dates(inner, deep - 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _dates(inner, deep - 1)
