"""Judging: a person's word on claims, statements and outlets, recorded beside the facts.

A claim's id changes whenever the claim does, so a word on a claim is kept on the statement that
stands for it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from dateline.app.case import Case
from dateline.app.find_statement import Found, find_outlet, find_statement
from dateline.app.rating import CREDIBILITY, RELIABILITY
from dateline.ledger.ledger import Ledger
from dateline.model.errors import UsageError
from dateline.model.judgement import Judgement, Verdict
from dateline.model.relation import RelationType

__all__ = [
    "GRADES",
    "By",
    "after_the_others",
    "grade_of",
    "judge",
    "note_claim",
    "noted",
    "rate_claim",
    "rate_outlet",
    "recorded",
]

TICK = timedelta(microseconds=1)
GRADES: Final[Mapping[Verdict, Mapping[str, str]]] = {
    Verdict.RELIABILITY: RELIABILITY,
    Verdict.CREDIBILITY: CREDIBILITY,
}
OPPOSED = frozenset({RelationType.CONFLICTS, RelationType.REFUTES})


@dataclass(frozen=True, slots=True, kw_only=True)
class By:
    """Who says so, when, and why."""

    author: str
    made_at: datetime
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse a word of nobody's.

        Raises:
            UsageError: The author has no name.
        """
        if not self.author.strip():
            raise UsageError("a judgement needs somebody's name: --by NAME")


def judge(
    case: Case, ledger: Ledger, verdict: Verdict, pair: tuple[str, str], by: By
) -> list[Judgement]:
    """Record a word on two statements or claims, given by their ids; return what was recorded.

    "No conflict" of a claim is said of each conflict that the claim is in with the other.

    Raises:
        UsageError: The two are one, or an id means nothing here, or several things.
    """
    left, right = (find_statement(case, ledger, text) for text in pair)
    if verdict is Verdict.NO_CONFLICT and (left.claim or right.claim):
        pairs = sorted(_opposed(case, left, right))
        if not pairs:
            raise UsageError(f"nothing of {left.id} and {right.id} is in conflict")
    else:
        pairs = [(left.utterance, right.utterance)]
    if any(one == other for one, other in pairs):
        raise UsageError(f"{_itself(left, right)} is not judged against itself")
    return [recorded(ledger, one, other, verdict, by) for one, other in pairs]


def rate_outlet(case: Case, ledger: Ledger, outlet: str, grade: str, by: By) -> Judgement:
    """Record how reliable an outlet is, from A to F.

    Raises:
        UsageError: There is no such outlet or grade.
    """
    chosen = grade_of(grade, Verdict.RELIABILITY)
    name = find_outlet(case, outlet)
    return recorded(ledger, name, name, Verdict.RELIABILITY, by, grade=chosen)


def rate_claim(case: Case, ledger: Ledger, claim: str, grade: str, by: By) -> Judgement:
    """Record how credible a claim is, from 1 to 6.

    Raises:
        UsageError: There is no such claim, statement or grade.
    """
    chosen = grade_of(grade, Verdict.CREDIBILITY)
    name = find_statement(case, ledger, claim).utterance
    return recorded(ledger, name, name, Verdict.CREDIBILITY, by, grade=chosen)


def note_claim(case: Case, ledger: Ledger, claim: str, by: By) -> Judgement:
    """Record a note on a claim: its words are those of `by`.

    Raises:
        UsageError: There is no such claim or statement, or the note is empty.
    """
    name = find_statement(case, ledger, claim).utterance
    return recorded(ledger, name, name, Verdict.NOTE, noted(by))


def noted(by: By) -> By:
    """Return who says so, where they say something.

    Raises:
        UsageError: The note is empty.
    """
    if not by.note.strip():
        raise UsageError("a note needs words")
    return by


def after_the_others(ledger: Ledger, made_at: datetime) -> datetime:
    """Return when a judgement counts as made: after all earlier ones.

    One made in the same second as another, or by a clock that lags behind, counts as made just
    after it: the last opinion given is the one that stands.
    """
    earlier = [other.made_at + TICK for other in ledger.judgements(live=False)]
    return max([made_at, *earlier])


def _opposed(case: Case, left: Found, right: Found) -> Iterator[tuple[str, str]]:
    """Yield the pairs in which the rules see a conflict between two claims, or within one."""
    for relation in case.linked.relations:
        for one, other in ((relation.left, relation.right), (relation.right, relation.left)):
            if (
                relation.type in OPPOSED
                and one in left.utterances
                and other in right.utterances
                and (left.id != right.id or one < other)
            ):
                yield one, other


def _itself(left: Found, right: Found) -> str:
    if left.claim and right.claim:
        return f"a claim ({left.id})"
    if left.claim or right.claim:
        return f"the statement that stands for its claim ({left.utterance})"
    return f"an utterance ({left.utterance})"


def grade_of(text: str, verdict: Verdict) -> str:
    """Return a grade as it is kept.

    Raises:
        UsageError: There is no such grade of reliability, or of credibility.
    """
    grades, grade = GRADES[verdict], text.strip().upper()
    if grade not in grades:
        raise UsageError(f"no {verdict.value} {text[:40]!r}: from {min(grades)} to {max(grades)}")
    return grade


def recorded(  # noqa: PLR0913 - the parts of a judgement
    ledger: Ledger,
    left: str,
    right: str,
    verdict: Verdict,
    by: By,
    *,
    grade: str | None = None,
    called: str | None = None,
) -> Judgement:
    """Record a judgement on two ids, or on one and itself, as made after all others."""
    made = Judgement(
        left=min(left, right),
        right=max(left, right),
        verdict=verdict,
        author=by.author,
        made_at=after_the_others(ledger, by.made_at),
        note=by.note,
        grade=grade,
        called=called,
    )
    ledger.judge(made)
    return made
