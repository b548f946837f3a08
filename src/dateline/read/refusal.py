"""What is said of input: a refusal ends a document, a reservation goes with it."""

from dateline.model.problem import Problem, Severity

__all__ = ["RefusedError", "noted"]


class RefusedError(Exception):
    """Reading gives up on one document; a reader turns this into a problem, so it stays inside."""

    def __init__(self, *, code: str, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.line = line

    def problem(self, place: str) -> Problem:
        """Say the refusal as a problem of the given place."""
        where = place if self.line is None else f"{place}:{self.line}"
        return Problem(code=self.code, place=where, message=self.message)


def noted(*, code: str, place: str, message: str) -> Problem:
    """Say a reservation about a document that is kept."""
    return Problem(code=code, place=place, message=message, severity=Severity.NOTED)
