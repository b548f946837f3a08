"""Signs in who makes two statements, in which stance, and where they stand."""

import math
from collections.abc import Callable
from typing import Final

from dateline.link.signs.both import UNKNOWN, Both, overlap

__all__ = ["SIGNS"]

DAY: Final = 86400.0
LONGEST: Final = 30.0  # days
ELSEWHERE: Final = 9.0  # farther than any two statements of one document


def one_own_voice(both: Both) -> float:
    """One of them stands in a document's own voice."""
    return float((both.left.voice is None) is not (both.right.voice is None))


def own_voices(both: Both) -> float:
    """Both stand in a document's own voice."""
    return float(both.left.voice is None and both.right.voice is None)


def same_speaker(both: Both) -> float:
    """The same party makes both statements."""
    left, right = both.left.voice, both.right.voice
    return float(bool(left and right and left & right))


def other_speaker(both: Both) -> float:
    """Two parties make the two statements."""
    left, right = both.left.voice, both.right.voice
    return float(bool(left and right and not left & right))


def one_denies(both: Both) -> float:
    """Only one of them is a denial."""
    return float(both.left.is_denial is not both.right.is_denial)


def polarity(both: Both) -> float:
    """One says that it is so, the other that it is not."""
    left = both.left.is_negated is not both.left.is_denial
    right = both.right.is_negated is not both.right.is_denial
    return float(left is not right)


def same_stance(both: Both) -> float:
    """Both assert, both deny, both doubt or both confirm."""
    return float(both.left.utterance.stance is both.right.utterance.stance)


def one_document(both: Both) -> float:
    """They stand in one document."""
    return float(both.is_one_document)


def one_sentence(both: Both) -> float:
    """They stand in one sentence, which seldom says a thing twice."""
    one, other = both.left.utterance.sentence, both.right.utterance.sentence
    return float(both.is_one_document and one == other)


def nested(both: Both) -> float:
    """The share of the shorter one's words that are the other's own."""
    least = min(both.left.letters, both.right.letters)
    return overlap(both) / least if both.is_one_document and least else 0.0


def distance(both: Both) -> float:
    """How far apart they stand in one document."""
    if not both.is_one_document:
        return ELSEWHERE
    one, other = both.left.utterance.content[0], both.right.utterance.content[0]
    return math.log1p(abs(one.start - other.start))


def days_apart(both: Both) -> float:
    """How many days apart they were published."""
    one, other = both.left.published, both.right.published
    if one is None or other is None:
        return UNKNOWN
    return min(LONGEST, abs(one - other) / DAY)


def complete(both: Both) -> float:
    """How many of the two can stand alone as a sentence."""
    return both.left.utterance.is_complete + both.right.utterance.is_complete


SIGNS: Final[tuple[Callable[[Both], float], ...]] = (
    one_own_voice,
    own_voices,
    same_speaker,
    other_speaker,
    one_denies,
    polarity,
    same_stance,
    one_document,
    one_sentence,
    nested,
    distance,
    days_apart,
    complete,
)
