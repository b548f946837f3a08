"""A part of a larger whole, or an addition to an earlier figure, is no figure to set beside others.

"Twelve were hurt, four of them seriously": four is a part. "All 25,000, and then another 25,000":
the second is an addition.
"""

import re

__all__ = ["adds", "is_part", "more_after"]

_OF = re.compile(
    r"\s(?:more\s)?of\s(?:the|those|these|them|whom|which|its|their|his|her|our|my|your)\b",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\b(?:including|among\s(?:them|whom|which)|of\s(?:them|whom|which)|includ(?:es?|ed))"
    r"\s$",
    re.IGNORECASE,
)
_HOW_BADLY = re.compile(
    r"\s(?:of\s(?:them|whom)\s)?(?:very\s)?(?:seriously|critically|badly|severely|gravely|slightly|lightly)\b",
    re.IGNORECASE,
)
_ADDS = re.compile(r"\b(?:another|further|additional|extra)\b", re.IGNORECASE)
_MORE = re.compile(r"(?<!\bor)\s(?:more|additional|extra|further)\b(?!\sthan)", re.IGNORECASE)
_REACH = 20


def is_part(text: str, start: int, end: int) -> bool:
    """Say whether the number from `start` to `end` counts a part: "of those", "including"."""
    before = text[max(0, start - _REACH) : start]
    return bool(_OF.match(text, end) or _OPENED.search(before) or _HOW_BADLY.match(text, end))


def adds(words: str) -> bool:
    """Say whether the words of a quantity add it to another: "a further 2,000"."""
    return bool(_ADDS.search(words) or _MORE.search(words))


def more_after(text: str, end: int) -> int:
    """Return where a number ends with the "more" that follows it: "five more"."""
    found = _MORE.match(text, end)
    return found.end() if found else end
