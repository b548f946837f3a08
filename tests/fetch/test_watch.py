"""Watching a server that changes its mind, with a reader that finds nothing and takes no time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tools.misbehave import CORRECTED, TOLD, Misbehaving, feed, page

from dateline.app.ask import Asking
from dateline.app.entry_page import EntryPages
from dateline.app.recording import Recording
from dateline.app.watch import Source, Watch
from dateline.app.withdraw import standing_withdrawals
from dateline.fetch.client import Client
from dateline.fetch.pace import Pace
from dateline.ledger.memory import MemoryLedger
from dateline.model.document import Document
from dateline.model.reading import Reading
from dateline.model.run import Run
from dateline.model.withdrawal import Answered

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)


def read(document: Document) -> Reading:
    return Reading(document=document, run=Run(code="0", stages=()))


class Bench:
    """A watch with a clock that only sleeping moves, and what it said."""

    def __init__(self, server: Misbehaving, client: Client) -> None:
        self.server, self.client = server, client
        self.ledger = MemoryLedger()
        self.seconds = 0.0
        self.told: list[str] = []
        self.warned: list[str] = []
        self.is_stopped = False
        self.watch = self.start()

    def start(self, *, pages: bool = False, recheck: float | None = None) -> Watch:
        """Start again, as a new process would."""
        asking = Asking(
            self.client, Pace(clock=lambda: self.seconds, sleep=self.sleep), lambda: self.is_stopped
        )
        self.watch = Watch(
            asking=asking,
            ledger=self.ledger,
            recording=Recording(self.ledger, read, lambda: self.is_stopped),
            now=self.now,
            random=lambda: 1.0,
            tell=lambda line: self.told.append(line.partition(" ")[2]),
            warn=self.warned.append,
            pages=EntryPages(
                asking=asking, ledger=self.ledger, now=self.now, recheck_seconds=recheck
            )
            if pages
            else None,
        )
        return self.watch

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self.seconds)

    def sleep(self, seconds: float) -> None:
        self.seconds += seconds

    def visit(self, name: str, times: int = 1) -> list[float | None]:
        """Visit an address of the server some times; each time a minute later."""
        found = []
        for _ in range(times):
            found.append(self.watch.visit(Source(url=f"{self.server.site}/{name}", name=name)))
            self.seconds += 60
        return found

    @property
    def texts(self) -> list[str]:
        return [document.text for document in self.ledger.documents()]


@pytest.fixture
def bench(server: Misbehaving, client: Client) -> Bench:
    limits = replace(client.limits, read_seconds=2, total_seconds=4)
    return Bench(server, replace(client, limits=limits))


def test_a_feed_that_grows_and_corrects_itself(bench: Bench) -> None:
    bench.visit("feed", 4)
    assert bench.told == ["feed: 2 new", "feed: 1 new", "feed: 1 new, 1 changed", "feed: 1 new"]
    assert sum("nine people" in text for text in bench.texts) == 2
    assert any(CORRECTED in text for text in bench.texts)


def test_a_feed_without_news_is_not_sent_again(bench: Bench) -> None:
    bench.visit("steady", 2)
    bench.start()
    bench.visit("steady")
    assert bench.told == ["steady: 2 new"]
    seen = [one.get("If-None-Match") for one in bench.server.headers_seen]
    assert seen == [None, None, '"one"', None, '"one"']  # with each robots.txt


def test_a_watched_page_that_changes_vanishes_and_comes_back(bench: Bench) -> None:
    for status, text in ((200, page()), (200, page()), (200, page(told=(CORRECTED, *TOLD[1:])))):
        bench.server.pages["/p"] = (status, text)
        bench.visit("p")
    bench.server.pages["/p"] = (404, "")
    bench.visit("p", 2)
    (gone,) = standing_withdrawals(bench.ledger.withdrawals()).values()
    assert (gone.document, gone.answered) == (f"{bench.server.site}/p", Answered.NOT_FOUND)
    bench.server.pages["/p"] = (200, page())
    bench.visit("p")
    assert bench.told == ["p: 1 new", "p: 1 changed", "p: 1 withdrawn"]
    assert len(bench.texts) == 2
    assert not standing_withdrawals(bench.ledger.withdrawals())


def test_a_trouble_is_said_when_it_begins_and_when_it_is_over(bench: Bench) -> None:
    waits = [bench.visit("flaky")[0], bench.visit("flaky")[0], bench.visit("flaky")[0]]
    assert waits == [30.0, 60.0, 300.0]
    assert bench.warned == [
        "flaky: 500 internal server error (fetch.status)",
        "flaky: answers again",
    ]
    assert [problem.code for problem in bench.ledger.problems()] == ["fetch.status"]
    assert bench.told == ["flaky: 1 new"]


def test_a_host_that_is_busy_is_left_alone_as_long_as_it_asks(bench: Bench) -> None:
    assert bench.watch.visit(Source(url=f"{bench.server.site}/busy", name="busy")) == 120.0
    assert bench.visit("page/a") == [pytest.approx(120, abs=5)]
    assert bench.warned == ["busy: 429 too many requests (fetch.status)"]
    bench.start()
    assert bench.visit("busy") == [pytest.approx(60, abs=5)]
    assert bench.server.count("/busy") == 1
    assert bench.server.count("/page/a") == 0


def test_what_is_gone_for_good_is_said_once_and_not_asked_again(bench: Bench) -> None:
    assert bench.visit("given-up", 2) == [None, None]
    assert bench.server.count("/given-up") == 1
    assert len(bench.warned) == 1


def test_what_robots_txt_closes_is_not_asked(bench: Bench) -> None:
    bench.visit("closed")
    assert bench.server.asked == ["/robots.txt"]
    assert "(fetch.robots)" in bench.warned[0]


@pytest.mark.parametrize("name", ["reset", "short", "half-zipped", "loop", "inwards", "bomb"])
def test_half_an_answer_is_none(bench: Bench, name: str) -> None:
    bench.visit(name, 2)
    assert bench.texts == []
    assert len(bench.warned) == 1


def test_the_page_of_an_entry_is_read_in_its_place_and_once(bench: Bench) -> None:
    bench.server.pages["/f"] = (200, feed(bench.server.site, {"a": "Short.", "b": "Brief."}))
    bench.server.pages["/page/b"] = (403, "")
    bench.start(pages=True)
    bench.visit("f", 3)
    assert bench.told == ["f: 2 new"]
    assert [bench.server.count(path) for path in ("/page/a", "/page/b")] == [1, 1]
    assert [("Ada Roe" in text, "Brief." in text) for text in bench.texts] == [
        (False, True), (True, False),
    ]  # fmt: skip


def test_a_page_out_of_order_is_tried_again_before_its_entry_stands_for_it(bench: Bench) -> None:
    bench.server.pages["/f"] = (200, feed(bench.server.site, {"a": "Short."}))
    bench.server.pages["/page/a"] = (500, "")
    bench.start(pages=True)
    bench.visit("f", 2)
    assert bench.told == []
    bench.visit("f", 2)
    assert bench.told == ["f: 1 new"]
    assert bench.server.count("/page/a") == 3


def test_listed_pages_are_looked_at_again_for_quiet_edits(bench: Bench) -> None:
    bench.server.pages["/f"] = (200, feed(bench.server.site, {"a": "Short."}))
    bench.start(pages=True, recheck=100)
    bench.visit("f", 2)
    bench.server.pages["/page/a"] = (200, page("Report a", told=(CORRECTED, *TOLD[1:])))
    bench.visit("f", 2)
    bench.server.pages["/page/a"] = (410, "")
    bench.visit("f", 2)
    assert bench.told == ["f: 1 new", "f: 1 changed"]
    assert len(standing_withdrawals(bench.ledger.withdrawals())) == 1


def test_a_stop_between_two_entries_leaves_the_rest_for_the_next_time(bench: Bench) -> None:
    def stop(document: Document) -> Reading:
        bench.is_stopped = True
        return read(document)

    bench.watch.recording.read = stop
    bench.visit("steady")
    assert len(bench.texts) == 1
    assert bench.ledger.visit(f"{bench.server.site}/steady") is None
    bench.is_stopped = False
    bench.start()
    bench.visit("steady")
    assert len(bench.texts) == 2


def test_sources_are_asked_when_they_are_due_until_stopped(bench: Bench) -> None:
    def tell(line: str) -> None:
        bench.told.append(line)
        bench.is_stopped = len(bench.told) == 4

    bench.watch.tell = tell
    bench.watch.every_seconds = 50
    sources = [
        Source(url=f"{bench.server.site}/{name}", name=name) for name in ("feed", "given-up")
    ]
    bench.watch.run(sources)
    assert 150 <= bench.seconds < 160
    assert bench.server.count("/feed") == 4


def test_once_asks_each_once(bench: Bench) -> None:
    names = ("feed", "steady", "slow")
    bench.watch.once([Source(url=f"{bench.server.site}/{name}", name=name) for name in names])
    assert bench.told == ["feed: 2 new", "steady: 2 new"]
    assert bench.warned == ["slow: no answer in time (fetch.slow)"]
