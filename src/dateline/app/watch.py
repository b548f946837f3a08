"""Watching: feeds and pages asked again and again, what is new in them recorded."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from dateline.app.ask import Asking
from dateline.app.entry_page import EntryPages
from dateline.app.fetched import ANSWERED, refused
from dateline.app.recording import News, Recording
from dateline.app.withdraw import restore, withdraw
from dateline.fetch.answer import GONE, GOOD, LATER, UNCHANGED, Answer
from dateline.fetch.canonical import cleaned
from dateline.fetch.documents import documents_of
from dateline.fetch.kind import PAGE, kind_of
from dateline.fetch.pace import later_seconds, retry_seconds
from dateline.ledger.ledger import Ledger
from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.model.visit import Visit
from dateline.read.reader import printable
from dateline.read.refusal import RefusedError

__all__ = ["Source", "Watch"]

FOREVER: Final = 410
LATER_CODE: Final = "fetch.later"  # of no source's own doing, and said of the one that caused it
GIVEN_UP: Final = "410 gone, and given up: it is not asked again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What is watched: its address, and what to call it in a line."""

    url: str
    name: str


@dataclass(slots=True, kw_only=True)
class Watch:
    """The watching of a case; what it remembers beyond a round stands in the ledger.

    `tell` is given a line for each round with news, `warn` one for each trouble that begins or
    is over. `pages` is there where the pages that entries link to are read in their place.
    """

    asking: Asking
    ledger: Ledger
    recording: Recording
    now: Callable[[], datetime]
    random: Callable[[], float]
    tell: Callable[[str], None]
    warn: Callable[[str], None]
    every_seconds: float = 300.0
    pages: EntryPages | None = None
    _troubles: dict[str, str] = field(default_factory=dict)

    def run(self, sources: Sequence[Source]) -> None:
        """Ask each source when it is due, until stopped or until all are given up."""
        clock = self.asking.pace.clock
        due = {source: clock() for source in sources}
        while due and not self.asking.is_stopped():
            source = min(due, key=lambda one: due[one])
            self.asking.pace.sleep(max(0.0, due[source] - clock()))
            if self.asking.is_stopped():
                return
            seconds = self.visit(source)
            if seconds is None:
                del due[source]
            else:
                due[source] = clock() + seconds

    def once(self, sources: Sequence[Source]) -> None:
        """Ask each source once, those left out that asked to be asked later."""
        for source in sources:
            if not self.asking.is_stopped():
                self.visit(source)

    def visit(self, source: Source) -> float | None:
        """Ask one source; return in how many seconds to ask again, None for never."""
        now = self.now()
        visit = self.ledger.visit(source.url) or Visit(url=source.url, at=now)
        if visit.is_given_up:
            self._trouble(source, Problem(code="fetch.gone", place=source.url, message=GIVEN_UP))
            return None
        if visit.retry_at and visit.retry_at > now:
            return (visit.retry_at - now).total_seconds()
        try:
            answer = self._asked(visit)
        except RefusedError as refusal:
            if self.asking.is_stopped():
                return 0.0
            if refusal.code == LATER_CODE:
                return self.asking.rest_seconds(source.url)
            return self._failed(source, visit, refusal.problem(printable(source.url)))
        return self._answered(source, visit, answer)

    def _asked(self, visit: Visit) -> Answer:
        is_fresh = self.pages is not None and not self.pages.knows(visit.url)
        return self.asking.ask(visit.url, None if is_fresh else visit)

    def _answered(self, source: Source, visit: Visit, answer: Answer) -> float | None:
        if answer.status in GONE:
            return self._gone(source, visit, answer)
        if answer.status not in {GOOD, UNCHANGED}:
            problem = refused(answer, source.url)
            is_later = answer.status in LATER
            wait = retry_seconds(answer.retry_after, self.now()) if is_later else None
            return self._failed(source, visit, problem, wait)
        if self._troubles.pop(source.url, None):
            self.warn(f"{source.name}: answers again")
        if answer.status == UNCHANGED:
            news, is_whole = self.recording.record(self._again(source)), True
        else:
            news, is_whole = self._recorded(source, answer)
        self._say(source, news)
        if is_whole and not self.asking.is_stopped():
            told = answer if answer.status == GOOD else visit
            kept = Visit(url=visit.url, at=self.now(), etag=told.etag, modified=told.modified)
            self.ledger.remember(kept)
        return self.every_seconds

    def _recorded(self, source: Source, answer: Answer) -> tuple[News, bool]:
        """Record what an answer holds; say too whether nothing of it is left for later."""
        items: Iterator[Document | Problem] = documents_of(answer, held_at=self.now())
        if kind_of(answer) == PAGE:
            page = list(items)
            restore(self.ledger, [one.id for one in page if isinstance(one, Document)],
                    answer.url, self.now())  # fmt: skip
            return self.recording.record(page), True
        if self.pages is None:
            return self.recording.record(items), True
        news = self.recording.record(self.pages.instead(source.url, items))
        return news, self.pages.settle()

    def _again(self, source: Source) -> Iterator[Document | Problem]:
        """Yield the pages of a feed without news that are due to be looked at again."""
        if self.pages is not None:
            yield from self.pages.again(source.url)

    def _gone(self, source: Source, visit: Visit, answer: Answer) -> float | None:
        names = (source.url, cleaned(source.url), cleaned(answer.url))
        found, new = withdraw(self.ledger, names, ANSWERED[answer.status], self.now())
        if new:
            self._say(source, News(withdrawn=new))
        if answer.status == FOREVER:
            self.ledger.remember(replace(visit, at=self.now(), is_given_up=True))
            problem = Problem(code="fetch.gone", place=printable(source.url), message=GIVEN_UP)
            self._trouble(source, problem)
            return None
        if found:
            self.ledger.remember(Visit(url=visit.url, at=self.now()))
            return self.every_seconds
        return self._failed(source, visit, refused(answer, source.url))

    def _failed(
        self, source: Source, visit: Visit, problem: Problem, wait: float | None = None
    ) -> float:
        failures = visit.failures + 1
        seconds = later_seconds(failures, self.random) if wait is None else wait
        now = self.now()
        later = replace(visit, failures=failures, retry_at=now + timedelta(seconds=seconds))
        self.ledger.remember(later)
        self._trouble(source, problem)
        return max(seconds, self.asking.pace.least_seconds)

    def _trouble(self, source: Source, problem: Problem) -> None:
        """Say a trouble when it begins, or when it becomes another one."""
        if self._troubles.get(source.url) != problem.message:
            self._troubles[source.url] = problem.message
            self.ledger.note((problem,))
            self.warn(f"{source.name}: {problem.message} ({problem.code})")

    def _say(self, source: Source, news: News) -> None:
        for problem in news.refused:
            self.warn(f"{source.name}: {problem.place}: {problem.message} ({problem.code})")
        if str(news):
            self.tell(f"{self.now().astimezone():%H:%M} {source.name}: {news}")
