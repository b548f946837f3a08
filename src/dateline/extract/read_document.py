"""Read a document: the default pipeline from text to a reading, all that is found in it."""

from dataclasses import replace
from functools import cache
from typing import Final

from dateline import __version__
from dateline.extract.attribution_stage import AttributionStage
from dateline.extract.boilerplate import BoilerplateStage
from dateline.extract.encoder_stage import EncoderStage
from dateline.extract.events.event_stage import EventStage
from dateline.extract.language import LanguageStage
from dateline.extract.mention_stage import MentionStage
from dateline.extract.names.name_stage import NameStage
from dateline.extract.places.stage import PlaceStage
from dateline.extract.stage import Draft, Pipeline, Stage
from dateline.extract.tongue import ENGLISH, tongue
from dateline.extract.utterances import UtteranceStage
from dateline.extract.value_stage import ValueStage
from dateline.extract.vector_stage import VectorStage
from dateline.model.document import Document
from dateline.model.problem import Problem, Severity
from dateline.model.reading import Reading
from dateline.model.run import Run

__all__ = ["STAGES", "read_document"]

CODE: Final = f"dateline {__version__}"
RUN_UNREAD: Final = Run(code=CODE, stages=("tongue 1",))

STAGES: tuple[type[Stage], ...] = (
    LanguageStage,
    EncoderStage,
    PlaceStage,  # it was taught on the pipeline's own names
    NameStage,
    BoilerplateStage,
    ValueStage,
    AttributionStage,
    UtteranceStage,
    EventStage,
    MentionStage,
    VectorStage,
)


def read_document(document: Document) -> Reading:
    """Run the default pipeline on a document; the result depends on the document alone.

    A document in a language that is not read is kept as it is, with a note: no statement of it
    is better than a wrong one.
    """
    lang = tongue(document)
    known = replace(document, lang=lang)
    if lang not in {None, ENGLISH}:
        return Reading(document=known, run=RUN_UNREAD, problems=(_unread(document.id, lang),))
    pipeline = _pipeline()
    draft = pipeline(Draft(document=known))
    return Reading(
        document=known,
        run=Run(code=CODE, stages=pipeline.names),
        utterances=draft.utterances,
        mentions=draft.mentions,
        problems=draft.problems,
        vectors=draft.vectors,
    )


def _unread(place: str, lang: str | None) -> Problem:
    return Problem(
        code="language.unread",
        place=place,
        message=f"kept, and not read for statements: its language is {lang!r}",
        severity=Severity.NOTED,
    )


@cache
def _pipeline() -> Pipeline:
    return Pipeline([stage() for stage in STAGES])
