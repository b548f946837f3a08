"""Remember: what is read off one statement is read once, however many it is set against."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

__all__ = ["remembered"]

T = TypeVar("T")
KEPT = "_remembered"


def remembered(read: Callable[..., T]) -> Callable[..., T]:
    """Keep what a function tells of an object, by its other arguments, with the object.

    The object must never change, and have attributes (no `__slots__`): what is kept goes with it.
    """

    @wraps(read)
    def again(of: Any, *others: object) -> T:  # noqa: ANN401 - of whatever is read
        known = of.__dict__.setdefault(KEPT, {})
        key = (read, *others)
        if key not in known:
            known[key] = read(of, *others)
        found: T = known[key]
        return found

    return again
