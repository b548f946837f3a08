"""Said: an utterance with who says it, by name, and when it appeared."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from typing import Final

from dateline.model.document import Document
from dateline.model.time import PartialTime
from dateline.model.utterance import Stance, Utterance

__all__ = ["BACKING", "UNDATED", "Said", "listed"]

BACKING: Final = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
UNDATED: Final = datetime.max.replace(tzinfo=UTC)  # an undated text is first nowhere


@dataclass(frozen=True, kw_only=True)
class Said:
    """An utterance in its document; `actor` is None in the document's own voice.

    `name` is the claimer's name in the register, or the outlet. `is_named` tells a party with
    a name of its own from "officials" or "witnesses"; `roles` are what texts call the claimer.
    `is_void`: a person said that it, a denial, is in no conflict with its claim.
    """

    utterance: Utterance
    document: Document
    actor: str | None
    name: str
    is_named: bool = True
    roles: tuple[str, ...] = ()
    is_void: bool = False

    @cached_property
    def id(self) -> str:
        """The utterance's id, which is a digest and so worth keeping."""
        return self.utterance.id

    @cached_property
    def party(self) -> str:
        """Who answers for it: the claimer, or the outlet."""
        return self.actor or f"outlet {self.document.outlet}"

    @cached_property
    def first(self) -> tuple[datetime, str, int, str]:
        """A key that orders statements by when they appeared."""
        published = self.document.published_at
        when = _appeared(published) if published else UNDATED
        return (when, self.document.id, self.utterance.content[0].start, self.id)

    @property
    def is_backing(self) -> bool:
        """Whether it asserts or confirms."""
        return self.utterance.stance in BACKING


@lru_cache(maxsize=1_000)
def _appeared(published: PartialTime) -> datetime:
    return published.earliest


def listed(names: Iterable[str], most: int = 4) -> str:
    """Join names in words, each once, in order: "A, B and 3 others"."""
    every = list(dict.fromkeys(names))
    shown = every if len(every) <= most else every[: most - 1]
    rest = len(every) - len(shown)
    parts = [*shown, *([f"{rest} others"] if rest else [])]
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
