"""An origin is an independent root of a claim: one claimer, or one outlet's own observation.

Counted as one: a claimer however often quoted; a party and those who speak for it; an outlet's
own voice beside a claimer whom the same text names for the claim; texts carried by one agency,
and an outlet that others quote; and passages that two documents have nearly word for word.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.link.origins.carrier import label_of
from dateline.link.origins.unite import united
from dateline.link.origins.wording import called
from dateline.link.said import Said

__all__ = ["Origin", "origins"]


@dataclass(frozen=True, slots=True)
class Origin:
    """One root of a claim: the parties that stand for it, and their statements.

    `called` is what a reader is told it is; `why` says what was counted as one in it.
    """

    names: tuple[str, ...]
    said: tuple[Said, ...]
    called: str = ""
    why: tuple[str, ...] = ()

    @property
    def outlets(self) -> int:
        """How many outlets carry it."""
        return len({label_of(one.document) for one in self.said})


def origins(said: Sequence[Said]) -> tuple[Origin, ...]:
    """Group the asserting statements of one claim by where they come from, the earliest first."""
    backing = sorted((one for one in said if one.is_backing), key=lambda one: one.first)
    roots = united(backing)
    reasons = roots.reasons()
    return tuple(
        _origin([backing[place] for place in places], reasons.get(root, ()))
        for root, places in roots.groups(range(len(backing))).items()
    )


def _origin(said: Sequence[Said], why: tuple[str, ...]) -> Origin:
    names = tuple(dict.fromkeys(one.name for one in said))
    return Origin(names, tuple(said), called(said), why)
