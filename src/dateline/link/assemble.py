"""Assemble a claim from its utterances: its words, its parties, its origins, its status."""

from collections.abc import Iterable, Sequence

from dateline.link.figure import values_of
from dateline.link.origin import Origin, origins
from dateline.link.profile import Profile
from dateline.link.representative import representative
from dateline.link.said import Said
from dateline.link.status import Standing, status
from dateline.link.sure import Sure
from dateline.model.claim import Claim, Root, claim_id
from dateline.model.utterance import Stance

__all__ = ["assemble"]


def assemble(members: Sequence[tuple[Profile, Said]], sure: Sure) -> Claim:
    """Make the claim of some utterances; `sure` tells which of them surely say the same."""
    said = tuple(sorted((one for _, one in members), key=lambda one: one.first))
    standing = Standing(said, origins(said), sure)
    chosen = representative([profile for profile, _ in members])
    value, because = status(standing)
    utterances = tuple(sorted(one.id for one in said))
    published = sorted(
        {one.document.published_at for one in said if one.document.published_at},
        key=lambda time: (time.earliest, time.latest, time.edtf),
    )
    return Claim(
        id=claim_id(utterances),
        text=chosen.utterance.words,
        representative=chosen.id,
        status=value,
        because=because,
        utterances=utterances,
        claimers=_parties(standing.backing),
        denied_by=_parties(standing.denying),
        doubted_by=_parties(standing.of(Stance.DOUBTS)),
        confirmed_by=_parties(standing.of(Stance.CONFIRMS)),
        origins=max(1, len(standing.origins)),
        documents=len({one.document.id for one in said}),
        first_published=published[0] if published else None,
        last_published=published[-1] if published else None,
        values=values_of(said),
        roots=tuple(map(_root, standing.origins)),
    )


def _root(origin: Origin) -> Root:
    documents = tuple(dict.fromkeys(one.document.id for one in origin.said))
    return Root(called=origin.called, names=origin.names, documents=documents, why=origin.why)


def _parties(said: Iterable[Said]) -> tuple[str, ...]:
    """Name the claimers, each once; a document's own voice is no claimer."""
    return tuple(dict.fromkeys(one.name for one in said if one.actor))
