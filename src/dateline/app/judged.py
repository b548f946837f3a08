"""Judged: what people said of claims, statements and outlets, what became of it, taking it back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dateline.app.carry import carried
from dateline.app.case import Case
from dateline.app.find_statement import Found, find_outlet, find_statement, matching, one_of
from dateline.app.judge import By, after_the_others
from dateline.ledger.ledger import Ledger
from dateline.link.ruled import ruling
from dateline.model.errors import UsageError
from dateline.model.judgement import Judgement, Verdict
from dateline.model.utterance import Utterance

__all__ = ["Judged", "State", "about", "judged", "withdraw", "withdraw_between"]

OF_ACTORS = frozenset({Verdict.SAME_ACTOR, Verdict.OTHER_ACTOR, Verdict.NAMED})
JUDGEMENT = "jdg-"


class State(StrEnum):
    """What became of a judgement."""

    STANDS = "stands"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    OVERRULED = "overruled"
    NOT_TOLD = "not told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A judgement and what became of it; `ended_by` is the one that took its place, if any.

    `overruled`: a later word on other statements contradicts it. `not told`: no document in
    view has the words that it is on. `utterances` are those that it was said of, as far as the
    ledger knows them; `now` the ids of those in view that have their words.
    """

    judgement: Judgement
    state: State
    utterances: tuple[Utterance, ...] = ()
    now: tuple[str, ...] = ()
    ended_by: Judgement | None = None


def judged(case: Case, ledger: Ledger) -> Iterator[Judged]:
    """Yield every judgement but those on actors, withdrawals aside, in order of making."""
    made = [word for word in ledger.judgements(live=False) if word.verdict not in OF_ACTORS]
    said, places = _said(ledger, made), dict(_places(case, ledger))
    made_as = {place.id: name for name, place in places.items()}
    overruled = {made_as[name] for name in ruling(places.values()).overruled}
    standing = {word.id for word in ledger.judgements()}
    for word in made:
        if word.verdict is not Verdict.WITHDRAWN:
            place = places.get(word.id)
            end = None if word.id in standing else _end(word, made)
            state = State.OVERRULED if word.id in overruled else State.STANDS
            yield Judged(
                judgement=word,
                state=_ended(end) if end else state if place else State.NOT_TOLD,
                utterances=tuple(said[item] for item in dict.fromkeys(word.pair) if item in said),
                now=tuple(dict.fromkeys(place.pair)) if place else (),
                ended_by=end,
            )


def about(case: Case, ledger: Ledger, text: str) -> list[Judged]:
    """Return the judgements on a claim, a statement or an outlet, or the one with an id.

    Raises:
        UsageError: The text means nothing here, or several things.
    """
    rows = list(judged(case, ledger))
    by_id = matching((row.judgement.id for row in rows), text, JUDGEMENT)
    if by_id:
        name = one_of(by_id, text, JUDGEMENT)
        return [row for row in rows if row.judgement.id == name]
    names = _meant(case, ledger, text)
    return [row for row in rows if names & {*row.judgement.pair, *row.now}]


def withdraw(ledger: Ledger, text: str, by: By) -> Judgement:
    """Take back one judgement, by its id.

    Raises:
        UsageError: No such judgement stands, or several may be meant.
    """
    live = {word.id: word for word in ledger.judgements()}
    names = matching(live, text, JUDGEMENT)
    if not names:
        raise UsageError(f"no judgement {text!r} stands: see `dateline judge list`")
    word = live[one_of(names, text, JUDGEMENT)]
    return _withdraw(ledger, word, by)


def withdraw_between(case: Case, ledger: Ledger, pair: tuple[str, str], by: By) -> list[Judgement]:
    """Take back whatever was said of two statements or claims, by anybody.

    Raises:
        UsageError: An id means nothing here, or nothing that stands is on the two.
    """
    left, right = (find_statement(case, ledger, text) for text in pair)
    rows = [
        row for row in judged(case, ledger) if row.ended_by is None and _joins(row, left, right)
    ]
    if not rows:
        raise UsageError(f"nothing that stands was said of {left.id} and {right.id}")
    return [_withdraw(ledger, row.judgement, by) for row in rows]


def _joins(row: Judged, left: Found, right: Found) -> bool:
    return any(
        len(ends) > 1
        and any(
            one in left.utterances and other in right.utterances
            for one, other in (ends, tuple(reversed(ends)))
        )
        for ends in (tuple(dict.fromkeys(row.judgement.pair)), row.now)
    )


def _withdraw(ledger: Ledger, word: Judgement, by: By) -> Judgement:
    made = Judgement(
        left=word.left,
        right=word.right,
        verdict=Verdict.WITHDRAWN,
        author=by.author,
        made_at=after_the_others(ledger, by.made_at),
        note=by.note,
        withdraws=word.questions[0],
    )
    ledger.judge(made)
    return made


def _said(ledger: Ledger, made: Iterable[Judgement]) -> Mapping[str, Utterance]:
    named = {item for word in made for item in word.pair}
    return {one.id: one for one in ledger.utterances() if one.id in named}


def _end(word: Judgement, made: Sequence[Judgement]) -> Judgement | None:
    """Find what took a judgement's place: the next answer to its question on its pair."""
    (question,) = word.questions
    later = made[made.index(word) + 1 :]
    return next((one for one in later if one.pair == word.pair and question in one.questions), None)


def _ended(end: Judgement) -> State:
    return State.WITHDRAWN if end.verdict is Verdict.WITHDRAWN else State.SUPERSEDED


def _places(case: Case, ledger: Ledger) -> Iterator[tuple[str, Judgement]]:
    """Yield the ids of the judgements that stand on something in view, each as it is on that."""
    hidden = {one.id: one for one in ledger.utterances() if one.version not in case.documents}
    for word, place in carried(ledger.judgements(), case.utterances, hidden):
        if word.verdict is Verdict.RELIABILITY or case.utterances.keys() >= set(place.pair):
            yield word.id, place


def _meant(case: Case, ledger: Ledger, text: str) -> frozenset[str]:
    try:
        return find_statement(case, ledger, text).utterances
    except UsageError as error:
        try:
            return frozenset({find_outlet(case, text)})
        except UsageError:
            raise error from None
