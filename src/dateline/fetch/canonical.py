"""The canonical url of a page: one name for it, however it was reached."""

from typing import Final
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from lxml import etree, html

from dateline.fetch.address import address_of
from dateline.read.refusal import RefusedError

__all__ = ["canonical", "cleaned"]

TRACKING: Final = frozenset(
    "fbclid gclid dclid msclkid yclid igshid mc_cid mc_eid cmpid ocid ref_src".split()
)
FRONTS: Final = ("www.", "m.", "mobile.", "amp.")
HEAD_BYTES: Final = 500_000  # the head of a page and then some


def canonical(raw: bytes, url: str) -> str:
    """Return what a page calls itself, if that is on the same site; else its cleaned url."""
    own = cleaned(url)
    told = _told(raw[:HEAD_BYTES])
    if told is None:
        return own
    try:
        named = cleaned(address_of(urljoin(url, told.strip())).url)
    except (RefusedError, ValueError):
        return own
    is_front = urlsplit(named).path == "/" != urlsplit(own).path  # a common slip of site builders
    return named if _site(named) == _site(own) and not is_front else own


def cleaned(url: str) -> str:
    """Return a url without its fragment and without what only tells who sent the reader."""
    parts = urlsplit(address_of(url).url)
    asked = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in asked if not _is_tracking(name)]
    query = parts.query if len(kept) == len(asked) else urlencode(kept)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def _is_tracking(name: str) -> bool:
    return name.lower().startswith("utm_") or name.lower() in TRACKING


def _site(url: str) -> str:
    host = urlsplit(url).netloc
    front = next((front for front in FRONTS if host.startswith(front)), "")
    return host.removeprefix(front)


def _told(raw: bytes) -> str | None:
    try:
        tree = html.document_fromstring(raw, parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return None
    found = tree.xpath("//link[@href][contains(concat(' ', @rel, ' '), ' canonical ')]")
    return str(found[0].get("href")) if found else None
