"""Glosses: the names that the pronouns of a content stand for."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from dateline.extract.cast.cast import Cast
from dateline.extract.cast.pronoun import may_be
from dateline.extract.cast.resolve import Resolver
from dateline.extract.language import text_of
from dateline.extract.speech import Speech
from dateline.model.span import Span
from dateline.model.utterance import ActorType, Gloss, Kind

__all__ = ["find_glosses"]

GLOSSED = frozenset("he she him her his".split())


def find_glosses(  # noqa: PLR0913 - a document, a place in it, and who has spoken
    parse: Doc,
    cast: Cast,
    content: tuple[Span, ...],
    *,
    sentence: Span,
    speech: Speech | None,
    spoken: Sequence[Speech],
) -> tuple[Gloss, ...]:
    """Return a gloss for each pronoun of a sentence whose bearer the document settles.

    In reported words "he" is the claimer himself, unless somebody is named in them before; in
    quoted words it is anybody but the claimer; in narration the last to have spoken, unless
    somebody else is the subject since. `spoken` is all the speech of the document, in order.
    """
    resolver = Resolver(parse, cast)
    start = content[0].start
    resolver.heard(item.claimer for item in spoken if item.claimer and item.sentence.end <= start)
    said = {token.i: token for token in _pronouns(parse, content)}
    around = {token.i: token for token in _pronouns(parse, (sentence,))}
    named = [
        (token, _bearer(token, cast, start, speech if place in said else None, resolver))
        for place, token in sorted((around | said).items())
    ]
    return tuple(
        Gloss(span=Span.of(text_of(parse), token.idx, token.idx + len(token)), name=name)
        for token, name in named
        if name
    )


def _pronouns(parse: Doc, content: tuple[Span, ...]) -> Iterator[Token]:
    for span in content:
        for token in parse.char_span(span.start, span.end, alignment_mode="expand") or ():
            if token.lower_ in GLOSSED and span.start <= token.idx < span.end:
                yield token


def _bearer(
    token: Token, cast: Cast, start: int, speech: Speech | None, resolver: Resolver
) -> str | None:
    claimer = speech.claimer if speech else None
    if claimer is None or claimer.type is not ActorType.PERSON or speech is None:
        return resolver.named(token)
    if not may_be(claimer.name, token):
        return resolver.named(token, besides=claimer.name)
    if speech.kind is Kind.DIRECT:
        return resolver.named(token, besides=claimer.name)
    people = [
        member
        for _, _, member in cast.within(start, token.idx)
        if member.type is ActorType.PERSON and member.name != claimer.name
    ]
    return resolver.named(token) if people else claimer.name
