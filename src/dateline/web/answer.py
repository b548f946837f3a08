"""An answer is what a page shows as JSON: records in the form of the export."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from dateline.app.export import KINDS, records
from dateline.ledger.ledger import Ledger
from dateline.model.identity import Canonical
from dateline.model.utterance import Utterance
from dateline.report import json
from dateline.web.conflict import OPPOSED
from dateline.web.find import actor_of, claim_of, document_of, with_status
from dateline.web.outlet import outlets
from dateline.web.question import Question
from dateline.web.snapshot import Snapshot

__all__ = ["ANSWERS", "Answer", "Asked", "write"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an answer is made from; `name` is the id in the path, or empty."""

    snapshot: Snapshot
    question: Question
    ledger: Ledger
    name: str

    def export(self, kind: str, utterances: Iterable[Utterance] | None = None) -> list[Canonical]:
        """Return the records of a kind, or only those of some utterances."""
        case = self.snapshot.case
        if utterances is not None:
            case = replace(case, utterances={item.id: item for item in utterances})
        return list(records(case, self.ledger, kind))


Answer = Callable[[Asked], Mapping[str, Canonical]]


def write(asked: Asked, answer: Answer) -> str:
    """Write an answer and the moment it is for."""
    at = asked.question.moment
    told = {"as_of": at.as_of.edtf if at.as_of else None, "clock": at.clock}
    return json.dumps({**told, **answer(asked)}) + "\n"


def _list(found: Sequence[Canonical]) -> Mapping[str, Canonical]:
    return {"total": len(found), "records": found}


def _export(kind: str) -> Answer:
    return lambda asked: _list(asked.export(kind))


def _brief(asked: Asked) -> Mapping[str, Canonical]:
    return {"brief": json.plain(asked.snapshot.brief)}


def _claims(asked: Asked) -> Mapping[str, Canonical]:
    snapshot, status = asked.snapshot, asked.question.status
    claims = {claim.id: claim for claim in with_status(snapshot, status)}
    case = replace(snapshot.case, claims=claims)
    return _list(list(records(case, asked.ledger, "claims")))


def _claim(asked: Asked) -> Mapping[str, Canonical]:
    snapshot = asked.snapshot
    claim = claim_of(snapshot, asked.name)
    relations = list(snapshot.relations_of.get(claim.id, ()))
    case = replace(
        snapshot.case,
        claims={claim.id: claim},
        utterances={key: snapshot.case.utterances[key] for key in claim.utterances},
        linked=replace(snapshot.case.linked, relations=tuple(relations)),
    )
    (record,) = records(case, asked.ledger, "claims")
    return {
        "claim": record,
        "utterances": list(records(case, asked.ledger, "utterances")),
        "relations": list(records(case, asked.ledger, "relations")),
    }


def _conflicts(asked: Asked) -> Mapping[str, Canonical]:
    linked = asked.snapshot.case.linked
    opposed = tuple(relation for relation in linked.relations if relation.type in OPPOSED)
    case = replace(asked.snapshot.case, linked=replace(linked, relations=opposed))
    return _list(list(records(case, asked.ledger, "relations")))


def _timeline(asked: Asked) -> Mapping[str, Canonical]:
    return _list(
        [
            {
                "when": entry.when.edtf,
                "clock": entry.clock,
                "precision": entry.precision,
                "inferred": entry.is_inferred,
                "claim": entry.claim.id,
                "status": entry.claim.status.value,
                "line": json.plain(entry.line),
            }
            for entry in asked.snapshot.brief.timeline
        ]
    )


def _actor(asked: Asked) -> Mapping[str, Canonical]:
    actor = actor_of(asked.snapshot, asked.name)
    linked = replace(asked.snapshot.case.linked, actors=(actor,))
    case = replace(asked.snapshot.case, linked=linked)
    (record,) = records(case, asked.ledger, "actors")
    spoken = asked.snapshot.spoken_by.get(actor.id, ())
    return {"actor": record, "utterances": asked.export("utterances", spoken)}


def _document(asked: Asked) -> Mapping[str, Canonical]:
    document = document_of(asked.snapshot, asked.name)
    case = replace(asked.snapshot.case, documents={document.version: document})
    (record,) = records(case, asked.ledger, "documents")
    spoken = asked.snapshot.spoken_in.get(document.version, ())
    return {"document": record, "utterances": asked.export("utterances", spoken)}


def _map(asked: Asked) -> Mapping[str, Canonical]:
    return _list([json.plain(location) for location in asked.snapshot.locations])


def _sources(asked: Asked) -> Mapping[str, Canonical]:
    return _list([json.plain(outlet) for outlet in outlets(asked.snapshot)])


def _problems(asked: Asked) -> Mapping[str, Canonical]:
    return _list([json.plain(problem) for problem in asked.snapshot.case.problems])


ANSWERS: Mapping[str, Answer] = MappingProxyType(
    {
        **{f"/{kind}": _export(kind) for kind in KINDS},
        "/brief": _brief,
        "/claims": _claims,
        "/claims/{name:path}": _claim,
        "/conflicts": _conflicts,
        "/timeline": _timeline,
        "/map": _map,
        "/actors/{name:path}": _actor,
        "/documents/{name:path}": _document,
        "/sources": _sources,
        "/problems": _problems,
    }
)
