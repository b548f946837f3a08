"""A case opened for one command, and closed when the command is done."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from dateline.app.case import Case, moment, open_case
from dateline.app.scope import Scope
from dateline.ledger.archive import Archive
from dateline.ledger.open import open_ledger

__all__ = ["case_at", "ledger_at"]

LARGE = 2_000  # documents


@contextmanager
def ledger_at(case: str, *, create: bool = False) -> Iterator[Archive]:
    """Open a ledger; where there is none, it is made only for commands that add."""
    ledger = open_ledger(case, create=create)
    try:
        yield ledger
    finally:
        ledger.close()


@contextmanager
def case_at(
    case: str,
    as_of: str | None,
    clock: str,
    story: str | None = None,
    query: str | None = None,
) -> Iterator[tuple[Case, Archive]]:
    """Open a case, or a part of it, as of a moment."""
    with ledger_at(case) as ledger:
        scope = Scope(story=story, query=query)
        _warn(ledger, scope)
        yield open_case(ledger, moment(as_of, clock), scope), ledger


def _warn(ledger: Archive, scope: Scope) -> None:
    """Say beforehand what takes minutes, and how it is sooner done."""
    held = sum(1 for _ in ledger.arrivals()) if scope.is_everything else 0
    if held > LARGE:
        hint = "--story or --query looks at a part"
        click.echo(f"dateline: linking {held:,} documents, which takes minutes; {hint}", err=True)
