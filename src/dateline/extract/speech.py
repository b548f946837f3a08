"""Attributed speech: attributions become drafts of utterances, one per sentence of content."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from dateline.extract.acts import is_act, is_aside, is_deed
from dateline.extract.attribution import Attribution, Ranges
from dateline.extract.cast.resolve import Resolver
from dateline.extract.cast.words import noun_type
from dateline.extract.language import sentences_of, text_of, words_of
from dateline.extract.quotes import find_quotations, quoted_share
from dateline.extract.statements import statements
from dateline.extract.via import find_via
from dateline.model.span import Span
from dateline.model.utterance import ActorType, Claimer, Kind, Via

__all__ = ["Speech", "find_speech"]

RUNS_ON = 700  # code points: how far a quotation may stand from the last word of its speaker
FEWEST = 6  # tokens
DIRECT, MIXED = 0.8, 0.05  # the share of a content in quotation marks
LAYOUT = re.compile(
    r"^\W*(?:quote|quotation)\b(?: (?:from|by|of) (?P<who>[^:\n]+))?:\s*$", re.IGNORECASE
)
SOURCE_LINE = re.compile(
    r"^\W*source\s*:\s*(?:.*(?:reference to|citing|quoting) )?(?P<who>[^\n]+)$",
    re.IGNORECASE | re.MULTILINE,
)
BLANK = " \t\r\n\u00a0,;:"
SCRAP = 3  # words


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """One statement of what a claimer says, with the cue and the chain it came by.

    The first of an act holds the whole of it in `act`; the others are part of that one.
    """

    content: tuple[Span, ...]
    sentence: Span
    kind: Kind
    claimer: Claimer | None
    cue: Span | None = None
    via: tuple[Via, ...] = ()
    is_shared: bool = False
    is_nominal: bool = False
    is_deed: bool = False
    act: tuple[Span, ...] = ()
    part_of: "Speech | None" = None


def find_speech(
    parse: Doc,
    attributions: Iterable[Attribution],
    resolver: Resolver,
    counted: frozenset[int] = frozenset(),
) -> tuple[Speech, ...]:
    """Resolve every attribution in the order of the text, and give running quotations a speaker."""
    quotations = find_quotations(text_of(parse))
    told = [item for item in attributions if is_act(parse, item)]
    loose = _loose_quotations(parse, quotations, told)
    items: list[tuple[int, Attribution | tuple[int, int]]] = [
        (min(start for start, _ in item.source or item.content), item) for item in told
    ]
    items += [(start, (start, end)) for start, end in loose]
    found: list[Speech] = []
    for _, item in sorted(items, key=lambda pair: pair[0]):
        if isinstance(item, Attribution):
            found += _attributed(parse, item, resolver, quotations, counted)
        else:
            found += _running(parse, item, resolver, found, counted)
    return tuple(sorted(found, key=lambda speech: speech.content))


def _attributed(
    parse: Doc,
    item: Attribution,
    resolver: Resolver,
    quotations: Ranges,
    counted: frozenset[int],
) -> Iterator[Speech]:
    share = max((quoted_share(quotations, start, end) for start, end in item.content), default=0.0)
    source = max(item.source, key=lambda span: span[1] - span[0], default=None)
    claimer = resolver.resolve(*source, cue=item.cue) if source else None
    if claimer is None and share >= DIRECT:
        claimer = resolver.last()
    if claimer is None and not _is_statement(parse, item.content):
        return
    cue = _cue(text_of(parse), item.cue)
    deed = share <= MIXED and is_deed(parse, item)
    head: Speech | None = None
    for content, is_nominal in _by_statement(parse, item.content, counted):
        sentence = _sentence(parse, content)
        around = _around(text_of(parse), sentence, item.content)
        share = max(quoted_share(quotations, part.start, part.end) for part in content)
        if item.cue and share < DIRECT and not _beside(parse, item, sentence):
            continue  # a reported content that spills over a sentence's end
        if share <= MIXED and is_aside(parse, content):
            yield Speech(content=content, sentence=sentence, kind=Kind.NARRATED, claimer=None)
            continue
        speech = Speech(
            content=content,
            sentence=sentence,
            kind=_kind(share) if claimer or not source else Kind.NARRATED,  # "we think …"
            claimer=claimer,
            cue=cue if head is None else None,
            via=find_via(around, claimer=claimer.name if claimer else None),
            is_shared=item.is_shared,
            is_nominal=is_nominal,
            is_deed=deed,
            act=_whole(parse, item.content) if head is None else (),
            part_of=head,
        )
        head = head or speech
        yield speech


def _beside(parse: Doc, item: Attribution, sentence: Span) -> bool:
    """Whether words stand in a sentence of their cue, or a colon or a dash links them to it."""
    if not any(letter.isalnum() for letter in words_of(parse, item.cue)):
        return True
    before = text_of(parse)[: item.content[0][0]].rstrip(" \n\"“‘'")
    if before.endswith(":") and item.cue[-1][1] <= item.content[0][0]:
        return True
    return any(start < sentence.end and end > sentence.start for start, end in item.cue)


def _is_statement(parse: Doc, content: Ranges) -> bool:
    """Whether a content that nobody is named for says something; else the narration keeps it."""
    words = parse.char_span(content[0][0], content[-1][1], alignment_mode="expand")
    return (
        words is not None
        and len(words) >= FEWEST
        and any(token.pos_ in {"VERB", "AUX"} for token in words)
    )


def _running(
    parse: Doc,
    quotation: tuple[int, int],
    resolver: Resolver,
    found: list[Speech],
    counted: frozenset[int],
) -> Iterator[Speech]:
    claimer = _named(_laid_out(text_of(parse), quotation[0]), resolver)
    if claimer is None and found and quotation[0] - found[-1].sentence.end <= RUNS_ON:
        claimer = resolver.last()
    if claimer is None:
        return
    head: Speech | None = None
    for content, is_nominal in _by_statement(parse, (quotation,), counted):
        speech = Speech(
            content=content,
            sentence=_sentence(parse, content),
            kind=Kind.DIRECT,
            claimer=claimer,
            is_nominal=is_nominal,
            act=_whole(parse, (quotation,)) if head is None else (),
            part_of=head,
        )
        head = head or speech
        yield speech


def _laid_out(text: str, start: int) -> Claimer | None:
    """Read the layout "Source: X / Quote: ..." or "Quote from X: ..."."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    match = LAYOUT.match(line)
    if not match:
        return None
    if match["who"]:
        first = text.rfind("\n", 0, start) + 1 + match.start("who")
    else:
        sources = list(SOURCE_LINE.finditer(text, 0, start))
        if not sources:
            return None
        match = sources[-1]
        first = match.start("who")
    words = match["who"].strip()
    span = Span.of(text, first, first + len(words))
    fuller = [one for one in SOURCE_LINE.finditer(text, 0, start) if words in one["who"]]
    words = fuller[-1]["who"].strip() if fuller else words
    return Claimer(name=words, type=noun_type(words.split()[-1]), span=span)


