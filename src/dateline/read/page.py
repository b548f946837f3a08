"""Pages: the article of a saved web page, without what stands around it."""

from collections.abc import Iterator
from typing import Any, Final

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.decode import take
from dateline.read.page_date import told_date
from dateline.read.reader import Input
from dateline.read.record import read_record
from dateline.read.refusal import RefusedError

__all__ = ["Page"]

FILE_BYTES: Final = 20_000_000  # it is parsed in memory


class Page:
    """One HTML page, one document."""

    suffixes = frozenset({".htm", ".html", ".xhtml"})

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield the article of a page, or the problem with it."""
        try:
            record = _record(take(source.stream, FILE_BYTES))
        except RefusedError as refusal:
            yield refusal.problem(source.name)
            return
        yield from read_record(record, place=source.name, stem=source.stem, held_at=source.held_at)

    def count(self, source: Input) -> int:
        """Say that there is one."""
        del source
        return 1


def _record(raw: bytes) -> dict[str, object]:
    if not raw.strip():
        raise RefusedError(code="text.empty", message="no text")
    if b"\0" in raw and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise RefusedError(code="text.binary", message=f"a NUL at byte {raw.index(0)}")
    try:
        found, told = _extracted(raw)
    except Exception as error:  # the libraries meet what nobody has foreseen
        message = f"no page that can be read: {type(error).__name__}"
        raise RefusedError(code="page.broken", message=message) from error
    if found is None or not (found.text or "").strip():
        raise RefusedError(code="page.no-article", message="a page without an article")
    return {
        "text": _with_title(found.title, found.text),
        "title": found.title,
        "source": found.sitename or found.hostname,
        "url": found.url,
        "published": told or found.date,
        "lang": found.language,
    }


def _extracted(raw: bytes) -> tuple[Any, str | None]:
    """Return what the library makes of a page, and the time that the page tells."""
    import trafilatura  # noqa: PLC0415 - a quarter of a second at every start, for pages alone

    tree = trafilatura.load_html(raw)
    if tree is None:
        return None, None
    told = told_date(tree)  # first, since extraction takes the tree apart
    found = trafilatura.bare_extraction(
        tree, with_metadata=True, include_comments=False, include_tables=False, deduplicate=False
    )
    return found, told


def _with_title(title: str | None, text: str) -> str:
    """Put the headline above the article, where it is not its first line already."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    above = [title] if title and lines[0] != title else []
    return "\n\n".join((*above, *lines))
