"""A judgement is a recorded opinion on facts, by a named person or a named rule."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from dateline.model.identity import content_id

__all__ = ["Judgement", "Question", "Verdict"]


class Verdict(StrEnum):
    """What a judgement says of its pair."""

    SAME = "same"
    UNRELATED = "unrelated"
    CONFLICT = "conflict"
    NO_CONFLICT = "no-conflict"
    RELIABILITY = "reliability"
    CREDIBILITY = "credibility"
    SAME_ACTOR = "same-actor"
    OTHER_ACTOR = "other-actor"
    NAMED = "named"
    NOTE = "note"
    WITHDRAWN = "withdrawn"


class Question(StrEnum):
    """What a judgement answers; the answers to two questions on one pair stand side by side."""

    IDENTITY = "identity"
    OPPOSITION = "opposition"
    RELIABILITY = "reliability"
    CREDIBILITY = "credibility"
    NOTE = "note"


ASKED: Final[Mapping[Verdict, Question]] = {  # all other verdicts say what is one with what
    Verdict.CONFLICT: Question.OPPOSITION,
    Verdict.NO_CONFLICT: Question.OPPOSITION,
    Verdict.RELIABILITY: Question.RELIABILITY,
    Verdict.CREDIBILITY: Question.CREDIBILITY,
    Verdict.NOTE: Question.NOTE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """An opinion on a pair; a later answer to the same question supersedes it, nothing is erased.

    A judgement on one thing is on the pair of it with itself: `called` is what to call the actor
    that has a name; `grade` the reliability of an outlet (A-F) or the credibility of what an
    utterance says (1-6); of a note, `note` is all. A withdrawal takes back the answer to one
    question, `withdraws`, or, without it, to every question on its pair.
    """

    left: str
    right: str
    verdict: Verdict
    author: str
    made_at: datetime
    note: str = ""
    called: str | None = None
    grade: str | None = None
    withdraws: Question | None = None

    @property
    def pair(self) -> tuple[str, str]:
        """The pair in order, so that (a, b) and (b, a) are one."""
        return (min(self.left, self.right), max(self.left, self.right))

    @property
    def questions(self) -> tuple[Question, ...]:
        """What it answers: one question, or all of them for a withdrawal of everything."""
        if self.verdict is not Verdict.WITHDRAWN:
            return (ASKED.get(self.verdict, Question.IDENTITY),)
        return (self.withdraws,) if self.withdraws else tuple(Question)

    @property
    def id(self) -> str:
        """The content id; to the microsecond, for a second is long enough to think again."""
        made_at = self.made_at.astimezone(UTC).isoformat()
        told = [part for part in (self.called, self.grade, self.withdraws) if part is not None]
        return content_id(
            "jdg", [*self.pair, self.verdict.value, self.author, made_at, self.note, *told]
        )
