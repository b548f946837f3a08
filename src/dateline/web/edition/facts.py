"""What every page says of an edition, and its front page: the brief without what has pages."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from dateline.app.view import Brief
from dateline.ledger.codec import encode
from dateline.model.claim import Status
from dateline.model.document import Document
from dateline.model.identity import Canonical
from dateline.report.json import dumps, plain
from dateline.report.summary import heading
from dateline.web.edition.row import Facts, Tick
from dateline.web.snapshot import Snapshot

__all__ = ["facts_of", "front_page"]

TICKS: Final = 120  # moments on the slider
SHOWN: Final = 15  # entries of a kind on the front page; the pages of their kind have them all


def facts_of(snapshot: Snapshot, state: str, *, stories: int = 0, conflicts: int = 0) -> Facts:
    """Count what an edition holds."""
    case, brief = snapshot.case, snapshot.brief
    statuses = Counter(claim.status for claim in snapshot.claims)
    documents = case.documents.values()
    return Facts(
        state=state,
        heading=heading(brief),
        made_at=datetime.now(UTC),
        held_until=max((one.held_at for one in documents), default=None),
        documents=len(case.documents),
        outlets=len({one.outlet for one in documents}),
        utterances=len(case.utterances),
        claims=len(snapshot.claims),
        conflicts=conflicts,
        actors=len(case.linked.actors),
        places=len(snapshot.locations),
        events=len(brief.timeline),
        problems=len(case.problems),
        stories=stories,
        statuses=tuple((status, statuses[status]) for status in Status if statuses[status]),
        moments=tuple(_moments(list(documents))),
    )


def front_page(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    """Yield the brief, once as the front page shows it and once as JSON."""
    brief = snapshot.brief
    yield "brief", encode(_shortened(brief))
    without = replace(brief, documents=(), relations=())
    told: Canonical = plain(without)
    assert isinstance(told, dict)  # noqa: S101 - a record is a mapping
    rests_on = [_slim(document) for document in brief.documents]
    yield "brief.json", dumps({**told, "documents": rests_on})


def _slim(document: Document) -> Canonical:
    return {
        "id": document.id,
        "version": document.version,
        "title": document.title,
        "outlet": document.outlet,
        "published_at": plain(document.published_at),
    }


def _shortened(brief: Brief) -> Brief:
    return replace(
        brief,
        documents=(),
        relations=(),
        timeline=(),
        problems=brief.problems[:SHOWN],
        undated=brief.undated[:SHOWN],
        established=brief.established[:SHOWN],
        disputed=brief.disputed[:SHOWN],
        claimed=brief.claimed[:SHOWN],
        figures=brief.figures[:SHOWN],
    )


def _moments(documents: list[Document]) -> Iterator[Tick]:
    """Yield the times at which documents appeared, thinned out evenly, with how many had."""
    times = [one.published_at.latest for one in documents if one.published_at]
    by_then = 0
    counted = Counter(time.astimezone(UTC).replace(second=0, microsecond=0) for time in times)
    ticks = []
    for time in sorted(counted):
        by_then += counted[time]
        ticks.append(Tick(at=time.strftime("%Y-%m-%dT%H:%MZ"), documents=by_then))
    step = -(-len(ticks) // TICKS) or 1
    yield from ticks[:-1][::step]
    yield from ticks[-1:]
