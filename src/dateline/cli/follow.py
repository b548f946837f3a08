"""The command that lets a case follow a part of a stream."""

import click

from dateline.app.follow import Wanted, wanted_in
from dateline.app.follow import follow as follow_stream
from dateline.app.scope import Scope
from dateline.cli import option
from dateline.cli.opened import ledger_at
from dateline.cli.progress import progress
from dateline.model.errors import UsageError

__all__ = ["follow"]


@click.command()
@click.argument("stream", metavar="STREAM")
@option.case
@option.scoped
@click.option("--actor", "actors", multiple=True, metavar="NAME", help="Only documents naming it.")
@click.option("--place", "places", multiple=True, metavar="NAME", help="Only documents naming it.")
def follow(  # noqa: PLR0913 - one parameter an option, as click gives them
    *,
    stream: str,
    case: str,
    story: str | None,
    query: str | None,
    actors: tuple[str, ...],
    places: tuple[str, ...],
) -> None:
    """Take into a case what concerns it out of the case file STREAM.

    Nothing is read again: documents come with their statements and the times at which the stream
    held them. Run again, it takes what came since; several wishes must all be met.
    """
    wanted = Wanted(scope=Scope(story=story, query=query), actors=actors, places=places)
    if wanted == Wanted(scope=Scope()):
        raise UsageError("say what to follow: --story, --query, --actor or --place")
    with ledger_at(stream) as source, ledger_at(case, create=True) as ledger:
        versions = wanted_in(source, wanted)
        with progress("following", lambda: len(versions)) as on_progress:
            followed = follow_stream(source, ledger, versions, on_progress)
    click.echo(f"{followed.taken} taken, {followed.known} known")
