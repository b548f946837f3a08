"""The main job in one go: add documents to a ledger and write the brief of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dateline.app.add import Added, add
from dateline.app.brief import brief
from dateline.app.case import open_case
from dateline.app.crew import Crew
from dateline.app.view import Brief, Moment
from dateline.ledger.ledger import Ledger
from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.model.reading import Reading

__all__ = ["Report", "report"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What an addition came to, and the brief of everything the ledger then holds."""

    added: Added
    brief: Brief


def report(
    documents: Iterable[Document | Problem],
    *,
    ledger: Ledger,
    read: Callable[[Document], Reading] | Crew,
    on_progress: Callable[[int], None],
) -> Report:
    """Add documents and brief the case."""
    added = add(documents, ledger=ledger, read=read, on_progress=on_progress)
    return Report(added=added, brief=brief(open_case(ledger, Moment())))
