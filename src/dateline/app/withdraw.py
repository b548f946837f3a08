"""Withdrawing: what becomes of the documents of an address that no longer has them."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from dateline.ledger.ledger import Ledger
from dateline.model.withdrawal import Answered, Withdrawal

__all__ = ["restore", "standing_withdrawals", "withdraw"]


def standing_withdrawals(
    seen: Iterable[Withdrawal], *, until: datetime | None = None
) -> Mapping[str, Withdrawal]:
    """Map the documents that are gone to the answer since which they are.

    Of what was seen in a row the first counts, and a document that came back is not gone.
    """
    gone: dict[str, Withdrawal] = {}
    for one in seen:  # by document, in order of time
        if until and one.at > until:
            continue
        if one.answered is Answered.BACK:
            gone.pop(one.document, None)
        else:
            gone.setdefault(one.document, one)
    return gone


def withdraw(
    ledger: Ledger, names: Iterable[str], answered: Answered, at: datetime
) -> tuple[int, int]:
    """Record that the documents of an address are gone; return how many it had, how many anew.

    `names` are spellings of the address. Those known as gone already are left as they are.
    """
    addresses = set(names)
    gone = standing_withdrawals(ledger.withdrawals())
    found = {
        document.id: document.url or document.id
        for document in ledger.documents()
        if document.id in addresses or document.url in addresses
    }
    new = [document for document in found if document not in gone]
    for document in new:
        url = found[document]
        ledger.withdraw(Withdrawal(document=document, url=url, at=at, answered=answered))
    return len(found), len(new)


def restore(ledger: Ledger, documents: Iterable[str], url: str, at: datetime) -> None:
    """Record of those that were gone that they are there again."""
    gone = standing_withdrawals(ledger.withdrawals())
    for document in documents:
        if document in gone:
            back = Withdrawal(document=document, url=url, at=at, answered=Answered.BACK)
            ledger.withdraw(back)
