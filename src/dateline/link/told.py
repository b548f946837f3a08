"""Told: the scores that a process has worked out, so that its next view need not.

A score depends on its two utterances, their documents and vectors alone. A page that is asked for
another moment, `changes` and `history` compare the same pairs again and again.
"""

from hashlib import blake2b
from typing import Final

from dateline.link.profile import Profile

__all__ = ["Told", "mark_of"]

MOST: Final = 1_000_000  # pairs, of some 100 bytes each

Marks = tuple[int, int]


class Told:
    """Scores by the marks of their pairs; when there are too many, it begins anew."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._scores: dict[Marks, int] = {}

    def get(self, pair: Marks) -> int | None:
        """Return the score of a pair, if it is known."""
        return self._scores.get(pair)

    def put(self, pair: Marks, score: int) -> None:
        """Keep the score of a pair."""
        if len(self._scores) >= self._most:
            self._scores.clear()
        self._scores[pair] = score


def mark_of(profile: Profile) -> int:
    """Return a number that stands for all that a score depends on in one of its two."""
    digest = blake2b(profile.vector.tobytes(), digest_size=8)
    digest.update(f"{profile.id} {profile.document.version}".encode("utf-8", "surrogatepass"))
    return int.from_bytes(digest.digest(), "big")
