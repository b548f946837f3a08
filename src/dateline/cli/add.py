"""The commands that take documents in: report and add."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain

import click

from dateline.app.add import add as add_documents
from dateline.app.clock import now
from dateline.app.crew import crew_of
from dateline.app.fetched import fetched
from dateline.app.report import Report
from dateline.app.report import report as report_documents
from dateline.cli import option
from dateline.cli.added import exit_status, tell
from dateline.cli.lines import bottom_line
from dateline.cli.opened import ledger_at
from dateline.cli.output import has_color, refuse_bad_output, width, write
from dateline.cli.progress import progress
from dateline.fetch.address import Gate, is_url
from dateline.fetch.client import Client
from dateline.ledger.memory import MemoryLedger
from dateline.ledger.open import open_ledger
from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.column import Columns
from dateline.read.paths import count_documents, read_paths
from dateline.report.renderer import RENDERERS

__all__ = ["add", "report"]

PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


@click.command()
@PATHS
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    default="report.html",
    show_default=True,
    help="The page to write.",
)
@click.option("--case", metavar="FILE", help="Keep the case in this file.")
@option.columns
@option.jobs
@click.pass_context
def report(  # noqa: PLR0913 - one parameter an option, as click gives them
    context: click.Context,
    *,
    paths: tuple[str, ...],
    output: str,
    case: str | None,
    columns: Columns,
    jobs: int,
) -> None:
    """Read documents, link what they say, and write the brief as one page.

    PATH is an article, a feed, an export or an archive, a folder of these, or "-" for JSON
    Lines on standard input. Without --case nothing is kept but the page.
    """
    refuse_bad_output(output, inputs=(*paths, *filter(None, [case])))
    made = _report(paths, case, columns, jobs)
    tell(made.added)
    if not made.brief.documents:
        click.echo("dateline: no document could be read: no page was written", err=True)
        context.exit(exit_status(made.added))
    write(RENDERERS["html"](made.brief), output)
    if output != "-":
        write(bottom_line(made.brief, width=width(), color=has_color()))
        click.echo(f"The brief is in {output}")
    context.exit(exit_status(made.added))


@click.command()
@PATHS
@option.case
@option.columns
@option.jobs
@option.web
@click.pass_context
def add(  # noqa: PLR0913, PLR0917 - one parameter an option, as click gives them
    context: click.Context,
    paths: tuple[str, ...],
    case: str,
    columns: Columns,
    jobs: int,
    allow_private: bool,  # noqa: FBT001 - as click gives it
    user_agent: str,
) -> None:
    """Add documents to a case; what it holds already is left as it is.

    PATH is an article, a feed, an export or an archive, a folder of these, "-" for JSON Lines on
    standard input, or the url of a page, a feed or a file. An addition that was cut short is
    finished by running it again.
    """
    from dateline.extract.read_document import read_document  # noqa: PLC0415 - loads the models

    client = Client(gate=Gate.usual(allow_private=allow_private), agent=user_agent)
    files = [path for path in paths if not is_url(path)]
    urls = [path for path in paths if is_url(path)]
    with (
        ledger_at(case, create=True) as ledger,
        crew_of(read_document, jobs) as crew,
        _reading(files, columns) as (found, on_progress),
    ):
        held_at = now()
        asked = (fetched(url, client=client, ledger=ledger, held_at=held_at) for url in urls)
        documents = chain(found, chain.from_iterable(asked))
        added = add_documents(documents, ledger=ledger, read=crew, on_progress=on_progress)
    tell(added)
    context.exit(exit_status(added))


def _report(paths: Sequence[str], case: str | None, columns: Columns, jobs: int) -> Report:
    from dateline.extract.read_document import read_document  # noqa: PLC0415 - loads the models

    ledger = open_ledger(case) if case else MemoryLedger()
    try:
        with (
            crew_of(read_document, jobs) as crew,
            _reading(paths, columns) as (documents, on_progress),
        ):
            return report_documents(documents, ledger=ledger, read=crew, on_progress=on_progress)
    finally:
        ledger.close()


@contextmanager
def _reading(
    paths: Sequence[str], columns: Columns
) -> Iterator[tuple[Iterator[Document | Problem], Callable[[int], None]]]:
    """Give the documents that the paths lead to, and whom to tell of each one done with."""
    held_at = now()
    documents = read_paths(paths, held_at=held_at, stdin=sys.stdin.buffer, columns=columns)
    with progress("reading", lambda: count_documents(paths, held_at=held_at)) as on_progress:
        yield documents, on_progress
