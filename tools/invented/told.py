"""What a reader would find in a sentence of the invented news: an utterance, and mentions."""

from collections.abc import Iterator

from dateline.model.document import Document
from dateline.model.event import Event, Party
from dateline.model.mention import ActorMention, Mention
from dateline.model.place import Place
from dateline.model.quantity import Quantity
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import Claimer, Factuality, Utterance
from invented.incident import Incident
from invented.sentence import Sentence

__all__ = ["mentions_of", "utterance_of"]


def utterance_of(
    document: Document, version: str, about: Incident, sentence: Sentence, start: int
) -> Utterance:
    """Return what a sentence that begins there says."""
    spans = _spans(document, sentence, start)
    content = spans["content"]
    places = tuple(_places(document, about, content))
    return Utterance(
        document=document.id,
        version=version,
        content=(content,),
        stance=sentence.fact.stance,
        factuality=Factuality.CERTAIN,
        kind=sentence.kind,
        claimer=_claimer(sentence, spans),
        cue=spans.get("cue"),
        event_time=PartialTime(about.day.isoformat()) if sentence.fact.blow else None,
        places=places,
        quantities=tuple(_quantities(document, sentence, content)),
        names=(about.town,) if places else (),
        is_complete=True,
        event=_event(document, sentence, content),
        sentence=Span.of(document.text, start, start + len(sentence.text)),
    )


def mentions_of(said: Utterance, sentence: Sentence) -> Iterator[Mention]:
    """Yield who is named in a sentence, where, and how many."""
    for of in (*_actors(said, sentence), *said.places, *said.quantities):
        yield Mention(document=said.document, version=said.version, of=of)


def _spans(document: Document, sentence: Sentence, start: int) -> dict[str, Span]:
    return {
        label: Span.of(document.text, start + first, start + last)
        for label, (first, last) in sentence.where.items()
    }


def _claimer(sentence: Sentence, spans: dict[str, Span]) -> Claimer | None:
    voice = sentence.voice
    return Claimer(name=voice.name, type=voice.type, span=spans["name"]) if voice else None


def _actors(said: Utterance, sentence: Sentence) -> Iterator[ActorMention]:
    claimer = said.claimer
    if claimer and claimer.span:
        first, last = sentence.where.get("role", (0, 0))
        start, role = said.sentence.start, sentence.text[first:last]
        roles = (Span(start=start + first, end=start + last, text=role),) if role else ()
        yield ActorMention(span=claimer.span, name=claimer.name, type=claimer.type, roles=roles)


def _places(document: Document, about: Incident, content: Span) -> Iterator[Place]:
    for span in _found(document, about.town, content):
        lat, lon = about.position
        yield Place(span=span, name=about.town, lat=lat, lon=lon, precision="populated place")


def _quantities(document: Document, sentence: Sentence, content: Span) -> Iterator[Quantity]:
    count = sentence.fact.count
    if count:
        for span in _found(document, count.words, content):
            yield Quantity(span=span, best=float(count.number), of="person", role=count.role)


def _event(document: Document, sentence: Sentence, content: Span) -> Event | None:
    blow = sentence.fact.blow
    if blow is None:
        return None
    (trigger,) = _found(document, blow.struck.words, content)
    (thing,) = _found(document, blow.what, content)
    return Event(
        trigger=trigger,
        happening=blow.struck.happening,
        mode=blow.struck.mode,
        recipient=Party(name=thing.text, span=thing),
    )


def _found(document: Document, words: str, content: Span) -> Iterator[Span]:
    """Yield where words stand in a content, if they do, whether or not they begin it."""
    at = content.text.lower().find(words.lower())
    if at >= 0:
        start = content.start + at
        yield Span.of(document.text, start, start + len(words))
