"""A cast lists the actors of one document: names, roles, and where each is mentioned."""

from dataclasses import dataclass, field

from dateline.model.utterance import ActorType

__all__ = ["Cast", "Member", "Role"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role given to a member: its words ("leader of the Wagner group"), head and the rest.

    `start` and `end` are where the words stand in the text.
    """

    text: str
    head: str
    words: frozenset[str]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An actor of the document under its fullest name.

    `mentions` are (start, end) ranges where a name of the member stands; `subjects` are the
    starts of those that are the subject of a sentence, `agents` those of any clause. `given`
    maps the start of a mention to the roles that stand beside it.
    """

    name: str
    type: ActorType
    aliases: frozenset[str] = frozenset()
    roles: tuple[Role, ...] = ()
    gender: str | None = None
    mentions: tuple[tuple[int, int], ...] = ()
    subjects: frozenset[int] = frozenset()
    agents: frozenset[int] = frozenset()
    given: dict[int, tuple[Role, ...]] = field(default_factory=dict)

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.rsplit(maxsplit=1)[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Every member in the order of first mention, and an index from mention start to member."""

    members: tuple[Member, ...] = ()
    at: dict[int, Member] = field(default_factory=dict)

    def within(self, start: int, end: int) -> tuple[tuple[int, int, Member], ...]:
        """Return the mentions inside a range of the text as (start, end, member), in order."""
        found = (
            (first, last, member)
            for member in self.members
            for first, last in member.mentions
            if start <= first and last <= end
        )
        return tuple(sorted(found, key=lambda mention: mention[:2]))
