"""Statements: a content that claims two things is two, "four died and the road is cut"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.extract.clause import SUBJECTS, clauses, spans_of
from dateline.extract.event import named_events
from dateline.model.span import Span

__all__ = ["statements"]

STOPS = frozenset(",–—-")


def statements(
    parse: Doc, content: tuple[Span, ...], counted: frozenset[int]
) -> Iterator[tuple[tuple[Span, ...], bool]]:
    """Yield the parts of a sentence's content that are claims of their own, in order.

    After them, marked True, come the events that the content names in passing. A clause is
    apart where it counts something, is joined by "and", is set off as a relative, or has a
    subject of its own after "when" or "as"; otherwise it stays with what it qualifies.
    """

    def is_apart(token: Token) -> bool:
        if token.dep_ == "conj" or any(word.i in counted for word in token.subtree):
            return True
        if token.dep_ == "relcl":
            return token.doc[token.left_edge.i - 1].text in STOPS
        return token.dep_ == "advcl" and any(child.dep_ in SUBJECTS for child in token.children)

    tokens = [
        token
        for span in content
        for token in parse.char_span(span.start, span.end, alignment_mode="expand") or ()
    ]
    inside = frozenset(token.i for token in tokens)
    groups = clauses(tokens, inside=inside, counted=counted, is_apart=is_apart)
    kept = [part for part in map(spans_of, groups) if part]
    yield from ((part, False) for part in (kept if len(kept) > 1 else [content]))
    for phrase in named_events(tokens, inside):
        if 2 * len(phrase) < len(tokens):
            yield spans_of(phrase), True
