"""A snapshot is a case at a moment with what pages are made of; an edition is written from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from dateline.app.brief import brief
from dateline.app.case import Case, open_case
from dateline.app.detail import is_shown, statements
from dateline.app.location import Location, locations, named_places
from dateline.app.prominence import prominence
from dateline.app.scope import EVERYTHING, Scope
from dateline.app.view import Brief, Moment
from dateline.ledger.ledger import Ledger
from dateline.model.claim import Claim
from dateline.model.utterance import Utterance
from dateline.report.check import checked

__all__ = ["Snapshot", "snapshot"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What all pages of one moment share; `claims` come most prominent first.

    `spoken_in` are found by document version, `spoken_by` by actor; `locations` are the places
    named.
    """

    case: Case
    brief: Brief
    claims: tuple[Claim, ...]
    locations: tuple[Location, ...]
    spoken_in: Mapping[str, tuple[Utterance, ...]]
    spoken_by: Mapping[str, tuple[Utterance, ...]]


def snapshot(ledger: Ledger, at: Moment, scope: Scope = EVERYTHING) -> Snapshot:
    """Link what a ledger holds as of a moment, in a scope, and index it.

    Raises:
        UsageError: The scope names no story.
    """
    case = open_case(ledger, at, scope)
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
        spoken_in=_grouped((item.version, item) for item in utterances),
        spoken_by=_grouped(
            (actor_of[item.id], item) for item in utterances if actor_of.get(item.id)
        ),
    )


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
