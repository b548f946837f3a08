"""The command that gives records to other programs."""

from collections.abc import Callable, Mapping, Sequence

import click

from dateline.app.case import moment
from dateline.app.export import KINDS, STORIES, records, story_records
from dateline.cli import option
from dateline.cli.opened import case_at, ledger_at
from dateline.cli.output import refuse_bad_output, write
from dateline.model.errors import UsageError
from dateline.report.tables import Row, as_csv, as_geojson, as_json, as_jsonl

__all__ = ["export"]

FORMS: Mapping[str, Callable[[Sequence[Row]], str]] = {
    "jsonl": as_jsonl,
    "csv": as_csv,
    "json": as_json,
    "geojson": as_geojson,
}
PLACED = ("places", "mentions")  # the records that have coordinates of their own


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
@option.case
@option.as_of
@option.clock
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    default="jsonl",
    show_default=True,
    help="JSON Lines loses nothing; geojson holds what has coordinates: places, or mentions.",
)
@option.scoped
@option.output
def export(  # noqa: PLR0913 - one parameter an option, as click gives them
    *,
    kind: str,
    case: str,
    as_of: str | None,
    clock: str,
    form: str,
    story: str | None,
    query: str | None,
    output: str | None,
) -> None:
    """Give the records of one kind, every field, sorted by document and position."""
    refuse_bad_output(output, inputs=(case,))
    if form == "geojson" and kind not in PLACED:
        raise UsageError(f"only {' and '.join(PLACED)} have coordinates: export places as geojson")
    if kind == STORIES:  # which need no linking
        with ledger_at(case) as ledger:
            rows = story_records(ledger, moment(as_of, clock))
    else:
        with case_at(case, as_of, clock, story, query) as (opened, ledger):
            rows = list(records(opened, ledger, kind))
    write(FORMS[form](rows), output)
