"""Prominence: how much of a case turns on a claim, to put first what a reader needs first."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import timedelta
from math import log1p
from typing import Final

from dateline.app.case import Case
from dateline.app.detail import statements, told
from dateline.model.claim import Claim, Status
from dateline.model.document import Document
from dateline.model.utterance import Factuality, Utterance

__all__ = ["prominence"]

HALF: Final = timedelta(hours=6)

STATUS_WEIGHT: Mapping[Status, float] = {
    Status.DISPUTED: 3.0,
    Status.CONFIRMED: 1.5,
    Status.CORROBORATED: 1.0,
    Status.RETRACTED: 1.0,
    Status.CLAIMED: 0.3,
    Status.UNVERIFIED: 0.3,
    Status.REPORTED: 0.0,
}


def prominence(case: Case) -> dict[str, float]:
    """Weigh every claim: documents, origins, dispute, figures, and the names it shares.

    A document counts half for every so many hours before the last one in view, and what was first
    told long ago counts less: what forty reports said yesterday stands behind what four tell now.
    Not a measure of truth or of importance in the world: only of how much of what is held speaks
    of the same, and how lately.
    """
    named = Counter(name for utterance in statements(case) for name in utterance.names)
    most = max(named.values(), default=1)
    fresh = _fresh(case.documents.values())
    return {claim.id: _weight(case, claim, named, most, fresh) for claim in case.claims.values()}


def _fresh(documents: Iterable[Document]) -> Mapping[str, float]:
    """Return how much each document counts, by version; an undated one in full."""
    times = {one.version: one.published_at for one in documents}
    last = max((time.earliest for time in times.values() if time), default=None)
    return {
        version: 0.5 ** ((last - time.earliest) / HALF) if time and last else 1.0
        for version, time in times.items()
    }


def _weight(
    case: Case, claim: Claim, named: Counter[str], most: int, fresh: Mapping[str, float]
) -> float:
    utterances = list(told(case, claim))
    names = {name for utterance in utterances for name in utterance.names}
    shared = max((named[name] / most for name in names), default=0.0)
    counted = [fresh[version] for version in {utterance.version for utterance in utterances}]
    return (
        2.0 * log1p(sum(counted) - max(counted))
        + max(counted)
        + 3.0 * min(counted)
        + log1p(claim.origins - 1)
        + 0.5 * log1p(len(utterances))
        + STATUS_WEIGHT[claim.status]
        + 1.5 * bool(claim.values)
        + 0.8 * shared
        + max(_telling(utterance) for utterance in utterances)
    )


def _telling(utterance: Utterance) -> float:
    """A dated or counted deed tells more than a prospect or an opinion."""
    concrete = 0.4 * bool(utterance.quantities) + 0.3 * bool(utterance.event_time)
    certain = utterance.factuality in {Factuality.CERTAIN, Factuality.UNCOMMITTED}
    return concrete + 0.2 * bool(utterance.places) + 0.2 * certain
