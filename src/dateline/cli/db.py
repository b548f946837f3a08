"""The commands that look after a ledger: verify, dump, load, rebuild."""

import sys
from itertools import chain

import click

from dateline.app.case import moment, open_case
from dateline.app.index import rebuild as rebuild_index
from dateline.app.index_check import verify_index
from dateline.app.stories import rebuild as rebuild_stories
from dateline.cli import option
from dateline.cli.added import one_line
from dateline.cli.opened import ledger_at
from dateline.cli.output import STANDARD_OUTPUT, refuse_bad_output, write
from dateline.ledger.dump import dump as lines_of
from dateline.ledger.dump import load as load_lines
from dateline.ledger.verify import verify as damages
from dateline.model.errors import UsageError

__all__ = ["db"]


@click.group()
def db() -> None:
    """Look after the ledger of a case."""


@db.command()
@option.case
@click.pass_context
def verify(context: click.Context, case: str) -> None:
    """Check every invariant of a ledger and its index; exit status 1 where one is broken."""
    found = 0
    with ledger_at(case) as ledger:
        for problem in chain(damages(ledger), verify_index(ledger)):
            found += 1
            click.echo(f"dateline: {one_line(problem)}", err=True)
    click.echo(f"{found} damages found" if found else "sound")
    context.exit(1 if found else 0)


@db.command()
@option.case
@option.output
def dump(case: str, output: str | None) -> None:
    """Write a ledger as JSON Lines, without loss."""
    refuse_bad_output(output, inputs=(case,))
    with ledger_at(case) as ledger:
        lines = (f"{line}\n" for line in lines_of(ledger))
        if output is None:
            for line in lines:
                write(line)
        else:
            write("".join(lines), output)


@db.command()
@click.argument("dump", metavar="DUMP")
@option.case
def load(dump: str, case: str) -> None:
    """Record what a dump holds; DUMP is a file, or "-" for standard input."""
    try:
        if dump == STANDARD_OUTPUT:
            _load(case, sys.stdin.buffer.read())
        else:
            with click.open_file(dump, "rb") as file:
                _load(case, file.read())
    except OSError as error:
        raise UsageError(f"{dump}: cannot be read: {error.strerror}") from error
    click.echo(f"loaded into {case}")


@db.command()
@option.case
def rebuild(case: str) -> None:
    """Make the index and the stories anew of the facts, and derive claims, relations and actors.

    Those are stored nowhere, and these hold nothing that the facts do not: nothing is lost.
    """
    with ledger_at(case) as ledger:
        indexed = rebuild_index(ledger) or 0
        told = rebuild_stories(ledger)
        linked = open_case(ledger, moment(None, "published")).linked
    click.echo(
        f"derived {len(linked.claims)} claims, {len(linked.relations)} relations "
        f"and {len(linked.actors)} actors; indexed {indexed} utterances; {told} stories"
    )


def _load(case: str, content: bytes) -> None:
    text = content.decode("utf-8", "surrogatepass")
    with ledger_at(case, create=True) as ledger:
        load_lines(text.split("\n")[: -1 if text.endswith("\n") else None], ledger)
