"""The register: the actors of a case, and which of them a name in a document stands for.

Rules go from the surest to the least sure; each proposes that two names are one party, with the
reason in words. The forest refuses what would make one party of two people, or of two countries'
bodies, or what a person has forbidden.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.link.actors import bodies, people, ruled
from dateline.link.actors.abbreviations import abbreviations, explained
from dateline.link.actors.choose import best_name, type_of
from dateline.link.actors.forest import Forest, Proposal
from dateline.link.actors.holders import holders
from dateline.link.actors.node import Node, folded, ids_of, name_id, nodes_of
from dateline.link.actors.notable import common_words, debris, is_notable, place_names
from dateline.link.actors.surnames import surnames
from dateline.link.actors.use import uses_of
from dateline.model.actor import Actor, GivenRole, Merge
from dateline.model.document import Document
from dateline.model.judgement import Judgement
from dateline.model.mention import Mention
from dateline.model.utterance import Utterance

__all__ = ["Register", "register"]


@dataclass(frozen=True, slots=True)
class Register:
    """The actors, and which of them a name stands for in a version of a document.

    `nodes` are the names of each actor, listed or not, by the actor's id;
    `notable` are the ids of those that are listed.
    """

    actors: tuple[Actor, ...]
    by_name: Mapping[tuple[str, str], str]
    nodes: Mapping[str, Sequence[Node]] = field(default_factory=dict)
    notable: frozenset[str] = frozenset()

    def find(self, version: str, name: str) -> str | None:
        """Return the id of the actor that a name stands for in a version of a document."""
        return self.by_name.get((version, name))

    def listed(self, version: str, name: str) -> str | None:
        """Return the id of the actor that a name stands for, if it is listed among the actors."""
        found = self.find(version, name)
        return found if found in self.notable else None

    def now(self, former: str) -> str | None:
        """Return the id of the actor that an id of one of its names has come to."""
        if former in self.nodes:
            return former
        having = {
            actor: sum(len(node.documents) for node in nodes if former in ids_of(node))
            for actor, nodes in self.nodes.items()
        }
        most = max(sorted(having), key=lambda actor: having[actor], default=None)
        return most if most and having[most] else None


def register(
    utterances: Sequence[Utterance],
    judgements: Iterable[Judgement] = (),
    mentions: Iterable[Mention] = (),
    documents: Mapping[str, Document] | None = None,
) -> Register:
    """Build the register from claimers, names in utterances and actor mentions.

    `documents` by version give roles their outlet and time, and abbreviations their meaning.
    """
    known, named, said = documents or {}, list(mentions), list(judgements)
    uses = uses_of(utterances, named, known)
    texts = {document.id: document.text for document in known.values()}
    common = common_words(texts.values())
    nodes = nodes_of(uses, ruled.cut_names(said, uses))
    for node in debris(nodes, common):
        node.is_debris = True
    forest = Forest(nodes)
    ruled.apply(forest, said)
    for proposal in _cut_last(forest, _proposals(forest, texts, known)):
        forest.unite(proposal)
    outlets = frozenset(folded(item.source) for item in known.values() if item.source)
    return _Builder(forest, ruled.called(said), common, place_names(named), outlets)()


def _cut_last(forest: Forest, proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Put off what would join a name that somebody cut off, till the others are settled."""
    later = []
    for proposal in proposals:
        if forest.nodes[proposal.left].is_cut or forest.nodes[proposal.right].is_cut:
            later.append(proposal)
        else:
            yield proposal
    yield from later


def _proposals(
    forest: Forest, texts: Mapping[str, str], documents: Mapping[str, Document]
) -> Iterator[Proposal]:
    """Yield what the rules propose, the surest first; each rule sees what came of those before."""
    yield from people.spellings(forest)
    yield from bodies.orders(forest)
    yield from explained(forest, texts)
    yield from people.misprints(forest)
    yield from people.initials(forest)
    yield from surnames(forest)
    yield from bodies.additions(forest)
    yield from bodies.narrowed(forest, texts)
    yield from abbreviations(forest, texts)
    yield from bodies.same_word(forest)
    yield from abbreviations(forest, texts)
    yield from bodies.spokespeople(forest)
    yield from holders(forest, documents)


@dataclass(frozen=True, slots=True)
class _Builder:
    forest: Forest
    called: Mapping[str, str]
    common: frozenset[str]
    places: frozenset[str]
    outlets: frozenset[str]

    def __call__(self) -> Register:
        """Make the actors of the parties."""
        actors: list[Actor] = []
        by_name: dict[tuple[str, str], str] = {}
        by_id: dict[str, Sequence[Node]] = {}
        owners = self._owners()
        for party in sorted(self.forest.members):
            nodes = self.forest.together(party)
            actor = self._actor(party, nodes, owners)
            by_id[actor.id] = nodes
            by_name.update({(use.version, use.name): actor.id for n in nodes for use in n.uses})
            if is_notable(nodes, actor.type, self.common, self.places):
                actors.append(actor)
        ordered = sorted(actors, key=lambda actor: (actor.name, actor.id))
        return Register(tuple(ordered), by_name, by_id, frozenset(actor.id for actor in actors))

    def _owners(self) -> dict[str, str]:
        """Which party has a name's own id, where several have the name: that with most uses."""
        having: dict[str, Counter[str]] = defaultdict(Counter)
        for node in self.forest.nodes.values():
            if node.is_shared:
                having[node.folded][self.forest.party(node.id)] += len(node.documents)
        return {
            name: min(parties, key=lambda party: (-parties[party], party))
            for name, parties in having.items()
        }

    def _actor(self, party: str, nodes: Sequence[Node], owners: Mapping[str, str]) -> Actor:
        best = best_name(nodes)
        chosen = self._called(nodes) or best
        uses = [use for node in nodes for use in node.uses]
        names = {best} | {name for use in uses for name in (use.name, use.written) if name}
        roles = {role for use in uses for role in use.roles}
        own = owners.get(folded(best)) == party
        where = min(d for node in nodes if node.folded == folded(best) for d in node.documents)
        return Actor(
            id=name_id(best) if own else name_id(best, where),
            name=chosen,
            type=type_of(nodes, self.outlets),
            aliases=tuple(sorted(names - {chosen})),
            roles=tuple(sorted(roles, key=_when)),
            documents=tuple(sorted({document for node in nodes for document in node.documents})),
            merges=tuple(_gathered(self.forest.merges[party])),
        )

    def _called(self, nodes: Sequence[Node]) -> str | None:
        """What people call the party: by the latest word on any of its names."""
        if not self.called:
            return None
        ids = {key for node in nodes for key in ids_of(node)}
        return next((self.called[key] for key in reversed(list(self.called)) if key in ids), None)


def _gathered(merges: Iterable[Merge]) -> Iterator[Merge]:
    """Tell one reason for two names once, with the documents of all the times."""
    told: dict[tuple[str, str, str, str], set[str]] = {}
    for merge in merges:
        key = (merge.left, merge.right, merge.because, merge.by)
        told.setdefault(key, set()).update(merge.documents)
    for (left, right, because, by), documents in told.items():
        yield Merge(
            left=left, right=right, because=because, documents=tuple(sorted(documents)), by=by
        )


def _when(role: GivenRole) -> tuple[str, str, int, str]:
    """Order roles by when they were published, undated ones last."""
    published = role.published_at.edtf if role.published_at else "~"
    return published, role.document, role.span.start if role.span else 0, role.text
