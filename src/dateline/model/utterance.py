"""An utterance is one act of claiming: someone asserts, denies, doubts or confirms something."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.event import Event
from dateline.model.identity import content_id
from dateline.model.place import Place
from dateline.model.quantity import Quantity
from dateline.model.span import Span
from dateline.model.time import PartialTime

__all__ = ["ActorType", "Claimer", "Factuality", "Gloss", "Kind", "Stance", "Utterance", "Via"]


class Stance(StrEnum):
    """What the claimer does with the content (RumourEval, PLOVER)."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    CONFIRMS = "confirms"
    RETRACTS = "retracts"
    ASKS = "asks"


class Factuality(StrEnum):
    """How certain the claimer is, and of which polarity (FactBank)."""

    CERTAIN = "CT+"
    PROBABLE = "PR+"
    POSSIBLE = "PS+"
    CERTAINLY_NOT = "CT-"
    PROBABLY_NOT = "PR-"
    POSSIBLY_NOT = "PS-"
    UNCOMMITTED = "U"


class Kind(StrEnum):
    """How the words are given: quoted, reported, both, or in the document's own voice."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NARRATED = "narrated"


class ActorType(StrEnum):
    """What sort of party an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimer:
    """The party that makes a claim: the words used here and the name they stand for.

    `span` is None where the claimer stands outside the sentence and is only understood.
    """

    name: str
    type: ActorType
    span: Span | None = None


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Via:
    """One link of the chain that carried a claim: an agency, an outlet, a medium."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gloss:
    """A pronoun in a content and the name it stands for in the document."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One act of claiming in one document; `claimer` None means the document's own voice.

    `target` is the id of the utterance of the same document that a denial, doubt or
    confirmation speaks of, where the reader found it. `sentence` is the whole sentence (or
    sentences) in which it stands; `names` are the actors named in the content, `glosses` what
    its pronouns stand for; `is_complete` says that the content has a subject
    and a finite verb, so that it can stand alone; `is_nominal` that it is an event named
    in passing, inside a longer statement.

    `event_time` is when it is told to have happened, `said_at` when it was said; the words that
    tell each are kept also where the instant is not known ("on Friday" in an undated text).

    An act may state several things: "the bridge fell and four died". Each is an utterance, whose
    `content` is its own statement. The first stands for the act: `act` holds all that was said.
    The others name it in `part_of`, and have no `act` and no `cue` of their own.

    A detail (`is_detail`) is a smaller statement inside one: its time, its toll, a clause of it; or
    several of one sentence told together. It has the claimer and kind of the statement that it
    names in `part_of`, and is shown through it.

    `event` is what the content says has happened; `act_event` the deed that the act of saying is
    itself, as a demand or an accusation. Neither is part of the id: they are read from it.
    """

    document: str
    version: str
    content: tuple[Span, ...]
    stance: Stance
    factuality: Factuality
    kind: Kind
    claimer: Claimer | None = None
    via: tuple[Via, ...] = ()
    cue: Span | None = None
    said_at: PartialTime | None = None
    said_at_words: Span | None = None
    event_time: PartialTime | None = None
    event_time_words: Span | None = None
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    names: tuple[str, ...] = ()
    glosses: tuple[Gloss, ...] = ()
    target: str | None = None
    is_complete: bool = False
    is_nominal: bool = False
    act: tuple[Span, ...] = ()
    part_of: str | None = None
    is_detail: bool = False
    event: Event | None = None
    act_event: Event | None = None
    sentence: Span

    def __post_init__(self) -> None:
        """Refuse an utterance without content.

        Raises:
            ValueError: There is no content, or its spans are out of order.
        """
        if not self.content or tuple(sorted(self.content)) != self.content:
            raise ValueError("content must be one or more spans in order")

    @property
    def id(self) -> str:
        """The content id: where it stands, who claims it, and how."""
        claimer = self.claimer
        return content_id(
            "utt",
            [
                self.version,
                [[span.start, span.end] for span in self.content],
                [claimer.span.start, claimer.span.end] if claimer and claimer.span else None,
                claimer.name if claimer else None,
                [self.cue.start, self.cue.end] if self.cue else None,
                self.stance.value,
                self.kind.value,
                *(["detail"] if self.is_detail else []),
            ],
        )

    @property
    def words(self) -> str:
        """The exact words of the content, its parts joined by an ellipsis."""
        return " … ".join(span.text for span in self.content)

    @property
    def whole(self) -> tuple[Span, ...]:
        """All that the act says of which this is the first statement, else its own content."""
        return self.act or self.content

    @property
    def is_own_voice(self) -> bool:
        """Whether the document itself speaks."""
        return self.claimer is None
