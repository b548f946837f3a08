"""What is said, as rows: claims, utterances, what is related, in conflict, by and about whom."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import TypeAlias

from dateline.app.detail import statements, told
from dateline.app.event import Events
from dateline.app.rating import claim_rating
from dateline.app.statement import line_of
from dateline.ledger.codec import encode
from dateline.model.claim import Claim
from dateline.model.relation import Relation, RelationType
from dateline.model.time import PartialTime
from dateline.model.utterance import Utterance
from dateline.web.edition.row import ClaimRow, EventRow
from dateline.web.snapshot import Snapshot

__all__ = ["OPPOSED", "epoch", "in_short", "published_key", "short_utterance", "tables"]

OPPOSED = frozenset({RelationType.CONFLICTS, RelationType.REFUTES})

Row: TypeAlias = tuple[object, ...]
Table: TypeAlias = tuple[str, Iterable[Row]]


def tables(snapshot: Snapshot) -> Iterator[Table]:
    """Yield each table of what is said, with its rows."""
    yield "claims", _claims(snapshot)
    yield "said", _said(snapshot)
    yield "told", _told(snapshot)
    yield "relations", _relations(snapshot)
    yield "related", _related(snapshot)
    yield "conflicts", _conflicts(snapshot)
    yield "opposed", _all_opposed(snapshot)
    yield "claim_actors", sorted(set(_claim_actors(snapshot)))
    yield "claim_places", sorted(set(_claim_places(snapshot)))
    yield "about_actors", sorted(set(_about_actors(snapshot)))
    yield "against", sorted(set(_against(snapshot)))


def in_short(claim: Claim) -> Claim:
    """Return a claim as lists show it, without the ids of all its statements."""
    return replace(claim, utterances=(), roots=())


def short_utterance(utterance: Utterance) -> Utterance:
    """Return an utterance with what pages show of it; its id stays the same."""
    return replace(
        utterance, places=(), quantities=(), names=(), glosses=(), event=None, act_event=None
    )


def epoch(time: PartialTime | None) -> float | None:
    """Return the second from which a time may be."""
    return time.earliest.timestamp() if time else None


def published_key(time: PartialTime | None) -> str:
    """Return a text by which times of publication sort; what has none comes first."""
    return time.earliest.isoformat() if time else ""


def _claims(snapshot: Snapshot) -> Iterator[Row]:
    case = snapshot.case
    rank = {claim.id: number for number, claim in enumerate(snapshot.claims, start=1)}
    events = Events.of(case)
    for claim in case.claims.values():
        row = _claim_row(snapshot, claim)
        event = events.of_claim(claim)
        kept = event and EventRow(event=event.event, actor=event.actor, recipient=event.recipient)
        yield (
            claim.id,
            rank.get(claim.id),
            claim.status.value,
            epoch(claim.first_published),
            epoch(claim.last_published),
            row.changed_at.isoformat() if row.changed_at else None,
            encode(row),
            encode(claim),
            encode(kept) if kept else None,
        )


def _claim_row(snapshot: Snapshot, claim: Claim) -> ClaimRow:
    case = snapshot.case
    shown = case.utterances[claim.representative]
    held = [case.document_of(case.utterances[key]).held_at for key in claim.utterances]
    rated = claim_rating(case, claim)
    return ClaimRow(
        claim=in_short(claim),
        line=line_of(shown, case.document_of(shown)),
        since=min(held),
        changed_at=max(held),
        credibility=rated.grade if rated else None,
    )


def _said(snapshot: Snapshot) -> Iterator[Row]:
    case, linked = snapshot.case, snapshot.case.linked
    for utterance in case.utterances.values():
        document = case.document_of(utterance)
        yield (
            utterance.id,
            linked.claim_of[utterance.id],
            linked.actor_of.get(utterance.id),
            utterance.version,
            published_key(document.published_at),
            utterance.content[0].start,
            int(utterance.is_detail),
            encode(short_utterance(utterance)),
            encode(line_of(utterance, document)),
        )


def _told(snapshot: Snapshot) -> Iterator[Row]:
    """Yield what a claim's page shows, by publication."""
    case = snapshot.case
    for claim in case.claims.values():
        shown = sorted(told(case, claim), key=lambda one: _order(snapshot, one))
        for number, utterance in enumerate(shown):
            yield claim.id, number, utterance.id


