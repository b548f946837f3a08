"""Candidate pairs: utterances near in time that share a key, or whose vectors lie nearest.

Each utterance is compared with a bounded number of earlier ones, whatever the size of the
ledger. Never compared: two that share no key (a rare word, a claimer, a place, an event's type
with a party, a count, a topic, a region of meaning) and stand more than 300 utterances apart;
two that share keys only with more than 100 bearers of each between them; and where more are
left than 250, those that lie farthest from it and share least.
"""

from collections.abc import Sequence

from dateline.link.candidates.entry import entry_of
from dateline.link.candidates.find import find
from dateline.link.profile import Profile

__all__ = ["candidates"]

Pair = tuple[int, int]


def candidates(profiles: Sequence[Profile]) -> list[Pair]:
    """Return index pairs (left before right) worth comparing, in order."""
    entries = [entry_of(one.utterance, one.document, one.vector) for one in profiles]
    order = sorted(range(len(entries)), key=lambda index: entries[index].place)
    pairs = [
        (min(later, order[row]), max(later, order[row]))
        for later, rows in zip(order, find([entries[index] for index in order]), strict=True)
        for row in rows.tolist()
    ]
    return sorted(pairs)
