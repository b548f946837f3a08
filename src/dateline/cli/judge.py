"""The commands on a person's word: on claims, on statements, on outlets."""

import click

from dateline.app.clock import now
from dateline.app.judge import By, note_claim, rate_claim, rate_outlet
from dateline.app.judge import judge as record
from dateline.app.judged import about, judged, withdraw, withdraw_between
from dateline.app.rating import CREDIBILITY, RELIABILITY
from dateline.cli import option
from dateline.cli.judgements import judged_record, written
from dateline.cli.opened import case_at, ledger_at
from dateline.cli.output import width, write
from dateline.model.judgement import Judgement, Verdict
from dateline.report.tables import as_json as written_as_json

__all__ = ["judge"]

by_whom = click.option("--by", metavar="NAME", required=True, help="Who judges.")
note = click.option("--note", metavar="TEXT", default="", help="Why.")

NO_CONFLICT = """Say that two are in no conflict; what is one claim stays one.

Of two claims, or of a claim and itself, it is said of every conflict between them.
"""
PAIRS = {
    "same": (Verdict.SAME, "Say that two are one claim; what the rules put beside them stays."),
    "not-same": (Verdict.UNRELATED, "Say that two are not one claim."),
    "unrelated": (Verdict.UNRELATED, "The older word for not-same."),
    "conflict": (Verdict.CONFLICT, "Say that two are in conflict, one claim or not."),
    "no-conflict": (Verdict.NO_CONFLICT, NO_CONFLICT),
}


@click.group()
def judge() -> None:
    """Record a person's word on claims, statements and outlets.

    LEFT, RIGHT and CLAIM are ids of claims or of statements (utterances), or as much of one as
    leaves no doubt. A claim's id changes when the claim does: a word on it is kept on the
    statement that stands for it, and holds for the same words in other versions of the document.
    What a person says outranks every rule, a later word an earlier one. `withdraw` takes it
    back; nothing is erased. For words on actors see `dateline actor`.
    """


def _pair(name: str, verdict: Verdict, help_text: str) -> click.Command:
    """Make the command that records one verdict on two things."""

    @click.command(name, help=help_text)
    @click.argument("left")
    @click.argument("right")
    @option.case
    @by_whom
    @note
    @option.as_of
    @option.clock
    def command(  # noqa: PLR0913, PLR0917 - one parameter an option, as click gives them
        left: str, right: str, case: str, by: str, note: str, as_of: str | None, clock: str
    ) -> None:
        with case_at(case, as_of, clock) as (opened, ledger):
            made = record(opened, ledger, verdict, (left, right), _by(by, note))
        for one in made:
            _say(one, f"{one.left} and {one.right}: {name}")

    return command


for word, (verdict, help_text) in PAIRS.items():
    judge.add_command(_pair(word, verdict, help_text))


@judge.command("reliability")
@click.argument("outlet")
@click.argument("grade", metavar="A-F")
@option.case
@by_whom
@note
def reliability_command(outlet: str, grade: str, case: str, by: str, note: str) -> None:
    """Rate an outlet by the Admiralty code: A (completely reliable) to E, F (cannot be judged)."""
    with case_at(case, None, "published") as (opened, ledger):
        made = rate_outlet(opened, ledger, outlet, grade, _by(by, note))
    _say(made, f"{made.left}: reliability {made.grade} ({RELIABILITY[made.grade or 'F']})")


@judge.command("credibility")
@click.argument("claim")
@click.argument("grade", metavar="1-6")
@option.case
@by_whom
@note
@option.as_of
@option.clock
def credibility_command(  # noqa: PLR0913, PLR0917 - one parameter an option, as click gives them
    claim: str, grade: str, case: str, by: str, note: str, as_of: str | None, clock: str
) -> None:
    """Rate a claim by the Admiralty code: 1 (confirmed) to 5 (improbable), 6 (cannot be judged)."""
    with case_at(case, as_of, clock) as (opened, ledger):
        made = rate_claim(opened, ledger, claim, grade, _by(by, note))
    _say(made, f"{made.left}: credibility {made.grade} ({CREDIBILITY[made.grade or '6']})")


@judge.command("note")
@click.argument("claim")
@click.argument("words")
@option.case
@by_whom
@option.as_of
@option.clock
def note_command(  # noqa: PLR0913, PLR0917 - one parameter an option, as click gives them
    claim: str, words: str, case: str, by: str, as_of: str | None, clock: str
) -> None:
    """Note something on a claim, for whoever reads it next; a later note takes its place."""
    with case_at(case, as_of, clock) as (opened, ledger):
        made = note_claim(opened, ledger, claim, _by(by, words))
    _say(made, f"{made.left}: noted")


@judge.command("withdraw")
@click.argument("judgement", metavar="JUDGEMENT")
@option.case
@by_whom
@note
def withdraw_command(judgement: str, case: str, by: str, note: str) -> None:
    """Take back one judgement, whoever made it; JUDGEMENT is its id, as `list` prints it."""
    with ledger_at(case) as ledger:
        made = withdraw(ledger, judgement, _by(by, note))
    _say(made, f"{judgement} is withdrawn")


@judge.command("withdrawn")
@click.argument("left")
@click.argument("right")
@option.case
@by_whom
@note
@option.as_of
@option.clock
def withdrawn_command(  # noqa: PLR0913, PLR0917 - one parameter an option, as click gives them
    left: str, right: str, case: str, by: str, note: str, as_of: str | None, clock: str
) -> None:
    """Take back all that anybody said of two claims or statements."""
    with case_at(case, as_of, clock) as (opened, ledger):
        made = withdraw_between(opened, ledger, (left, right), _by(by, note))
    for one in made:
        _say(one, f"{one.left} and {one.right}: withdrawn")


@judge.command("list")
@click.argument("about_what", metavar="[ABOUT]", required=False)
@option.case
@option.as_of
@option.clock
@option.json_flag
def list_command(
    about_what: str | None, case: str, as_of: str | None, clock: str, *, as_json: bool
) -> None:
    """List what people said, who, when and why, and what became of it: all of it, for ever.

    ABOUT is a claim, a statement, an outlet or a judgement; without it, everything.
    """
    with case_at(case, as_of, clock) as (opened, ledger):
        rows = about(opened, ledger, about_what) if about_what else list(judged(opened, ledger))
        found = [judged_record(opened, row) for row in rows]
    write(written_as_json(found) if as_json else written(found, width()))


def _by(author: str, note: str) -> By:
    return By(author=author, made_at=now(), note=note)


def _say(made: Judgement, words: str) -> None:
    click.echo(f"{made.id}: {words}, by {made.author}")
