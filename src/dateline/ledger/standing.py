"""Which judgement stands on each pair: the last one made, unless it withdraws."""

from collections.abc import Iterable, Iterator

from dateline.ledger.order import judgement_key
from dateline.model.judgement import Judgement, Verdict

__all__ = ["standing"]


def standing(judgements: Iterable[Judgement]) -> Iterator[Judgement]:
    """Yield the judgement that counts on each pair, in order of making."""
    made = sorted(judgements, key=judgement_key)
    last = {judgement.pair: judgement.id for judgement in made}
    for judgement in made:
        is_last = judgement.id == last[judgement.pair]
        if is_last and judgement.verdict is not Verdict.WITHDRAWN:
            yield judgement
