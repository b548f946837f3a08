"""When a page says that it appeared: the most precise of what its head and its body tell."""

import re
from collections.abc import Iterator
from typing import Any, Final

from dateline.read.linked_data import linked_data, objects

__all__ = ["told_date"]

METAS: Final = frozenset(
    "article:published_time og:published_time datepublished date dc.date dcterms.date pubdate "
    "publish-date parsely-pub-date sailthru.date publication_date".split()
)
ISO: Final = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d)?")
CLOCK: Final = 16  # characters of a day with its clock


def told_date(tree: Any) -> str | None:  # noqa: ANN401 - lxml's element
    """Return the first time to the minute that a page gives for itself, else the first day."""
    told = [each.strip() for each in _told(tree) if each and ISO.match(each.strip())]
    precise = (each for each in told if len(ISO.match(each)[0]) >= CLOCK)  # type: ignore[index]
    return next(precise, next(iter(told), None))


def _told(tree: Any) -> Iterator[str]:  # noqa: ANN401
    for value in linked_data(tree):
        for one in objects(value):
            told = one.get("datePublished")
            if isinstance(told, str):
                yield told
    for meta in tree.xpath("//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if name.lower() in METAS:
            yield meta.get("content")
    for time in tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate] | //article//time"):
        yield time.get("datetime") or time.get("content") or ""
