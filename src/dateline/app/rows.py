"""Rows are a case as tables: claims, conflicts, timeline, actors, sources, each row traceable."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.app.brief import brief
from dateline.app.case import Case
from dateline.app.detail import is_shown, told
from dateline.app.event import Events
from dateline.app.export import given_role, merge_record
from dateline.app.prominence import prominence
from dateline.app.rating import credibility_record, reliability_record
from dateline.app.selection import Selection
from dateline.model.claim import Claim, Values
from dateline.model.document import Document
from dateline.model.identity import Canonical
from dateline.model.problem import Problem
from dateline.model.relation import RelationType
from dateline.model.time import PartialTime
from dateline.model.utterance import Utterance

__all__ = ["TABLES", "Row", "Table", "claim_rows", "problem_rows"]

Row = Mapping[str, Canonical]
OPPOSED = frozenset({RelationType.CONFLICTS, RelationType.REFUTES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of a case: how its rows are made, and the columns that fit a terminal."""

    rows: Callable[[Case, Selection], Iterator[Row]]
    columns: tuple[str, ...]
    empty: str


def claim_rows(case: Case, selection: Selection) -> Iterator[Row]:
    """Yield the selected claims, the most prominent first."""
    weights, events = prominence(case), Events.of(case)
    for claim in sorted(case.claims.values(), key=lambda claim: (-weights[claim.id], claim.id)):
        if is_shown(case, claim) and selection.takes_claim(case, claim):
            yield _claim(case, claim, events)


def problem_rows(problems: Sequence[Problem], text: str | None = None) -> Iterator[Row]:
    """Yield problems, those whose place, code or message holds a text."""
    for problem in problems:
        if not text or text.casefold() in _words(problem):
            yield {
                "severity": problem.severity.value,
                "code": problem.code,
                "place": problem.place,
                "message": problem.message,
            }


def _words(problem: Problem) -> str:
    return f"{problem.place} {problem.code} {problem.message}".casefold()


def _claim(case: Case, claim: Claim, events: Events) -> Row:
    return {
        "status": claim.status.value,
        "origins": claim.origins,
        "documents": claim.documents,
        "claimers": list(claim.claimers),
        "text": claim.text,
        "because": claim.because,
        "denied_by": list(claim.denied_by),
        "doubted_by": list(claim.doubted_by),
        "confirmed_by": list(claim.confirmed_by),
        "first_published": _time(claim.first_published),
        "last_published": _time(claim.last_published),
        "id": claim.id,
        "utterances": list(claim.utterances),
        "values": [_values(values) for values in claim.values],
        **credibility_record(case, claim),
        "event": events.claim_record(claim),
        "said": [_said(case, item) for item in told(case, claim)],
    }


def _values(values: Values) -> Canonical:
    said: list[Canonical] = [
        {
            "low": one.low,
            "high": one.high,
            "text": one.text,
            "by": one.by,
            "utterance": one.utterance,
        }
        for one in values.said
    ]
    return {"of": values.of, "low": values.low, "high": values.high, "said": said}


def _conflicts(case: Case, selection: Selection) -> Iterator[Row]:
    for relation in sorted(case.linked.relations, key=lambda relation: relation.id):
        sides = (case.utterances[relation.left], case.utterances[relation.right])
        if relation.type in OPPOSED and any(selection.takes(case, side) for side in sides):
            yield {
                "left_id": relation.left,
                "right_id": relation.right,
                "slot": relation.slot.value if relation.slot else None,
                "left_says": _speaker(case, sides[0]),
                "left_text": sides[0].words,
                "right_says": _speaker(case, sides[1]),
                "right_text": sides[1].words,
                "type": relation.type.value,
                "because": relation.because,
                "left": _said(case, sides[0]),
                "right": _said(case, sides[1]),
            }


