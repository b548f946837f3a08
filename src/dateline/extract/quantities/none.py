"""None at all is a quantity too: "no injuries", "nobody was hurt"."""

import re

from dateline.extract.quantities.noun import singular
from dateline.model.quantity import Quantity
from dateline.model.span import Span

__all__ = ["find_none"]

_NOUNS = (
    "injuries|casualties|deaths|fatalities|victims|survivors|arrests|wounded|injured|dead|hostages"
    "|civilians|people|soldiers|passengers|children|survivor|casualty|injury|fatality"
)
_NONE = re.compile(
    rf"no\s(?:(?:reported|known|confirmed|immediate|further|serious|other|more|civilian)\s){{0,2}}"
    rf"(?P<noun>{_NOUNS})\b|no[\s-]one\b(?=(?:\s\w+){{0,3}}\s(?:hurt|injured|killed|wounded"
    rf"|harmed|died))",
    re.IGNORECASE,
)


def find_none(text: str, start: int) -> Quantity | None:
    """Read "no injuries" at `start`: nought of what is named."""
    match = _NONE.match(text, start)
    if match is None:
        return None
    of = singular(match["noun"].lower()) if match["noun"] else "person"
    span = Span.of(text, start, start + len("no") if match["noun"] else match.end())
    return Quantity(span=span, low=0, best=0, high=0, of=of)
