"""A small ledger about an invented event: a lock gate that gave way at the invented Marn."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline.app import case
from dateline.ledger.open import open_ledger
from dateline.link import link as linker
from dateline.link.link import Linked
from dateline.model.actor import Actor, GivenRole, Merge
from dateline.model.claim import Claim, Status, Values, ValueSaid
from dateline.model.document import Document
from dateline.model.event import Event, Happening, Mode, Party
from dateline.model.mention import Mention
from dateline.model.place import Place
from dateline.model.problem import Problem
from dateline.model.reading import Reading
from dateline.model.relation import Relation, RelationType, Slot
from dateline.model.run import Run
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import (
    ActorType,
    Claimer,
    Factuality,
    Kind,
    Stance,
    Utterance,
)
from dateline.web.application import application

HELD = datetime(2031, 5, 4, 9, tzinfo=UTC)
RUN = Run(code="test", stages=())

GAZETTE = Document(
    id="gazette/1",
    title="Lock gate gives way at Marn",
    source="Canal Gazette",
    url="https://gazette.example/gate",
    published_at=PartialTime("2031-05-02T08:10Z"),
    lang="en",
    held_at=HELD,
    text=(
        "The upper gate of the Marn lock gave way at 2am on Friday. "
        "Engineer Olga Brandt said 12 barges were stranded below the lock."
    ),
)
MIRROR = Document(
    id="mirror-2",
    title="<b>Canal office</b> disputes the count",
    source="Evening Mirror",
    url="javascript:alert(1)",
    published_at=PartialTime("2031-05-03"),
    held_at=HELD,
    text=(
        "The Canal Office denied that 12 barges were stranded below the lock. "
        "<script>alert('x')</script> \u202eabc "
        "Its clerk Per Lund said 7 barges were stranded below the lock."
    ),
)
UNDATED = Document(id="leaflet", held_at=HELD, text="Nobody was hurt at the lock.")


def span(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span.of(document.text, start, start + len(words))


def utterance(
    document: Document, words: str, sentence: str, claimer: str | None = None, **more: object
) -> Utterance:
    who = claimer and Claimer(name=claimer, type=ActorType.PERSON, span=span(document, claimer))
    fields = {
        "document": document.id,
        "version": document.version,
        "content": (span(document, words),),
        "stance": Stance.ASSERTS,
        "factuality": Factuality.CERTAIN,
        "kind": Kind.INDIRECT if claimer else Kind.NARRATED,
        "claimer": who or None,
        "is_complete": True,
        "sentence": span(document, sentence),
    }
    return Utterance(**(fields | more))


LOCK = Place(span=span(GAZETTE, "Marn"), name="Marn", lat=51.5, lon=-3.25, precision="locality")
GATE = utterance(
    GAZETTE,
    "The upper gate of the Marn lock gave way at 2am on Friday",
    "The upper gate of the Marn lock gave way at 2am on Friday.",
    event_time=PartialTime("2031-05-02T02:00"),
    places=(LOCK,),
    event=Event(
        trigger=span(GAZETTE, "gave way"),
        happening=Happening.INCIDENT,
        mode=Mode.COLLAPSE,
        recipient=Party(name="upper gate", span=span(GAZETTE, "upper gate")),
    ),
)
TWELVE = utterance(
    GAZETTE,
    "12 barges were stranded below the lock",
    "Engineer Olga Brandt said 12 barges were stranded below the lock.",
    "Olga Brandt",
    cue=span(GAZETTE, "said"),
)
DENIED = utterance(
    MIRROR,
    "that 12 barges were stranded below the lock",
    "The Canal Office denied that 12 barges were stranded below the lock.",
    "Canal Office",
    cue=span(MIRROR, "denied"),
    stance=Stance.DENIES,
)
SEVEN = utterance(
    MIRROR,
    "7 barges were stranded below the lock",
    "Its clerk Per Lund said 7 barges were stranded below the lock.",
    "Per Lund",
    cue=span(MIRROR, "said"),
)
HURT = utterance(UNDATED, "Nobody was hurt at the lock", "Nobody was hurt at the lock.")

READINGS = (
    Reading(
        document=GAZETTE,
        run=RUN,
        utterances=(GATE, TWELVE),
        mentions=(
            Mention(document=GAZETTE.id, version=GAZETTE.version, of=LOCK),
            Mention(
                document=GAZETTE.id,
                version=GAZETTE.version,
                of=Place(span=span(GAZETTE, "lock"), name="Upper Lock"),
            ),
        ),
    ),
    Reading(document=MIRROR, run=RUN, utterances=(DENIED, SEVEN)),
    Reading(document=UNDATED, run=RUN, utterances=(HURT,)),
)
BLANK = Problem(code="text.empty", place="inbox/blank.txt", message="the file has no text")

ACTORS = (
    Actor(
        id="act-brandt",
        name="Olga Brandt",
        type=ActorType.PERSON,
        roles=(GivenRole(text="engineer", document=GAZETTE.id, outlet="Gazette"),),
        documents=(GAZETTE.id,),
    ),
    Actor(id="act-office", name="Canal Office", type=ActorType.ORGANISATION),
    Actor(
        id="act-lund",
        name="Per Lund",
        type=ActorType.PERSON,
        aliases=("Lund",),
        merges=(
            Merge(left="Lund", right="Per Lund", because="one pen name", by="Ada Example"),
            Merge(left="P. Lund", right="Per Lund", because="the only full name"),
        ),
    ),
)
SPEAKERS = {TWELVE.id: "act-brandt", DENIED.id: "act-office", SEVEN.id: "act-lund"}
COUNT = Values(
    of="barge",
    low=7,
    high=12,
    said=(
        ValueSaid(low=12, high=12, text="12", by="Olga Brandt", utterance=TWELVE.id),
        ValueSaid(low=7, high=7, text="7", by="Per Lund", utterance=SEVEN.id),
    ),
)
RELATIONS = (
    Relation(
        type=RelationType.REFUTES,
        left=DENIED.id,
        right=TWELVE.id,
        slot=Slot.DENIAL,
        because="the Canal Office denies it",
    ),
    Relation(
        type=RelationType.CONFLICTS,
        left=SEVEN.id,
        right=TWELVE.id,
        slot=Slot.QUANTITY,
        because="12 against 7",
    ),
    Relation(
        type=RelationType.SUPPORTS,
        left=GATE.id,
        right=TWELVE.id,
        because="the gate keeps the water",
    ),
)


def claims(known: set[str]) -> tuple[Claim, ...]:
    """Three claims: the gate, the barges (disputed once both sides are known), nobody hurt."""
    barges = tuple(key for key in (TWELVE.id, DENIED.id, SEVEN.id) if key in known)
    is_disputed = DENIED.id in known
    made = (
        Claim(
            id="clm-gate",
            text=GATE.words,
            representative=GATE.id,
            status=Status.REPORTED,
            because="one outlet's own voice",
            utterances=(GATE.id,),
        ),
        Claim(
            id="clm-barges",
            text=TWELVE.words,
            representative=next(iter(barges), TWELVE.id),
            status=Status.DISPUTED if is_disputed else Status.CLAIMED,
            because="Canal Office denies it" if is_disputed else "only Olga Brandt says so",
            utterances=barges,
            claimers=("Olga Brandt",),
            denied_by=("Canal Office",) if is_disputed else (),
            values=(COUNT,) if {TWELVE.id, SEVEN.id} <= known else (),
        ),
        Claim(
            id="clm-hurt",
            text=HURT.words,
            representative=HURT.id,
            status=Status.REPORTED,
            because="one outlet's own voice",
            utterances=(HURT.id,),
        ),
    )
    return tuple(claim for claim in made if claim.representative in known)


def link(
    documents: Iterable[Document], utterances: Iterable[Utterance], *_: object, **__: object
) -> Linked:
    """Link as the text is meant, so that these tests do not depend on the linker's choices."""
    ids = {document.id for document in documents}
    known = {item.id for item in utterances if item.document in ids}
    made = claims(known)
    return replace(
        linker.link((), (), {}),
        claims=made,
        claim_of={key: claim.id for claim in made for key in claim.utterances},
        relations=tuple(each for each in RELATIONS if {each.left, each.right} <= known),
        actors=tuple(a for a in ACTORS if a.id in {SPEAKERS.get(key) for key in known}),
        actor_of={key: actor for key, actor in SPEAKERS.items() if key in known},
    )


@pytest.fixture
def ledger_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A ledger file that holds the three documents and one problem."""
    monkeypatch.setattr(case, "link", link)
    file = str(tmp_path / "case.db")
    ledger = open_ledger(file)
    for reading in READINGS:
        ledger.record(reading)
    ledger.note((BLANK,))
    ledger.close()
    return file


@pytest.fixture
def client(ledger_file: str) -> TestClient:
    """A browser on this machine."""
    return TestClient(
        application(ledger_file), base_url="http://127.0.0.1:8000", raise_server_exceptions=False
    )
