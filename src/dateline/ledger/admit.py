"""What a ledger lets in: values put into the ledger's order, impossible ones refused."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import TypeVar

from dateline.ledger.codec import encode
from dateline.ledger.order import Key, mention_key, utterance_key
from dateline.model.errors import LedgerError
from dateline.model.judgement import Judgement
from dateline.model.mention import Mention
from dateline.model.problem import Problem
from dateline.model.reading import Reading
from dateline.model.utterance import Utterance
from dateline.model.withdrawal import Withdrawal

__all__ = [
    "Admitted",
    "admit_judgement",
    "admit_problem",
    "admit_reading",
    "admit_withdrawal",
    "seal",
]

T = TypeVar("T")
SEAL_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """A reading as the ledger keeps it: without problems, in order, under its seal."""

    reading: Reading
    problems: tuple[Problem, ...]
    seal: str


def admit_reading(reading: Reading) -> Admitted:
    """Put a reading into the ledger's order, each fact once.

    Raises:
        LedgerError: A fact is about another text, a vector belongs to no utterance of the
            reading, or a text cannot be stored.
    """
    try:
        _refuse_strangers(reading)
        ordered = replace(
            reading,
            utterances=_in_order(reading.utterances, utterance_key),
            mentions=_in_order(reading.mentions, mention_key),
            problems=(),
            vectors=tuple(sorted(dict(reversed(reading.vectors)).items())),
        )
        sealed = seal(ordered)
    except ValueError as error:
        raise _refusal(f"document {reading.document.id!r}", error) from error
    return Admitted(
        reading=ordered,
        problems=tuple(admit_problem(problem) for problem in reading.problems),
        seal=sealed,
    )


def admit_problem(problem: Problem) -> Problem:
    """Return the problem.

    Raises:
        LedgerError: Its text cannot be stored.
    """
    try:
        encode(problem)
    except ValueError as error:
        raise _refusal(f"problem {problem.code!r} at {problem.place!r}", error) from error
    return problem


def admit_judgement(judgement: Judgement) -> Judgement:
    """Return the judgement with its pair in order, since (a, b) and (b, a) are one.

    Raises:
        LedgerError: Its text cannot be stored.
    """
    left, right = judgement.pair
    try:
        encode(judgement)
    except ValueError as error:
        raise _refusal(f"judgement on {left!r} and {right!r}", error) from error
    return replace(judgement, left=left, right=right)


def admit_withdrawal(withdrawal: Withdrawal) -> Withdrawal:
    """Return the withdrawal.

    Raises:
        LedgerError: Its text cannot be stored.
    """
    try:
        encode(withdrawal)
    except ValueError as error:
        raise _refusal(f"withdrawal of {withdrawal.document!r}", error) from error
    return withdrawal


def seal(reading: Reading) -> str:
    """Return the digest of everything in a reading, by which later damage shows."""
    return blake2b(encode(reading).encode("utf-8"), digest_size=SEAL_BYTES).hexdigest()


def _refusal(name: str, error: ValueError) -> LedgerError:
    half = isinstance(error, UnicodeEncodeError)
    reason = "holds half a character (a lone surrogate)" if half else str(error)
    return LedgerError(f"{name} cannot be recorded: {reason}")


def _refuse_strangers(reading: Reading) -> None:
    home = (reading.document.id, reading.document.version)
    facts: tuple[Utterance | Mention, ...] = (*reading.utterances, *reading.mentions)
    for fact in facts:
        if (fact.document, fact.version) != home:
            raise ValueError(f"{fact.id} is about another text")
    known = {utterance.id for utterance in reading.utterances}
    for owner, _ in reading.vectors:
        if owner not in known:
            raise ValueError(f"there is a vector but no utterance {owner}")


def _in_order(facts: Iterable[T], key: Callable[[T], Key]) -> tuple[T, ...]:
    once: dict[Key, T] = {}
    for fact in facts:
        once.setdefault(key(fact), fact)
    return tuple(once[place] for place in sorted(once))
