"""Views of the pages: what each template is given, looked up in a snapshot."""

from dataclasses import dataclass
from itertools import groupby

from dateline.app.detail import told
from dateline.app.event import Events, Told
from dateline.app.location import Location
from dateline.app.view import TimelineEntry
from dateline.model.actor import Actor
from dateline.model.claim import Claim, Status
from dateline.model.document import Document
from dateline.report.moment import show_day
from dateline.web.article import Article, article
from dateline.web.chart import Chart, chart
from dateline.web.conflict import Conflict, conflicts, facing
from dateline.web.find import actor_of, claim_of, document_of, with_status
from dateline.web.outlet import Outlet, outlets
from dateline.web.portion import Portion, portion
from dateline.web.question import Question
from dateline.web.snapshot import Said, Snapshot, said

__all__ = [
    "show_actor",
    "show_actors",
    "show_claim",
    "show_claims",
    "show_conflicts",
    "show_document",
    "show_documents",
    "show_map",
    "show_nothing",
    "show_sources",
    "show_timeline",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """Claims, each by its representative; how many there are of each status."""

    rows: Portion[Said]
    statuses: tuple[tuple[Status, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """A claim with everything said of it, by publication, and its relations."""

    claim: Claim
    headline: Said
    said: tuple[Said, ...]
    event: Told | None
    relations: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage:
    """An actor with everything they say."""

    actor: Actor
    said: Portion[Said]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """The map, where there is anything to draw, and the list of places."""

    chart: Chart | None
    places: Portion[Location]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document and how many utterances were found in it."""

    document: Document
    utterances: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """An actor and how many utterances are theirs."""

    actor: Actor
    utterances: int


Days = tuple[tuple[str, tuple[TimelineEntry, ...]], ...]


def show_nothing(snapshot: Snapshot, question: Question, name: str) -> None:
    """Add nothing: the page shows only what every page is given."""


def show_claims(snapshot: Snapshot, question: Question, _: str) -> Claims:
    """Show the claims, most prominent first."""
    case = snapshot.case
    shown = portion(with_status(snapshot, question.status), question.page)
    rows = [said(case, case.utterances[claim.representative]) for claim in shown.items]
    counts = [(status, len(with_status(snapshot, status))) for status in Status]
    return Claims(
        rows=Portion(items=rows, number=shown.number, count=shown.count, total=shown.total),
        statuses=tuple((status, count) for status, count in counts if count),
    )


def show_claim(snapshot: Snapshot, _: Question, name: str) -> ClaimPage:
    """Show a claim."""
    case, claim = snapshot.case, claim_of(snapshot, name)
    spoken = [said(case, item) for item in told(case, claim)]
    return ClaimPage(
        claim=claim,
        headline=said(case, case.utterances[claim.representative]),
        said=tuple(sorted(spoken, key=_published)),
        event=Events.of(case).of_claim(claim),
        relations=tuple(
            facing(case, relation) for relation in snapshot.relations_of.get(claim.id, ())
        ),
    )


def show_conflicts(snapshot: Snapshot, question: Question, _: str) -> Portion[Conflict]:
    """Show what is denied or told otherwise."""
    return portion(tuple(conflicts(snapshot)), question.page)


def show_timeline(snapshot: Snapshot, _: Question, __: str) -> Days:
    """Show what is told to have happened, by day."""
    days = groupby(snapshot.brief.timeline, key=lambda entry: show_day(entry.when))
    return tuple((day, tuple(entries)) for day, entries in days)


def show_map(snapshot: Snapshot, question: Question, _: str) -> MapPage:
    """Show the places named, and where something is said to have happened on a map."""
    locations = snapshot.locations
    return MapPage(chart=chart(locations), places=portion(locations, question.page))


def show_actors(snapshot: Snapshot, question: Question, _: str) -> Portion[ActorRow]:
    """Show the actors, those who say most first."""
    rows = [
        ActorRow(actor=actor, utterances=len(snapshot.spoken_by.get(actor.id, ())))
        for actor in snapshot.case.linked.actors
    ]
    return portion(sorted(rows, key=lambda row: (-row.utterances, row.actor.name)), question.page)


def show_actor(snapshot: Snapshot, question: Question, name: str) -> ActorPage:
    """Show an actor."""
    actor, case = actor_of(snapshot, name), snapshot.case
    spoken = [said(case, item) for item in snapshot.spoken_by.get(actor.id, ())]
    return ActorPage(actor=actor, said=portion(sorted(spoken, key=_published), question.page))


def show_documents(snapshot: Snapshot, question: Question, _: str) -> Portion[DocumentRow]:
    """Show the documents, the latest published first."""
    rows = [
        DocumentRow(document=document, utterances=len(snapshot.spoken_in.get(version, ())))
        for version, document in snapshot.case.documents.items()
    ]
    return portion(sorted(rows, key=lambda row: _time(row.document), reverse=True), question.page)


def show_document(snapshot: Snapshot, question: Question, name: str) -> Article:
    """Show a document with its words marked."""
    document, case = document_of(snapshot, name), snapshot.case
    spoken = [said(case, item) for item in snapshot.spoken_in.get(document.version, ())]
    gone = case.withdrawals.get(document.id)
    return article(document, spoken, chosen=question.words, withdrawal=gone)


def show_sources(snapshot: Snapshot, question: Question, _: str) -> Portion[Outlet]:
    """Show the outlets."""
    return portion(outlets(snapshot), question.page)


def _published(each: Said) -> tuple[str, str, int, str]:
    return (*_time(each.document), each.utterance.content[0].start, each.utterance.id)


def _time(document: Document) -> tuple[str, str]:
    published = document.published_at
    return published.earliest.isoformat() if published else "", document.id
