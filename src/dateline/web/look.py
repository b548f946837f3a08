"""A look is what an edition answers for: a moment, and the story it is narrowed to, if any."""

from dataclasses import dataclass, field
from hashlib import blake2b

from dateline.app.view import Moment

__all__ = ["Look"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """As of when, by which clock, in which story."""

    moment: Moment = field(default_factory=Moment)
    story: str | None = None

    @property
    def name(self) -> str:
        """A short name for files: one for each look."""
        at = self.moment.as_of.edtf if self.moment.as_of else ""
        told = "\0".join((at, self.moment.clock, self.story or ""))
        return blake2b(told.encode("utf-8", "replace"), digest_size=8).hexdigest()
