"""A claim is the proposition shared by one or more utterances, across documents."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.identity import content_id
from dateline.model.time import PartialTime

__all__ = ["Claim", "Root", "Status", "ValueSaid", "Values", "claim_id"]


class Status(StrEnum):
    """Where a claim stands at a moment; the first rule of design that applies."""

    RETRACTED = "retracted"
    DISPUTED = "disputed"
    CONFIRMED = "confirmed"
    CORROBORATED = "corroborated"
    UNVERIFIED = "unverified"
    REPORTED = "reported"
    CLAIMED = "claimed"


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class ValueSaid:
    """One value of a disputed figure: the words, who says it, in which utterance."""

    low: float | None
    high: float | None
    text: str
    by: str
    utterance: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """The range over everything said of one figure of a claim."""

    of: str
    low: float | None
    high: float | None
    said: tuple[ValueSaid, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """One independent origin of a claim as a reader is told it.

    `called` names it ("Ada Brandt's audio message"), `names` are all who stand for it, `documents`
    those that carry it, the earliest first; `why` says what was counted as one in it.
    """

    called: str
    names: tuple[str, ...]
    documents: tuple[str, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A proposition with its status at a moment and the reason for it in words.

    `origins` counts independent roots, which `roots` lists; `documents` the texts that carry it.
    `text` is the representative utterance's own words; `representative` is that utterance's id.
    """

    id: str
    text: str
    representative: str
    status: Status
    because: str
    utterances: tuple[str, ...]
    claimers: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    doubted_by: tuple[str, ...] = ()
    confirmed_by: tuple[str, ...] = ()
    origins: int = 1
    documents: int = 1
    first_published: PartialTime | None = None
    last_published: PartialTime | None = None
    values: tuple[Values, ...] = ()
    roots: tuple[Root, ...] = ()


def claim_id(utterances: tuple[str, ...]) -> str:
    """Return the content id of a claim: the set of its utterances."""
    return content_id("clm", sorted(utterances))