def _named(claimer: Claimer | None, resolver: Resolver) -> Claimer | None:
    """Take the person out of "Quote from Mira Holt, the mayor"; a body stays as laid out."""
    if claimer is None or claimer.span is None:
        return claimer
    person = resolver.resolve(claimer.span.start, claimer.span.end)
    is_told = person is not None and person.name in claimer.span.text
    return person if person and is_told and person.type is ActorType.PERSON else claimer


def _loose_quotations(
    parse: Doc, quotations: Ranges, told: list[Attribution]
) -> list[tuple[int, int]]:
    """Quotations of whole sentences that no attribution covers."""
    covered = [span for item in told for span in item.content]
    loose = []
    for start, end in quotations:
        inside = sum(max(0, min(end, last) - max(start, first)) for first, last in covered)
        words = parse.char_span(start, end, alignment_mode="expand")
        if inside * 2 > end - start or words is None:
            continue
        has_verb = any(token.pos_ in {"VERB", "AUX"} for token in words)
        if has_verb and len(words) > 5 and _stands_alone(parse, start, end):  # noqa: PLR2004
            loose.append((start, end))
    return loose


def _stands_alone(parse: Doc, start: int, end: int) -> bool:
    """Whether a quotation is most of its sentences, or is laid out after "Quote:"."""
    sentences = sentences_of(parse, start, end)
    length = sum(len(sentence.text.strip()) for sentence in sentences)
    line = text_of(parse)[text_of(parse).rfind("\n", 0, start) + 1 : start]
    return (end - start) * 3 >= length * 2 or bool(LAYOUT.match(line))


