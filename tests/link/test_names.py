"""Pairs of names in tests/phenomena/names.md: spellings of one person, and people named alike."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline.link.actors.register import register
from dateline.model.document import Document
from dateline.model.mention import ActorMention, Mention
from dateline.model.span import Span
from dateline.model.utterance import ActorType

PAIRS = Path(__file__).parents[1] / "phenomena" / "names.md"
ROW = re.compile(r"^\| (.+?) \| (.+?) \|$", re.MULTILINE)
FLOOR = {
    "first part": 0.97,
    "second part": 0.97,
    "third part": 0.97,
    "fourth part": 0.97,
    "fifth part": 0.97,
    "sixth part": 0.97,
    "seventh part": 0.94,
}
HELD = datetime(2031, 1, 1, tzinfo=UTC)


def pairs(part: str) -> Iterator[tuple[str, str, bool]]:
    for section in PAIRS.read_text("utf-8").split("## ")[1:]:
        title, _, table = section.partition("\n")
        for left, right in ROW.findall(table)[1:] if part in title else ():
            yield left, right, title.startswith("Same")


def are_one(left: str, right: str, type_: ActorType = ActorType.PERSON) -> bool:
    """Whether two names, each in a document of its own, are one actor."""
    documents = {}
    uses = []
    for name, outlet in ((left, "Courier"), (right, "Herald")):
        document = Document(id=outlet, text=f"{name} spoke.", held_at=HELD, source=outlet)
        span = Span.of(document.text, 0, len(name))
        mention = ActorMention(span=span, name=name, type=type_)
        documents[document.version] = document
        uses.append(Mention(document=outlet, version=document.version, of=mention))
    found = register((), (), uses, documents)
    one, other = (
        found.find(use.version, name) for use, name in zip(uses, (left, right), strict=True)
    )
    return one == other


@pytest.mark.parametrize("part", FLOOR)
def test_spellings_are_told_from_namesakes(part: str) -> None:
    judged = [(are_one(left, right), same) for left, right, same in pairs(part)]
    hits = sum(found and same for found, same in judged)
    f1 = 2 * hits / sum(found + same for found, same in judged)
    assert len(judged) >= 100
    assert f1 >= FLOOR[part]
    assert sum(found and not same for found, same in judged) <= 1


def test_bodies_are_told_apart() -> None:
    judged = [
        (are_one(left, right, ActorType.ORGANISATION), same)
        for left, right, same in pairs("bodies")
    ]
    assert not [pair for pair in judged if pair == (True, False)]
    assert sum(pair == (True, True) for pair in judged) >= 28


def test_no_two_people_of_the_first_part_are_merged() -> None:
    assert [pair for *pair, same in pairs("first part") if are_one(*pair) and not same] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Salim Haddad", "Salam Haddad"),
        ("Marcel Durand", "Marcelle Durand"),
        ("Tarek Masoud", "Tarek Masoudi"),
        ("Jan Novotny", "Jana Novotna"),
        ("Petr Pavel", "Pavel Petr"),
        ("John Smith", "John Smyth"),
        ("Mary Taylor", "Mary Taylor Greene"),
    ],
)
def test_a_vowel_or_an_order_tells_two_people(left: str, right: str) -> None:
    assert not are_one(left, right)


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        ("Zviad Lomidze", "Swiad Lomidse", "German w and s"),
        ("Ruslan Asadov", "Rouslan Assadov", "French ou and ss"),
        ("Raman Karalevich", "Roman Korolevich", "a Belarusian a for o"),
        ("Mir-Abbas Tehrani", "Mir Abbas Tehrani", "an open hyphen"),
        ("Otto Müller", "Otto Mueller", "an umlaut without its dots"),
        ("Habib Zia-ul-Haq", "Habib Zia ul Haq", "an article in the middle"),
        ("Atiq Mujibur Rahman", "Atiq Mujib-ur-Rahman", "an ending of Bengal"),
        ("Pedro Salas", "Pedro Salas Ibarra", "a second surname"),
        ("Ted Doyle", 'Brian Edward "Ted" Doyle', "a name in quotes"),
        ("Yoon Suk-ho", "Yoon Seok-ho", "Korean as its bearers write it"),
    ],
)
def test_a_way_of_spelling_is_seen_through(left: str, right: str, why: str) -> None:
    assert are_one(left, right), why
