"""A run names the code and the stages, with their versions, that made a set of facts."""

from dataclasses import dataclass

from dateline.model.identity import content_id

__all__ = ["Run"]


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Run:
    """What read a document: the program's version and every stage as `name@version`."""

    code: str
    stages: tuple[str, ...]

    @property
    def id(self) -> str:
        """The content id: the same code and stages are one run."""
        return content_id("run", [self.code, list(self.stages)])
