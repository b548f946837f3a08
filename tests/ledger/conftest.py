import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline.ledger.archive import Archive
from dateline.ledger.memory import MemoryLedger
from dateline.ledger.open import open_ledger
from dateline.model.document import Document
from dateline.model.mention import ActorMention, Mention
from dateline.model.place import Place
from dateline.model.problem import Problem, Severity
from dateline.model.quantity import Quantity
from dateline.model.reading import Reading
from dateline.model.run import Run
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import ActorType, Claimer, Factuality, Kind, Stance, Utterance, Via

HELD_AT = datetime(2031, 5, 4, 10, 30, 15, 250, tzinfo=UTC)
RUN = Run(code="0.1.0", stages=("sentences@1", "attribution@2"))

ReadingOf = Callable[..., Reading]


def read(
    text: str,
    *,
    id: str = "ferry",  # noqa: A002 - the document's own word for it
    published: str | None = None,
    held_at: datetime = HELD_AT,
    run: Run = RUN,
) -> Reading:
    """Read a text as simply as can be: a sentence is an utterance, a number a mention."""
    document = Document(
        id=id,
        text=text,
        held_at=held_at,
        published_at=PartialTime(published) if published else None,
    )
    utterances: list[Utterance] = []
    for match in re.finditer(r"\S[^.]*\.", text):
        target = utterances[-1].id if utterances and " denied " in match[0] else None
        utterances.append(_utterance(document, Span.of(text, *match.span()), target))
    mentions = (
        Mention(document=id, version=document.version, of=_mention(Span.of(text, *match.span())))
        for match in re.finditer(r"\d+|\b[A-Z]\w+", text)
    )
    return Reading(
        document=document,
        run=run,
        utterances=tuple(utterances),
        mentions=tuple(mentions),
        problems=(
            (Problem(code="text.empty", place=id, message="no text", severity=Severity.NOTED),)
            if not text.strip()
            else ()
        ),
        vectors=tuple((one.id, bytes.fromhex("003c0000")) for one in utterances),
    )


def _utterance(document: Document, sentence: Span, target: str | None) -> Utterance:
    start = sentence.start
    name, cue, _ = sentence.text.partition(" denied " if target else " said ")
    claimer = Claimer(
        name=name, type=ActorType.PERSON, span=Span.of(document.text, start, start + len(name))
    )
    return Utterance(
        document=document.id,
        version=document.version,
        content=(sentence,),
        stance=Stance.DENIES if target else Stance.ASSERTS,
        factuality=Factuality.CERTAIN,
        kind=Kind.INDIRECT if cue else Kind.NARRATED,
        claimer=claimer if cue else None,
        via=(Via(name="Harbour Wire", kind="agency"),) if cue else (),
        target=target,
        sentence=sentence,
    )


def _mention(span: Span) -> Quantity | Place | ActorMention:
    if span.text.isdigit():
        return Quantity(span=span, low=float(span.text), best=float(span.text), of="person")
    if span.text == "Ostrava":
        return Place(span=span, name="Ostrava", lat=49.83, lon=18.28, precision="populated place")
    return ActorMention(span=span, name=span.text, type=ActorType.PERSON)


@pytest.fixture(scope="session")
def reading_of() -> ReadingOf:
    return read


@pytest.fixture
def case_path(tmp_path: Path) -> Path:
    return tmp_path / "case.db"


@pytest.fixture(params=["memory", "sqlite"])
def ledger(request: pytest.FixtureRequest, case_path: Path) -> Iterator[Archive]:
    opened = MemoryLedger() if request.param == "memory" else open_ledger(case_path)
    yield opened
    opened.close()
