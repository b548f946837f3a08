"""What the product reads in an annotated case, each utterance with the groups it tells of."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annotated import Case, Mention
from dateline.extract.read_document import read_document
from dateline.model.document import Document
from dateline.model.span import Span
from dateline.model.utterance import Utterance

__all__ = ["Told", "read_utterances"]

HALF: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An utterance, its document, and the groups of the mentions that it fits best."""

    utterance: Utterance
    document: Document
    groups: frozenset[str]


def read_utterances(case: Case) -> list[Told]:
    """Return the utterances that some mention of a case is told by."""
    told: list[Told] = []
    for document in case.documents:
        mentions = [one for one in case.mentions if one.document.id == document.id]
        if mentions:
            told += _told(document, mentions)
    return told


def _told(document: Document, mentions: Sequence[Mention]) -> Iterator[Told]:
    utterances = read_document(document).utterances
    groups: dict[int, set[str]] = defaultdict(set)
    for mention in mentions:
        at = _best(mention, utterances)
        if at is not None:
            groups[at].add(mention.group)
    for at in sorted(groups):
        yield Told(utterance=utterances[at], document=document, groups=frozenset(groups[at]))


def _best(mention: Mention, utterances: Sequence[Utterance]) -> int | None:
    """Return the number of the utterance that fits a mention best, where any fits it."""
    fits = [(_fit(mention.span, one), -number) for number, one in enumerate(utterances)]
    best, number = max(fits, default=(0.0, 0))
    return -number if best else None


def _fit(span: Span, utterance: Utterance) -> float:
    """Return how well two stretches of a text agree; 0 where they share less than half."""
    shared = sum(
        max(0, min(span.end, part.end) - max(span.start, part.start)) for part in utterance.content
    )
    length, own = span.end - span.start, sum(part.end - part.start for part in utterance.content)
    inside = shared / min(length, own)
    return inside + shared / (length + own - shared) if inside >= HALF else 0.0
