"""Which judgements stand on each pair: the last answer to each question, unless it withdraws."""

from collections.abc import Iterable, Iterator

from dateline.ledger.order import judgement_key
from dateline.model.judgement import Judgement, Question, Verdict

__all__ = ["standing"]


def standing(judgements: Iterable[Judgement]) -> Iterator[Judgement]:
    """Yield the judgements that count on each pair, in order of making."""
    made = sorted(judgements, key=judgement_key)
    last: dict[tuple[tuple[str, str], Question], str] = {
        (judgement.pair, question): judgement.id
        for judgement in made
        for question in judgement.questions
    }
    stands = set(last.values())
    for judgement in made:
        if judgement.id in stands and judgement.verdict is not Verdict.WITHDRAWN:
            yield judgement
