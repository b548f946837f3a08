"""Gold mentions as the product would see them: utterances with their times, places and events."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from annotated import Case, Mention
from dateline.extract import utterances as stage
from dateline.extract.cast.build import build_cast
from dateline.extract.cast.names import find_names
from dateline.extract.events.event_stage import EventStage
from dateline.extract.language import sentences_of
from dateline.extract.narrated import Narration
from dateline.extract.places.gazetteer import load_gazetteer
from dateline.extract.places.stand_in import stand_ins
from dateline.extract.read_document import STAGES
from dateline.extract.stage import Draft, Stage
from dateline.extract.times import with_intervals
from dateline.extract.when import dated
from dateline.model.document import Document
from dateline.model.span import Span
from dateline.model.utterance import ActorType, Claimer, Kind, Stance, Utterance

__all__ = ["prepared", "utterances_of"]


def utterances_of(case: Case) -> list[Utterance]:
    """Return an utterance for each mention of a case, in the order of the mentions."""
    by_document: dict[str, list[int]] = defaultdict(list)
    for row, mention in enumerate(case.mentions):
        by_document[mention.document.id].append(row)
    found: dict[int, Utterance] = {}
    for document in case.documents:
        rows = by_document.get(document.id, [])
        told = _told(document, [case.mentions[row] for row in rows]) if rows else ()
        found |= zip(rows, told, strict=True)
    return [found[row] for row in sorted(found)]


def prepared(document: Document) -> Draft:
    """Return all that is found in a document before its utterances are, and its cast."""
    draft = Draft(document=document)
    for step in _before():
        draft = step(draft)
    cast = build_cast(draft.syntax, find_names(draft.syntax))
    places = (*draft.places, *stand_ins(draft.syntax, draft.places, load_gazetteer()))
    return replace(draft, cast=cast, places=places)


def _told(document: Document, mentions: Sequence[Mention]) -> tuple[Utterance, ...]:
    draft = prepared(document)
    return EventStage()(replace(draft, utterances=tuple(_built(draft, mentions)))).utterances


def _built(draft: Draft, mentions: Sequence[Mention]) -> Iterator[Utterance]:
    times = dated(draft.syntax, with_intervals(draft.document.text, draft.times))
    for mention in mentions:
        item = Narration(content=(mention.span,), sentence=_sentence(draft, mention.span))
        built = stage.build_utterance(draft, draft.cast, item, (), times)
        by = mention.claimer
        yield replace(
            built,
            stance=Stance(mention.stance),
            claimer=Claimer(name=by, type=ActorType.OTHER) if by else None,
            kind=Kind.INDIRECT if by else Kind.NARRATED,
        )


def _sentence(draft: Draft, span: Span) -> Span:
    touched = list(sentences_of(draft.syntax, span.start, span.end))
    start = min([sentence.start_char for sentence in touched] + [span.start])
    end = max([sentence.end_char for sentence in touched] + [span.end])
    return Span.of(draft.document.text, start, end)


@cache
def _before() -> tuple[Stage, ...]:
    """Return the stages before the one that finds utterances."""
    at = STAGES.index(stage.UtteranceStage)
    return tuple(step() for step in STAGES[:at])
