"""Export: the records that scripts rely on, in the form of the public contract."""

from collections.abc import Iterator, Mapping

from dateline.app.case import Case
from dateline.app.detail import is_shown
from dateline.app.event import Events
from dateline.app.location import locations, named_places
from dateline.app.rating import credibility_record, reliability_record
from dateline.app.standing import standing_at
from dateline.app.stories import stories
from dateline.app.view import Moment
from dateline.ledger.ledger import Ledger
from dateline.link.actors.register import Register
from dateline.model.actor import Actor, GivenRole, Merge
from dateline.model.claim import Claim, Root, Values
from dateline.model.document import Document
from dateline.model.errors import UsageError
from dateline.model.identity import Canonical
from dateline.model.mention import ActorMention, Mention, TimeMention
from dateline.model.place import Place
from dateline.model.quantity import Quantity
from dateline.model.relation import Relation
from dateline.model.span import Span
from dateline.model.story import Story
from dateline.model.time import PartialTime, utc_text
from dateline.model.utterance import Kind, Utterance

__all__ = [
    "KINDS",
    "STORIES",
    "Record",
    "actor_record",
    "given_role",
    "merge_record",
    "records",
    "story_record",
    "story_records",
]

Record = Mapping[str, Canonical]
STORIES = "stories"
KINDS = (
    "documents",
    "utterances",
    "claims",
    "relations",
    "actors",
    "mentions",
    "places",
    STORIES,
)


def records(case: Case, ledger: Ledger, kind: str) -> Iterator[Record]:
    """Yield the records of one kind, sorted by document, then position, else by id.

    Raises:
        UsageError: There is no such kind.
    """
    if kind == "documents":
        yield from (_document(case, document) for document in case.documents.values())
    elif kind == "utterances":
        spoken = sorted(case.utterances.values(), key=_position)
        events = Events.of(case)
        yield from (_utterance(case, utterance, events) for utterance in spoken)
    elif kind == "claims":
        events = Events.of(case)
        ordered = sorted(case.claims.values(), key=_claim_id)
        yield from (_claim(claim, events) | credibility_record(case, claim) for claim in ordered)
    elif kind == "relations":
        yield from (_relation(relation) for relation in sorted(case.linked.relations))
    elif kind == "actors":
        yield from map(actor_record, case.linked.actors)
    elif kind == "places":
        yield from _locations(case, ledger)
    elif kind == "mentions":
        yield from _mentions(case, ledger)
    elif kind == STORIES:
        yield from map(story_record, stories(ledger, case.documents.values()))
    else:
        raise UsageError(f"no export {kind!r}: use one of {', '.join(KINDS)}")


def story_records(ledger: Ledger, at: Moment) -> list[Record]:
    """Return the stories as of a moment, first told, first listed; nothing is linked for them."""
    told = stories(ledger, standing_at(ledger, at).documents.values())
    return [story_record(story) for story in told]


def _position(utterance: Utterance) -> tuple[str, int, int, bool, str]:
    """Return the place of an utterance among others: a whole comes before its parts."""
    first, last = utterance.whole[0], utterance.whole[-1]
    return utterance.document, first.start, -last.end, utterance.is_detail, utterance.id


def _claim_id(claim: Claim) -> str:
    return claim.id


def _span(span: Span | None) -> Canonical:
    return {"text": span.text, "start": span.start, "end": span.end} if span else None


def _time(time: PartialTime | None) -> str | None:
    return time.edtf if time else None


def _document(case: Case, document: Document) -> Record:
    gone = case.withdrawals.get(document.id)
    return {
        **reliability_record(case, document.outlet),
        "id": document.id,
        "version": document.version,
        "title": document.title,
        "source": document.source,
        "url": document.url,
        "lang": document.lang,
        "published_at": _time(document.published_at),
        "held_at": utc_text(document.held_at),
        "withdrawn_at": utc_text(gone.at) if gone else None,
        "sha256": document.sha256,
        "text": document.text,
    }


def _utterance(case: Case, utterance: Utterance, events: Events) -> Record:
    document = case.document_of(utterance)
    return {
        "id": utterance.id,
        "document": utterance.document,
        "claim": case.linked.claim_of[utterance.id],
        "claimer": _claimer(case, utterance),
        "via": [{"name": link.name, "kind": link.kind} for link in utterance.via],
        "cue": _span(utterance.cue),
        "content": [_span(span) for span in utterance.whole],
        "statement": [_span(span) for span in utterance.content],
        "part_of": utterance.part_of,
        "is_detail": utterance.is_detail,
        "stance": utterance.stance.value,
        "factuality": utterance.factuality.value,
        "kind": _kind(utterance),
        "said_at": _time(utterance.said_at),
        "event_time": _time(utterance.event_time),
        "published_at": _time(document.published_at),
        "held_at": utc_text(document.held_at),
        "places": [_place(place) for place in utterance.places],
        "quantities": [_quantity(quantity) for quantity in utterance.quantities],
        "target": utterance.target,
        "event": events.record(utterance, utterance.event),
        "act_event": events.record(utterance, utterance.act_event),
    }


def _kind(utterance: Utterance) -> str:
    """How an act is given; a further statement inside one is told with it, not an act more."""
    return (Kind.NARRATED if utterance.part_of else utterance.kind).value


