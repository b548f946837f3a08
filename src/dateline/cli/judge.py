"""The command that records a person's judgement."""

import click

from dateline.app.clock import now
from dateline.app.judge import VERDICTS
from dateline.app.judge import judge as record
from dateline.cli import option
from dateline.cli.opened import ledger_at
from dateline.model.judgement import Judgement, Verdict

__all__ = ["judge"]


@click.command()
@click.argument("verdict", type=click.Choice([verdict.value for verdict in VERDICTS]))
@click.argument("left")
@click.argument("right")
@option.case
@click.option("--by", metavar="NAME", required=True, help="Who judges.")
@click.option("--note", metavar="TEXT", default="", help="Why.")
def judge(  # noqa: PLR0913, PLR0917 - one parameter an option, as click gives them
    verdict: str, left: str, right: str, case: str, by: str, note: str
) -> None:
    """Record that two utterances say the same, conflict, or are unrelated.

    LEFT and RIGHT are ids of utterances. A later judgement on the same two replaces an earlier
    one, "withdrawn" takes it back; nothing is erased.
    """
    given = Judgement(
        left=left, right=right, verdict=Verdict(verdict), author=by, made_at=now(), note=note
    )
    with ledger_at(case) as ledger:
        made = record(ledger, given)
    click.echo(f"{made.id}: {made.left} and {made.right}: {made.verdict.value}, by {made.author}")
