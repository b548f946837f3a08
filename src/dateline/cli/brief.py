"""The commands that brief a case: brief and changes."""

from pathlib import PurePath

import click

from dateline.app.brief import brief as brief_case
from dateline.app.case import moment, open_case
from dateline.app.changes import changes as compare
from dateline.app.scope import Scope
from dateline.cli import option
from dateline.cli.lines import changed, sound
from dateline.cli.opened import case_at, ledger_at
from dateline.cli.output import has_color, refuse_bad_output, width, write
from dateline.report import json, text
from dateline.report.renderer import RENDERERS

__all__ = ["brief", "changes"]

SUFFIXES = {".html": "html", ".htm": "html", ".md": "md", ".json": "json"}


@click.command()
@option.case
@option.as_of
@option.clock
@click.option(
    "--format",
    "form",
    type=click.Choice(list(RENDERERS)),
    help="The form; by default the one that OUT's ending names, else text.",
)
@option.scoped
@option.output
def brief(  # noqa: PLR0913 - one parameter an option, as click gives them
    *,
    case: str,
    as_of: str | None,
    clock: str,
    form: str | None,
    story: str | None,
    query: str | None,
    output: str | None,
) -> None:
    """Write the situation brief of a case, as of now or of an earlier moment."""
    refuse_bad_output(output, inputs=(case,))
    form = form or SUFFIXES.get(PurePath(output or "").suffix.lower(), "text")
    with case_at(case, as_of, clock, story, query) as (opened, _):
        found = brief_case(opened)
    if form == "text" and output is None:
        write(text.render(found, width=width(), color=has_color()))
    else:
        write(RENDERERS[form](found), output)


@click.command()
@option.case
@click.option(
    "--since",
    metavar="TIME",
    required=True,
    callback=option.point,
    help="Compare with the case as of this time; a bare day counts whole.",
)
@click.option(
    "--until",
    metavar="TIME",
    callback=option.point,
    help="Compare the case as of this time; by default everything held.",
)
@option.clock
@option.scoped
@option.json_flag
@option.output
def changes(  # noqa: PLR0913 - one parameter an option, as click gives them
    *,
    case: str,
    since: str,
    until: str | None,
    clock: str,
    story: str | None,
    query: str | None,
    as_json: bool,
    output: str | None,
) -> None:
    """Say what is new since a moment: claims, denials, confirmations, retractions, figures."""
    refuse_bad_output(output, inputs=(case,))
    with ledger_at(case) as ledger:
        scope = Scope(story=story, query=query)
        after = open_case(ledger, moment(until, clock), scope)
        before = open_case(ledger, moment(since, clock), scope)
    found = sound(compare(before, after), (*before.documents.values(), *after.documents.values()))
    if as_json:
        write(f"{json.dumps(json.plain(found), indent=2)}\n", output)
    else:
        write(changed(found, width=width(), color=has_color() and output is None), output)
