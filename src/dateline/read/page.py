"""Pages: the article of a saved web page without what stands around it, or its live posts."""

import logging
from collections.abc import Iterator, Sequence
from typing import Any, Final
from urllib.parse import urlsplit

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.decode import take
from dateline.read.live_blog import LiveBlog, live_blog
from dateline.read.page_date import told_date
from dateline.read.reader import Input
from dateline.read.record import read_record
from dateline.read.refusal import RefusedError

__all__ = ["FILE_BYTES", "Page", "page_records"]

FILE_BYTES: Final = 20_000_000  # it is parsed in memory

Record = dict[str, object]


class Page:
    """One HTML page: a document, or on a live blog one for each post and one for the lead."""

    suffixes: frozenset[str] = frozenset()  # an HTML file may be of another kind

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the article of a page, or the problem with it."""
        try:
            records = page_records(take(source.stream, FILE_BYTES), source.stem)
        except RefusedError as refusal:
            yield refusal.problem(source.name)
            return
        for record in records:
            yield from read_record(
                record, place=source.name, stem=source.stem, held_at=source.held_at
            )

    def count(self, source: Input) -> int:
        """Say that there is one."""
        del source
        return 1


def page_records(raw: bytes, stem: str, address: str | None = None) -> Sequence[Record]:
    """Return the records of a page: its article under the stem, and its posts, if it has some.

    Posts are named after the page's own address, where it tells one: a live blog is saved again
    and again under other names. So is the article where it is known from which address it came.

    Raises:
        RefusedError: It is no page, or one without an article.
    """
    if not raw.strip():
        raise RefusedError(code="text.empty", message="no text")
    if b"\0" in raw and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise RefusedError(code="text.binary", message=f"a NUL at byte {raw.index(0)}")
    try:
        records = _records(raw, stem, address)
    except Exception as error:  # the libraries meet what nobody has foreseen
        message = f"no page that can be read: {type(error).__name__}"
        raise RefusedError(code="page.broken", message=message) from error
    if not records:
        raise RefusedError(code="page.no-article", message="a page without an article")
    return records


def _records(raw: bytes, stem: str, address: str | None) -> list[Record]:
    import trafilatura  # noqa: PLC0415 - a quarter of a second at every start, for pages alone
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - as above

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # problems are told as such
    tree = trafilatura.load_html(raw)
    if tree is None:
        return []
    told = extract_metadata(
        tree, address, extensive=False
    )  # first, since extraction takes the tree apart
    live = live_blog(tree, told.url)
    live.cut()
    told.date = told_date(tree) or (None if live.posts else told.date)
    found = trafilatura.bare_extraction(
        tree, with_metadata=False, include_comments=False, include_tables=False, deduplicate=False
    )
    home = _home(told.url, address) or stem
    page: Record = {
        "id": home if address else stem,
        "title": told.title,
        "source": told.sitename or told.hostname,
        "url": address or told.url,
        "published": told.date,
        "lang": told.language,
    }
    return [*_lead(page, found, live), *(post.record(page, home) for post in live.posts)]


def _home(told: str | None, address: str | None) -> str | None:
    """Return the address that a page gives as its own, unless it is that of another site."""
    try:
        there, here = urlsplit(told or ""), urlsplit(address or told or "")
    except ValueError:
        return address
    is_own = there.netloc == here.netloc and bool(there.path.strip("/"))
    return told if is_own else address


def _lead(page: Record, found: Any, live: LiveBlog) -> Iterator[Record]:  # noqa: ANN401
    """Yield the article, its headline above it, where it is not its first line already."""
    told = (found.text or "").splitlines() if found else []
    title = page["title"]
    lines = [line.strip() for line in told if line.strip()]
    lines = live.lead(lines) if live.posts else lines
    if not lines or (live.posts and lines == [title]):
        return
    above = [title] if title and lines[0] != title else []
    yield {**page, "text": "\n\n".join(map(str, (*above, *lines)))}
