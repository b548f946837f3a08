"""What is listed beside what is said: documents, actors, places, sources, search, exports."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Final
from zlib import compress

from dateline.app.export import KINDS, records
from dateline.app.find_actor import Found
from dateline.app.location import Location
from dateline.app.stories import stories
from dateline.ledger.codec import encode, instant_text
from dateline.ledger.ledger import Ledger
from dateline.link.actors.node import ids_of
from dateline.model.actor import Actor
from dateline.model.identity import Canonical
from dateline.report.json import dumps, plain
from dateline.web.edition.row import ActorRow, DocumentRow, PlaceRow, ShortClaim, StoryRow, Text
from dateline.web.edition.spoken import Row, Table, published_key
from dateline.web.outlet import outlets
from dateline.web.snapshot import Snapshot

__all__ = ["tables"]

QUICKLY: Final = 1
FEW: Final = 8  # documents and claims that a row of another thing names


def tables(snapshot: Snapshot, ledger: Ledger) -> Iterator[Table]:
    """Yield each table of what is listed, with its rows."""
    yield "documents", _documents(snapshot)
    yield "actors", _actors(snapshot)
    yield "actor_ids", _actor_ids(snapshot)
    yield "places", _places(snapshot)
    yield "timeline", _timeline(snapshot)
    yield "stories", _stories(snapshot, ledger)
    yield "sources", _sources(snapshot)
    yield "problems", _problems(snapshot)
    yield "records", _records(snapshot, ledger)
    yield "search", _search(snapshot)


def _documents(snapshot: Snapshot) -> Iterator[Row]:
    case = snapshot.case
    latest = sorted(case.documents.values(), key=lambda one: one.id)
    latest.sort(key=lambda one: published_key(one.published_at), reverse=True)
    for rank, document in enumerate(latest, start=1):
        spoken = len(snapshot.spoken_in.get(document.version, ()))
        yield (
            rank,
            document.id,
            document.version,
            published_key(document.published_at),
            document.title or document.id,
            document.outlet,
            encode(DocumentRow(document=replace(document, text=""), utterances=spoken)),
            encode(Text(document=document, withdrawal=case.withdrawals.get(document.id))),
            instant_text(document.held_at),
            document.published_at.edtf if document.published_at else None,
        )


def _actors(snapshot: Snapshot) -> Iterator[Row]:
    said = {actor.id: len(snapshot.spoken_by.get(actor.id, ())) for actor in _listed(snapshot)}
    ordered = sorted(_listed(snapshot), key=lambda one: (-said[one.id], one.name, one.id))
    for rank, actor in enumerate(ordered, start=1):
        row = ActorRow(
            actor=replace(actor, roles=actor.main_roles, documents=(), merges=()),
            anchor=_anchor(snapshot, actor),
            utterances=said[actor.id],
            documents=len(actor.documents),
        )
        yield rank, actor.id, actor.name, encode(row), encode(actor)


def _listed(snapshot: Snapshot) -> tuple[Actor, ...]:
    return snapshot.case.linked.actors


def _anchor(snapshot: Snapshot, actor: Actor) -> str:
    nodes = snapshot.case.linked.register.nodes.get(actor.id)
    if not nodes:
        return actor.id
    return Found(id=actor.id, name=actor.name, nodes=nodes, asked=nodes).anchor


def _actor_ids(snapshot: Snapshot) -> Iterator[Row]:
    """Yield every id that an actor had, or has, under one of its names, with its present one."""
    register = snapshot.case.linked.register
    having: dict[str, Counter[str]] = {}
    for actor, nodes in sorted(register.nodes.items()):
        for node in nodes:
            for former in ids_of(node):
                having.setdefault(former, Counter())[actor] += len(node.documents)
    for former, actors in having.items():
        now = former if former in register.nodes else actors.most_common(1)[0][0]
        if now in register.notable:
            yield former, now


def _places(snapshot: Snapshot) -> Iterator[Row]:
    for rank, one in enumerate(snapshot.locations, start=1):
        row = _place_row(snapshot, one)
        yield rank, one.name, one.lat, one.lon, len(one.claims), encode(row), dumps(plain(one))


def _place_row(snapshot: Snapshot, one: Location) -> PlaceRow:
    claims = (snapshot.case.claims[key] for key in one.claims[:FEW])
    return PlaceRow(
        name=one.name,
        lat=one.lat,
        lon=one.lon,
        precision=one.precision,
        geonames=one.geonames,
        spellings=one.spellings,
        mentions=one.mentions,
        documents=one.documents[:FEW],
        document_count=len(one.documents),
        claims=tuple(ShortClaim(id=c.id, status=c.status, text=c.text) for c in claims),
        claim_count=len(one.claims),
    )


def _timeline(snapshot: Snapshot) -> Iterator[Row]:
    for number, entry in enumerate(snapshot.brief.timeline, start=1):
        record: dict[str, Canonical] = {
            "when": entry.when.edtf,
            "clock": entry.clock,
            "precision": entry.precision,
            "inferred": entry.is_inferred,
            "claim": entry.claim.id,
            "status": entry.claim.status.value,
            "line": plain(entry.line),
        }
        short = replace(entry, claim=replace(entry.claim, utterances=(), roots=()))
        yield (
            number,
            entry.when.earliest.timestamp(),
            entry.when.latest.timestamp(),
            entry.clock,
            entry.claim.id,
            encode(short),
            dumps(record),
        )


def _stories(snapshot: Snapshot, ledger: Ledger) -> Iterator[Row]:
    """Yield the stories, the one that most documents tell first."""
    found = stories(ledger, snapshot.case.documents.values())
    ordered = sorted(found, key=lambda one: (-len(one.documents), one.title, one.id))
    for rank, story in enumerate(ordered, start=1):
        row = StoryRow(
            id=story.id,
            title=story.title,
            documents=len(story.documents),
            first_published=story.first_published,
            last_published=story.last_published,
        )
        yield rank, encode(row)


def _sources(snapshot: Snapshot) -> Iterator[Row]:
    for rank, outlet in enumerate(outlets(snapshot), start=1):
        yield rank, outlet.name, encode(outlet), dumps(plain(outlet))


def _problems(snapshot: Snapshot) -> Iterator[Row]:
    for rank, problem in enumerate(snapshot.case.problems, start=1):
        yield rank, problem.code, encode(problem), dumps(plain(problem))


def _records(snapshot: Snapshot, ledger: Ledger) -> Iterator[Row]:
    for kind in KINDS:
        for number, record in enumerate(records(snapshot.case, ledger, kind)):
            yield kind, number, str(record.get("id", "")), compress(dumps(record).encode(), QUICKLY)


def _search(snapshot: Snapshot) -> Iterator[Row]:
    case = snapshot.case
    for claim in snapshot.claims:
        said = dict.fromkeys(case.utterances[key].words for key in claim.utterances)
        yield "claim", claim.id, claim.text, " … ".join((*said, *claim.claimers))
    for document in case.documents.values():
        yield "document", document.id, document.title or "", document.text
    for actor in _listed(snapshot):
        yield "actor", actor.id, actor.name, " · ".join((*actor.aliases, *actor.role_names))
    for name in sorted({document.outlet for document in case.documents.values()}):
        yield "source", name, name, ""
