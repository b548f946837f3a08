"""A claim's history: how it stood at every moment at which something about it changed.

A claim is made anew of what is known at each moment, so its history is that of what is told in
it: at another moment it is the claim that shares most statements with it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from dateline.app.carry import Key, key_of
from dateline.app.case import Case, open_case
from dateline.app.detail import told
from dateline.app.figure_change import Figures, figures_told, moved
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
    """What the claim is at a moment; the case itself is let go of, for there may be many.

    `versions` maps the documents known at the moment to their versions.
    """

    at: PartialTime | None
    claim: Claim | None
    told: Mapping[Key, Told]
    figures: Figures
    versions: Mapping[str, str]


def history(ledger: Ledger, base: Case, claim: Claim) -> Iterator[Step]:
    """Yield the steps of a claim of a case, the earliest first, by the case's clock.

    A moment counts where one of the documents that ever told the claim appeared, or any
    document was edited.
    """
    documents = list(ledger.documents())
    edited = _edited(documents)
    keys: dict[str, set[Key]] = defaultdict(set)
    for utterance in ledger.utterances() if edited else ():
        if utterance.document in edited:
            keys[utterance.version].add(key_of(utterance))
    last: _View | None = None
    for view in _views(ledger, documents, base, claim):
        step = _step(last, view, keys)
        is_other = _standing(last.claim if last else None) != _standing(view.claim)
        if (last or view.claim) and (step.is_news or is_other):
            yield step
            last = view


def _views(
    ledger: Ledger, documents: Sequence[Document], base: Case, claim: Claim
) -> Iterator[_View]:
    """Look at the claim at every moment, and at those of the documents that it is found in."""
    clock, since = base.moment.clock, known_since(documents, base.moment.clock)
    views: dict[datetime, _View] = {}
    last = _seen(base, claim)
    if base.moment.as_of:
        views[base.moment.as_of.latest] = last
        last = _view(ledger, Moment(clock=clock), base, claim)
    found = _edited(documents)
    while True:
        every = (*views.values(), last)
        found |= {one.document.id for view in every for one in view.told.values()}
        moments = _moments(documents, found, since)
        fresh = sorted(moments.keys() - views.keys())
        if not fresh:
            break
        for end in fresh:
            views[end] = _view(ledger, Moment(as_of=moments[end], clock=clock), base, claim)
    yield from (views[end] for end in sorted(views))
    yield last


def _view(ledger: Ledger, at: Moment, base: Case, claim: Claim) -> _View:
    case = open_case(ledger, at)
    same = lineage(case, base).came_from(claim)
    return _seen(case, same[0] if same else None)


def _seen(case: Case, claim: Claim | None) -> _View:
    said = list(told(case, claim)) if claim else []
    return _View(
        at=case.moment.as_of,
        claim=claim,
        told={key_of(one): _told(case, one) for one in said},
        figures=figures_told(case, [claim] if claim else []),
        versions={document.id: document.version for document in case.documents.values()},
    )


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


def _step(last: _View | None, view: _View, keys: Mapping[str, set[Key]]) -> Step:
    before = last.told if last else {}
    left = [
        replace(one, why=_why(key, one, view, keys))
        for key, one in before.items()
        if key not in view.told
    ]
    return Step(
        at=view.at,
        claim=view.claim,
        joined=_in_order(one for key, one in view.told.items() if key not in before),
        left=_in_order(left),
        figures=moved(last.figures, view.figures) if last else (),
    )


def _in_order(statements: Iterable[Told]) -> tuple[Told, ...]:
    return tuple(sorted(statements, key=_appeared))


def _appeared(one: Told) -> tuple[bool, str, str, int, str]:
    published, document = one.document.published_at, one.document.id
    start = one.utterance.content[0].start
    return published is None, published.edtf if published else "", document, start, one.speaker


def _told(case: Case, utterance: Utterance) -> Told:
    document = case.document_of(utterance)
    return Told(
        utterance=utterance,
        document=document,
        speaker=case.linked.claimer_name(utterance) or document.outlet,
    )


def _why(key: Key, one: Told, view: _View, keys: Mapping[str, set[Key]]) -> str:
    """Say what became of a statement that left a claim."""
    now = view.versions[one.document.id]
    is_there = now == one.document.version or key in keys.get(now, ())
    return "told in another claim" if is_there else "edited out"
