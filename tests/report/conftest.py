"""A brief made by hand about an invented event: a ferry on fire off an invented port."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

import pytest

from dateline.app.view import (
    ActorEntry,
    Brief,
    Dispute,
    Entry,
    Figure,
    FigureRow,
    Line,
    Moment,
    Reference,
    TimelineEntry,
)
from dateline.model.actor import Actor, GivenRole
from dateline.model.claim import Claim, Status, Values, ValueSaid
from dateline.model.document import Document
from dateline.model.problem import Problem, Severity
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import ActorType

HELD = datetime(2031, 5, 3, 9, tzinfo=UTC)

HERALD = Document(
    id="herald-1",
    title="Fire on the Sarn ferry",
    source="Oldmark Herald",
    url="https://herald.example/ferry",
    published_at=PartialTime("2031-05-02T08:10Z"),
    lang="en",
    held_at=HELD,
    text=(
        "A fire broke out on the ferry Halina off Port Sarn at 2:15am on Friday.\n\n"
        "Harbour master Ines Dorrit said 40 people were taken off the ship. "
        "“The engine room was on fire, and nothing else,” she said, "
        "while the Sarn Line denied that the engine had failed.\n\n"
        "Nobody has said how the fire began."
    ),
)
COURIER = Document(
    id="courier-7",
    title="Crew union: ferry had no working pumps",
    source="Bay Courier",
    url="javascript:alert(1)",
    published_at=PartialTime("2031-05-02"),
    lang="en",
    held_at=HELD,
    text=(
        "The Seafarers' Union says between 55 and 60 people were on board the Halina. "
        "Its secretary, Tomas Reve, said the pumps did not work. "
        "The Sarn Line denied it.\n\n"
        "Ines Dorrit confirmed on Friday that the ferry was towed to Port Sarn."
    ),
)
RADIO = Document(
    id="radio-3",
    source="Радио Сарн",
    published_at=PartialTime("2031-05-02T12:00+03:00"),
    lang="ru",
    held_at=HELD,
    text=(
        "Паром «Галина» отбуксирован в порт Сарн, сообщила начальник порта Инес Доррит. "
        "<script>alert('x')</script> [link](javascript:alert(2)) \x1b[31m\u202eabc"
    ),
)
DOCUMENTS = {document.id: document for document in (HERALD, COURIER, RADIO)}


def span(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span.of(document.text, start, start + len(words))


def reference(document: Document, sentence: str, *words: str) -> Reference:
    whole = span(document, sentence)
    spans = tuple(span(document, part) for part in words) or (whole,)
    return Reference(
        utterance=f"utt-{document.id}-{spans[0].start}",
        document=document.id,
        outlet=document.outlet,
        spans=spans,
        sentence=whole,
        published_at=document.published_at,
    )


BROKE_OUT = reference(
    HERALD,
    "A fire broke out on the ferry Halina off Port Sarn at 2:15am on Friday.",
    "A fire broke out on the ferry Halina off Port Sarn at 2:15am on Friday",
)
FORTY = reference(
    HERALD,
    "Harbour master Ines Dorrit said 40 people were taken off the ship.",
    "40 people were taken off the ship",
)
ENGINE = "“The engine room was on fire, and nothing else,” she said, while the Sarn Line denied"
ENGINE_SENTENCE = f"{ENGINE} that the engine had failed."
ENGINE_FIRE = reference(HERALD, ENGINE_SENTENCE, "The engine room was on fire, and nothing else")
ENGINE_HELD = reference(HERALD, ENGINE_SENTENCE, "that the engine had failed")
NOBODY = reference(HERALD, "Nobody has said how the fire began.", "how the fire began")
SIXTY = reference(
    COURIER,
    "The Seafarers' Union says between 55 and 60 people were on board the Halina.",
    "between 55 and 60 people were on board the Halina",
)
PUMPS = reference(
    COURIER, "Its secretary, Tomas Reve, said the pumps did not work.", "the pumps did not work"
)
PUMPS_DENIED = reference(COURIER, "The Sarn Line denied it.", "it")
TOWED = reference(
    COURIER,
    "Ines Dorrit confirmed on Friday that the ferry was towed to Port Sarn.",
    "the ferry was towed to Port Sarn",
)
TOWED_RU = reference(
    RADIO,
    "Паром «Галина» отбуксирован в порт Сарн, сообщила начальник порта Инес Доррит.",
    "Паром «Галина» отбуксирован в порт Сарн",
)
HOSTILE = reference(RADIO, RADIO.text[RADIO.text.index("<script>") :])


def line(text: str, *references: Reference, **more: Any) -> Line:  # noqa: ANN401 - any field of a line
    return replace(Line(text=text, references=references), **more)


FIRE = line("A fire broke out on the ferry Halina off Port Sarn at 2:15am on Friday", BROKE_OUT)
TAKEN_OFF = line("40 people were taken off the ship", FORTY, speaker="Ines Dorrit", kind="indirect")
ROOM = line(
    "The engine room was on fire, and nothing else",
    ENGINE_FIRE,
    speaker="Ines Dorrit",
    kind="direct",
)
ENGINE_LINE = line(
    "that the engine had failed",
    ENGINE_HELD,
    speaker="Sarn Line",
    stance="denies",
    kind="indirect",
)
ABOARD = line(
    "between 55 and 60 people were on board the Halina",
    SIXTY,
    speaker="Seafarers' Union",
    kind="indirect",
)
NO_PUMPS = line("the pumps did not work", PUMPS, speaker="Tomas Reve", kind="indirect")
PUMPS_WORK = line(
    "The Sarn Line denied [that the pumps did not work].",
    PUMPS_DENIED,
    PUMPS,
    speaker="Sarn Line",
    stance="denies",
    kind="narrated",
)
AT_PORT = line(
    "the ferry was towed to Port Sarn",
    TOWED,
    speaker="Ines Dorrit",
    stance="confirms",
    via=("Bay Courier",),
    kind="indirect",
)
AT_PORT_RU = line(
    "Паром «Галина» отбуксирован в порт Сарн", TOWED_RU, speaker="Инес Доррит", kind="indirect"
)
OPEN = line("how the fire began", NOBODY)
SCRIPT = line(HOSTILE.sentence.text, HOSTILE)


def claim(status: Status, because: str, *lines: Line, **more: Any) -> Claim:  # noqa: ANN401 - any field of a claim
    made = Claim(
        id=f"clm-{lines[0].references[0].utterance}",
        text=lines[0].text,
        representative=lines[0].references[0].utterance,
        status=status,
        because=because,
        utterances=tuple(ref.utterance for each in lines for ref in each.references),
        claimers=tuple(each.speaker for each in lines if each.speaker),
        first_published=lines[0].references[0].published_at,
    )
    return replace(made, **more)


TOWED_CLAIM = claim(
    Status.CONFIRMED,
    "Ines Dorrit confirms it, an authority on it",
    AT_PORT,
    AT_PORT_RU,
    confirmed_by=("Ines Dorrit",),
    origins=2,
    documents=2,
)
PUMPS_CLAIM = claim(
    Status.DISPUTED,
    "Tomas Reve asserts it, Sarn Line denies it",
    NO_PUMPS,
    denied_by=("Sarn Line",),
    origins=1,
    documents=1,
)
ROOM_CLAIM = claim(Status.CLAIMED, "only Ines Dorrit says so", ROOM)
FIRE_CLAIM = claim(Status.REPORTED, "one outlet's own voice: Oldmark Herald", FIRE)
PEOPLE_CLAIM = claim(
    Status.CLAIMED,
    "each figure has one origin",
    TAKEN_OFF,
    ABOARD,
    values=(
        Values(
            of="person",
            low=40,
            high=60,
            said=(
                ValueSaid(low=40, high=40, text="40", by="Ines Dorrit", utterance=FORTY.utterance),
            ),
        ),
    ),
)


def make_brief() -> Brief:
    return Brief(
        title="Ferry fire off Port Sarn",
        moment=Moment(as_of=PartialTime("2031-05-02T18:00+03:00")),
        documents=(HERALD, COURIER, RADIO),
        bottom_line=(FIRE, AT_PORT, PUMPS_WORK),
        established=(Entry(claim=TOWED_CLAIM, line=AT_PORT, more=(AT_PORT_RU,)),),
        disputed=(
            Dispute(
                claim=PUMPS_CLAIM,
                slot="denial",
                because="Tomas Reve asserts it, Sarn Line denies it",
                left=(NO_PUMPS,),
                right=(PUMPS_WORK,),
            ),
            Dispute(
                claim=ROOM_CLAIM,
                slot="cause",
                because="the accounts differ on the engine",
                left=(ROOM,),
                right=(ENGINE_LINE,),
            ),
        ),
        claimed=(
            Entry(claim=ROOM_CLAIM, line=ROOM),
            Entry(claim=FIRE_CLAIM, line=FIRE),
            Entry(claim=claim(Status.REPORTED, "", SCRIPT), line=SCRIPT),
        ),
        figures=(
            Figure(
                claim=PEOPLE_CLAIM,
                of="person",
                low=40,
                high=60,
                rows=(
                    FigureRow(value="40", line=TAKEN_OFF),
                    FigureRow(value="between 55 and 60", line=ABOARD, low=55, high=60),
                ),
            ),
        ),
        timeline=(
            TimelineEntry(
                when=PartialTime("2031-05-02T02:15+03:00"),
                precision="minute",
                line=FIRE,
                claim=FIRE_CLAIM,
            ),
            TimelineEntry(
                when=PartialTime("2031-05-02"), precision="day", line=AT_PORT, claim=TOWED_CLAIM
            ),
        ),
        actors=(
            ActorEntry(
                actor=Actor(
                    id="act-1",
                    name="Ines Dorrit",
                    type=ActorType.PERSON,
                    aliases=("Инес Доррит",),
                    roles=(GivenRole(text="harbour master", document="note-1", outlet="Gull"),),
                ),
                statements=(TAKEN_OFF, ROOM, AT_PORT),
            ),
            ActorEntry(
                actor=Actor(id="act-2", name="Sarn Line", type=ActorType.ORGANISATION),
                statements=(PUMPS_WORK, ENGINE_LINE),
            ),
        ),
        unknown=(OPEN,),
        problems=(
            Problem(
                code="text.empty",
                place="inbox/blank.txt",
                message="the file has no text",
                severity=Severity.REFUSED,
            ),
        ),
        undated=("note-2",),
    )


@pytest.fixture
def brief() -> Brief:
    return make_brief()


@pytest.fixture(scope="session")
def sample() -> ModuleType:
    """The lines by name, for tests that change one."""
    return sys.modules[__name__]
