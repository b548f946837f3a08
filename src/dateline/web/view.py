"""Views of the pages: what each template is given, looked up in an edition."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from dateline.app.view import TimelineEntry
from dateline.model.actor import Actor
from dateline.model.claim import Claim, Status
from dateline.model.problem import Problem
from dateline.model.time import PartialTime
from dateline.model.utterance import Stance
from dateline.report.moment import show_day
from dateline.web.article import Article, article
from dateline.web.chart import Chart, chart
from dateline.web.edition.read import ANY, Condition, Reading
from dateline.web.edition.row import (
    ActorRow,
    ClaimRow,
    Conflict,
    DocumentRow,
    EventRow,
    Hit,
    PlaceRow,
    Said,
    StoryRow,
)
from dateline.web.find import (
    claims_asked,
    documents_asked,
    entries_asked,
    missing,
    places_asked,
)
from dateline.web.outlet import Outlet
from dateline.web.portion import Portion, portion
from dateline.web.question import Question
from dateline.web.search import hits
from dateline.web.timeline import Drawing, draw

__all__ = [
    "portion_of",
    "show_actor",
    "show_actors",
    "show_claim",
    "show_claims",
    "show_conflicts",
    "show_document",
    "show_documents",
    "show_map",
    "show_now",
    "show_problems",
    "show_search",
    "show_sources",
    "show_stories",
    "show_timeline",
]

LATEST = 12  # claims that last grew, on the front page
RELATED = 40  # relations that a claim's page shows
DRAWN = 400  # places on a map, the most named
IN_A_DRAWING = 1500  # entries of the timeline in one drawing
OFFERED = 60  # actors and places to filter by
CHANGED = Condition("rank IS NOT NULL", order="changed DESC, rank")
TOLD_OF = Condition("claims > 0")

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """The front page's own: the rows of the brief's claims, by claim and by line; what last grew.

    `of_line` finds the row of a bottom line by the utterance that it rests on.
    """

    rows: Mapping[str, ClaimRow]
    of_line: Mapping[str, ClaimRow]
    latest: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """Claims, each by its line; how many there are of each status; what may be asked for."""

    rows: Portion[ClaimRow]
    statuses: tuple[tuple[Status, int], ...]
    actors: tuple[tuple[str, str], ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Somebody taking up a claim: when, who, where, how; in how many documents it was by then."""

    at: PartialTime | None
    who: str
    outlet: str
    stance: str
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """A claim with everything said of it, by publication, and its relations."""

    claim: Claim
    row: ClaimRow
    said: tuple[Said, ...]
    event: EventRow | None
    relations: tuple[Conflict, ...]

    @property
    def by_stance(self) -> tuple[tuple[str, tuple[Said, ...]], ...]:
        """What is said, side by side: those who assert it, who deny it, who doubt it."""
        stances = ((one.value, self._of(one)) for one in Stance)
        return tuple((stance, some) for stance, some in stances if some)

    @property
    def steps(self) -> Iterator[Step]:
        """Who took it up, one after another, by publication."""
        documents: set[str] = set()
        for each in self.said:
            documents.add(each.utterance.document)
            (reference, *_) = each.line.references
            yield Step(
                at=each.published_at,
                who=each.line.speaker or reference.outlet,
                outlet=reference.outlet,
                stance=each.utterance.stance.value,
                documents=len(documents),
            )

    def _of(self, stance: Stance) -> tuple[Said, ...]:
        return tuple(each for each in self.said if each.utterance.stance is stance)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage:
    """An actor: what they say, what others say of them, with whom they are in conflict."""

    actor: Actor
    row: ActorRow
    said: Portion[Said]
    about: Portion[Said]
    against: Portion[Conflict]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What is told to have happened, by day, a portion of it; and more of it for the drawing."""

    days: tuple[tuple[str, tuple[TimelineEntry, ...]], ...]
    rows: Portion[TimelineEntry]
    drawing: Drawing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """The map, where there is anything to draw, and the list of places."""

    chart: Chart | None
    places: Portion[PlaceRow]


def show_now(reading: Reading, _: Question, __: str) -> Now:
    """Show how things stand."""
    brief = reading.edition.brief
    claim_of = reading.claims_told(line.references[0].utterance for line in brief.bottom_line)
    entries = (*brief.established, *brief.claimed)
    shown = [
        *(entry.claim.id for entry in entries),
        *(dispute.claim.id for dispute in brief.disputed),
        *(figure.claim.id for figure in brief.figures),
        *claim_of.values(),
    ]
    rows = reading.rows_of(shown)
    return Now(
        rows=rows,
        of_line={utterance: rows[claim] for utterance, claim in claim_of.items()},
        latest=tuple(reading.some(ClaimRow, "claims", LATEST, asked=CHANGED)),
    )


def show_claims(reading: Reading, question: Question, _: str) -> Claims:
    """Show the claims that a question is narrowed to."""
    asked = claims_asked(question)
    return Claims(
        rows=portion_of(reading, ClaimRow, "claims", question, asked),
        statuses=tuple(_statuses(reading, claims_asked(question, any_status=True))),
        actors=tuple(
            (row.actor.id, row.actor.name) for row in reading.some(ActorRow, "actors", OFFERED)
        ),
        places=tuple(row.name for row in reading.some(PlaceRow, "places", OFFERED, asked=TOLD_OF)),
    )


def _statuses(reading: Reading, asked: Condition) -> Iterator[tuple[Status, int]]:
    """Count the claims of each status that there are."""
    counts = reading.counts("claims", "status", asked)
    return ((one, counts[one.value]) for one in Status if one.value in counts)


def portion_of(
    reading: Reading, kind: type[T], table: str, question: Question, asked: Condition = ANY
) -> Portion[T]:
    """Return the portion of a table that a question asks for, as values of a type."""
    return portion(
        reading.total(table, asked),
        question.page,
        lambda limit, offset: reading.some(kind, table, limit, offset, asked=asked),
    )


def show_claim(reading: Reading, _: Question, name: str) -> ClaimPage:
    """Show a claim."""
    kept = reading.claim(name)
    if kept is None:
        raise missing("claim")
    claim, row, event = kept
    return ClaimPage(
        claim=claim,
        row=row,
        said=tuple(reading.told(name)),
        event=event,
        relations=tuple(reading.related(name, RELATED)),
    )


def show_conflicts(reading: Reading, question: Question, _: str) -> Portion[Conflict]:
    """Show what is denied or told otherwise."""
    return portion(reading.total("conflicts"), question.page, reading.conflicts)


def show_timeline(reading: Reading, question: Question, _: str) -> Timeline:
    """Show what is told to have happened, by day."""
    asked = entries_asked(question)
    rows = portion_of(reading, TimelineEntry, "timeline", question, asked)
    days = groupby(rows.items, key=lambda entry: show_day(entry.when))
    return Timeline(
        days=tuple((day, tuple(entries)) for day, entries in days),
        rows=rows,
        drawing=draw(reading.spans(asked, IN_A_DRAWING), question),
    )


def show_map(reading: Reading, question: Question, _: str) -> MapPage:
    """Show the places named, and where something is said to have happened on a map."""
    drawn = reading.some(PlaceRow, "places", DRAWN, asked=places_asked(question, drawn=True))
    return MapPage(
        chart=chart(drawn, question.filters.near),
        places=portion_of(reading, PlaceRow, "places", question, places_asked(question)),
    )


def show_actors(reading: Reading, question: Question, _: str) -> Portion[ActorRow]:
    """Show the actors, those who say most first."""
    return portion_of(reading, ActorRow, "actors", question)


def show_actor(reading: Reading, question: Question, name: str) -> ActorPage:
    """Show an actor."""
    kept = reading.actor(name)
    if kept is None:
        raise missing("actor")
    actor, row = kept
    said = "SELECT count(*) FROM said WHERE actor = ? AND NOT is_detail"
    about = "SELECT count(*) FROM about_actors WHERE actor = ?"
    against = "SELECT count(*) FROM against WHERE actor = ?"
    page = question.page
    return ActorPage(
        actor=actor,
        row=row,
        said=portion(
            reading.count(said, actor.id), page, lambda n, at: reading.said_by(actor.id, n, at)
        ),
        about=portion(
            reading.count(about, actor.id), page, lambda n, at: reading.said_about(actor.id, n, at)
        ),
        against=portion(
            reading.count(against, actor.id), page, lambda n, at: reading.against(actor.id, n, at)
        ),
    )


def show_documents(reading: Reading, question: Question, _: str) -> Portion[DocumentRow]:
    """Show the documents, the latest published first."""
    return portion_of(reading, DocumentRow, "documents", question, documents_asked(question))


def show_document(reading: Reading, question: Question, name: str) -> Article:
    """Show a document with its words marked."""
    text = reading.document(name)
    if text is None:
        raise missing("document")
    spoken = reading.said_in(text.document.version)
    return article(text.document, spoken, chosen=question.words, withdrawal=text.withdrawal)


def show_sources(reading: Reading, question: Question, _: str) -> Portion[Outlet]:
    """Show the outlets."""
    return portion_of(reading, Outlet, "sources", question)


def show_stories(reading: Reading, question: Question, _: str) -> Portion[StoryRow]:
    """Show the stories, the one that most documents tell first."""
    return portion_of(reading, StoryRow, "stories", question)


def show_problems(reading: Reading, question: Question, _: str) -> Portion[Problem]:
    """Show what could not be read or understood."""
    return portion_of(reading, Problem, "problems", question)


def show_search(reading: Reading, question: Question, _: str) -> Portion[Hit]:
    """Show what has some words."""
    return hits(reading, question)
