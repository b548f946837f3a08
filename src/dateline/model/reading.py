"""A reading is everything one run found in one document: the unit that the ledger records."""

from dataclasses import dataclass, field

from dateline.model.document import Document
from dateline.model.mention import Mention
from dateline.model.problem import Problem
from dateline.model.run import Run
from dateline.model.utterance import Utterance

__all__ = ["Reading"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document and the facts found in it; recorded whole or not at all.

    `vectors` holds one unit vector per utterance id, as little-endian float16 bytes.
    """

    document: Document
    run: Run
    utterances: tuple[Utterance, ...] = ()
    mentions: tuple[Mention, ...] = ()
    problems: tuple[Problem, ...] = ()
    vectors: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)
