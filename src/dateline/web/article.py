"""An article is a document's text cut wherever the words of an utterance begin or end."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.model.document import Document
from dateline.model.span import Span
from dateline.model.utterance import Utterance
from dateline.model.withdrawal import Withdrawal
from dateline.report.article import safe_url
from dateline.report.printable import printable
from dateline.web.edition.row import Said

__all__ = ["Article", "Piece", "article"]

ROLES = ("content", "claimer", "cue")
CHOSEN = "chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text in which nothing begins or ends.

    `roles` are what it is to some utterance; `opens` are the utterances that begin with it,
    `closes` those that end with it; `is_chosen` where it belongs to the one asked for.
    """

    text: str
    roles: tuple[str, ...]
    opens: tuple[Said, ...]
    closes: tuple[Said, ...]
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A document as its page shows it: its link where that is safe, its pieces, who says what.

    `numbers` are what the page calls its utterances by; `withdrawal` says that the published text
    is gone.
    """

    document: Document
    url: str | None
    pieces: tuple[Piece, ...]
    said: tuple[Said, ...]
    numbers: Mapping[str, int]
    withdrawal: Withdrawal | None = None


def article(
    document: Document,
    said: Sequence[Said],
    *,
    chosen: str | None,
    withdrawal: Withdrawal | None = None,
) -> Article:
    """Cut a document into pieces; `chosen` is the id of the utterance to light up."""
    return Article(
        document=document,
        withdrawal=withdrawal,
        url=safe_url(document.url),
        pieces=tuple(_pieces(document.text, said, chosen)),
        said=tuple(said),
        numbers={each.utterance.id: number for number, each in enumerate(said, start=1)},
    )


def _pieces(text: str, said: Sequence[Said], chosen: str | None) -> Iterator[Piece]:
    """Walk the text once, keeping count of what is open."""
    changes: dict[int, Counter[str]] = {0: Counter(), len(text): Counter()}
    opens: dict[int, list[Said]] = {}
    closes: dict[int, list[Said]] = {}
    for each in said:
        parts = tuple(_parts(each.utterance))
        for role, span in parts:
            names = (role, CHOSEN) if each.utterance.id == chosen else (role,)
            changes.setdefault(span.start, Counter()).update(names)
            changes.setdefault(span.end, Counter()).subtract(names)
        opens.setdefault(min(span.start for _, span in parts), []).append(each)
        closes.setdefault(max(span.end for _, span in parts), []).append(each)
    now: Counter[str] = Counter()
    for start, end in pairwise(sorted(changes)):
        now.update(changes[start])
        yield Piece(
            text=printable(text[start:end]),
            roles=tuple(role for role in ROLES if now[role]),
            opens=tuple(opens.get(start, ())),
            closes=tuple(closes.get(end, ())),
            is_chosen=bool(now[CHOSEN]),
        )


def _parts(utterance: Utterance) -> Iterator[tuple[str, Span]]:
    yield from (("content", span) for span in utterance.content)
    if utterance.cue:
        yield "cue", utterance.cue
    if utterance.claimer and utterance.claimer.span:
        yield "claimer", utterance.claimer.span
