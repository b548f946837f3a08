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
FLOOR = {"first part": 0.97, "second part": 0.97, "third part": 0.97}
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


@pytest.mark.parametrize("part", ["first part", "second part", "third part"])
def test_spellings_are_told_from_namesakes(part: str) -> None:
    judged = [(are_one(left, right), same) for left, right, same in pairs(part)]
    hits = sum(found and same for found, same in judged)
    f1 = 2 * hits / sum(found + same for found, same in judged)
    assert len(judged) >= 100
    assert f1 >= FLOOR[part]


def test_bodies_are_told_apart() -> None:
    judged = [
        (are_one(left, right, ActorType.ORGANISATION), same)
        for left, right, same in pairs("bodies")
    ]
    assert not [pair for pair in judged if pair == (True, False)]
    assert sum(pair == (True, True) for pair in judged) >= 28


def test_no_two_people_of_the_first_part_are_merged() -> None:
    assert [pair for *pair, same in pairs("first part") if are_one(*pair) and not same] == []
