"""The commands on actors: why one is one, and a person's word on it."""

import click

from dateline.app.actor import merge, rename, split, split_document, told, withdraw
from dateline.app.clock import now
from dateline.app.export import actor_record
from dateline.app.find_actor import find_actor
from dateline.app.judge import By
from dateline.cli import option
from dateline.cli.opened import case_at
from dateline.cli.output import write
from dateline.model.actor import Actor
from dateline.model.errors import UsageError
from dateline.model.judgement import Judgement, Verdict
from dateline.report.tables import as_json as written_as_json

__all__ = ["actor"]

by_whom = click.option("--by", metavar="NAME", required=True, help="Who says so.")
note = click.option("--note", metavar="TEXT", default="", help="Why.")
SAYING = {Verdict.SAME_ACTOR: "one actor", Verdict.OTHER_ACTOR: "two actors"}


@click.group()
def actor() -> None:
    """Tell why names are one actor, and correct it.

    An ACTOR is an id, a name, or part of a name where that leaves no doubt. What a person says
    outranks every rule, stands whatever is added later, and is taken back with `withdraw`;
    nothing is erased.
    """


@actor.command("merge")
@click.argument("left", metavar="ACTOR")
@click.argument("right", metavar="ACTOR")
@option.case
@by_whom
@note
def merge_command(left: str, right: str, case: str, by: str, note: str) -> None:
    """Record that two actors are one."""
    with case_at(case, None, "published") as (opened, ledger):
        made = merge(opened, ledger, left, right, _by(by, note))
    _say(made, f"{left} and {right} are one actor")


@actor.command("split")
@click.argument("left", metavar="NAME")
@click.argument("right", metavar="NAME", required=False)
@click.option("--document", metavar="ID", multiple=True, help="Where NAME is somebody else.")
@option.case
@by_whom
@note
def split_command(  # noqa: PLR0913, PLR0917 - one parameter an option, as click gives them
    left: str, right: str | None, document: tuple[str, ...], case: str, by: str, note: str
) -> None:
    """Record that two names are two actors', or that one name is somebody else's in a document."""
    if bool(right) == bool(document):
        raise UsageError("give two names, or one name and --document")
    with case_at(case, None, "published") as (opened, ledger):
        if right:
            _say(
                split(opened, ledger, left, right, _by(by, note)),
                f"{left} and {right} are two actors",
            )
        for at in document:
            _say(
                split_document(opened, ledger, left, at, _by(by, note)),
                f"{left} in {at} is somebody else",
            )


@actor.command("rename")
@click.argument("name", metavar="ACTOR")
@click.argument("called", metavar="NAME")
@option.case
@by_whom
@note
def rename_command(name: str, called: str, case: str, by: str, note: str) -> None:
    """Record what to call an actor."""
    with case_at(case, None, "published") as (opened, ledger):
        made = rename(opened, ledger, name, called, _by(by, note))
    _say(made, f"{name} is called {made.called}")


@actor.command("withdraw")
@click.argument("judgement", metavar="JUDGEMENT")
@option.case
@by_whom
@note
def withdraw_command(judgement: str, case: str, by: str, note: str) -> None:
    """Take back what somebody said of actors; JUDGEMENT is its id, as `list` prints it."""
    with case_at(case, None, "published") as (_, ledger):
        made = withdraw(ledger, judgement, _by(by, note))
    _say(made, f"{judgement} is withdrawn")


@actor.command("list")
@option.case
def list_command(case: str) -> None:
    """List what people said of actors and still stands."""
    with case_at(case, None, "published") as (opened, ledger):
        lines = [_line(*row) for row in told(opened, ledger)]
    write("".join(f"{line}\n" for line in lines) or "Nobody has said anything of actors.\n")


@actor.command("why")
@click.argument("name", metavar="ACTOR")
@option.case
@option.as_of
@option.clock
@option.json_flag
def why_command(name: str, case: str, as_of: str | None, clock: str, *, as_json: bool) -> None:
    """Show the names and roles of an actor, and why its names are taken for one."""
    with case_at(case, as_of, clock) as (opened, _):
        found = find_actor(opened, name)
        one = next((item for item in opened.linked.actors if item.id == found.id), None)
    if one is None:
        raise UsageError(f"{name!r} is a name of nobody that is listed: a place, or a stray word")
    write(written_as_json([actor_record(one)]) if as_json else _page(one))


def _by(author: str, note: str) -> By:
    return By(author=author, made_at=now(), note=note)


def _say(made: Judgement, words: str) -> None:
    click.echo(f"{made.id}: {words}, by {made.author}")


def _line(judgement: Judgement, left: str, right: str) -> str:
    what = f"{left} is called {judgement.called}"
    if judgement.verdict in SAYING:
        what = f"{left} and {right} are {SAYING[judgement.verdict]}"
    note = f" ({judgement.note})" if judgement.note else ""
    return f"{judgement.id}: {what}, by {judgement.author}{note}"


def _page(one: Actor) -> str:
    lines = [f"{one.name} ({one.type.value}, {one.id})"]
    lines += [f"  also named {alias}" for alias in one.aliases]
    for role in one.roles:
        when = f", {role.published_at.edtf}" if role.published_at else ""
        lines.append(f"  called “{role.text}” by {role.outlet}{when} ({role.document})")
    for made in one.merges:
        where = f" ({', '.join(made.documents)})" if made.documents else ""
        by = "" if made.by == "rule" else f", says {made.by}"
        lines.append(f"  {made.left} = {made.right}: {made.because}{by}{where}")
    return "".join(f"{line}\n" for line in lines)
