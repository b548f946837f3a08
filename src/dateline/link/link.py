"""Link: utterances to claims, relations and actors, as a pure function of facts and judgements."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.link.actors.register import Register, register
from dateline.link.apart import apart
from dateline.link.assemble import assemble
from dateline.link.cleared import cleared_denials, cleared_pairs, uncleared
from dateline.link.cluster import clusters
from dateline.link.conflicts.account import accounts_of
from dateline.link.conflicts.find import conflicts
from dateline.link.denial import denied_elsewhere
from dateline.link.name import is_named
from dateline.link.opposite import opposites
from dateline.link.profile import Profile, profiles_of
from dateline.link.reasons import reasons
from dateline.link.relate import judged_conflicts, relations_of, repeated
from dateline.link.ruled import Ruling, joined, ruling
from dateline.link.said import Said
from dateline.link.scores import scores
from dateline.link.strength import strengths
from dateline.link.sure import sure_pairs
from dateline.model.actor import Actor
from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.judgement import Judgement
from dateline.model.mention import Mention
from dateline.model.relation import Relation
from dateline.model.utterance import Utterance

__all__ = ["Likeness", "Linked", "link"]

# The scores of pairs of profiles, by their places (left before right), in thousandths of log-odds.
Likeness = Callable[[Sequence[Profile]], Mapping[tuple[int, int], int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Claims, relations and actors, and which claim and actor each utterance belongs to.

    `actor_of` holds the claimers' actors only; a document's own voice has none. `register`
    finds the actor of any name in a version of a document; `names` are the actors' names by id.
    """

    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    actors: tuple[Actor, ...]
    claim_of: Mapping[str, str]
    actor_of: Mapping[str, str]
    register: Register
    names: Mapping[str, str]

    def claimer_name(self, utterance: Utterance) -> str | None:
        """Return the name in the register of who makes a claim, else the document's own."""
        claimer = utterance.claimer
        return (
            self.names.get(self.actor_of.get(utterance.id, ""), claimer.name) if claimer else None
        )


def link(  # noqa: PLR0913 - facts of each kind, each by its name
    documents: Iterable[Document],
    utterances: Iterable[Utterance],
    vectors: Mapping[str, bytes],
    judgements: Iterable[Judgement] = (),
    *,
    mentions: Iterable[Mention] = (),
    likeness: Likeness | None = None,
) -> Linked:
    """Link utterances; the order in which anything is given makes no difference.

    `likeness` scores the pairs that are worth comparing, where some of it is known already.
    """
    texts = {document.version: document for document in documents}
    ordered = sorted({said.id: said for said in utterances}.items())
    voices = [utterance for _, utterance in ordered]
    ruled = sorted(judgements, key=lambda judgement: judgement.id)
    parties = register(voices, ruled, mentions, texts)
    actor_of = _actors(voices, parties)
    profiles = profiles_of(voices, texts, vectors, actor_of)
    place = {profile.id: index for index, profile in enumerate(profiles)}
    alike = (likeness or scores)(profiles)
    names = {actor.id: actor.name for actor in parties.actors}
    denials = denied_elsewhere(profiles, alike, names)
    targets = [*_targets(profiles, place), *denials]
    people = ruling(judgement for judgement in ruled if place.keys() >= set(judgement.pair))
    groups = _groups(profiles, alike, people, place, targets)
    sure = sure_pairs(profiles, alike, targets, people.together)

    voice = dict(ordered)
    group_of = {profiles[i].id: number for number, group in enumerate(groups) for i in group}
    cleared = cleared_pairs(ruled)
    void = cleared_denials(cleared, voice, group_of)
    roles = {actor.id: actor.role_names for actor in parties.actors if actor.roles}
    said = [_said(one, names, roles, is_void=one.id in void) for one in profiles]
    claims = [assemble([(profiles[i], said[i]) for i in group], sure) for group in groups]
    twice = [pair for group in groups for pair in repeated([said[i] for i in group])]
    why = reasons(profiles, [(place[one.id], place[first.id]) for one, first in twice])
    found = (
        *(one for group in groups for one in relations_of([said[i] for i in group], why)),
        *strengths(said, parties.actors),
        *opposites(profiles, said, alike),
        *conflicts(accounts_of(profiles, said, groups), alike),
        *judged_conflicts(ruled, set(place)),
    )
    related = {relation.id: relation for relation in uncleared(found, cleared, voice, group_of)}
    return Linked(
        claims=tuple(sorted(claims, key=lambda claim: claim.id)),
        relations=tuple(sorted(related.values(), key=lambda relation: relation.id)),
        actors=parties.actors,
        claim_of={utterance: claim.id for claim in claims for utterance in claim.utterances},
        actor_of=actor_of,
        register=parties,
        names=names,
    )


def _actors(utterances: Sequence[Utterance], parties: Register) -> dict[str, str]:
    found = {
        utterance.id: parties.find(utterance.version, utterance.claimer.name)
        for utterance in utterances
        if utterance.claimer
    }
    return {utterance: actor for utterance, actor in found.items() if actor is not None}


def _groups(
    profiles: Sequence[Profile],
    likeness: Mapping[tuple[int, int], int],
    people: Ruling,
    place: Mapping[str, int],
    targets: Iterable[tuple[int, int]],
) -> list[tuple[int, ...]]:
    found = clusters(
        len(profiles),
        likeness,
        same=targets,
        apart=apart(profiles, iter(sorted(likeness))),
        never=((place[left], place[right]) for left, right in sorted(people.apart)),
    )
    if not people.together:
        return found
    named = joined(([profiles[index].id for index in group] for group in found), people)
    return sorted(tuple(sorted(place[name] for name in group)) for group in named)


def _targets(profiles: Sequence[Profile], place: Mapping[str, int]) -> list[tuple[int, int]]:
    """A denial, doubt or confirmation belongs to the claim that it speaks of."""
    aimed = ((profile.id, profile.utterance.target or "") for profile in profiles)
    return [(place[one], place[target]) for one, target in aimed if target in place]


def _said(
    profile: Profile,
    names: Mapping[str, str],
    roles: Mapping[str, tuple[str, ...]],
    *,
    is_void: bool,
) -> Said:
    utterance, claimer = profile.utterance, profile.utterance.claimer
    name = names.get(profile.speaker or "", claimer.name if claimer else profile.document.outlet)
    actor = profile.speaker or (f"claimer {name}" if claimer else None)
    return Said(
        utterance=utterance,
        document=profile.document,
        actor=actor,
        name=name,
        is_named=not claimer or is_named(name),
        roles=roles.get(profile.speaker or "", ()),
        is_void=is_void,
    )
