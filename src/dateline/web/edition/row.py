"""Rows are what pages show, each one as it is kept in an edition."""

from dataclasses import dataclass
from datetime import datetime

from dateline.app.view import Line
from dateline.model.actor import Actor
from dateline.model.claim import Claim, Status
from dateline.model.document import Document
from dateline.model.event import Event
from dateline.model.relation import Relation
from dateline.model.time import PartialTime
from dateline.model.utterance import Utterance
from dateline.model.withdrawal import Withdrawal

__all__ = [
    "ActorRow",
    "ClaimRow",
    "Conflict",
    "DocumentRow",
    "EventRow",
    "Facts",
    "Hit",
    "PlaceRow",
    "Said",
    "ShortClaim",
    "StoryRow",
    "Text",
    "Tick",
    "TimeSpan",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A moment at which documents appeared, and how many had by then."""

    at: str
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What every page says of the edition: how much there is, up to when, and when it was made.

    `state` tells the ledger's state that it was made of from every other; `heading` says in words
    as of when it answers and what it rests on; `held_until` is when its last document came.
    """

    state: str
    heading: str
    made_at: datetime
    held_until: datetime | None
    documents: int
    outlets: int
    utterances: int
    claims: int
    conflicts: int
    actors: int
    places: int
    events: int
    problems: int
    stories: int
    statuses: tuple[tuple[Status, int], ...]
    moments: tuple[Tick, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim, in short, by its representative line.

    `since` is when the ledger first held it, `changed_at` when its last statement came.
    """

    claim: Claim
    line: Line
    since: datetime | None = None
    changed_at: datetime | None = None
    credibility: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An utterance as pages show it: its line, where it stands, the claim it belongs to."""

    utterance: Utterance
    line: Line
    claim: Claim
    title: str
    published_at: PartialTime | None
    held_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """The first two utterances in which two claims, or two sides of one, are opposed.

    `pairs` are the pairs of utterances, by id, that differ in the same particular.
    """

    relation: Relation
    left: Said
    right: Said
    pairs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """The event that a claim is of, its roles under their canonical names."""

    event: Event
    actor: str | None
    recipient: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """An actor, what a person's word on it is kept on, and how many statements are theirs."""

    actor: Actor
    anchor: str
    utterances: int
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document without its text, and how many utterances were found in it."""

    document: Document
    utterances: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A document whole; `withdrawal` where the published text is gone."""

    document: Document
    withdrawal: Withdrawal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortClaim:
    """A claim in a list of another thing: its id, status and words."""

    id: str
    status: Status
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place named, with the first of the claims that tell of something there.

    `documents` are the ids of the first that name it; `claim_count` and `document_count` count all.
    """

    name: str
    lat: float | None
    lon: float | None
    precision: str | None
    geonames: int | None
    spellings: tuple[str, ...]
    mentions: int
    documents: tuple[str, ...]
    document_count: int
    claims: tuple[ShortClaim, ...]
    claim_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """A story that the documents tell, and how many of them do."""

    id: str
    title: str
    documents: int
    first_published: PartialTime | None
    last_published: PartialTime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What a search found: the words around, in parts of which some are what was asked for."""

    kind: str
    key: str
    title: str
    snippet: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpan:
    """When something is told to have happened, in seconds since 1970, for a drawing."""

    earliest: float
    latest: float
    clock: str
    claim: str
    status: Status
