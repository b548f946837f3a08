"""Verification: every invariant of a ledger is one named function that yields what breaks it."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from itertools import chain
from typing import Any

from dateline.ledger.admit import seal
from dateline.ledger.archive import Archive, Filed, Filing, Loose, reading_of
from dateline.ledger.order import (
    Key,
    document_key,
    judgement_key,
    mention_key,
    problem_key,
    run_key,
    utterance_key,
    withdrawal_key,
)
from dateline.ledger.standing import standing
from dateline.model.document import Document
from dateline.model.errors import LedgerError
from dateline.model.judgement import Judgement
from dateline.model.mention import Mention
from dateline.model.problem import Problem
from dateline.model.run import Run
from dateline.model.span import Span
from dateline.model.utterance import Utterance
from dateline.model.withdrawal import Withdrawal

__all__ = ["FILING_INVARIANTS", "LEDGER_INVARIANTS", "verify"]

Fact = Filed[Document] | Filed[Utterance] | Filed[Mention] | Loose

KEYS: dict[type, Callable[[Any], Key]] = {
    Document: document_key,
    Judgement: judgement_key,
    Mention: mention_key,
    Problem: problem_key,
    Run: run_key,
    Utterance: utterance_key,
    Withdrawal: withdrawal_key,
}


def verify(archive: Archive) -> Iterator[Problem]:
    """Yield every damage found in a ledger; a sound one yields nothing."""
    for filing in archive.filings():
        for of_filing in FILING_INVARIANTS:
            yield from of_filing(filing)
    for of_ledger in LEDGER_INVARIANTS:
        yield from of_ledger(archive)


def every_fact_can_be_read(filing: Filing) -> Iterator[Problem]:
    """What is stored of a version is a value of its kind."""
    return chain.from_iterable(_unreadable(fact) for fact in (*_facts(filing), filing.run))


def every_fact_is_filed_under_its_own_key(filing: Filing) -> Iterator[Problem]:
    """Id, version and place in the order follow from a fact's content."""
    return chain.from_iterable(_misfiled(fact) for fact in _facts(filing))


def every_text_has_its_digest(filing: Filing) -> Iterator[Problem]:
    """The SHA-256 beside a text is that of the text."""
    document = filing.document
    if document.value and document.value.sha256 != filing.sha256:
        yield _problem("ledger.digest", document, f"is filed with digest {filing.sha256}")


def every_span_equals_its_words(filing: Filing) -> Iterator[Problem]:
    """The words of every span stand in the document's text between its bounds."""
    document = filing.document.value
    if document is None:
        return
    for fact in _placed(filing):
        for span in _spans(fact.value):
            words = document.text[span.start : span.end]
            if words != span.text:
                message = f"says {span.text!r} at {span.start}, where the text has {words!r}"
                yield _problem("ledger.span", fact, message)


def every_fact_is_about_its_document(filing: Filing) -> Iterator[Problem]:
    """Utterances and mentions name the document and the version that they are filed with."""
    home = filing.document.key
    for fact in _placed(filing):
        if fact.value and (fact.value.document, fact.value.version) != home:
            message = f"is about {fact.value.document} {fact.value.version}"
            yield _problem("ledger.document", fact, message)


def every_target_exists(filing: Filing) -> Iterator[Problem]:
    """What a denial, doubt or confirmation speaks of is an utterance of the same version."""
    known = {None, *(fact.key[-1] for fact in filing.utterances)}
    for fact in filing.utterances:
        if fact.value and fact.value.target not in known:
            yield _problem("ledger.target", fact, f"speaks of {fact.value.target}, not found")


def every_reading_has_its_seal(filing: Filing) -> Iterator[Problem]:
    """Nothing of a reading was changed, added or lost since it was recorded."""
    try:
        is_whole = seal(reading_of(filing)) == filing.seal
    except LedgerError:
        return  # `every_fact_can_be_read` names it
    if not is_whole:
        yield _problem("ledger.seal", filing.document, "differs from what was recorded")


def every_loose_fact_can_be_read(archive: Archive) -> Iterator[Problem]:
    """What is stored of problems, judgements, withdrawals and runs is a value of its kind."""
    return chain.from_iterable(_unreadable(fact) for fact in archive.loose())


def every_loose_fact_is_filed_under_its_own_key(archive: Archive) -> Iterator[Problem]:
    """Ids of problems, judgements, withdrawals and runs follow from their content."""
    return chain.from_iterable(_misfiled(fact) for fact in archive.loose())


def one_judgement_lives_per_pair(archive: Archive) -> Iterator[Problem]:
    """Live are exactly the last judgements of their pairs, withdrawals apart."""
    made = [fact.value for fact in archive.loose() if isinstance(fact.value, Judgement)]
    expected = {judgement.id for judgement in standing(made)}
    try:
        live = {judgement.id for judgement in archive.judgements()}
    except LedgerError:
        return  # `every_loose_fact_can_be_read` names it
    for name in sorted(live ^ expected):
        message = "is live and must not be" if name in live else "must be live and is not"
        yield Problem(code="ledger.live", place=f"judgement {name}", message=message)


def nothing_hangs_in_the_air(archive: Archive) -> Iterator[Problem]:
    """Utterances and mentions have their document, vectors their utterance."""
    for stray in archive.strays():
        message = f"belongs to {stray.missing}, not found"
        yield Problem(code="ledger.stray", place=stray.row, message=message)


FILING_INVARIANTS: tuple[Callable[[Filing], Iterator[Problem]], ...] = (
    every_fact_can_be_read,
    every_fact_is_filed_under_its_own_key,
    every_text_has_its_digest,
    every_span_equals_its_words,
    every_fact_is_about_its_document,
    every_target_exists,
    every_reading_has_its_seal,
)

LEDGER_INVARIANTS: tuple[Callable[[Archive], Iterator[Problem]], ...] = (
    every_loose_fact_can_be_read,
    every_loose_fact_is_filed_under_its_own_key,
    one_judgement_lives_per_pair,
    nothing_hangs_in_the_air,
)


def _placed(filing: Filing) -> tuple[Filed[Utterance] | Filed[Mention], ...]:
    return (*filing.utterances, *filing.mentions)


def _facts(filing: Filing) -> tuple[Fact, ...]:
    return (filing.document, *filing.utterances, *filing.mentions)


def _unreadable(fact: Fact) -> Iterator[Problem]:
    if fact.value is None:
        yield _problem("ledger.unreadable", fact, f"cannot be read: {fact.damage}")


def _misfiled(fact: Fact) -> Iterator[Problem]:
    if fact.value is not None:
        key = KEYS[type(fact.value)](fact.value)
        if key != fact.key:
            yield _problem("ledger.key", fact, f"is filed under {fact.key}, belongs under {key}")


def _problem(code: str, fact: Fact, message: str) -> Problem:
    return Problem(code=code, place=f"{fact.kind} {fact.key[-1]}", message=message)


def _spans(value: object) -> Iterator[Span]:
    """Yield every span in a value, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        yield from chain.from_iterable(_spans(item) for item in value)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _spans(getattr(value, field.name))
