"""A case at a moment: the facts that were known by then, linked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dateline.app.carry import carried
from dateline.app.index import bring_up
from dateline.app.likeness import likeness
from dateline.app.scope import EVERYTHING, Scope, within
from dateline.app.standing import standing_at, versions_of
from dateline.app.view import Moment
from dateline.app.withdraw import standing_withdrawals
from dateline.ledger.ledger import Ledger
from dateline.link.link import Linked, link
from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.errors import UsageError
from dateline.model.judgement import Judgement
from dateline.model.problem import Problem
from dateline.model.time import PartialTime, TimeError
from dateline.model.utterance import Utterance
from dateline.model.withdrawal import Withdrawal

__all__ = ["CLOCKS", "Case", "Clock", "moment", "open_case"]

Clock = Literal["published", "held"]
CLOCKS: tuple[Clock, ...] = ("published", "held")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The documents, utterances and what linking makes of them, as of a moment.

    `undated` are ids of documents left out because nothing tells whether they had appeared.
    `judgements` are people's words that stand, on the utterances in view that have the words
    they were said of. `withdrawals` are, by document, of those that are gone from their address.
    """

    moment: Moment
    documents: Mapping[str, Document]
    utterances: Mapping[str, Utterance]
    linked: Linked
    claims: Mapping[str, Claim]
    problems: tuple[Problem, ...]
    undated: tuple[str, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    withdrawals: Mapping[str, Withdrawal] = field(default_factory=dict)

    def claim_of(self, utterance: str) -> Claim:
        """Return the claim that an utterance belongs to."""
        return self.claims[self.linked.claim_of[utterance]]

    def document_of(self, utterance: Utterance) -> Document:
        """Return the document that an utterance stands in."""
        return self.documents[utterance.version]


def moment(as_of: str | None, clock: str) -> Moment:
    """Read a moment as a person gives it.

    Raises:
        UsageError: The text is no date or time, or the clock is unknown.
    """
    if clock not in CLOCKS:
        raise UsageError(f"no clock {clock!r}: use {' or '.join(CLOCKS)}")
    try:
        return Moment(as_of=PartialTime(as_of) if as_of else None, clock=clock)
    except TimeError as error:
        raise UsageError(f"--as-of: {error}") from error


def open_case(ledger: Ledger, at: Moment, scope: Scope = EVERYTHING) -> Case:
    """Link what the ledger holds as of a moment, in a scope; the latest version of each document.

    Raises:
        UsageError: The scope names no story.
    """
    index = bring_up(ledger)  # first, so that it has all that is read below
    standing = standing_at(ledger, at)
    documents = within(ledger, standing.documents, scope)
    ids = {document.id for document in documents.values()}
    # All versions, since a person's word on an earlier one is carried to the one in view.
    of = None if scope.is_everything else versions_of(ledger, ids)
    made = tuple(ledger.judgements())
    utterances: dict[str, Utterance] = {}
    hidden: dict[str, Utterance] = {}  # what judgements may be on
    for utterance in ledger.utterances(of):
        if utterance.version in documents:
            utterances[utterance.id] = utterance
        elif made:
            hidden[utterance.id] = utterance
    judgements = tuple(word for _, word in carried(made, utterances, hidden))
    vectors = {key: vector for key, vector in ledger.vectors(of) if key in utterances}
    linked = link(
        tuple(documents.values()),
        tuple(utterances.values()),
        vectors,
        judgements,
        mentions=(item for item in ledger.mentions(of) if item.version in documents),
        likeness=likeness(index) if index else None,
    )
    return Case(
        moment=at,
        documents=documents,
        utterances=utterances,
        linked=linked,
        claims={claim.id: claim for claim in linked.claims},
        problems=_problems(ledger, documents, scope),
        undated=standing.undated if of is None else (),
        judgements=judgements,
        withdrawals=standing_withdrawals(
            ledger.withdrawals(), until=at.as_of.latest if at.as_of else None
        ),
    )


def _problems(
    ledger: Ledger, documents: Mapping[str, Document], scope: Scope
) -> tuple[Problem, ...]:
    """Return the problems of a case; in a scope, those of its documents."""
    ids = {document.id for document in documents.values()}
    every = scope.is_everything
    return tuple(one for one in ledger.problems() if every or one.place in ids)
