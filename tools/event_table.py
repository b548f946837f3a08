"""Read tests/phenomena/events.md, and say of each expectation whether it is met.

The file explains its notation. The tests and tools/evaluate_events.py both read it by this.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final

from dateline.extract.read_document import read_document
from dateline.model.document import Document
from dateline.model.event import Event, Modality, Party
from dateline.model.utterance import Utterance

__all__ = ["ASIDE", "Expectation", "Told", "expectations", "found_in", "told_of"]

FILE: Final = Path(__file__).parents[1] / "tests" / "phenomena" / "events.md"
ASIDE: Final = "Kept aside"
ARROW: Final = re.compile(r"(?P<content>content )?(?P<mark>->|~>) (?P<expected>.+)")
HELD: Final = datetime(2031, 5, 4, 12, tzinfo=UTC)
INDENT: Final = " " * 4
ARTICLE: Final = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
NONE: Final = "-"
FIELDS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event in the notation of the file."""

    type: str
    mode: str = ""
    modality: str = Modality.HAPPENED.value
    actor: str = NONE
    recipient: str = NONE

    def __str__(self) -> str:
        """Write it as a line of the file has it."""
        code = f"{self.type}/{self.mode}" if self.mode else self.type
        return f"{code} | {self.modality} | {self.actor} | {self.recipient}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """One arrow line; `told` is None where there is no event to see."""

    heading: str
    text: str
    line: int
    told: Told | None
    is_gap: bool
    is_content: bool

    @property
    def is_aside(self) -> bool:
        """Whether it stands in the part kept aside."""
        return self.heading == ASIDE


def expectations() -> Iterator[Expectation]:
    """Yield every arrow line of the file.

    Raises:
        ValueError: A line is not in the notation.
    """
    heading = text = ""
    for number, line in enumerate(FILE.read_text("utf-8").splitlines(), start=1):
        heading = line.removeprefix("## ") if line.startswith("## ") else heading
        arrow = ARROW.fullmatch(line.strip())
        if not heading or not line.startswith(INDENT):
            continue
        if arrow is None:
            text = re.sub(r" *¶ *", "\n\n", line.strip())
            continue
        yield Expectation(
            heading=heading,
            text=text,
            line=number,
            told=_told(arrow["expected"], number),
            is_gap=arrow["mark"] == "~>",
            is_content=bool(arrow["content"]),
        )


def _told(words: str, line: int) -> Told | None:
    if words == "null":
        return None
    fields = [field.strip() for field in words.split("|")]
    if len(fields) != FIELDS:
        raise ValueError(f"{FILE.name}, line {line}: not four fields: {words}")
    code, _, mode = fields[0].partition("/")
    return Told(
        type=code,
        mode=mode,
        modality=fields[1],
        actor=_plain(fields[2]),
        recipient=_plain(fields[3]),
    )


def found_in(item: Expectation) -> Told | None:
    """Return what is found where the expectation looks: in the longest of its statements."""
    said = [one for one in _read(item.text) if not (one.is_nominal or one.is_detail)]
    if item.is_content:
        said = [one for one in said if one.claimer]
    longest = max(said, key=_length, default=None)
    if longest is None:
        return None
    return told_of(longest.event if item.is_content else longest.act_event or longest.event)


def _length(utterance: Utterance) -> int:
    return sum(span.end - span.start for span in utterance.whole)


def told_of(event: Event | None) -> Told | None:
    """Write an event in the notation of the file."""
    if event is None:
        return None
    codes = (event.type, event.happening)
    modality = event.modality.value
    return Told(
        type="+".join(code.value for code in codes if code),
        mode=event.mode.value if event.mode else "",
        modality=f"not {modality}" if event.is_negated else modality,
        actor=_name(event.actor),
        recipient=_name(event.recipient),
    )


def _name(party: Party | None) -> str:
    return _plain(party.name) if party else NONE


def _plain(name: str) -> str:
    return ARTICLE.sub("", name).lower()


@cache
def _read(text: str) -> tuple[Utterance, ...]:
    return read_document(Document(id="entry", text=text, held_at=HELD)).utterances
