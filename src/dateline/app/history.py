"""A claim's history: how it stood at every moment at which something about it changed.

A claim is made anew of what is known at each moment, so its history is that of what is told in
it: at another moment it is the claim that shares most statements with it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from dateline.app.carry import Key, key_of
from dateline.app.case import Case, open_case
from dateline.app.figure_change import moved
from dateline.app.known import known_since
from dateline.app.lineage import lineage
from dateline.app.view import Moment
from dateline.ledger.ledger import Ledger
from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.time import PartialTime
from dateline.model.utterance import Utterance

__all__ = ["Step", "Told", "history"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement of a claim, where it stands and by whom, under the name in the register.

    `why` says of one that left the claim what became of it.
    """

    utterance: Utterance
    document: Document
    speaker: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How a claim stood from a moment on; `claim` is None where nobody told it any more.

    `at` is None for all that is held, the undated documents included. `joined` and `left` are
    the statements that came and went, `figures` the figures that moved.
    """

    at: PartialTime | None
    claim: Claim | None
    joined: tuple[Told, ...]
    left: tuple[Told, ...]
    figures: tuple[str, ...]

    @property
    def is_news(self) -> bool:
        """Whether any statement came or went."""
        return bool(self.joined or self.left)


@dataclass(frozen=True, slots=True)
class _View:
    """The case at a moment, and what the claim is there."""

    case: Case
    claim: Claim | None

    @property
    def keys(self) -> Mapping[Key, Utterance]:
        utterances = self.claim.utterances if self.claim else ()
        return {key_of(self.case.utterances[key]): self.case.utterances[key] for key in utterances}


def history(ledger: Ledger, base: Case, claim: Claim) -> Iterator[Step]:
    """Yield the steps of a claim of a case, the earliest first, by the case's clock.

    A moment counts where one of the documents that ever told the claim appeared, or any
    document was edited.
    """
    last: _View | None = None
    for view in _views(ledger, base, claim):
        step = _step(last, view)
        if last is None and view.claim is None:
            continue
        before = last.claim if last else None
        if step.is_news or _standing(before) != _standing(view.claim):
            yield step
        last = view


def _views(ledger: Ledger, base: Case, claim: Claim) -> list[_View]:
    """Look at the claim at every moment, and at those of the documents that it is found in."""
    documents = list(ledger.documents())
    since = known_since(documents, base.moment.clock)
    views: dict[datetime, _View] = {}
    last = _View(base, claim)
    if base.moment.as_of:
        views[base.moment.as_of.latest] = last
        last = _view(ledger, Moment(clock=base.moment.clock), base, claim)
    found = _edited(documents)
    while True:
        every = (*views.values(), last)
        found |= {said.document for view in every for said in view.keys.values()}
        moments = _moments(documents, found, since)
        fresh = sorted(moments.keys() - views.keys())
        if not fresh:
            return [*(views[end] for end in sorted(views)), last]
        for end in fresh:
            at = Moment(as_of=moments[end], clock=base.moment.clock)
            views[end] = _view(ledger, at, base, claim)


def _view(ledger: Ledger, at: Moment, base: Case, claim: Claim) -> _View:
    case = open_case(ledger, at)
    told = lineage(case, base).came_from(claim)
    return _View(case, told[0] if told else None)


def _edited(documents: Iterable[Document]) -> set[str]:
    """Return the ids of the documents of which there are several versions."""
    counted = Counter(document.id for document in documents)
    return {name for name, versions in counted.items() if versions > 1}


def _moments(
    documents: Iterable[Document], ids: Iterable[str], since: Mapping[str, PartialTime | None]
) -> dict[datetime, PartialTime]:
    """Map the instants since which versions of some documents are known to their times."""
    wanted, moments = frozenset(ids), dict[datetime, PartialTime]()
    for document in documents:
        time = since[document.version]
        if time and document.id in wanted:
            moments[time.latest] = min(time, moments.get(time.latest, time))
    return moments


def _standing(claim: Claim | None) -> tuple[object, ...] | None:
    return (claim.status, claim.origins) if claim else None


def _step(last: _View | None, view: _View) -> Step:
    before = last.keys if last else {}
    joined = [said for key, said in view.keys.items() if key not in before]
    left = [said for key, said in before.items() if key not in view.keys]
    figures: tuple[str, ...] = ()
    if last and last.claim and view.claim:
        figures = moved(last.case, [last.claim], view.case, view.claim)
    return Step(
        at=view.case.moment.as_of,
        claim=view.claim,
        joined=tuple(_told(view.case, said) for said in _in_order(view.case, joined)),
        left=tuple(
            _told(last.case, said, _why(view.case, said)) for said in _in_order(last.case, left)
        )
        if last
        else (),
        figures=figures,
    )


def _in_order(case: Case, said: Iterable[Utterance]) -> list[Utterance]:
    return sorted(said, key=lambda one: (_appeared(case, one), one.content[0].start, one.id))


def _appeared(case: Case, utterance: Utterance) -> tuple[bool, str, str]:
    published = case.document_of(utterance).published_at
    return published is None, published.edtf if published else "", utterance.document


def _told(case: Case, utterance: Utterance, why: str = "") -> Told:
    document = case.document_of(utterance)
    return Told(
        utterance=utterance,
        document=document,
        speaker=case.linked.claimer_name(utterance) or document.outlet,
        why=why,
    )


def _why(case: Case, utterance: Utterance) -> str:
    """Say what became of a statement that left a claim."""
    keys = {key_of(one) for one in case.utterances.values() if one.document == utterance.document}
    return "told in another claim" if key_of(utterance) in keys else "edited out"