def _order(snapshot: Snapshot, utterance: Utterance) -> tuple[str, str, int, str]:
    document = snapshot.case.document_of(utterance)
    published = published_key(document.published_at)
    return published, document.id, utterance.content[0].start, utterance.id


def _numbered(snapshot: Snapshot) -> Iterator[tuple[int, Relation]]:
    return enumerate(sorted(snapshot.case.linked.relations), start=1)  # as exports are


def _relations(snapshot: Snapshot) -> Iterator[Row]:
    for number, relation in _numbered(snapshot):
        yield number, relation.left, relation.right, encode(relation)


def _related(snapshot: Snapshot) -> Iterator[Row]:
    claim_of = snapshot.case.linked.claim_of
    for number, relation in _numbered(snapshot):
        for claim in sorted({claim_of[relation.left], claim_of[relation.right]}):
            yield claim, number


def _conflicts(snapshot: Snapshot) -> Iterator[Row]:
    """Yield every conflict once, those of the most prominent claims first."""
    found = sorted(_opposed(snapshot), key=lambda one: one[:2])
    for number, (key, group) in enumerate(groupby(found, key=lambda one: one[0]), start=1):
        several = list(group)
        pairs = " ".join(f"{one.left},{one.right}" for _, _, one in several)
        yield number, several[0][1], key[-1], pairs


def _all_opposed(snapshot: Snapshot) -> Iterator[Row]:
    return ((number,) for number, relation in _numbered(snapshot) if relation.type in OPPOSED)


def _opposed(snapshot: Snapshot) -> Iterator[tuple[tuple[int, str, str, str, str], int, Relation]]:
    """Yield the relations of opposition that a shown claim is in, each with its group's key."""
    rank = {claim.id: number for number, claim in enumerate(snapshot.claims)}
    claim_of = snapshot.case.linked.claim_of
    for number, relation in _numbered(snapshot):
        one, other = sorted((claim_of[relation.left], claim_of[relation.right]))
        ranks = [rank[side] for side in (one, other) if side in rank]
        if relation.type in OPPOSED and ranks:
            slot = relation.slot.value if relation.slot else ""
            yield (min(ranks), one, other, relation.type.value, slot), number, relation


def _claim_actors(snapshot: Snapshot) -> Iterator[Row]:
    linked = snapshot.case.linked
    for utterance in snapshot.case.utterances.values():
        speaker = linked.actor_of.get(utterance.id)
        for actor in {speaker, *_named(snapshot, utterance)} - {None}:
            yield actor, linked.claim_of[utterance.id]


def _named(snapshot: Snapshot, utterance: Utterance) -> set[str]:
    """Return the listed actors that a statement names, or that are a part of its event."""
    register = snapshot.case.linked.register
    events = (utterance.event, utterance.act_event)
    parties = (part for event in events if event for part in (event.actor, event.recipient))
    names = {*utterance.names, *(party.name for party in parties if party)}
    found = (register.listed(utterance.version, name) for name in names)
    return {actor for actor in found if actor}


def _claim_places(snapshot: Snapshot) -> Iterator[Row]:
    claim_of = snapshot.case.linked.claim_of
    for utterance in snapshot.case.utterances.values():
        for place in utterance.places:
            yield place.name, claim_of[utterance.id]


def _about_actors(snapshot: Snapshot) -> Iterator[Row]:
    case, actor_of = snapshot.case, snapshot.case.linked.actor_of
    for utterance in statements(case):
        published = published_key(case.document_of(utterance).published_at)
        for actor in _named(snapshot, utterance) - {actor_of.get(utterance.id)}:
            yield actor, published, utterance.id


def _against(snapshot: Snapshot) -> Iterator[Row]:
    """Yield who contradicts whom: the two parties of each conflict, where they are two."""
    actor_of = snapshot.case.linked.actor_of
    for number, relation in _numbered(snapshot):
        sides = {actor_of.get(relation.left), actor_of.get(relation.right)} - {None}
        if relation.type in OPPOSED and len(sides) > 1:
            for actor in sides:
                yield actor, number
