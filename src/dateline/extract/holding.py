"""What words hold: the names and quantities in them, and whether they make a statement alone."""

from collections.abc import Iterable, Sequence
from typing import Final

from spacy.tokens import Doc

from dateline.extract.cast.cast import Cast
from dateline.extract.clause import SUBJECTS, is_finite
from dateline.extract.stance.phrase import tokens_of
from dateline.model.quantity import Quantity
from dateline.model.span import Span

__all__ = ["is_complete", "names_in", "quantities_in"]

HANGING: Final = frozenset(
    "to of for whether if although though because unless until than by with without what how why "
    "who whom whose which".split()
)


def quantities_in(found: Iterable[Quantity], content: Sequence[Span]) -> tuple[Quantity, ...]:
    """Return the quantities that stand in the words."""
    return tuple(item for item in found if any(span.contains(item.span) for span in content))


def names_in(cast: Cast, content: Sequence[Span]) -> tuple[str, ...]:
    """Return the actors named in the words, each once, in order."""
    return tuple(
        dict.fromkeys(
            member.name for span in content for _, _, member in cast.within(span.start, span.end)
        )
    )


def is_complete(parse: Doc, content: Sequence[Span]) -> bool:
    """Say whether words hold a subject with its finite verb, and do not hang on a word before."""
    tokens = tokens_of(parse, content)
    inside = {token.i for token in tokens}
    if not tokens or next((t.lower_ for t in tokens if t.is_alpha), "") in HANGING:
        return False
    return any(
        token.dep_ in SUBJECTS and token.head.i in inside and is_finite(token.head)
        for token in tokens
    )
