"""The command that keeps a case up to date from feeds and pages."""

import re
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import random
from types import FrameType

import click

from dateline.app.ask import Asking
from dateline.app.clock import now
from dateline.app.entry_page import EntryPages
from dateline.app.recording import Recording
from dateline.app.watch import Source, Watch
from dateline.cli import option
from dateline.cli.opened import ledger_at
from dateline.fetch.address import Gate, address_of, is_url
from dateline.fetch.client import Client
from dateline.fetch.pace import Pace
from dateline.model.document import Document
from dateline.model.errors import UsageError
from dateline.model.reading import Reading
from dateline.read.opml import feeds_of
from dateline.read.refusal import RefusedError
from dateline.report.printable import printable

__all__ = ["watch"]

DURATION = re.compile(r"(\d{1,6})\s*([smhd]?)", re.ASCII)
SECONDS = {"": 1, "s": 1, "m": 60, "h": 3_600, "d": 86_400}
SLICE_SECONDS = 0.1  # how soon a sleeping watch hears that it is to stop
INTERRUPTED = 130


def duration(_: click.Context, option: click.Parameter, value: str | None) -> float | None:
    """Read a duration such as 90s, 5m, 2h.

    Raises:
        BadParameter: It is none, or nothing.
    """
    if value is None:
        return None
    match = DURATION.fullmatch(value.strip())
    if match is None or int(match[1]) == 0:
        raise click.BadParameter("not a duration such as 90s, 5m or 2h", param=option)
    return float(int(match[1]) * SECONDS[match[2]])


@click.command()
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@option.case
@click.option(
    "--every",
    metavar="DURATION",
    default="5m",
    show_default=True,
    callback=duration,
    help="How long to wait between two rounds.",
)
@click.option("--once", is_flag=True, help="Ask each once, and end: for cron.")
@click.option("--pages", is_flag=True, help="Read the page that an entry links to in its place.")
@click.option(
    "--recheck",
    metavar="DURATION",
    callback=duration,
    help="With --pages: look at a listed page again after this time, for edits.",
)
@option.web
@click.pass_context
def watch(  # noqa: PLR0913, PLR0917 - one parameter an option, as click gives them
    context: click.Context,
    feeds: tuple[str, ...],
    case: str,
    every: float,
    once: bool,  # noqa: FBT001 - as click gives it
    pages: bool,  # noqa: FBT001
    recheck: float | None,
    allow_private: bool,  # noqa: FBT001
    user_agent: str,
) -> None:
    """Collect what feeds and pages publish, until stopped with Ctrl-C.

    FEED is the url of a feed (RSS, Atom, JSON Feed) or of a page, or a list of feeds (OPML file).
    What changes is kept as a new version, what vanishes is marked as withdrawn.
    """
    sources = tuple(_sources(feeds))
    with ledger_at(case, create=True) as ledger, _stopping() as stopped:

        def is_stopped() -> bool:
            return bool(stopped)

        gate = Gate.usual(allow_private=allow_private)
        client = Client(gate=gate, agent=user_agent, is_stopped=is_stopped)
        pace = Pace(clock=time.monotonic, sleep=lambda seconds: _sleep(seconds, is_stopped))
        asking = Asking(client, pace, is_stopped)
        watching = Watch(
            asking=asking,
            ledger=ledger,
            recording=Recording(ledger, _read, is_stopped),
            now=now,
            random=random,
            tell=lambda line: click.echo(_flat(line)),
            warn=lambda line: click.echo(f"dateline: {_flat(line)}", err=True),
            every_seconds=every,
            pages=EntryPages(asking=asking, ledger=ledger, now=now, recheck_seconds=recheck)
            if pages
            else None,
        )
        (watching.once if once else watching.run)(sources)
    context.exit(INTERRUPTED if signal.SIGINT in stopped else 0)


def _read(document: Document) -> Reading:
    from dateline.extract.read_document import read_document  # noqa: PLC0415 - loads the models

    return read_document(document)


def _sources(feeds: Sequence[str]) -> Iterator[Source]:
    """Yield what the arguments name, none twice; two of one host are told apart by their paths."""
    told = dict(pair for feed in feeds for pair in _named(feed))
    hosts = [address_of(url).host for url in told]
    for url, title in told.items():
        address = address_of(url)
        host = address.host.removeprefix("www.")
        is_alone = hosts.count(address.host) == 1
        yield Source(url=url, name=title or (host if is_alone else f"{host}{address.target}"))


def _named(feed: str) -> Iterator[tuple[str, str]]:
    try:
        if is_url(feed):
            yield address_of(feed).url, ""
        else:
            for title, url in feeds_of(Path(feed).read_bytes()):
                yield address_of(url).url, "" if title == url else title
    except RefusedError as refusal:
        raise UsageError(f"{feed}: {refusal.message}") from refusal
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"{feed}: no url, and no list of feeds: {reason.lower()}") from error


@contextmanager
def _stopping() -> Iterator[list[int]]:
    """Collect the signals to stop; a second one does not wait."""
    stopped: list[int] = []

    def stop(number: int, _: FrameType | None) -> None:
        if stopped:
            raise KeyboardInterrupt
        stopped.append(number)

    before = {each: signal.signal(each, stop) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopped
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _sleep(seconds: float, is_stopped: Callable[[], bool]) -> None:
    until = time.monotonic() + seconds
    while not is_stopped() and (rest := until - time.monotonic()) > 0:
        time.sleep(min(SLICE_SECONDS, rest))


def _flat(text: str) -> str:
    return " ".join(printable(text).split())
