"""Read a document: the default pipeline from text to a reading, all that is found in it."""

from functools import cache

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
from dateline.extract.utterances import UtteranceStage
from dateline.extract.value_stage import ValueStage
from dateline.extract.vector_stage import VectorStage
from dateline.model.document import Document
from dateline.model.reading import Reading
from dateline.model.run import Run

__all__ = ["STAGES", "read_document"]

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
    """Run the default pipeline on a document; the result depends on the document alone."""
    pipeline = _pipeline()
    draft = pipeline(Draft(document=document))
    return Reading(
        document=document,
        run=Run(code=f"dateline {__version__}", stages=pipeline.names),
        utterances=draft.utterances,
        mentions=draft.mentions,
        problems=draft.problems,
        vectors=draft.vectors,
    )


@cache
def _pipeline() -> Pipeline:
    return Pipeline([stage() for stage in STAGES])
