"""The pages that a feed's entries link to, read in place of the entries."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from dateline.app.ask import Asking
from dateline.app.fetched import ANSWERED
from dateline.app.withdraw import restore, withdraw
from dateline.fetch.address import is_url
from dateline.fetch.answer import GONE, GOOD, LATER, UNCHANGED, Answer
from dateline.fetch.canonical import cleaned
from dateline.fetch.documents import documents_of
from dateline.ledger.ledger import Ledger
from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.model.visit import Visit
from dateline.read.refusal import RefusedError

__all__ = ["EntryPages"]

Item = Document | Problem

ATTEMPTS: Final = 3  # then the entry stands, and the page is left
PASSING: Final = frozenset({"fetch.failed", "fetch.slow", "fetch.broken", "fetch.later"})
SERVER_FAULT: Final = 500


@dataclass(slots=True, kw_only=True)
class EntryPages:
    """The article where its page can be read, else the entry.

    A page is asked once for what its feed says of it, and, where `recheck_seconds` is given, again
    after that time for as long as the feed lists it.
    """

    asking: Asking
    ledger: Ledger
    now: Callable[[], datetime]
    recheck_seconds: float | None = None
    _entries: dict[str, Sequence[Document]] = field(default_factory=dict)
    _done: list[Visit] = field(default_factory=list)
    _is_whole: bool = True

    def knows(self, feed: str) -> bool:
        """Say whether a feed's entries are known, where its pages are to be looked at again."""
        return self.recheck_seconds is None or feed in self._entries

    def instead(self, feed: str, items: Iterable[Item]) -> Iterator[Item]:
        """Yield the articles that entries link to, and what is no entry with a page as it is."""
        entries: list[Document] = []
        for item in items:
            if isinstance(item, Document) and item.url and is_url(item.url) and item.url != feed:
                entries.append(item)
                yield from self._page(item, item.url)
            else:
                yield item
        self._entries[feed] = entries

    def again(self, feed: str) -> Iterator[Item]:
        """Yield the articles of a feed without news, those that are due."""
        for entry in self._entries.get(feed, ()) if self.recheck_seconds else ():
            yield from self._page(entry, entry.url or entry.id)
        self.settle()

    def settle(self) -> bool:
        """Remember the pages read, once all are recorded; say whether none is left for later."""
        if not self.asking.is_stopped():
            for visit in self._done:
                self.ledger.remember(visit)
        is_whole, self._is_whole, self._done = self._is_whole, True, []
        return is_whole

    def _page(self, entry: Document, url: str) -> Iterator[Item]:
        last = self.ledger.visit(url)
        is_known = last is not None and last.mark == entry.version
        if is_known and not self._is_due(last):
            return
        try:
            answer = self.asking.ask(url, last if is_known else None)
        except RefusedError as refusal:
            yield from self._unread(entry, url, last, is_passing=refusal.code in PASSING)
            return
        yield from self._answered(entry, url, last, answer)

    def _answered(
        self, entry: Document, url: str, last: Visit | None, answer: Answer
    ) -> Iterator[Item]:
        now = self.now()
        if answer.status in GONE:
            names = (url, cleaned(url), cleaned(answer.url))
            found, _ = withdraw(self.ledger, names, ANSWERED[answer.status], now)
            self._remember(entry, url)
            yield from () if found else (entry,)
            return
        if answer.status == UNCHANGED and last:
            self._remember(entry, url, last.etag, last.modified)
            return
        if answer.status != GOOD:
            is_passing = answer.status in LATER or answer.status >= SERVER_FAULT
            yield from self._unread(entry, url, last, is_passing=is_passing)
            return
        found_here = list(documents_of(answer, held_at=now))
        told = [one for one in found_here if isinstance(one, Document)]
        restore(self.ledger, [one.id for one in told], answer.url, now)
        self._remember(entry, url, answer.etag, answer.modified)
        yield from found_here if told else (entry,)

    def _unread(
        self, entry: Document, url: str, last: Visit | None, *, is_passing: bool
    ) -> Iterator[Item]:
        """Leave a page for the next round, or take the entry in its place."""
        if last is not None and last.mark == entry.version:
            return  # the article stands as it was read before
        failures = 1 + (last.failures if last else 0)
        if is_passing and failures < ATTEMPTS:
            self.ledger.remember(Visit(url=url, at=self.now(), failures=failures))
            self._is_whole = False
            return
        self._remember(entry, url)
        yield entry

    def _remember(
        self, entry: Document, url: str, etag: str | None = None, modified: str | None = None
    ) -> None:
        visit = Visit(url=url, at=self.now(), etag=etag, modified=modified, mark=entry.version)
        self._done.append(visit)

    def _is_due(self, last: Visit | None) -> bool:
        if self.recheck_seconds is None or last is None:
            return False
        return (self.now() - last.at).total_seconds() >= self.recheck_seconds