def _timeline(case: Case, selection: Selection) -> Iterator[Row]:
    for entry in brief(case).timeline:
        if selection.takes_claim(case, entry.claim):
            reference = entry.line.references[0]
            yield {
                "when": entry.when.edtf,
                "status": entry.claim.status.value,
                "speaker": entry.line.speaker or reference.outlet,
                "text": entry.line.text,
                "clock": entry.clock,
                "precision": entry.precision,
                "inferred": entry.is_inferred,
                "claim": entry.claim.id,
                "utterance": reference.utterance,
                "document": reference.document,
                "spans": [[span.start, span.end] for span in reference.spans],
            }


def _actors(case: Case, selection: Selection) -> Iterator[Row]:
    said: dict[str, list[Utterance]] = {}
    for utterance in selection.chosen(case):
        said.setdefault(case.linked.actor_of.get(utterance.id, ""), []).append(utterance)
    actors = sorted(case.linked.actors, key=lambda actor: (-len(said.get(actor.id, ())), actor.id))
    for actor in actors:
        if actor.id in said or selection.is_everything:
            yield {
                "statements": len(said.get(actor.id, ())),
                "name": actor.name,
                "type": actor.type.value,
                "roles": list(actor.role_names),
                "aliases": list(actor.aliases),
                "documents": list(actor.documents),
                "id": actor.id,
                "role_evidence": [given_role(role) for role in actor.roles],
                "merges": [merge_record(merge) for merge in actor.merges],
            }


def _sources(case: Case, selection: Selection) -> Iterator[Row]:
    said: dict[str, list[Utterance]] = {}
    for utterance in selection.chosen(case):
        said.setdefault(utterance.version, []).append(utterance)
    outlets: dict[str, list[Document]] = {}
    for document in case.documents.values():
        if document.version in said or selection.is_everything:
            outlets.setdefault(document.outlet, []).append(document)
    for name in sorted(outlets):
        yield _source(name, outlets[name], said) | reliability_record(case, name)


def _source(
    name: str, documents: Sequence[Document], said: Mapping[str, Sequence[Utterance]]
) -> dict[str, Canonical]:
    utterances = [item for document in documents for item in said.get(document.version, ())]
    own_voice = sum(utterance.is_own_voice for utterance in utterances)
    dated = [document.published_at for document in documents if document.published_at]
    return {
        "name": name,
        "documents": sorted(document.id for document in documents),
        "own_voice": own_voice,
        "reported": len(utterances) - own_voice,
        "first_published": _time(min(dated, key=lambda it: (it.earliest, it.edtf), default=None)),
        "last_published": _time(max(dated, key=lambda it: (it.latest, it.edtf), default=None)),
    }


TABLES: Mapping[str, Table] = {
    "claims": Table(
        rows=claim_rows,
        columns=("id", "status", "origins", "documents", "claimers", "text"),
        empty="No claim.",
    ),
    "conflicts": Table(
        rows=_conflicts,
        columns=(
            "slot",
            "left_id",
            "left_says",
            "left_text",
            "right_id",
            "right_says",
            "right_text",
        ),
        empty="No conflict.",
    ),
    "timeline": Table(
        rows=_timeline,
        columns=("when", "clock", "status", "speaker", "text"),
        empty="No event has a time.",
    ),
    "actors": Table(
        rows=_actors, columns=("statements", "type", "name", "roles"), empty="No actor."
    ),
    "sources": Table(
        rows=_sources,
        columns=("name", "reliability", "own_voice", "reported", "first_published", "documents"),
        empty="No source.",
    ),
}


def _speaker(case: Case, utterance: Utterance) -> str:
    return case.linked.claimer_name(utterance) or case.document_of(utterance).outlet


def _said(case: Case, utterance: Utterance) -> Canonical:
    return {
        "utterance": utterance.id,
        "document": utterance.document,
        "outlet": case.document_of(utterance).outlet,
        "speaker": _speaker(case, utterance),
        "stance": utterance.stance.value,
        "content": [
            {"start": span.start, "end": span.end, "text": span.text} for span in utterance.content
        ],
    }


def _time(time: PartialTime | None) -> str | None:
    return time.edtf if time else None
