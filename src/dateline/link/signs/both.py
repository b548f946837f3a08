"""Two profiles side by side, with what several signs look at."""

from functools import cached_property

from dateline.link.profile import Profile

__all__ = ["Both", "overlap"]

UNKNOWN = -1.0


class Both:
    """Two profiles; every sign is the same whichever comes first."""

    def __init__(self, left: Profile, right: Profile, closeness: float) -> None:
        """Take two profiles and the product of their vectors."""
        self.left = left
        self.right = right
        self.closeness = closeness

    @cached_property
    def shared(self) -> frozenset[str]:
        """The content words that both use."""
        return frozenset(self.left.rarity.keys() & self.right.rarity.keys())

    @cached_property
    def common(self) -> float:
        """The rarity of the shared words together."""
        return sum(self.left.rarity[word] for word in sorted(self.shared))

    @cached_property
    def alone(self) -> tuple[float, float]:
        """How rare the rarest word is that only the left uses or means, and only the right."""
        return self._alone(self.left, self.right), self._alone(self.right, self.left)

    def _alone(self, one: Profile, other: Profile) -> float:
        return max(
            (
                rarity
                for word, rarity in one.rarity.items()
                if word not in self.shared and word not in other.understood
            ),
            default=0.0,
        )

    @cached_property
    def named(self) -> frozenset[str]:
        """The words of names that both have."""
        return self.left.names & self.right.names

    @cached_property
    def is_one_document(self) -> bool:
        """Whether both stand in one version of a document."""
        return self.left.utterance.version == self.right.utterance.version


def overlap(both: Both) -> int:
    """Return how many characters both contents have in common, within one document."""
    return sum(
        max(0, min(one.end, other.end) - max(one.start, other.start))
        for one in both.left.utterance.content
        for other in both.right.utterance.content
    )
