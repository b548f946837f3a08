"""Every expectation of attribution.md, tested; the file itself explains how it is written.

An entry is read as a document of its own. An expectation marked as a known gap (`~>`) is a strict
xfail, so that it fails as soon as it is met, and says which line to change.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest

from dateline.extract.read_document import read_document
from dateline.model.document import Document
from dateline.model.utterance import Factuality, Kind, Stance, Utterance

FILE = Path(__file__).with_name("attribution.md")
ARROW = re.compile(r"(?P<mark>->|~>) (?P<expected>.+)")
HELD = datetime(2031, 5, 4, 12, tzinfo=UTC)
INDENT = " " * 4
NEVER = "never "
OWN_VOICE = "(own voice)"
QUOTES = str.maketrans("“”‘’", "\"\"''")
VALUES = frozenset({*Factuality, *Kind})
FLAGS: dict[str, Callable[[Utterance], bool]] = {
    "part": lambda item: item.part_of is not None,
    "detail": lambda item: item.is_detail,
    "aimed": lambda item: item.target is not None,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """One arrow line of an entry."""

    heading: str
    text: str
    line: int
    words: str
    is_gap: bool
    others: tuple[str, ...]

    def is_met(self, found: tuple[Utterance, ...]) -> bool:
        """Say whether what was found in the text is as this line expects."""
        is_detail = "detail" in [field.strip() for field in self.words.split("|")]
        found = tuple(item for item in found if item.is_detail is is_detail)
        if self.words == "nothing":
            return not found
        if self.words == "nothing else":
            wanted = [words for words in self.others if not words.startswith((NEVER, "nothing"))]
            return all(any(_matches(words, item) for words in wanted) for item in found)
        is_found = any(_matches(self.words.removeprefix(NEVER), item) for item in found)
        return is_found != self.words.startswith(NEVER)


def _matches(expected: str, item: Utterance) -> bool:
    """Compare an utterance with `claimer | stance | words | more | …`."""
    claimer, stance, words, *more = (field.strip() for field in expected.split("|"))
    said = _plain(" … ".join(span.text for span in item.whole))
    return (
        _party(claimer) == _party(item.claimer.name if item.claimer else OWN_VOICE)
        and stance in {"any", item.stance.value}
        and _plain(words) in said
        and all(_has(item, field, said) for field in more)
    )


def _has(item: Utterance, field: str, said: str) -> bool:
    if field in FLAGS:
        return FLAGS[field](item)
    if field.startswith("via "):
        return _party(field[4:]) in {_party(link.name) for link in item.via}
    if field.startswith("without "):
        return _plain(field[8:]) not in said
    return field in {item.factuality.value, item.kind.value}


def _plain(words: str) -> str:
    return " ".join(words.translate(QUOTES).lower().split())


def _party(name: str) -> str:
    """A name without its article; "the ministry" and "ministry" are one party."""
    return re.sub(r"^(the|an?) ", "", _plain(name))


def _expectations(lines: list[str]) -> Iterator[Expectation]:
    heading = ""
    numbered = enumerate(lines, start=1)
    for is_entry, block in groupby(numbered, key=lambda pair: pair[1].startswith(INDENT)):
        rows = [(number, line.removeprefix("## ").strip()) for number, line in block]
        if is_entry:
            yield from _entry(heading, rows)
        else:
            titles = [line for number, line in rows if lines[number - 1].startswith("## ")]
            heading = titles[-1] if titles else heading


def _entry(heading: str, rows: list[tuple[int, str]]) -> Iterator[Expectation]:
    arrows = [(number, match) for number, row in rows if (match := ARROW.fullmatch(row))]
    if not arrows:
        raise ValueError(f"{FILE.name}, line {rows[0][0]}: an entry without an arrow line")
    text = " ".join(row for _, row in rows if not ARROW.fullmatch(row))
    text = re.sub(r" *¶ *", "\n\n", re.sub(r" *↵ *", "\n", text))
    for number, match in arrows:
        yield Expectation(
            heading=heading,
            text=text,
            line=number,
            words=match["expected"],
            is_gap=match["mark"] == "~>",
            others=tuple(other["expected"] for _, other in arrows),
        )


EXPECTATIONS = tuple(_expectations(FILE.read_text(encoding="utf-8").splitlines()))


@cache
def _read(text: str) -> tuple[Utterance, ...]:
    return read_document(Document(id="entry", text=text, held_at=HELD)).utterances


def _shown(item: Utterance) -> str:
    """An utterance in the notation of the file."""
    fields = [item.claimer.name if item.claimer else OWN_VOICE, item.stance, item.words]
    fields += [item.factuality, item.kind, *(f"via {link.name}" for link in item.via)]
    fields += [name for name, holds in FLAGS.items() if holds(item)]
    return " | ".join(fields)


def _report(item: Expectation, found: tuple[Utterance, ...]) -> str:
    shown = "\n             ".join(map(_shown, found)) or "nothing"
    return (
        f"{FILE.name}, line {item.line} ({item.heading})\n"
        f"  text:      {item.text!r}\n"
        f"  expected:  {item.words}\n"
        f"  found:     {shown}\n"
        f"If the expectation is right and cannot be met yet, write ~> for -> in line {item.line}."
    )


def _parameters() -> Iterator[object]:
    for item in EXPECTATIONS:
        reason = f"a known gap; once it is met, write -> for ~> in {FILE.name}, line {item.line}"
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if item.is_gap else []
        yield pytest.param(item, id=f"{item.line}: {item.words[:50]}", marks=marks)


def _is_notation(item: Expectation) -> bool:
    if item.words in {"nothing", "nothing else"}:
        return True
    claimer, stance, words, *more = (field.strip() for field in item.words.split("|"))
    return (
        bool(claimer and words)
        and stance in {"any", *Stance}
        and all(
            field in VALUES or field in FLAGS or field.startswith(("via ", "without "))
            for field in more
        )
    )


@pytest.mark.parametrize("expectation", tuple(_parameters()))
def test_an_expectation_is_met(expectation: Expectation) -> None:
    found = _read(expectation.text)
    if not expectation.is_met(found):
        pytest.fail(_report(expectation, found), pytrace=False)


def test_the_file_keeps_to_its_notation() -> None:
    """A misspelt field would match nothing, and after `never` would look as if it held."""
    wrong = [f"line {item.line}: {item.words}" for item in EXPECTATIONS if not _is_notation(item)]
    assert not wrong


def test_every_phenomenon_has_its_entries() -> None:
    assert len({item.text for item in EXPECTATIONS}) >= 180
