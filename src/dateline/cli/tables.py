"""The commands that list a case as tables, and its problems."""

import sys
from collections.abc import Sequence

import click

from dateline.app.rows import TABLES, Row, problem_rows
from dateline.cli import option
from dateline.cli.opened import case_at, ledger_at
from dateline.cli.output import UNCUT, width, write
from dateline.model.identity import Canonical
from dateline.model.time import PartialTime
from dateline.report.moment import show_time
from dateline.report.tables import aligned
from dateline.report.tables import as_json as written_as_json

__all__ = ["TABLE_COMMANDS", "problems"]

IDS = frozenset({"id", "left_id", "right_id"})
ID_SHOWN = 12  # its kind and 8 digits, enough for `dateline judge`

HELP = {
    "claims": "List the claims with their status, the most prominent first.",
    "conflicts": "List where two statements are opposed, and in which particular.",
    "timeline": "List what is said to have happened, by the time it is told for.",
    "actors": "List who is named, and how much each says.",
    "sources": "List the outlets and what each carries.",
}


def _table(name: str) -> click.Command:
    """Make the command that lists one table of a case."""

    @click.command(name, help=HELP[name])
    @option.case
    @option.filters
    @option.as_of
    @option.clock
    @option.scoped
    @option.json_flag
    def command(  # noqa: PLR0913 - one parameter an option, as click gives them
        *,
        case: str,
        status: str | None,
        actor: str | None,
        text: str | None,
        place: str | None,
        as_of: str | None,
        clock: str,
        story: str | None,
        query: str | None,
        as_json: bool,
    ) -> None:
        table = TABLES[name]
        with case_at(case, as_of, clock, story, query) as (opened, _):
            chosen = option.selection(status, actor, text, place)
            rows = list(table.rows(opened, chosen))
        _show(rows, table.columns, table.empty, as_json=as_json)

    return command


TABLE_COMMANDS = tuple(_table(name) for name in TABLES)


@click.command()
@option.case
@click.option("--text", metavar="WORDS", help="Only problems with these words.")
@option.json_flag
def problems(*, case: str, text: str | None, as_json: bool) -> None:
    """List what could not be read or understood; docs/problems.md says what to do."""
    with ledger_at(case) as ledger:
        rows = list(problem_rows(tuple(ledger.problems()), text))
    _show(rows, ("severity", "code", "place", "message"), "No problem.", as_json=as_json)


def _show(rows: Sequence[Row], columns: Sequence[str], empty: str, *, as_json: bool) -> None:
    if as_json:
        write(written_as_json(rows))
    elif not rows:
        click.echo(empty)
    else:
        narrow = [{column: _cell(row, column) for column in columns} for row in rows]
        write(aligned(narrow, width=width() if sys.stdout.isatty() else UNCUT))


def _cell(row: Row, column: str) -> Canonical:
    """Write times and ids for people; a script takes the whole ones of `--json`."""
    value = row[column]
    if column in IDS and isinstance(value, str):
        return value[:ID_SHOWN]
    if column != "when" or not isinstance(value, str):
        return value
    return show_time(PartialTime(value)) + (" (inferred)" if row.get("inferred") else "")