def _by_sentence(parse: Doc, content: Ranges) -> Iterator[tuple[Span, ...]]:
    """Cut a content at the ends of sentences; parts of one sentence stay together."""
    parts: dict[int, list[Span]] = {}
    for start, end in content:
        for sentence in sentences_of(parse, start, end):
            first, last = max(start, sentence.start_char), min(end, sentence.end_char)
            if part := _trimmed(parse, first, last):
                parts.setdefault(sentence.start_char, []).append(part)
    for start in sorted(parts):
        if kept := _whole_parts(parts[start]):
            yield kept


def _whole(parse: Doc, content: Ranges) -> tuple[Span, ...]:
    """All words of an act, however many sentences and statements they are."""
    parts = (_trimmed(parse, start, end) for start, end in content)
    return tuple(sorted(part for part in parts if part))


def _trimmed(parse: Doc, start: int, end: int) -> Span | None:
    text = text_of(parse)[start:end]
    start += len(text) - len(text.lstrip(BLANK))
    end -= len(text) - len(text.rstrip())
    has_words = start < end and any(letter.isalnum() for letter in text_of(parse)[start:end])
    return Span.of(text_of(parse), start, end) if has_words else None


def _by_statement(
    parse: Doc, content: Ranges, counted: frozenset[int]
) -> Iterator[tuple[tuple[Span, ...], bool]]:
    """Cut the sentences of a content into the statements that are claims of their own."""
    for spans in _by_sentence(parse, content):
        yield from statements(parse, spans, counted)


def _whole_parts(parts: list[Span]) -> tuple[Span, ...]:
    """Leave out scraps of one or two words beside a longer part, and contents of a lone word."""
    longest = max(len(part.text.split()) for part in parts)
    kept = [part for part in parts if len(part.text.split()) >= min(longest, SCRAP)]
    return tuple(sorted(kept)) if longest > 1 else ()


def _sentence(parse: Doc, content: tuple[Span, ...]) -> Span:
    sentences = list(sentences_of(parse, content[0].start, content[-1].end))
    start, end = sentences[0].start_char, sentences[-1].end_char
    text = text_of(parse)[start:end]
    return Span.of(
        text_of(parse), start + len(text) - len(text.lstrip()), start + len(text.rstrip())
    )


def _around(text: str, sentence: Span, content: Ranges) -> str:
    """The words of a sentence outside the content."""
    kept, at = [], sentence.start
    for start, end in sorted(content):
        kept.append(text[at : max(at, min(start, sentence.end))])
        at = max(at, min(end, sentence.end))
    return " ".join([*kept, text[at : sentence.end]])


def _cue(text: str, cue: Ranges) -> Span | None:
    if not cue:
        return None
    start, end = min(first for first, _ in cue), max(last for _, last in cue)
    if end - start > 60:  # noqa: PLR2004 - a cue torn apart: its longest piece
        start, end = max(cue, key=lambda span: span[1] - span[0])
    return Span.of(text, start, end)


def _kind(share: float) -> Kind:
    if share >= DIRECT:
        return Kind.DIRECT
    return Kind.MIXED if share > MIXED else Kind.INDIRECT
