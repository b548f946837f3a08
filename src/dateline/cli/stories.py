"""The command that lists the stories of a stream."""

import sys

import click

from dateline.app.case import moment
from dateline.app.export import story_record
from dateline.app.scope import has_words
from dateline.app.standing import standing_at
from dateline.app.stories import shelf_of, stories_in
from dateline.cli import option
from dateline.cli.opened import ledger_at
from dateline.cli.output import UNCUT, width, write
from dateline.cli.progress import progress
from dateline.ledger.archive import Archive
from dateline.model.story import Story
from dateline.report.moment import show_time
from dateline.report.tables import Row, aligned
from dateline.report.tables import as_json as written_as_json

__all__ = ["stories"]

LISTED = 40


@click.command()
@option.case
@click.option("--text", metavar="WORDS", help="Only stories with all of these words in the title.")
@click.option(
    "--least",
    type=click.IntRange(1),
    metavar="N",
    default=1,
    help="Only stories of at least so many documents.",
)
@click.option("--all", "every", is_flag=True, help=f"Every story, not only the {LISTED} largest.")
@option.as_of
@option.clock
@option.json_flag
def stories(  # noqa: PLR0913 - one parameter an option, as click gives them
    *,
    case: str,
    text: str | None,
    least: int,
    every: bool,
    as_of: str | None,
    clock: str,
    as_json: bool,
) -> None:
    """List the events that the documents tell of, the largest first.

    A story keeps its id while it grows. Where two turn out to be one, the older keeps its own and
    names the other; where one has become two, the new one names where it came from.
    """
    with ledger_at(case) as ledger:
        found = [
            story
            for story in _told(ledger, as_of, clock)
            if len(story.documents) >= least and has_words(story.title, text or "")
        ]
    if as_json:
        write(written_as_json([story_record(story) for story in found]))
        return
    found.sort(key=lambda story: (-len(story.documents), story.id))
    shown = found if every else found[:LISTED]
    if not shown:
        click.echo("No story.")
        return
    write(
        aligned([_row(story) for story in shown], width=width() if sys.stdout.isatty() else UNCUT)
    )
    if len(shown) < len(found):
        click.echo(f"and {len(found) - len(shown):,} more: --all, or --least 2")


def _told(ledger: Archive, as_of: str | None, clock: str) -> tuple[Story, ...]:
    standing = standing_at(ledger, moment(as_of, clock))
    with (
        progress("stories", lambda: sum(1 for _ in ledger.arrivals())) as on_progress,
        shelf_of(ledger, on_progress) as shelf,
    ):
        return stories_in(shelf, standing.documents.values())


def _row(story: Story) -> Row:
    return {
        "documents": len(story.documents),
        "first": show_time(story.first_published) if story.first_published else "",
        "last": show_time(story.last_published) if story.last_published else "",
        "title": story.title,
        "id": story.id[:12],
    }
