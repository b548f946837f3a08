"""Details in views: a smaller statement is shown through the one that it is part of."""

from collections.abc import Iterator

from dateline.app.case import Case
from dateline.model.claim import Claim
from dateline.model.utterance import Utterance

__all__ = ["is_shown", "statements", "told"]


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


def is_shown(case: Case, claim: Claim) -> bool:
    """Say whether a claim stands in lists: not where it is only details of statements.

    Where several documents tell of the same detail, in words that stand alone, it is shown.
    """
    said = [case.utterances[key] for key in claim.utterances]
    if any(not item.is_detail for item in said):
        return True
    return claim.documents > 1 and any(item.is_complete for item in said)
