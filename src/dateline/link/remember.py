"""Remember: what is read off one statement is read once, however many it is set against."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

__all__ = ["remembered"]

Of = TypeVar("Of")
Others = TypeVarTuple("Others")
T = TypeVar("T")
KEPT = "_remembered"


def remembered(read: Callable[[Of, *Others], T]) -> Callable[[Of, *Others], T]:
    """Keep what a function tells of an object, by its other arguments, with the object.

    The object must never change, and have attributes (no `__slots__`): what is kept goes with it.
    """

    @wraps(read)
    def again(of: Of, *others: *Others) -> T:
        known = of.__dict__.setdefault(KEPT, {})
        key = (read, *others)
        if key not in known:
            known[key] = read(of, *others)
        found: T = known[key]
        return found

    return again
