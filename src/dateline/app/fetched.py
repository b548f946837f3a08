"""Fetching for an addition: the documents at a url, or what is to be said of it."""

from collections.abc import Iterator
from datetime import datetime
from http import HTTPStatus
from typing import Final

from dateline.app.withdraw import restore, withdraw
from dateline.fetch.answer import GONE, GOOD, Answer
from dateline.fetch.canonical import cleaned
from dateline.fetch.client import Client
from dateline.fetch.documents import documents_of
from dateline.ledger.ledger import Ledger
from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.model.withdrawal import Answered
from dateline.read.reader import printable
from dateline.read.refusal import RefusedError, noted

__all__ = ["ANSWERED", "fetched", "refused"]

ANSWERED: Final = {404: Answered.NOT_FOUND, 410: Answered.GONE}


def fetched(
    url: str, *, client: Client, ledger: Ledger, held_at: datetime
) -> Iterator[Document | Problem]:
    """Yield the documents at a url; where it has none any more, mark those that it had."""
    try:
        answer = client.get(url)
    except RefusedError as refusal:
        yield refusal.problem(printable(url))
        return
    if answer.status in GONE and _withdrawn(url, answer, ledger, held_at):
        message = f"{ANSWERED[answer.status].value}: what it had is marked as withdrawn"
        yield noted(code="fetch.gone", place=printable(url), message=message)
        return
    if answer.status != GOOD:
        yield refused(answer, url)
        return
    for item in documents_of(answer, held_at=held_at):
        if isinstance(item, Document):
            restore(ledger, [item.id], answer.url, held_at)
        yield item


def refused(answer: Answer, url: str) -> Problem:
    """Say that a server answered with something else than a text."""
    known = {status.value for status in HTTPStatus}
    words = HTTPStatus(answer.status).phrase.lower() if answer.status in known else "answered"
    message = f"{answer.status} {words}"
    return Problem(code="fetch.status", place=printable(url), message=message)


def _withdrawn(url: str, answer: Answer, ledger: Ledger, at: datetime) -> int:
    names = (url, cleaned(url), cleaned(answer.url))
    return withdraw(ledger, names, ANSWERED[answer.status], at)[0]
