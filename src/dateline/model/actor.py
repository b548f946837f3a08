"""An actor is a person, organisation or group with its aliases and the roles sources give it."""

from collections import Counter
from dataclasses import dataclass

from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import ActorType

__all__ = ["Actor", "GivenRole", "Merge"]

MAIN = 3  # roles that fit a line


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenRole:
    """A role as one document gives it: the words, where they stand, who published them, when."""

    text: str
    document: str
    outlet: str
    published_at: PartialTime | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Why two names were taken for one party; `by` is a person's name, or "rule"."""

    left: str
    right: str
    because: str
    documents: tuple[str, ...] = ()
    by: str = "rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One party: every spelling met, every role given, the documents that name it."""

    id: str
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    roles: tuple[GivenRole, ...] = ()
    documents: tuple[str, ...] = ()
    merges: tuple[Merge, ...] = ()

    @property
    def role_names(self) -> tuple[str, ...]:
        """The roles' words, each once."""
        return tuple(sorted({role.text for role in self.roles}))

    @property
    def main_roles(self) -> tuple[GivenRole, ...]:
        """The few roles that most documents give, each where it is given first."""
        first: dict[str, GivenRole] = {}
        for role in self.roles:
            first.setdefault(role.text, role)
        given = Counter(text for text, _ in {(role.text, role.document) for role in self.roles})
        order = sorted(first, key=lambda text: (-given[text], text))
        return tuple(first[text] for text in order[:MAIN])
