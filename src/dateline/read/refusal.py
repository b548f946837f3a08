"""A refusal says why some bytes cannot become a document; it never leaves this layer."""

from dateline.model.problem import Problem

__all__ = ["RefusedError"]


class RefusedError(Exception):
    """Raised where reading gives up on one document; a reader turns it into a problem."""

    def __init__(self, *, code: str, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.line = line

    def problem(self, place: str) -> Problem:
        """Say the refusal as a problem of the given place."""
        where = place if self.line is None else f"{place}:{self.line}"
        return Problem(code=self.code, place=where, message=self.message)
