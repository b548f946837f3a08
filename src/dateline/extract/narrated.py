"""The document's own voice: what its sentences state outside anybody's attributed words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Sentence

from dateline.extract.clause import clauses, spans_of
from dateline.extract.event import named_events
from dateline.extract.language import text_of
from dateline.extract.speech import Speech
from dateline.model.span import Span

__all__ = ["Narration", "find_narration"]

SHORTEST = 3  # words
MARKS = "\"'“”‘’«»"


@dataclass(frozen=True, slots=True, kw_only=True)
class Narration:
    """One clause in the document's own voice, or an event that it names in passing."""

    content: tuple[Span, ...]
    sentence: Span
    is_nominal: bool = False


def find_narration(
    parse: Doc,
    speech: Iterable[Speech],
    skipped: frozenset[tuple[int, int]],
    counted: frozenset[int] = frozenset(),
) -> tuple[Narration, ...]:
    """Return every clause of the text that is neither attributed nor boilerplate."""
    taken = _taken(speech)
    text = text_of(parse)  # once, because a parse puts its text together at each asking
    found: list[Narration] = []
    for sentence in parse.sents:
        if (sentence.start_char, sentence.end_char) not in skipped:
            found += _of_sentence(text, sentence, taken, counted)
    return tuple(found)


def _taken(speech: Iterable[Speech]) -> list[tuple[int, int]]:
    """The ranges of everybody's words, with those that name the claimer and the act of saying."""
    ranges: list[tuple[int, int]] = []
    for item in speech:
        if item.is_deed:
            continue  # the outlet tells it too
        if not item.is_shared:
            ranges += [(part.start, part.end) for part in (*item.content, *item.act)]
        if item.cue:
            ranges.append((item.cue.start, item.cue.end))
        if item.claimer and item.claimer.span:
            ranges.append((item.claimer.span.start, item.claimer.span.end))
    return sorted(ranges)


def _of_sentence(
    text: str, sentence: Sentence, taken: list[tuple[int, int]], counted: frozenset[int]
) -> Iterator[Narration]:
    near = [
        (start, end)
        for start, end in taken
        if start < sentence.end_char and end > sentence.start_char
    ]
    free = frozenset(
        token.i for token in sentence if not any(start <= token.idx < end for start, end in near)
    )
    whole = _stripped(text, sentence.start_char, sentence.end_char)
    for group in clauses(sentence, inside=free, counted=counted):
        spans = spans_of(group)
        for phrase in named_events(group, frozenset(token.i for token in group)):
            if len(phrase) < len(group) - 1:
                yield Narration(content=spans_of(phrase), sentence=whole, is_nominal=True)
        # What is left between attributed words, or quoted beside them, is not the outlet's own.
        torn = bool(near and spans) and (len(spans) > 1 or _is_quoted(text, spans))
        if (
            spans
            and not torn
            and (_states(group, complete=bool(near)) or _tells_count(group, counted))
        ):
            yield Narration(content=spans, sentence=whole)


def _states(group: list[Token], *, complete: bool) -> bool:
    """Whether a clause states something by itself; beside attributed words it needs a subject."""
    words = [token for token in group if token.is_alpha]
    verbs = {token.i for token in group if token.pos_ in {"VERB", "AUX"}}
    has_subject = any(
        token.dep_ in {"nsubj", "nsubjpass", "expl"} and token.head.i in verbs for token in group
    )
    return len(words) >= SHORTEST and bool(verbs) and (has_subject or not complete)


def _is_quoted(text: str, spans: tuple[Span, ...]) -> bool:
    """Whether the words stand right between quotation marks."""
    start, end = spans[0].start, spans[-1].end
    opened = text[max(0, start - 1) : start + 1].strip()[:1]
    closed = text[end - 1 : end + 2].strip()[-1:]
    return opened in MARKS and closed in MARKS + ",."


def _tells_count(group: list[Token], counted: frozenset[int]) -> bool:
    """Whether a phrase tells how many of something: "with ten others wounded"."""
    return len(group) >= SHORTEST and any(token.i in counted for token in group)


def _stripped(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span.of(text, start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
