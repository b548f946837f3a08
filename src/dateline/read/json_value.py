"""Strangers' JSON becomes a value, or a refusal with its line."""

import json

from dateline.read.refusal import RefusedError

__all__ = ["parse"]


def parse(text: str) -> object:
    """Parse one JSON value.

    Raises:
        RefusedError: The text is not JSON, or is nested or sized beyond what can be parsed.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        said = error.msg.removesuffix(" at")  # "Unterminated string starting at"
        message = f"not JSON: {said} at column {error.colno}"
        raise RefusedError(code="json.broken", message=message, line=error.lineno) from error
    except RecursionError as error:
        raise RefusedError(code="json.broken", message="JSON nested too deep") from error
    except ValueError as error:  # a number of thousands of digits
        raise RefusedError(code="json.broken", message="JSON with an endless number") from error
