"""The order of every iteration, as keys that contents alone decide."""

from dateline.ledger.codec import instant_text
from dateline.model.document import Document
from dateline.model.judgement import Judgement
from dateline.model.mention import Mention
from dateline.model.problem import Problem
from dateline.model.run import Run
from dateline.model.utterance import Utterance
from dateline.model.withdrawal import Withdrawal

__all__ = [
    "Key",
    "document_key",
    "judgement_key",
    "mention_key",
    "problem_key",
    "run_key",
    "utterance_key",
    "withdrawal_key",
]

Key = tuple[str | int, ...]


def document_key(document: Document) -> Key:
    """Order by id, then version."""
    return (document.id, document.version)


def utterance_key(utterance: Utterance) -> Key:
    """Order by document and version, then by where the content starts and ends."""
    first, last = utterance.content[0], utterance.content[-1]
    return (utterance.document, utterance.version, first.start, last.end, utterance.id)


def mention_key(mention: Mention) -> Key:
    """Order by document and version, then by where the words start and end."""
    span = mention.span
    return (mention.document, mention.version, span.start, span.end, mention.id)


def problem_key(problem: Problem) -> Key:
    """Order by place, code and message."""
    return (problem.place, problem.code, problem.message, problem.id)


def judgement_key(judgement: Judgement) -> Key:
    """Order by when it was made, then id; of two on one pair the later in this order counts."""
    return (instant_text(judgement.made_at), judgement.id)


def run_key(run: Run) -> Key:
    """Order by id."""
    return (run.id,)


def withdrawal_key(withdrawal: Withdrawal) -> Key:
    """Order by document, then by when it was seen."""
    return (withdrawal.document, instant_text(withdrawal.at), withdrawal.id)
