"""Holders: a role that stands for the one person who is said to hold it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Final

from dateline.link.actors.forest import Forest, Proposal
from dateline.link.actors.node import Node
from dateline.link.actors.office import AFTER, Office, office_of
from dateline.model.actor import GivenRole
from dateline.model.document import Document

__all__ = ["holders"]

TERM: Final = timedelta(days=90)  # in which an office is taken to be the same person's


def holders(forest: Forest, documents: Mapping[str, Document]) -> Iterator[Proposal]:
    """Propose "the Wagner chief" for the one person whom a document gives that role."""
    given: dict[str, list[tuple[Office, Node, GivenRole]]] = defaultdict(list)
    for node in forest.nodes.values():
        for role in (
            role for use in node.uses for role in use.roles if node.is_person and not node.is_debris
        ):
            office = office_of(role.text)
            if office:
                given[office.head].append((office, node, role))
    for node in forest.nodes.values():
        asked = office_of(node.name) if _is_description(node.name) else None
        if asked is None or not forest.is_alone(node.id):
            continue
        fitting = [
            (holder, role)
            for office, holder, role in given[asked.head]
            if office.is_same(asked) and _at_one_time(node, role, documents)
        ]
        parties = {forest.party(holder.id) for holder, _ in fitting}
        if len(parties) == 1:
            holder, role = min(fitting, key=lambda item: _told(item[1]))
            because = f"{role.outlet} calls {holder.name} “{role.text}”, and nobody else so"
            yield Proposal(node.id, holder.id, because, (role.document,))


def _is_description(name: str) -> bool:
    """Say whether the office's noun is in small letters: "the Wagner chief", not "Larry King"."""
    head = AFTER.split(name)[0].split()
    return bool(head) and head[-1].islower()


def _told(role: GivenRole) -> tuple[str, str, str]:
    return (role.published_at.edtf if role.published_at else "~", role.document, role.text)


def _at_one_time(node: Node, role: GivenRole, documents: Mapping[str, Document]) -> bool:
    """Whether the role was given near the time of the description, as far as times are known."""
    here = [documents[use.version].published_at for use in node.uses if use.version in documents]
    dated = [time for time in here if time]
    if not dated or role.published_at is None:
        return True
    return any(abs(time.earliest - role.published_at.earliest) <= TERM for time in dated)
