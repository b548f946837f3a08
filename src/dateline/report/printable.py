"""Printable text has nothing in it that a terminal or a page would obey instead of show."""

import re

__all__ = ["printable"]

HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
SPACES = str.maketrans({"\r": " ", "\x0b": " ", "\x0c": " "})


def printable(text: str) -> str:
    """Replace control characters, bidirectional overrides and lone surrogates by U+FFFD.

    One character stands for one, so that offsets into the text stay right; tab and line feed
    stay. Without this an article could move a terminal's cursor or turn a line around.
    """
    return HIDDEN.sub("\ufffd", text.translate(SPACES))
