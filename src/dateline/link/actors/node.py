"""A node is one written name: everywhere, or in one document where it may be anybody's.

Full names are one party's wherever they stand, until somebody says otherwise. Short ones
("Petrov", "the Defence Ministry", "RTO") are settled document by document, and a party without
a name ("witnesses") is never the same party in two documents.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from dateline.link.actors.body import NOUNS, TOPICAL, Body, is_bare, parse_body
from dateline.link.actors.given import is_given
from dateline.link.actors.letters import latin
from dateline.link.actors.person import Person, parse_person
from dateline.link.actors.use import Use
from dateline.link.name import is_named
from dateline.model.identity import content_id
from dateline.model.utterance import ActorType

__all__ = ["Node", "folded", "ids_of", "is_bare_body", "name_id", "nodes_of"]

LETTERS = 4  # of a lone word in capitals that is an abbreviation
BODIES = frozenset({ActorType.ORGANISATION, ActorType.GROUP})


@dataclass(eq=False)
class Node:
    """The uses of one written name that are settled together."""

    id: str
    folded: str
    name: str
    uses: list[Use] = field(default_factory=list)
    is_cut: bool = False
    is_debris: bool = False

    @cached_property
    def documents(self) -> frozenset[str]:
        """The documents that use the name."""
        return frozenset(use.document for use in self.uses)

    @cached_property
    def types(self) -> Counter[ActorType]:
        """What the name was taken for, each document once."""
        seen = {(use.document, use.type) for use in self.uses}
        return Counter(type_ for _, type_ in seen if type_ is not ActorType.OTHER)

    @property
    def is_doctor(self) -> bool:
        """Whether a doctor's title stands before the name somewhere."""
        return any(use.is_doctor for use in self.uses)

    @cached_property
    def person(self) -> Person:
        """The name as a person's."""
        return parse_person(self.name)

    @cached_property
    def body(self) -> Body:
        """The name as a body's."""
        return parse_body(self.name)

    @cached_property
    def is_named(self) -> bool:
        """Whether it is a name at all, and no description."""
        return is_named(self.name)

    @cached_property
    def is_person(self) -> bool:
        """Whether it is a person's: so taken most often, or so looking."""
        people = self.types[ActorType.PERSON]
        others = sum(self.types[type_] for type_ in BODIES)
        if not self.is_named or self._ends_like_body:
            return False
        return people > others or (self._looks_personal and people >= others)

    @property
    def _ends_like_body(self) -> bool:
        words = latin(self.name).split()
        letters = len(self.name) <= LETTERS and self.name.isupper()
        return letters or words[-1] in NOUNS or any(m.isdigit() or m == "&" for m in self.name)

    @property
    def _looks_personal(self) -> bool:
        return self.person.is_full and is_given(self.person.given)

    @cached_property
    def is_full(self) -> bool:
        """Whether the name alone tells one party from all others."""
        return _is_full(self.name) and self.is_named

    @property
    def is_shared(self) -> bool:
        """Whether the name may be one party's in several documents."""
        return not self.is_cut and (self.is_named or is_bare_body(self))

    @cached_property
    def speaks(self) -> bool:
        """Whether it makes a claim."""
        return any(use.speaks for use in self.uses)


def folded(name: str) -> str:
    """Return a name as it is filed: letters, capitals, spaces and the article aside."""
    return " ".join(latin(name).replace("\u00ad", "").split()).removeprefix("the ")


def name_id(name: str, document: str | None = None) -> str:
    """Return the id of a written name: of all its uses, or of those in one document.

    It depends on the letters alone, so that a person's word on a name outlives every rule.
    """
    return content_id("act", [folded(name), document] if document else [folded(name)])


def ids_of(node: Node) -> set[str]:
    """Return the ids that a person may know a node by: its name's, and that in each document."""
    here = {name_id(node.folded, document) for document in node.documents}
    return {name_id(node.folded), *here} if node.is_shared else here


def nodes_of(uses: Iterable[Use], cut: Collection[tuple[str, str]] = ()) -> list[Node]:
    """Sort uses into nodes by id; `cut` are names, as filed, in a document that stand apart."""
    whole: dict[str, list[Use]] = defaultdict(list)
    single: dict[tuple[str, str], list[Use]] = defaultdict(list)
    for use in uses:
        key = folded(use.name)
        if (key, use.document) in cut or not (is_named(use.name) and _is_full(use.name)):
            single[key, use.document].append(use)
        else:
            whole[key].append(use)
    nodes = [_node(name_id(key), key, whole[key]) for key in whole]
    for (key, document), here in single.items():
        node = _node(name_id(key, document), key, here)
        node.is_cut = (key, document) in cut
        nodes.append(node)
    return sorted(nodes, key=lambda node: node.id)


def _node(key: str, filed: str, uses: list[Use]) -> Node:
    names = Counter(use.name for use in uses)
    return Node(key, filed, min(names, key=lambda text: (-names[text], text)), uses)


def _is_full(name: str) -> bool:
    body = parse_body(name)
    if len(body.words) < 2 and not (body.words and body.origins):  # noqa: PLR2004 - two words
        return False
    return not is_bare(body) and parse_person(name).is_full


def is_bare_body(node: Node) -> bool:
    """Say whether a node is a body without its country, in capitals or not."""
    known = node.is_named or (len(node.body.core) > 1 and bool(TOPICAL & set(node.body.words)))
    return known and is_bare(node.body)
