"""The utterance stage: attributed speech and narration become utterances with all they hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.extract.attribution import Attribution
from dateline.extract.boilerplate import is_notice
from dateline.extract.cast.build import build_cast
from dateline.extract.cast.cast import Cast
from dateline.extract.cast.names import find_names
from dateline.extract.cast.resolve import Resolver
from dateline.extract.detail import details
from dateline.extract.gloss import find_glosses
from dateline.extract.holding import is_complete, names_in, quantities_in
from dateline.extract.language import sentences_of
from dateline.extract.narrated import Narration, find_narration
from dateline.extract.places.gazetteer import load_gazetteer
from dateline.extract.places.stand_in import stand_ins
from dateline.extract.places.tie import tied_places
from dateline.extract.speech import Speech, find_speech
from dateline.extract.stage import Draft
from dateline.extract.stance import Telling, read_stance
from dateline.extract.target import aim
from dateline.extract.times import with_intervals
from dateline.extract.when import Dated, dated, of_event, of_saying
from dateline.model.span import Span
from dateline.model.utterance import Kind, Utterance

__all__ = ["UtteranceStage", "build_utterance"]


class UtteranceStage:
    """Turn attributions and the rest of the text into utterances."""

    name = "utterances"
    version = "2"
    requires = frozenset({"parse", "skipped", "times", "places", "quantities", "attributions"})
    provides = frozenset({"cast", "utterances"})

    def __call__(self, draft: Draft) -> Draft:
        """Add the cast and the utterances, in the order of the text."""
        names = find_names(draft.syntax)
        cast = build_cast(draft.syntax, names)
        resolver = Resolver(draft.syntax, cast)
        counted = _counted(draft)
        speech = find_speech(draft.syntax, _usable(draft), resolver, counted)
        narration = find_narration(draft.syntax, speech, draft.skipped, counted)
        items: tuple[Speech | Narration, ...] = (*speech, *narration)
        times = dated(draft.syntax, with_intervals(draft.document.text, draft.times))
        places = (*draft.places, *stand_ins(draft.syntax, draft.places, load_gazetteer()))
        told = replace(draft, places=places)
        built = {item: build_utterance(told, cast, item, speech, times) for item in items}
        found = [_in_act(utterance, item, built) for item, utterance in built.items()]
        aimed = aim(sorted({item.id: item for item in found}.values(), key=_order))
        ordered = sorted((*aimed, *details(told, cast, aimed, times)), key=_order)
        return replace(draft, cast=cast, utterances=tuple(ordered))


def _order(utterance: Utterance) -> tuple[tuple[Span, ...], str]:
    return utterance.content, utterance.id


def _in_act(
    utterance: Utterance, item: Speech | Narration, built: Mapping[Speech | Narration, Utterance]
) -> Utterance:
    """Say of a statement which act it is part of, or what else its act says."""
    if not isinstance(item, Speech):
        return utterance
    if item.part_of is not None:
        return replace(utterance, part_of=built[item.part_of].id)
    return replace(utterance, act=item.act if item.act != item.content else ())


def _usable(draft: Draft) -> Iterator[Attribution]:
    """Attributions that have a content and no number for a source, outside the page's notices."""
    text = draft.document.text
    for item in draft.attributions:
        source = "".join(text[start:end] for start, end in item.source)
        if item.content and (not source or any(map(str.isalpha, source))):  # "05:15 Listeners …"
            first = next(sentences_of(draft.syntax, *item.content[0]), None)
            if first is None or not is_notice(first):
                yield item


def _counted(draft: Draft) -> frozenset[int]:
    """The positions of the words that count people or things, or what befell them."""
    return frozenset(
        token.i
        for quantity in draft.quantities
        if quantity.role or (quantity.of and quantity.unit is None)
        for token in draft.syntax.char_span(
            quantity.span.start, quantity.span.end, alignment_mode="expand"
        )
        or ()
    )


def build_utterance(
    draft: Draft,
    cast: Cast,
    item: Speech | Narration,
    spoken: Sequence[Speech],
    times: Sequence[Dated],
) -> Utterance:
    """Make the utterance of a statement; `spoken` is all speech of the text, `times` its times."""
    speech = item if isinstance(item, Speech) else None
    reading = read_stance(
        draft.syntax,
        item.content,
        Telling(
            cue=speech.cue if speech else None,
            act=speech.part_of.cue if speech and speech.part_of else None,
            own_voice=speech is None or speech.claimer is None,
            is_nominal=item.is_nominal,
        ),
    )
    near = [one for one in times if item.sentence.contains(one.time.span)]
    event = of_event(draft.syntax, near, item.content)
    head = (speech.part_of or speech) if speech else None  # the statement that holds the cue
    said = of_saying(draft.syntax, near, item.content, head.cue) if head else None
    return Utterance(
        document=draft.document.id,
        version=draft.document.version,
        content=item.content,
        stance=reading.stance,
        factuality=reading.factuality,
        kind=speech.kind if speech else Kind.NARRATED,
        claimer=speech.claimer if speech else None,
        via=speech.via if speech else (),
        cue=speech.cue if speech else None,
        said_at=said.instant if said else None,
        said_at_words=said.span if said else None,
        event_time=event.instant if event else None,
        event_time_words=event.span if event else None,
        places=tied_places(draft.syntax, draft.places, item.content),
        quantities=quantities_in(draft.quantities, item.content),
        names=names_in(cast, item.content),
        glosses=find_glosses(
            draft.syntax,
            cast,
            item.content,
            sentence=item.sentence,
            speech=speech,
            spoken=spoken,
        ),
        is_nominal=item.is_nominal,
        is_complete=is_complete(draft.syntax, item.content),
        sentence=item.sentence,
    )
