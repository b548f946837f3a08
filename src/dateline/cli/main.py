"""The command `dateline`: every way it can end is one exit status and at most one line."""

import os
import sys
from collections.abc import Sequence

import click

from dateline import __version__
from dateline.cli.actor import actor
from dateline.cli.add import add, report
from dateline.cli.brief import brief, changes
from dateline.cli.db import db
from dateline.cli.export import export
from dateline.cli.follow import follow
from dateline.cli.history import history
from dateline.cli.judge import judge
from dateline.cli.mcp import mcp
from dateline.cli.serve import password, serve
from dateline.cli.stories import stories
from dateline.cli.tables import TABLE_COMMANDS, problems
from dateline.cli.watch import watch
from dateline.model.errors import DatelineError
from dateline.report.printable import printable

__all__ = ["commands", "main", "run"]

INTERRUPTED = 130  # 128 and the number of the signal, as shells have it
PIPE_CLOSED = 141
FAULT = 70  # sysexits.h: an internal fault
DEBUG = "DATELINE_DEBUG"


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 done; 1 finished, but input was refused or a ledger is damaged; "
    "2 wrong use; 3 the ledger cannot be opened.",
)
@click.version_option(__version__, prog_name="dateline")
def commands() -> None:
    """Keep the ledger of an unfolding event: who claims what, who denies it, what is confirmed."""


for command in (report, add, watch, follow, brief, changes, *TABLE_COMMANDS, stories):
    commands.add_command(command)
for command in (history, problems, export, serve, password, mcp, judge, actor, db):
    commands.add_command(command)


def main() -> None:
    """Run the program on the command line's arguments."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status."""
    try:
        status = commands.main(list(arguments), prog_name="dateline", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:
        _silence()
        return PIPE_CLOSED
    except SystemExit as ended:
        if ended.code != 1:
            raise
        _silence()  # click ends a closed pipe so, and nothing else; here 1 means refused input
        return PIPE_CLOSED
    except (KeyboardInterrupt, Exception) as error:
        if os.environ.get(DEBUG):
            raise
        words, status = _ending(error)
        click.echo(f"dateline: {' '.join(printable(words).split())}", err=True)
    return status if isinstance(status, int) else 0


def _ending(error: BaseException) -> tuple[str, int]:
    """Return what to tell a person of an error, and the exit status it ends with."""
    if isinstance(error, KeyboardInterrupt | click.Abort):
        return "interrupted", INTERRUPTED
    if isinstance(error, DatelineError):
        return str(error), error.exit_status
    if isinstance(error, OSError):
        return _words(error), DatelineError.exit_status
    return f"internal fault: {type(error).__name__}: {error} ({DEBUG}=1 shows where)", FAULT


def _words(error: OSError) -> str:
    reason = (error.strerror or type(error).__name__).lower()
    return f"{error.filename}: {reason}" if error.filename else reason


def _silence() -> None:
    """Let nothing more be written to a pipe that nobody reads, at exit neither."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
