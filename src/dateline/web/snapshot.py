"""A snapshot is a case at a moment, with the indexes that pages look things up in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from dateline.app.brief import brief
from dateline.app.case import Case, open_case
from dateline.app.detail import is_shown, statements
from dateline.app.location import Location, locations, named_places
from dateline.app.prominence import prominence
from dateline.app.statement import line_of
from dateline.app.view import Brief, Line, Moment
from dateline.ledger.ledger import Ledger
from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.relation import Relation
from dateline.model.utterance import Utterance
from dateline.report.check import checked

__all__ = ["Said", "Snapshot", "said", "snapshot"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What all pages of one moment share; `claims` come most prominent first.

    `documents` are found by id, `spoken_in` by document version, `spoken_by` by actor,
    `relations_of` by claim; `locations` are the places named.
    """

    case: Case
    brief: Brief
    claims: tuple[Claim, ...]
    locations: tuple[Location, ...]
    documents: Mapping[str, Document]
    spoken_in: Mapping[str, tuple[Utterance, ...]]
    spoken_by: Mapping[str, tuple[Utterance, ...]]
    relations_of: Mapping[str, tuple[Relation, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An utterance as pages show it: its line, where it stands, the claim it belongs to."""

    utterance: Utterance
    document: Document
    claim: Claim
    line: Line


def said(case: Case, utterance: Utterance) -> Said:
    """Show an utterance."""
    document = case.document_of(utterance)
    return Said(
        utterance=utterance,
        document=document,
        claim=case.claim_of(utterance.id),
        line=line_of(utterance, document),
    )


def snapshot(ledger: Ledger, at: Moment) -> Snapshot:
    """Link what a ledger holds as of a moment, and index it."""
    case = open_case(ledger, at)
    weights = prominence(case)
    shown = [claim for claim in case.claims.values() if is_shown(case, claim)]
    claims = tuple(sorted(shown, key=lambda item: (-weights[item.id], item.id)))
    utterances = tuple(statements(case))
    actor_of = case.linked.actor_of
    return Snapshot(
        case=case,
        brief=checked(brief(case)),
        claims=claims,
        locations=locations(case, named_places(ledger, case), claims),
        documents={document.id: document for document in case.documents.values()},
        spoken_in=_grouped((item.version, item) for item in utterances),
        spoken_by=_grouped(
            (actor_of[item.id], item) for item in utterances if actor_of.get(item.id)
        ),
        relations_of=_grouped(
            (claim, relation)
            for relation in case.linked.relations
            for claim in sorted(
                {case.linked.claim_of[relation.left], case.linked.claim_of[relation.right]}
            )
        ),
    )


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
