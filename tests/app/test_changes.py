"""What changed between two moments, on a small case linked by hand."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dateline.app.case import Case
from dateline.app.changes import SECTIONS, Change, changes
from dateline.app.view import Moment
from dateline.link.link import link
from dateline.model.claim import Claim, Status, Values, claim_id
from dateline.model.document import Document
from dateline.model.quantity import Quantity
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import ActorType, Claimer, Factuality, Kind, Stance, Utterance

HELD = datetime(2031, 5, 4, 12, tzinfo=UTC)
EARLY = Moment(as_of=PartialTime("2031-05-04T10:00Z"))
ROE = "The ferry overturned in calm water off Orsk"
NINE = "Nine people had died on board the ferry"
TWELVE = "Twelve people had died on board the ferry"
NUMBERS = {"Nine": 9.0, "Twelve": 12.0, "Forty": 40.0, "Fifty": 50.0}


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
        quantities=tuple(
            Quantity(
                span=Span.of(text, len(before), len(before) + len(word)),
                low=count,
                best=count,
                high=count,
                of="person",
                role="killed",
            )
            for word, count in NUMBERS.items()
            if words.startswith(word)
        ),
        is_complete=True,
        sentence=Span.of(text, len(before), len(text)),
    )


Told = tuple[Status, tuple[tuple[Document, Utterance], ...], tuple[Values, ...]]


def case(*told: Told, at: Moment | None = None, origins: int = 1) -> Case:
    """A case of claims as given: each a status, its statements, its figures."""
    pairs = [pair for _, statements, _ in told for pair in statements]
    claims = [
        claim(status, [said for _, said in statements], values, origins)
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


def claim(
    status: Status, utterances: list[Utterance], values: tuple[Values, ...], origins: int
) -> Claim:
    ids = tuple(sorted(utterance.id for utterance in utterances))
    return Claim(
        id=claim_id(ids),
        text=utterances[0].words,
        representative=utterances[0].id,
        status=status,
        because="as given",
        utterances=ids,
        values=values,
        origins=origins,
    )


FIRST = said("a", "Ada Roe", ROE)
BEFORE = case((Status.CLAIMED, (FIRST,), ()), at=EARLY)


def lines(found: tuple[Change, ...]) -> list[str]:
    return [change.line.text for change in found]


def test_nothing_changed_where_nothing_was_added() -> None:
    found = changes(BEFORE, case((Status.CLAIMED, (FIRST,), ())))
    assert found.since == EARLY
    for name in SECTIONS:
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
    before = case((Status.CLAIMED, (nine,), ()))
    (change,) = changes(before, case((Status.CLAIMED, (nine, twelve), ()))).figures
    assert change.line.text == f"{TWELVE}."
    assert change.because == "killed: was Nine, now Nine (Ada Roe) or Twelve (Jonas Brandt)"


def test_a_party_that_repeats_a_figure_moves_nothing() -> None:
    nine, again = said("a", "Ada Roe", NINE), said("b", "Jonas Brandt", NINE)
    before = case((Status.CLAIMED, (nine,), ()))
    assert changes(before, case((Status.CLAIMED, (nine, again), ()))).figures == ()


def test_the_last_figure_of_each_party_counts() -> None:
    nine, twelve = said("a", "Ada Roe", NINE), said("b", "Ada Roe", TWELVE)
    before = case((Status.CLAIMED, (nine,), ()))
    (change,) = changes(before, case((Status.CLAIMED, (nine, twelve), ()))).figures
    assert change.because == "killed: was Nine, now Twelve"


def test_many_figures_are_told_by_their_ends() -> None:
    words = (NINE, TWELVE, NINE.replace("Nine", "Forty"), NINE.replace("Nine", "Fifty"))
    told = tuple(said(f"d{n}", f"Party {n}", one) for n, one in enumerate(words))
    before = case((Status.CLAIMED, told[:1], ()))
    (change,) = changes(before, case((Status.CLAIMED, told, ()))).figures
    assert change.because == "killed: was Nine, now 4 values from Nine to Fifty"


def test_a_figure_that_an_edit_moved_is_neither_new_nor_gone() -> None:
    before = case((Status.CLAIMED, (said("a", "Ada Roe", NINE),), ()))
    edited = said("a", "Ada Roe", TWELVE)
    found = changes(before, case((Status.CLAIMED, (edited,), ())))
    (change,) = found.figures
    assert change.because == "killed: was Nine, now Twelve"
    assert change.edits == (edited[0],)
    assert (found.new, found.gone) == ((), ())


def test_further_origins_are_told_with_how_many_there_were() -> None:
    other = said("b", "Jonas Brandt", ROE)
    found = changes(BEFORE, case((Status.CORROBORATED, (FIRST, other), ()), origins=2))
    (change,) = found.corroborated
    assert (change.was, change.line.speaker) == (Status.CLAIMED, "Jonas Brandt")
    assert change.because.startswith("2 origins, 1 before; ")


def test_a_denial_that_was_edited_out_is_told_with_the_edit() -> None:
    denial = said("b", "Jonas Brandt", ROE, Stance.DENIES)
    before = case((Status.DISPUTED, (FIRST, denial), ()))
    without = said("b", "Jonas Brandt", NINE)
    after = case((Status.CLAIMED, (FIRST,), ()), (Status.CLAIMED, (without,), ()))
    (change,) = changes(before, after).changed
    assert (change.was, change.claim.status) == (Status.DISPUTED, Status.CLAIMED)
    assert change.edits == (without[0],)


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("The ferry overturned in calm water off Orsk harbour", "changed"),
        ("The ferry had overturned in calm water off Orsk", "changed"),
        ("The ferry overturned in rough water off Orsk", "new"),
        ("The ferry had not overturned in calm water off Orsk", "new"),
    ],
)
def test_other_words_for_the_same_are_one_statement_that_went_on(words: str, section: str) -> None:
    found = changes(BEFORE, case((Status.CLAIMED, (said("a", "Ada Roe", words),), ())))
    assert lines(getattr(found, section)) == [f"{words}."]
    assert bool(found.gone) is (section == "new")


def test_the_same_words_by_another_party_are_another_statement() -> None:
    found = changes(BEFORE, case((Status.CLAIMED, (said("a", "Jonas Brandt", ROE),), ())))
    assert (len(found.new), len(found.gone)) == (1, 1)


def test_a_party_named_more_fully_is_the_same() -> None:
    found = changes(BEFORE, case((Status.CLAIMED, (said("a", "Roe", ROE),), ())))
    assert (found.new, found.gone) == ((), ())


def test_an_edit_that_only_moves_the_words_changes_nothing() -> None:
    moved = said("a", "Ada Roe", ROE, before="Updated at noon.\n\n")
    found = changes(BEFORE, case((Status.CLAIMED, (moved,), ())))
    assert (found.new, found.gone) == ((), ())


def test_what_an_edit_took_out_is_gone() -> None:
    found = changes(BEFORE, case((Status.CLAIMED, (said("a", "Ada Roe", NINE),), ())))
    assert lines(found.gone) == [f"{ROE}."]
    assert lines(found.new) == [f"{NINE}."]
    assert [edit.id for edit in found.gone[0].edits] == ["a"]
