"""A problem is something that could not be read or understood: a value with a place."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.identity import content_id

__all__ = ["Problem", "Severity"]


class Severity(StrEnum):
    """Whether input was refused, or read with a reservation."""

    REFUSED = "refused"
    NOTED = "noted"


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Problem:
    """What went wrong, where: `place` is a file with line, or a document id with offset."""

    code: str
    place: str
    message: str
    severity: Severity = Severity.REFUSED

    @property
    def id(self) -> str:
        """The content id: the same problem found again is one problem."""
        return content_id("prb", [self.code, self.place, self.message])
