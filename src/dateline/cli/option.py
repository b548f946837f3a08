"""Options that several commands share; each reads its value once, and refuses it in one line."""

import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

from dateline.app.case import CLOCKS
from dateline.app.selection import Selection
from dateline.fetch.client import USER_AGENT
from dateline.model.claim import Status
from dateline.model.time import PartialTime, TimeError
from dateline.read.column import FIELDS, Columns

__all__ = [
    "as_of",
    "case",
    "clock",
    "columns",
    "filters",
    "jobs",
    "json_flag",
    "output",
    "point",
    "selection",
    "web",
]

Command = TypeVar("Command", bound=Callable[..., Any])


def point(_: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Check that a value is a date or time.

    Raises:
        BadParameter: It is none.
    """
    if value is None:
        return None
    try:
        return PartialTime(value).edtf
    except TimeError as error:
        raise click.BadParameter(str(error), param=option) from error


def fields(_: click.Context, option: click.Parameter, values: tuple[str, ...]) -> Columns:
    """Read which columns of tables hold which fields.

    Raises:
        BadParameter: A value is no FIELD=NAME, or names no field.
    """
    pairs = [value.partition("=")[::2] for value in values]
    for field, name in pairs:
        if field not in FIELDS or not name:
            known = ", ".join(FIELDS)
            raise click.BadParameter(f"give FIELD=NAME, where FIELD is {known}", param=option)
    return Columns(tuple(pairs))


def agent(_: click.Context, option: click.Parameter, value: str) -> str:
    """Check that a value can stand in a header.

    Raises:
        BadParameter: It cannot.
    """
    if not value.strip() or not value.isascii() or not value.isprintable():
        raise click.BadParameter("not a line of plain letters", param=option)
    return value.strip()


columns = click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="FIELD=NAME",
    callback=fields,
    help="In tables, which column is the text, title, source, url, published, lang or id.",
)
case = click.option(
    "--case",
    metavar="FILE",
    envvar="DATELINE_CASE",
    default="case.db",
    show_default=True,
    show_envvar=True,
    help="The case: a file, or a postgresql:// URL.",
)
as_of = click.option(
    "--as-of",
    metavar="TIME",
    callback=point,
    help="Only what was known at this time, such as 2024-03-15T10:00Z; a bare day counts whole.",
)
clock = click.option(
    "--clock",
    type=click.Choice(CLOCKS),
    default="published",
    show_default=True,
    help="Known by publication, or by when it was added to the case.",
)
output = click.option("-o", "--output", metavar="OUT", help="Write to this file, not the terminal.")
jobs = click.option(
    "--jobs",
    type=click.IntRange(1),
    default=lambda: len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1,
    show_default="one a core",
    metavar="N",
    help="Read many documents in so many processes; each takes about 600 MB.",
)
json_flag = click.option("--json", "as_json", is_flag=True, help="Every field, as JSON.")
SCOPE = (
    click.option(
        "--story",
        metavar="STORY",
        help="Only this story of the stream: its id, the beginning of it, or words of its title.",
    ),
    click.option("--query", metavar="WORDS", help="Only documents with all of these words."),
)
FILTERS = (
    click.option(
        "--status",
        type=click.Choice([status.value for status in Status]),
        help="Only claims with this status.",
    ),
    click.option("--actor", metavar="NAME", help="Only what this party (or outlet) says."),
    click.option("--text", metavar="WORDS", help="Only statements with these words."),
    click.option("--place", metavar="NAME", help="Only statements that name this place."),
)


WEB = (
    click.option(
        "--allow-private",
        is_flag=True,
        help="Also ask addresses of this machine and of private networks.",
    ),
    click.option(
        "--user-agent",
        metavar="TEXT",
        default=USER_AGENT,
        show_default=True,
        callback=agent,
        help="What to say we are; a way to reach you is good manners.",
    ),
)


def scoped(command: Command) -> Command:
    """Add the options that name the part of a stream to look at."""
    for option in reversed(SCOPE):
        command = option(command)
    return command


def filters(command: Command) -> Command:
    """Add the options that select a part of a case."""
    for option in reversed(FILTERS):
        command = option(command)
    return command


def selection(
    status: str | None, actor: str | None, text: str | None, place: str | None
) -> Selection:
    """Make the selection that the filters ask for."""
    return Selection(status=Status(status) if status else None, actor=actor, text=text, place=place)


def web(command: Command) -> Command:
    """Add the options of commands that fetch."""
    for option in reversed(WEB):
        command = option(command)
    return command
