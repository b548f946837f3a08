"""Finding an actor by what a person types: an id, a name, or part of one."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.app.case import Case
from dateline.link.actors.node import Node, folded, name_id
from dateline.model.errors import UsageError

__all__ = ["Found", "find_actor"]

SHOWN = 5  # candidates that a message lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An actor that was asked for, and by which of its names.

    `nodes` are all its names; `asked` those that were asked for, all of them where the actor was
    asked for as a whole.
    """

    id: str
    name: str
    nodes: Sequence[Node]
    asked: Sequence[Node]

    @property
    def anchor(self) -> str:
        """The id of a name that this actor alone has, whatever is added to the case."""
        whole = [node for node in self.asked if node.is_full and not node.is_cut]
        best = [node for node in whole if node.folded == folded(self.name)]
        if whole:
            return min(best or whole, key=lambda node: node.id).id
        first = min(self.asked, key=lambda node: (min(node.documents), node.id))
        return name_id(first.folded, min(first.documents))


def find_actor(case: Case, text: str) -> Found:
    """Find the one actor that a text means.

    Raises:
        UsageError: There is none, or it may be one of several; the message lists them.
    """
    register = case.linked.register
    if text.startswith("act-"):
        now = register.now(text)
        if now is None:
            raise UsageError(f"no actor {text!r} here: see `dateline actors --json`")
        return _found(case, now, register.nodes[now])
    name = folded(text)
    having: dict[str, Sequence[Node]] = {
        actor: [node for node in nodes if node.folded == name]
        for actor, nodes in register.nodes.items()
        if any(node.folded == name for node in nodes)
    }
    if not having:
        having = {actor: register.nodes[actor] for actor in _partly(case, name)}
    if len(having) != 1:
        raise UsageError(_message(case, text, sorted(having)))
    ((actor, nodes),) = having.items()
    return _found(case, actor, nodes)


def _found(case: Case, actor: str, asked: Sequence[Node]) -> Found:
    nodes = case.linked.register.nodes[actor]
    return Found(id=actor, name=_name(case, actor), nodes=nodes, asked=asked)


def _partly(case: Case, name: str) -> list[str]:
    """The listed actors one of whose names has all these words."""
    words = set(name.split())
    return [
        actor.id
        for actor in case.linked.actors
        if words and any(words <= set(folded(one).split()) for one in (actor.name, *actor.aliases))
    ]


def _name(case: Case, actor: str) -> str:
    listed = next((one.name for one in case.linked.actors if one.id == actor), None)
    return listed or case.linked.register.nodes[actor][0].name


def _message(case: Case, text: str, actors: Sequence[str]) -> str:
    if not actors:
        return f"no actor {text!r} here: see `dateline actors`"
    listed = "; ".join(
        f"{actor} ({_name(case, actor)}, in {_where(case, actor)})" for actor in actors[:SHOWN]
    )
    return f"{text!r} may be any of {len(actors)} actors, give an id: {listed}"


def _where(case: Case, actor: str) -> str:
    documents = sorted({d for node in case.linked.register.nodes[actor] for d in node.documents})
    return documents[0] if len(documents) == 1 else f"{len(documents)} documents"
