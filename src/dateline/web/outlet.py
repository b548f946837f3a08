"""An outlet is a source by name, with the documents held from it and its reliability."""

from dataclasses import dataclass

from dateline.app.rating import UNRATED, outlet_rating
from dateline.model.document import Document
from dateline.model.time import PartialTime
from dateline.web.snapshot import Snapshot

__all__ = ["Outlet", "outlets"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A source; `own_voice` counts what it says itself, `reported` what it has others say."""

    name: str
    reliability: str
    documents: tuple[str, ...]
    own_voice: int
    reported: int
    first_published: PartialTime | None
    last_published: PartialTime | None


def outlets(snapshot: Snapshot) -> tuple[Outlet, ...]:
    """Return every outlet of the case, by name."""
    found: dict[str, list[Document]] = {}
    for document in snapshot.case.documents.values():
        found.setdefault(document.outlet, []).append(document)
    return tuple(_outlet(snapshot, name, found[name]) for name in sorted(found))


def _outlet(snapshot: Snapshot, name: str, documents: list[Document]) -> Outlet:
    said = [item for each in documents for item in snapshot.spoken_in.get(each.version, ())]
    own_voice = sum(utterance.is_own_voice for utterance in said)
    published = [document.published_at for document in documents if document.published_at]
    rated = outlet_rating(snapshot.case, name)
    return Outlet(
        name=name,
        reliability=(rated and rated.grade) or UNRATED,
        documents=tuple(document.id for document in documents),
        own_voice=own_voice,
        reported=len(said) - own_voice,
        first_published=min(published, key=lambda time: time.earliest, default=None),
        last_published=max(published, key=lambda time: time.latest, default=None),
    )
