"""The actor register: which names in which documents stand for one party.

Precision first. A party without a name ("witnesses", "the officials") is never the same party
in two documents. A surname alone is the one full name that ends with it; an acronym is the one
long name that it abbreviates; spellings agree when they sound alike.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from dateline.link.alias import same_party
from dateline.link.name import Name, parse_name
from dateline.model.actor import Actor
from dateline.model.identity import content_id
from dateline.model.judgement import Judgement, Verdict
from dateline.model.mention import ActorMention, Mention
from dateline.model.utterance import ActorType, Utterance

__all__ = ["Register", "register"]

FULL: Final = 2  # words that make a full name


@dataclass(frozen=True, slots=True)
class Register:
    """The actors, and which of them a name stands for in a version of a document."""

    actors: tuple[Actor, ...]
    by_name: Mapping[tuple[str, str], str]

    def find(self, version: str, name: str) -> str | None:
        """Return the id of the actor that a name stands for in a version of a document."""
        return self.by_name.get((version, name))


@dataclass(frozen=True, slots=True, order=True)
class _Use:
    """One use of a name in one version of a document."""

    document: str
    version: str
    name: str
    type: ActorType
    role: str = ""


@dataclass(slots=True)
class Party:
    """All uses of one name, spelling habits aside; without a name, of one document only."""

    id: str
    name: Name
    uses: list[_Use] = field(default_factory=list)

    @property
    def documents(self) -> set[str]:
        """The documents that use the name."""
        return {use.document for use in self.uses}

    @property
    def types(self) -> set[ActorType]:
        """What it was taken for."""
        return {use.type for use in self.uses} - {ActorType.OTHER}


def register(
    utterances: Sequence[Utterance],
    judgements: Iterable[Judgement] = (),
    mentions: Iterable[Mention] = (),
) -> Register:
    """Build the register from claimers, names in utterances and actor mentions."""
    parties = _parties(sorted({*_claimed(utterances), *_mentioned(mentions)}))
    ruled = list(judgements)
    home = {party: party for party in sorted(parties)}
    other = _pairs(ruled, Verdict.OTHER_ACTOR, parties)
    for left, right in _pairs(ruled, Verdict.SAME_ACTOR, parties):
        _unite(home, left, right, set())
    for left, right in same_party(list(parties.values())):
        _unite(home, left, right, other)
    return _build(parties, home)


def _claimed(utterances: Iterable[Utterance]) -> Iterable[_Use]:
    for said in utterances:
        if said.claimer:
            yield _Use(said.document, said.version, said.claimer.name, said.claimer.type)
        for name in said.names:
            yield _Use(said.document, said.version, name, ActorType.OTHER)


def _mentioned(mentions: Iterable[Mention]) -> Iterable[_Use]:
    for mention in mentions:
        of = mention.of
        if isinstance(of, ActorMention):
            yield _Use(mention.document, mention.version, of.name, of.type, of.role or "")


def _parties(uses: Sequence[_Use]) -> dict[str, Party]:
    parties: dict[str, Party] = {}
    for use in uses:
        name = parse_name(use.name)
        scope = "" if name.is_named else use.document
        key = content_id("act", [*(name.sounds or (use.name,)), scope])
        parties.setdefault(key, Party(key, name)).uses.append(use)
    return parties


def _pairs(
    judgements: Iterable[Judgement], verdict: Verdict, parties: Mapping[str, Party]
) -> set[tuple[str, str]]:
    return {
        judgement.pair
        for judgement in judgements
        if judgement.verdict is verdict and parties.keys() >= set(judgement.pair)
    }


def _unite(home: dict[str, str], left: str, right: str, apart: set[tuple[str, str]]) -> None:
    keep, drop = sorted((home[left], home[right]))
    united = {party for party, place in home.items() if place in (keep, drop)}
    if keep != drop and not any({*pair} <= united for pair in apart):
        home.update(dict.fromkeys(united, keep))


def _build(parties: Mapping[str, Party], home: Mapping[str, str]) -> Register:
    groups: dict[str, list[Party]] = defaultdict(list)
    for key in sorted(parties):
        groups[home[key]].append(parties[key])
    actors, by_name = [], {}
    for group in groups.values():
        actor = _actor(group)
        actors.append(actor)
        by_name.update({(use.version, use.name): actor.id for p in group for use in p.uses})
    return Register(tuple(sorted(actors, key=lambda actor: (actor.name, actor.id))), by_name)


def _actor(group: Sequence[Party]) -> Actor:
    uses = [use for party in group for use in party.uses]
    names = Counter(use.name for use in uses)
    best = min(names, key=lambda name: _rank(name, names[name]))
    types = Counter(use.type for use in uses if use.type is not ActorType.OTHER)
    return Actor(
        id=next(party.id for party in group if any(use.name == best for use in party.uses)),
        name=best,
        type=min(types, key=lambda kind: (-types[kind], kind), default=ActorType.OTHER),
        aliases=tuple(sorted(names.keys() - {best})),
        roles=tuple(sorted({use.role for use in uses if use.role})),
        documents=tuple(sorted({use.document for use in uses})),
    )


def _rank(name: str, count: int) -> tuple[bool, bool, int, int, int, str]:
    parsed = parse_name(name)
    extra = len(name.split()) - len(parsed.words)  # titles and articles
    return (not parsed.is_named, len(parsed.words) < FULL, extra, -count, -len(name), name)
