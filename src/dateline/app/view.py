"""Views are what a person is shown: frozen values, each line with the words it rests on."""

from dataclasses import dataclass

from dateline.model.actor import Actor
from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.model.relation import Relation
from dateline.model.span import Span
from dateline.model.time import PartialTime

__all__ = [
    "ActorEntry",
    "Brief",
    "Dispute",
    "Entry",
    "Figure",
    "FigureRow",
    "Line",
    "Moment",
    "Reference",
    "TimelineEntry",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """As of when, by which clock, a view answers; `as_of` None means everything held."""

    as_of: PartialTime | None = None
    clock: str = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The exact words that a line rests on: the spans, their sentence, their document."""

    utterance: str
    document: str
    outlet: str
    spans: tuple[Span, ...]
    sentence: Span
    published_at: PartialTime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a brief and the words it rests on; without references it is not printed.

    `speaker` is who says it by resolved name (None: the outlets named in the references,
    in their own voice); `stance` is how. `text` is the statement itself, self-contained.
    """

    text: str
    references: tuple[Reference, ...]
    speaker: str | None = None
    stance: str = "asserts"
    via: tuple[str, ...] = ()
    kind: str = "narrated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A claim as a brief shows it: the claim, its headline line, and further statements of it."""

    claim: Claim
    line: Line
    more: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Two sides of one claim, or two claims in conflict, side by side.

    `slot` is the particular they differ in, or "doubt" where one side says that it is not certain.
    """

    claim: Claim
    slot: str
    because: str
    left: tuple[Line, ...]
    right: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One value of a figure: the number's words, its bounds where told, the line that says it."""

    value: str
    line: Line
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure on which accounts differ: of what, the range, and who says which."""

    claim: Claim
    of: str
    low: float | None
    high: float | None
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """Something said to have happened at a time, or to have been said at it.

    `clock` says which ("event_time", "said_at"); `precision` is as told: minute, hour, part of
    day, day. `is_inferred`: the document has no date, and its day is taken from the others.
    """

    when: PartialTime
    precision: str
    line: Line
    claim: Claim
    clock: str = "event_time"
    is_inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorEntry:
    """An actor with what they said."""

    actor: Actor
    statements: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The situation report of a case at a moment.

    `documents` are the versions the brief rests on, for pages that show the words in place.
    `unread` are the languages that are not read, each with how many documents are in it;
    `left_out` are lines that failed the check of their words against their references.
    """

    title: str
    moment: Moment
    documents: tuple[Document, ...]
    bottom_line: tuple[Line, ...]
    established: tuple[Entry, ...]
    disputed: tuple[Dispute, ...]
    claimed: tuple[Entry, ...]
    figures: tuple[Figure, ...]
    timeline: tuple[TimelineEntry, ...]
    actors: tuple[ActorEntry, ...]
    unknown: tuple[Line, ...]
    problems: tuple[Problem, ...]
    relations: tuple[Relation, ...] = ()
    undated: tuple[str, ...] = ()
    unread: tuple[tuple[str, int], ...] = ()
    left_out: int = 0
