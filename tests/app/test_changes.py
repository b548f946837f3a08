"""What changed between two moments, on a small case linked by hand."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dateline.app.case import Case
from dateline.app.changes import Change, changes
from dateline.app.view import Moment
from dateline.link.link import link
from dateline.model.claim import Claim, Status, Values, ValueSaid, claim_id
from dateline.model.document import Document
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import ActorType, Claimer, Factuality, Kind, Stance, Utterance

HELD = datetime(2031, 5, 4, 12, tzinfo=UTC)
EARLY = Moment(as_of=PartialTime("2031-05-04T10:00Z"))
ROE = "The ferry overturned in calm water off Orsk"
NINE = "Nine people had died on board the ferry"
TWELVE = "Twelve people had died on board the ferry"


def said(
    document: str, name: str, words: str, stance: Stance = Stance.ASSERTS, *, before: str = ""
) -> tuple[Document, Utterance]:
    text = f"{before}{words}, {name} said."
    made = Document(id=document, text=text, source="Orsk Post", held_at=HELD)
    start = text.index(name)
    return made, Utterance(
        document=document,
        version=made.version,
        content=(Span.of(text, len(before), len(before) + len(words)),),
        stance=stance,
        factuality=Factuality.CERTAIN,
        kind=Kind.INDIRECT,
        claimer=Claimer(
            name=name, type=ActorType.PERSON, span=Span.of(text, start, start + len(name))
        ),
        is_complete=True,
        sentence=Span.of(text, len(before), len(text)),
    )


Told = tuple[Status, tuple[tuple[Document, Utterance], ...], tuple[Values, ...]]


def case(*told: Told, at: Moment | None = None) -> Case:
    """A case of claims as given: each a status, its statements, its figures."""
    pairs = [pair for _, statements, _ in told for pair in statements]
    claims = [
        claim(status, [said for _, said in statements], values)
        for status, statements, values in told
    ]
    claim_of = {key: one.id for one in claims for key in one.utterances}
    return Case(
        moment=at or Moment(),
        documents={document.version: document for document, _ in pairs},
        utterances={utterance.id: utterance for _, utterance in pairs},
        linked=replace(link((), (), {}), claims=tuple(claims), claim_of=claim_of),
        claims={one.id: one for one in claims},
        problems=(),
    )


def claim(status: Status, utterances: list[Utterance], values: tuple[Values, ...]) -> Claim:
    ids = tuple(sorted(utterance.id for utterance in utterances))
    return Claim(
        id=claim_id(ids),
        text=utterances[0].words,
        representative=utterances[0].id,
        status=status,
        because="as given",
        utterances=ids,
        values=values,
    )


FIRST = said("a", "Ada Roe", ROE)
BEFORE = case((Status.CLAIMED, (FIRST,), ()), at=EARLY)


def lines(found: tuple[Change, ...]) -> list[str]:
    return [change.line.text for change in found]


def test_nothing_changed_where_nothing_was_added() -> None:
    found = changes(BEFORE, case((Status.CLAIMED, (FIRST,), ())))
    assert found.since == EARLY
    for name in ("disputed", "confirmed", "retracted", "figures", "new", "gone"):
        assert getattr(found, name) == ()


def test_a_claim_of_words_not_said_before_is_new() -> None:
    after = case((Status.CLAIMED, (FIRST,), ()), (Status.CLAIMED, (said("b", "Brandt", NINE),), ()))
    assert lines(changes(BEFORE, after).new) == [f"{NINE}."]


@pytest.mark.parametrize(
    ("status", "stance", "section"),
    [
        (Status.DISPUTED, Stance.DENIES, "disputed"),
        (Status.CONFIRMED, Stance.CONFIRMS, "confirmed"),
        (Status.RETRACTED, Stance.RETRACTS, "retracted"),
    ],
)
def test_a_claim_that_turned_is_shown_by_what_turned_it(
    status: Status, stance: Stance, section: str
) -> None:
    turn = said("b", "Jonas Brandt", ROE, stance)
    found = changes(BEFORE, case((status, (FIRST, turn), ())))
    (change,) = getattr(found, section)
    assert (change.was, change.claim.status) == (Status.CLAIMED, status)
    assert change.line.speaker == "Jonas Brandt"
    assert found.new == ()


def test_a_claim_that_was_disputed_before_is_not_disputed_anew() -> None:
    denied = (FIRST, said("b", "Jonas Brandt", ROE, Stance.DENIES))
    later = (*denied, said("c", "Tide Radio", ROE, Stance.DENIES))
    before, after = (case((Status.DISPUTED, given, ())) for given in (denied, later))
    assert changes(before, after).disputed == ()


def test_a_figure_that_moved_tells_both_and_shows_the_new_one() -> None:
    nine, twelve = said("a", "Ada Roe", NINE), said("b", "Jonas Brandt", TWELVE)
    spoken = tuple(
        ValueSaid(low=count, high=count, text=words.split()[0], by=by, utterance=utterance.id)
        for (_, utterance), count, words, by in (
            (nine, 9.0, NINE, "Ada Roe"),
            (twelve, 12.0, TWELVE, "Jonas Brandt"),
        )
    )
    before = case((Status.CLAIMED, (nine,), ()))
    figure = Values(of="killed", low=9.0, high=12.0, said=spoken)
    (change,) = changes(before, case((Status.CORROBORATED, (nine, twelve), (figure,)))).figures
    assert change.line.text == f"{TWELVE}."
    assert change.because == "before: no two figures; now: killed: Nine, Twelve"


def test_an_edit_that_only_moves_the_words_changes_nothing() -> None:
    moved = said("a", "Ada Roe", ROE, before="Updated at noon.\n\n")
    found = changes(BEFORE, case((Status.CLAIMED, (moved,), ())))
    assert (found.new, found.gone) == ((), ())


def test_what_an_edit_took_out_is_gone() -> None:
    found = changes(BEFORE, case((Status.CLAIMED, (said("a", "Ada Roe", NINE),), ())))
    assert lines(found.gone) == [f"{ROE}."]
    assert lines(found.new) == [f"{NINE}."]
