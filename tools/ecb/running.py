"""Running text of separate words, so that it can be read as an article would be."""

from collections.abc import Sequence
from typing import Final

__all__ = ["running"]

LEFTWARD: Final = frozenset(", . ; : ! ? ) ] % ”".split()) | {"'s", "n't", "'re", "'ve", "'ll"}
RIGHTWARD: Final = frozenset("( [ $ “".split())
QUOTES: Final = {"``": '"', "''": '"'}
APOSTROPHES: Final = frozenset("' ’".split())
ENDINGS: Final = frozenset("s t re ve ll d m".split())
JOINTS: Final = frozenset(". : , / -".split())  # of numbers: 14.1, 08:30

Word = tuple[str, str]


def running(words: Sequence[Word]) -> tuple[str, list[tuple[int, int]]]:
    """Put (word, sentence) pairs together, a line a sentence; say where each word stands."""
    text, places, is_quoted = "", [], False
    plain = [(QUOTES.get(word, word), line) for word, line in words]
    for at, (word, _) in enumerate(plain):
        gap = _gap(plain, at) if at else ""
        is_quoted = is_quoted and gap != "\n"
        is_inside = is_quoted and '"' in {word, plain[at - 1][0]}
        text += "" if gap == " " and is_inside else gap
        is_quoted ^= word == '"'
        places.append((len(text), len(text) + len(word)))
        text += word
    return text, places


def _gap(words: Sequence[Word], at: int) -> str:
    (left, line), (right, other) = words[at - 1 : at + 1]
    if line != other:
        return "\n"
    after = words[at + 1][0] if at + 1 < len(words) else ""
    before = words[at - 2][0] if at > 1 else ""
    tight = (
        right in LEFTWARD,
        left in RIGHTWARD,
        left in APOSTROPHES and right in ENDINGS,
        right in APOSTROPHES and after in ENDINGS,
        left in JOINTS and before.isdigit() and right.isdigit(),
        right in JOINTS and left.isdigit() and after.isdigit(),
    )
    return "" if any(tight) else " "
