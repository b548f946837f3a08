"""Details in views: a smaller statement is shown through the one that it is part of."""

from collections.abc import Iterator

from dateline.app.case import Case
from dateline.model.claim import Claim
from dateline.model.utterance import Utterance

__all__ = ["is_shown", "is_stated", "statements", "told"]


def statements(case: Case) -> Iterator[Utterance]:
    """Yield the utterances of a case that are no detail of another."""
    return (item for item in case.utterances.values() if not item.is_detail)


def told(case: Case, claim: Claim) -> Iterator[Utterance]:
    """Yield the utterances of a claim, the representative first, without what repeats another.

    A detail repeats the statement that it is part of, and another detail of that; one that cannot
    stand alone is shown only where it represents the claim.
    """
    seen = {key for key in claim.utterances if not case.utterances[key].is_detail}
    for key in sorted(claim.utterances, key=lambda key: key != claim.representative):
        utterance = case.utterances[key]
        adds = utterance.is_complete and utterance.part_of not in seen
        if not utterance.is_detail or adds or key == claim.representative:
            seen.add(utterance.part_of or key)
            yield utterance


def is_stated(case: Case, claim: Claim) -> bool:
    """Say whether somebody makes a claim as a statement, and not only in details of others."""
    return any(not case.utterances[key].is_detail for key in claim.utterances)


def is_shown(case: Case, claim: Claim) -> bool:
    """Say whether a claim stands in lists: it is stated, or several documents tell the detail.

    The detail must stand alone in one of them at least.
    """
    if is_stated(case, claim):
        return True
    is_told = any(case.utterances[key].is_complete for key in claim.utterances)
    return claim.documents > 1 and is_told