def _claimer(case: Case, utterance: Utterance) -> Canonical:
    """The claimer under its name in the register, and the name that the document itself gives."""
    claimer = utterance.claimer
    if claimer is None:
        return None
    span = claimer.span
    return {
        "name": case.linked.claimer_name(utterance),
        "name_here": claimer.name,
        "actor": case.linked.actor_of.get(utterance.id),
        "text": span.text if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
    }


def _place(place: Place) -> Canonical:
    return {
        "text": place.span.text,
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
        "geonames": place.geonames,
    }


def _quantity(quantity: Quantity) -> Canonical:
    return {
        "text": quantity.span.text,
        "low": quantity.low,
        "best": quantity.best,
        "high": quantity.high,
        "unit": quantity.unit,
        "of": quantity.of,
        "role": quantity.sort,
        "part": quantity.is_part,
        "additional": quantity.is_additional,
    }


def _claim(claim: Claim, events: Events) -> dict[str, Canonical]:
    return {
        "id": claim.id,
        "text": claim.text,
        "status": claim.status.value,
        "because": claim.because,
        "claimers": list(claim.claimers),
        "denied_by": list(claim.denied_by),
        "doubted_by": list(claim.doubted_by),
        "confirmed_by": list(claim.confirmed_by),
        "origins": claim.origins,
        "origin_list": [_root(root) for root in claim.roots],
        "documents": claim.documents,
        "first_published": _time(claim.first_published),
        "last_published": _time(claim.last_published),
        "values": [_values(values) for values in claim.values],
        "utterances": list(claim.utterances),
        "event": events.claim_record(claim),
    }


def _root(root: Root) -> Canonical:
    return {
        "called": root.called,
        "names": list(root.names),
        "documents": list(root.documents),
        "why": list(root.why),
    }


def _values(values: Values) -> Canonical:
    return {
        "of": values.of,
        "low": values.low,
        "high": values.high,
        "said": [
            {
                "low": said.low,
                "high": said.high,
                "text": said.text,
                "by": said.by,
                "utterance": said.utterance,
            }
            for said in values.said
        ],
    }


def _relation(relation: Relation) -> Record:
    return {
        "type": relation.type.value,
        "slot": relation.slot.value if relation.slot else None,
        "a": relation.left,
        "b": relation.right,
        "because": relation.because,
    }


def actor_record(actor: Actor) -> Record:
    """Return the record of an actor, with the evidence of its roles and why its names are one."""
    return {
        "id": actor.id,
        "name": actor.name,
        "type": actor.type.value,
        "aliases": list(actor.aliases),
        "roles": list(actor.role_names),
        "role_evidence": [given_role(role) for role in actor.roles],
        "documents": list(actor.documents),
        "merges": [merge_record(merge) for merge in actor.merges],
    }


def given_role(role: GivenRole) -> Canonical:
    """Return the record of a role: what a document calls somebody, where, when published."""
    return {
        "text": role.text,
        "document": role.document,
        "outlet": role.outlet,
        "published_at": _time(role.published_at),
        "start": role.span.start if role.span else None,
        "end": role.span.end if role.span else None,
    }


def merge_record(merge: Merge) -> Canonical:
    """Return the record of a merge: two names, why they are one actor's, and who says so."""
    return {
        "left": merge.left,
        "right": merge.right,
        "because": merge.because,
        "documents": list(merge.documents),
        "by": merge.by,
    }


def story_record(story: Story) -> Record:
    """Return a story with every field."""
    return {
        "id": story.id,
        "title": story.title,
        "documents": list(story.documents),
        "first_published": _time(story.first_published),
        "last_published": _time(story.last_published),
        "took_in": list(story.took_in),
        "came_from": list(story.came_from),
    }


def _locations(case: Case, ledger: Ledger) -> Iterator[Record]:
    """Yield the places named, each with the claims that tell of something there."""
    ordered = sorted((c for c in case.claims.values() if is_shown(case, c)), key=_claim_id)
    for location in locations(case, named_places(ledger, case), ordered):
        claims = [case.claims[claim] for claim in location.claims]
        yield {
            "name": location.name,
            "lat": location.lat,
            "lon": location.lon,
            "precision": location.precision,
            "geonames": location.geonames,
            "spellings": list(location.spellings),
            "mentions": location.mentions,
            "documents": list(location.documents),
            "claims": [
                {"id": claim.id, "status": claim.status.value, "text": claim.text}
                for claim in claims
            ],
        }


def _mentions(case: Case, ledger: Ledger) -> Iterator[Record]:
    for mention in ledger.mentions():
        if mention.version in case.documents:
            yield _mention(mention, case.linked.register)


def _mention(mention: Mention, register: Register) -> Record:
    record: dict[str, Canonical] = {
        "document": mention.document,
        "kind": mention.kind,
        "text": mention.span.text,
        "start": mention.span.start,
        "end": mention.span.end,
    }
    value = mention.of
    if isinstance(value, ActorMention):
        actor = register.listed(mention.version, value.name)
        record |= {"actor": actor, "name": value.name, "type": value.type.value}
    elif isinstance(value, Place):
        record |= {key: part for key, part in _fields(_place(value)) if key != "text"}
    elif isinstance(value, TimeMention):
        record |= {"value": value.value, "type": value.type.value, "instant": _time(value.instant)}
    else:
        record |= {key: part for key, part in _fields(_quantity(value)) if key != "text"}
    return record


def _fields(record: Canonical) -> Iterator[tuple[str, Canonical]]:
    if isinstance(record, Mapping):
        yield from record.items()
