"""A brief of three invented articles, read by the default pipeline: what an editor must see."""

from datetime import UTC, datetime

import pytest

from dateline.app.brief import brief
from dateline.app.case import open_case
from dateline.app.view import Brief, Line, Moment
from dateline.extract.read_document import read_document
from dateline.ledger.memory import MemoryLedger
from dateline.model.document import Document
from dateline.model.time import PartialTime

HELD = datetime(2031, 5, 5, tzinfo=UTC)
POST = """Falcon Brigade leader Jonas Brandt claimed that the army had shelled his camp. Brandt
said his men had shot down a transport helicopter. His 9,000-strong force was marching on Orsk. The
defence ministry called the information a provocation."""
TIDE = """The Falcon Brigade, with 9,000 to 15,000 troops, has entered Orsk. Jonas Brandt said
his men had shot down three transport helicopters. There were reports that the governor had fled to
Lindau, which the palace denied. It was not clear who held the airport."""
GULL = """“The lock gates did not open,” said harbour master Ada Roe. The minister said the lock
gates had opened at night. This is a developing story."""
ARTICLES = {
    "Orsk Post": ("2031-05-04T08:00:00Z", POST),
    "Tide Radio": ("2031-05-04T09:00:00Z", TIDE),
    "The Gull": ("2031-05-04T10:00:00Z", GULL),
}


@pytest.fixture(scope="module")
def shown() -> Brief:
    ledger = MemoryLedger()
    for source, (published, text) in ARTICLES.items():
        document = Document(
            id=source,
            text=text.replace("\n", " "),
            source=source,
            held_at=HELD,
            published_at=PartialTime(published),
        )
        ledger.record(read_document(document))
    return brief(open_case(ledger, Moment()))


def told(lines: tuple[Line, ...]) -> str:
    return " | ".join(f"{line.speaker}: {line.text}" for line in lines)


def test_an_accusation_stands_beside_its_denial(shown: Brief) -> None:
    sides = [(told(one.left), told(one.right)) for one in shown.disputed]
    assert any("shelled" in left and "provocation" in right for left, right in sides)


def test_a_report_stands_beside_the_denial_in_its_own_sentence(shown: Brief) -> None:
    sides = [(told(one.left), told(one.right)) for one in shown.disputed]
    assert any("fled to Lindau" in left and "palace" in right for left, right in sides)


def test_a_plain_negation_is_a_denial(shown: Brief) -> None:
    sides = [told((*one.left, *one.right)) for one in shown.disputed]
    assert any("did not open" in both and "had opened" in both for both in sides)


def test_one_helicopter_stands_against_three(shown: Brief) -> None:
    figures = {figure.of: (figure.low, figure.high) for figure in shown.figures}
    assert figures.get("helicopter") == (1, 3)


def test_a_forces_strength_meets_across_claims(shown: Brief) -> None:
    figures = {figure.of: (figure.low, figure.high) for figure in shown.figures}
    assert figures.get("troops") == (9000, 15000)


def test_what_is_expressly_not_known_is_shown(shown: Brief) -> None:
    assert any("who held the airport" in line.text for line in shown.unknown)


def test_no_line_is_boilerplate_or_has_a_pronoun_for_a_name(shown: Brief) -> None:
    lines = [
        *shown.bottom_line,
        *shown.unknown,
        *(line for entry in shown.claimed for line in (entry.line, *entry.more)),
        *(line for entry in shown.actors for line in entry.statements),
    ]
    assert lines
    for line in lines:
        assert line.references
        assert "developing story" not in line.text
        assert not line.text.startswith(("He ", "His ", "They "))
