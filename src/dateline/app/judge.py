"""Judging: a person's opinion on two utterances, recorded beside the facts."""

from datetime import datetime, timedelta

from dateline.ledger.ledger import Ledger
from dateline.model.errors import UsageError
from dateline.model.judgement import Judgement, Verdict

__all__ = ["VERDICTS", "after_the_others", "judge"]

VERDICTS = (Verdict.SAME, Verdict.UNRELATED, Verdict.CONFLICT, Verdict.WITHDRAWN)
TICK = timedelta(microseconds=1)


def judge(ledger: Ledger, judgement: Judgement) -> Judgement:
    """Record a judgement on two utterances that the ledger holds; return it as recorded.

    One made in the same second as an earlier one on the pair, or by a clock that lags behind
    it, counts as made just after it: the last opinion given is the one that stands.

    Raises:
        UsageError: The two are one, or the ledger holds no such utterance.
    """
    if judgement.left == judgement.right:
        raise UsageError(f"an utterance is not judged against itself: {judgement.left}")
    known = {utterance.id for utterance in ledger.utterances()}
    for name in judgement.pair:
        if name not in known:
            raise UsageError(f"no utterance {name!r} here: see `dateline export utterances`")
    recorded = Judgement(
        left=judgement.pair[0],
        right=judgement.pair[1],
        verdict=judgement.verdict,
        author=judgement.author,
        made_at=after_the_others(ledger, judgement),
        note=judgement.note,
    )
    ledger.judge(recorded)
    return recorded


def after_the_others(ledger: Ledger, judgement: Judgement) -> datetime:
    """Return when a judgement counts as made: after all earlier ones on its pair."""
    earlier = [
        other.made_at for other in ledger.judgements(live=False) if other.pair == judgement.pair
    ]
    return max([judgement.made_at, *(moment + TICK for moment in earlier)])
