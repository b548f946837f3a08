"""Ratings by the Admiralty code: how reliable an outlet is, how credible what is claimed.

Only a person rates. Until one does, an outlet is F and a claim 6: "cannot be judged".
"""

from collections.abc import Mapping
from typing import Final

from dateline.app.case import Case
from dateline.model.claim import Claim
from dateline.model.identity import Canonical
from dateline.model.judgement import Judgement, Verdict
from dateline.model.time import utc_text

__all__ = [
    "CREDIBILITY",
    "RELIABILITY",
    "UNJUDGED",
    "UNRATED",
    "claim_rating",
    "credibility_record",
    "outlet_rating",
    "reliability_record",
]

RELIABILITY: Final[Mapping[str, str]] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}
CREDIBILITY: Final[Mapping[str, str]] = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "cannot be judged",
}
UNRATED: Final = "F"
UNJUDGED: Final = "6"


def outlet_rating(case: Case, outlet: str) -> Judgement | None:
    """Return the word that stands on how reliable an outlet is."""
    return _last(case, Verdict.RELIABILITY, {outlet})


def claim_rating(case: Case, claim: Claim) -> Judgement | None:
    """Return the word that stands on how credible a claim is: the last on any of its statements."""
    return _last(case, Verdict.CREDIBILITY, set(claim.utterances))


def reliability_record(case: Case, outlet: str) -> dict[str, Canonical]:
    """Return an outlet's reliability, A to F, and who rated it so."""
    word = outlet_rating(case, outlet)
    grade = word.grade if word else UNRATED
    return {"reliability": grade, "reliability_by": _by(word)}


def credibility_record(case: Case, claim: Claim) -> dict[str, Canonical]:
    """Return a claim's credibility, 1 to 6, and who judged it so."""
    word = claim_rating(case, claim)
    grade = word.grade if word else UNJUDGED
    return {"credibility": grade, "credibility_by": _by(word)}


def _last(case: Case, verdict: Verdict, items: set[str]) -> Judgement | None:
    words = [one for one in case.judgements if one.verdict is verdict and one.left in items]
    return max(words, key=lambda word: (word.made_at, word.id), default=None)


def _by(word: Judgement | None) -> Canonical:
    if word is None:
        return None
    return {"name": word.author, "made_at": utc_text(word.made_at), "note": word.note}
