"""An actor is a person, organisation or group with its aliases and the roles sources give it."""

from dataclasses import dataclass

from dateline.model.utterance import ActorType

__all__ = ["Actor"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One party: every spelling met, every role given, the documents that name it."""

    id: str
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
