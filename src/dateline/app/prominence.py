"""Prominence: how much of a case turns on a claim, to put first what a reader needs first."""

from collections import Counter
from collections.abc import Mapping
from math import log1p

from dateline.app.case import Case
from dateline.app.detail import statements, told
from dateline.model.claim import Claim, Status
from dateline.model.utterance import Factuality, Utterance

__all__ = ["prominence"]

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

    Not a measure of truth or of importance in the world: only of how much of what is held
    speaks of the same.
    """
    named = Counter(name for utterance in statements(case) for name in utterance.names)
    most = max(named.values(), default=1)
    return {claim.id: _weight(case, claim, named, most) for claim in case.claims.values()}


def _weight(case: Case, claim: Claim, named: Counter[str], most: int) -> float:
    utterances = list(told(case, claim))
    names = {name for utterance in utterances for name in utterance.names}
    shared = max((named[name] / most for name in names), default=0.0)
    return (
        2.0 * log1p(claim.documents - 1)
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
