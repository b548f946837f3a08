"""Surroundings: what a rule asks beyond the two accounts before it.

A text that tells of two attacks gives two numbers of dead. Its first is set against the number
that another text gives of the same attack, the one that it is most like, and against no other.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dateline.link.conflicts.account import Account
from dateline.link.conflicts.counted import Key
from dateline.link.conflicts.pair import Pair
from dateline.model.utterance import Stance

__all__ = ["Surroundings"]


class Surroundings:
    """Which account a denial aims at, and the best score of each account with a text's figures."""

    def __init__(self, accounts: Sequence[Account], pairs: Iterable[Pair]) -> None:
        self._accounts = {account.id: account for account in accounts}
        self._denied = {
            (one.profile.utterance.version, one.profile.utterance.content)
            for one in accounts
            if one.profile.utterance.stance is Stance.DENIES
        }
        self._best: dict[tuple[str, str, Key], dict[str, int]] = defaultdict(dict)
        for pair in pairs:
            for key in pair.left.counts.keys() & pair.right.counts.keys():
                self._note(pair.left, pair.right, key, pair.score)
                self._note(pair.right, pair.left, key, pair.score)

    def target_of(self, account: Account) -> Account | None:
        """Return what a denial, doubt or confirmation speaks of in its own text."""
        return self._accounts.get(account.profile.utterance.target or "")

    def is_denied_there(self, account: Account) -> bool:
        """Say whether the very words are also read as a denial: "denying the attack and …"."""
        utterance = account.profile.utterance
        return (utterance.version, utterance.content) in self._denied

    def is_mutual(self, pair: Pair, key: Key) -> bool:
        """Say whether neither of two accounts is more like another figure of the other's text.

        A text that gives its figure twice gives one figure.
        """
        return all(
            pair.score >= score
            for one, other in ((pair.left, pair.right), (pair.right, pair.left))
            for value, score in self._best[one.id, other.said.utterance.version, key].items()
            if value != other.counts[key].value
        )

    def _note(self, one: Account, other: Account, key: Key, score: int) -> None:
        found = self._best[one.id, other.said.utterance.version, key]
        value = other.counts[key].value
        found[value] = max(score, found.get(value, score))
