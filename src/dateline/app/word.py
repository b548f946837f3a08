"""A person's word on things that are given by their own ids: nothing needs to be linked for it.

Pages know the ids of what they show, so a click is recorded at once, however large the ledger.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dateline.app.judge import GRADES, By, grade_of, noted, recorded
from dateline.ledger.ledger import Ledger
from dateline.model.errors import UsageError
from dateline.model.judgement import Judgement, Verdict

__all__ = ["Word", "say"]

UTTERANCE: Final = re.compile(r"utt-[0-9a-f]{20}")
ACTOR: Final = re.compile(r"act-[0-9a-f]{20}")
OUTLET: Final = re.compile(r".+", re.DOTALL)
ON: Final = {
    Verdict.SAME: UTTERANCE,
    Verdict.UNRELATED: UTTERANCE,
    Verdict.CONFLICT: UTTERANCE,
    Verdict.NO_CONFLICT: UTTERANCE,
    Verdict.CREDIBILITY: UTTERANCE,
    Verdict.NOTE: UTTERANCE,
    Verdict.SAME_ACTOR: ACTOR,
    Verdict.OTHER_ACTOR: ACTOR,
    Verdict.NAMED: ACTOR,
    Verdict.RELIABILITY: OUTLET,
}
OF_ONE: Final = frozenset({Verdict.CREDIBILITY, Verdict.RELIABILITY, Verdict.NAMED, Verdict.NOTE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What is said of each pair of ids: of one thing it is the pair of it with itself.

    `grade` is for a rating, `called` for a name.
    """

    verdict: Verdict
    pairs: tuple[tuple[str, str], ...]
    grade: str | None = None
    called: str | None = None


def say(ledger: Ledger, word: Word, by: By) -> list[Judgement]:
    """Record a word; return what was recorded, one judgement a pair.

    Raises:
        UsageError: It is on nothing, on another kind of thing, or lacks its grade, name or note.
    """
    verdict = word.verdict
    pairs = _checked(verdict, word.pairs)
    grade = grade_of(word.grade or "", verdict) if verdict in GRADES else None
    called = _name(word.called) if verdict is Verdict.NAMED else None
    author = noted(by) if verdict is Verdict.NOTE else by
    return [
        recorded(ledger, left, right, verdict, author, grade=grade, called=called)
        for left, right in pairs
    ]


def _checked(verdict: Verdict, pairs: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    if verdict not in ON:
        raise UsageError(f"{verdict.value!r} is not said of anything")
    if not pairs:
        raise UsageError(f"{verdict.value!r} of nothing")
    for pair in pairs:
        for one in pair:
            if not ON[verdict].fullmatch(one):
                raise UsageError(f"{verdict.value!r} is not said of {one[:60]!r}")
        if (pair[0] == pair[1]) is not (verdict in OF_ONE):
            raise UsageError(f"{verdict.value!r} is said of {_number(verdict)}")
    return pairs


def _number(verdict: Verdict) -> str:
    return "one thing" if verdict in OF_ONE else "two things"


def _name(text: str | None) -> str:
    name = " ".join((text or "").split())
    if not name:
        raise UsageError("an actor needs a name with letters in it")
    return name
