"""What an addition came to, told in one line, and each refusal in one on standard error."""

import click

from dateline.app.add import Added
from dateline.model.problem import Problem, Severity
from dateline.report.printable import printable

__all__ = ["exit_status", "one_line", "tell"]

PARTS = ("added", "known", "refused", "noted")


def tell(added: Added) -> None:
    """Tell what was added, and name what was refused."""
    refused = [item for item in added.problems if item.severity is Severity.REFUSED]
    for problem in refused:
        click.echo(f"dateline: refused: {one_line(problem)}", err=True)
    if added.refused > len(refused):
        more = added.refused - len(refused)
        click.echo(f"dateline: {more} more refused: see `dateline problems`", err=True)
    click.echo(", ".join(f"{getattr(added, part)} {part}" for part in PARTS), err=True)


def exit_status(added: Added) -> int:
    """Return 1 where input was refused."""
    return 1 if added.refused else 0


def one_line(problem: Problem) -> str:
    """Write a problem: its place, what is wrong, its code."""
    text = f"{problem.place}: {problem.message} ({problem.code})"
    return " ".join(printable(text).split())
